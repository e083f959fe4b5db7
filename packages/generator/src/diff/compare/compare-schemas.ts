import type { SchemaFacts } from "../schema/schema-facts.ts";
import { nodeOf, type SchemaNode } from "../schema/schema-node.ts";
import type { Side } from "../schema/side.ts";
import { compareAlternatives } from "./compare-alternatives.ts";
import { compareConditions } from "./compare-conditions.ts";
import { compareDiscriminators } from "./compare-discriminators.ts";
import { compareFlags } from "./compare-flags.ts";
import { compareFormats } from "./compare-formats.ts";
import { compareLimits } from "./compare-limits.ts";
import { compareLists } from "./compare-lists.ts";
import { compareObjects } from "./compare-objects.ts";
import { compareNullability, compareTypes, haveCommonTypes } from "./compare-types.ts";
import { compareValues } from "./compare-values.ts";
import { formText } from "./form-text.ts";
import type { SchemaWalk } from "./walk.ts";

/** Compares two schemas and everything in them. Takes note of each difference once, whatever leads to it. */
export function compareSchemas(walk: SchemaWalk, base: SchemaNode, head: SchemaNode): void {
  const old = walk.reader.describe(base);
  const now = walk.reader.describe(head);
  if (base.shared && head.shared && base.key !== head.key && !haveCommonTypes(old, now)) {
    // A reference that leads to something else: the place that refers is what changed, not what it refers to.
    noteReplaced(walk, base, head, old, now);
    return;
  }
  const inner = canRecur(old) || canRecur(now) ? walk.enter(base, head) : walk;
  if (inner !== undefined) compareFacts(inner, old, now);
}

function noteReplaced(
  walk: SchemaWalk,
  base: SchemaNode,
  head: SchemaNode,
  old: SchemaFacts,
  now: SchemaFacts,
): void {
  const place = { base: base.writtenAt, head: head.writtenAt };
  const details = {
    before: formText(walk.reader, old.node),
    after: formText(walk.reader, now.node),
  };
  walk.edit({ rule: "type-changed", subject: place, at: place, details });
}

/** Whether a schema can contain itself: a `$ref` led to it, or to something that was merged into it. */
export function canRecur({ node, parts }: SchemaFacts): boolean {
  return node.shared || parts.length > 1;
}

/** Compares what two schemas say of their values. */
export function compareFacts(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  compareNullability(walk, base, head);
  compareWithoutNull(walk, base, head);
}

/** As {@link compareFacts}, but for whether `null` is allowed. */
export function compareWithoutNull(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  compareFlags(walk, base, head);
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

/** A schema that allows everything, where a keyword that holds one is missing in the schema at `pointer`. */
export function anything(side: Side, pointer: string): SchemaNode {
  const node = nodeOf(side, [{ pointer, value: true }], { shared: false, writtenAt: pointer });
  // The schema that misses it stands at the same place and is another one.
  return { ...node, key: `${pointer} anything` };
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
        subject: { base: base.node.parts[0]?.pointer, head: head.node.parts[0]?.pointer },
        at: { base: old?.pointer, head: now?.pointer },
        details: { keyword: `\`${(old ?? now)?.keyword ?? "oneOf"}\`` },
      });
    }
  }
}
