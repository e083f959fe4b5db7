import { canRecur, factsOf, type SchemaFacts } from "@convex-openapi/document/model";
import { compareAlternatives } from "./compare-alternatives.ts";
import { compareConditions } from "./compare-conditions.ts";
import { compareDiscriminators } from "./compare-discriminators.ts";
import { compareFlags } from "./compare-flags.ts";
import { compareFormats } from "./compare-formats.ts";
import { compareLimits } from "./compare-limits.ts";
import { compareLists } from "./compare-lists.ts";
import { compareDeclared, compareObjectKeywords } from "./compare-object-keywords.ts";
import { compareObjects } from "./compare-objects.ts";
import { compareNullability, compareTypes, haveCommonTypes } from "./compare-types.ts";
import { compareValues } from "./compare-values.ts";
import { compareXml, isXmlText } from "./compare-xml.ts";
import { variantText } from "./variant-text.ts";
import { nodesOf } from "./nodes.ts";
import { asReferredTo, referringSides } from "./referring-sides.ts";
import { reportedAtParts } from "./reported-at-parts.ts";
import { reportedAtReference } from "./reported-at-reference.ts";
import type { CompareSchemas, SchemaWalk } from "./walk.ts";

/** See {@link CompareSchemas}. */
export const compareSchemas: CompareSchemas = (walk, before, after, manner = "whole") => {
  if (walk.isUntouched(before, after)) {
    // What is said beside a reference, or around it, is no part of what it leads to.
    if (walk.isXml && manner === "whole") compareXml(walk, factsOf(before), factsOf(after));
    return;
  }
  const { base, head } = asReferredTo(walk, before, after);
  const sides = referringSides(walk, base, head);
  if (sides === "same") compareInPlace(walk.outside ?? walk, base, head, manner);
  else if (sides === undefined || manner !== "whole") compareInPlace(walk, base, head, manner);
  else if (sides === "others") walk.refer(base, head);
  else compareInPlace(reportedAtReference(walk, sides, sides === "base" ? base : head), base, head);
};

/** As {@link compareSchemas}, also where the two schemas have names of their own. */
export const compareInPlace: CompareSchemas = (walk, base, head, manner = "whole") => {
  const old = factsOf(base);
  const now = factsOf(head);
  const isWhole = manner === "whole";
  if (isWhole && base.isShared && head.isShared && base.key !== head.key) {
    if (!haveCommonTypes(old, now)) {
      // A reference that leads to something else: the place that refers is what changed, not what it refers to.
      const place = { base: base.writtenAt, head: head.writtenAt };
      const details = { before: variantText(old.schema), after: variantText(now.schema) };
      const rule = isXmlText(walk, old, now) ? "xml-type-changed" : "type-changed";
      walk.edit({ rule, subject: place, at: place, details });
      return;
    }
  }
  // What the flags mean depends on where the schema is used: nobody sees the default of a required property.
  if (isWhole) compareFlags(walk, old, now);
  if (isWhole && walk.isXml) compareXml(walk, old, now);
  const inner = canRecur(old) || canRecur(now) ? walk.enter(base, head, manner) : walk;
  if (inner === undefined) return;
  const inParts = reportedAtParts(inner, old, now);
  if (isWhole) {
    compareNullability(inParts, old, now);
    compareDeclared(inParts, old, now);
  }
  compareVariants(inParts, old, now);
};

function compareVariants(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  compareObjectKeywords(walk, base, head);
  const unions = Math.max(base.unions.length, head.unions.length);
  if (unions === 1) {
    compareDiscriminators(walk, base, head);
    compareAlternatives(walk, base, head);
    return;
  }
  if (!compareTypes(walk, base, head)) return;
  compareDiscriminators(walk, base, head);
  compareValues(walk, base, head);
  compareFormats(walk, base, head);
  compareLimits(walk, base, head);
  compareObjects(walk, base, head);
  compareLists(walk, base, head);
  compareConditions(walk, base, head);
  if (unions > 1) compareSeveralUnions(walk, base, head);
}

/** Where a schema says `oneOf` or `anyOf` more than once, each of them holds for itself. */
function compareSeveralUnions(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  const count = Math.max(base.unions.length, head.unions.length);
  for (let index = 0; index < count; index += 1) {
    const old = base.unions[index];
    const now = head.unions[index];
    if (old !== undefined && now !== undefined) {
      const alone = { parts: [], limits: new Map(), properties: new Map(), required: new Map() };
      compareAlternatives(
        walk,
        { ...base, ...alone, unions: [old] },
        { ...head, ...alone, unions: [now] },
      );
    } else {
      walk.edit({
        rule: old === undefined ? "condition-added" : "condition-removed",
        subject: nodesOf(base, head),
        at: { base: old?.node, head: now?.node },
        details: { keyword: `\`${(old ?? now)?.keyword ?? "oneOf"}\`` },
      });
    }
  }
}
