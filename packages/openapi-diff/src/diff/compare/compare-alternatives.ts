import {
  type Alternative,
  alternativesOf,
  factsOf,
  type Node,
  nodeOf,
  type SchemaFacts,
  variantsByType,
} from "@convex-openapi/document/model";
import { compareVariantFlags } from "./compare-flags.ts";
import { compareOverlaps } from "./compare-overlaps.ts";
import { haveOtherConstants } from "./constants.ts";
import { selectingProperties } from "./selecting-properties.ts";
import { areAlike, textOfVariant, textOfMerged } from "./similar-variants.ts";
import { variantText } from "./variant-text.ts";
import { addedVariant, removedVariant } from "./lone-variants.ts";
import { nodesOf } from "./nodes.ts";
import { typesText } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

/** Upper bound on pairs of alternatives compared to find the closest, to bound the time for long unions. */
const MAX_COMPARED_PAIRS = 300;

interface Pair {
  readonly old: Alternative;
  readonly now: Alternative;
}

/**
 * Compares schemas of which at least one is a union, as sets of variants: variants that belong together are compared, and a
 * variant without a partner was added or removed, unless another variant covers it. A plain schema is a set of one variant, so
 * that wrapping it into a union changes nothing but for the variants that come with it.
 */
export function compareAlternatives(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  const old = variantsOf(base, head);
  const now = variantsOf(head, base);
  const pairs = pairUp(walk, old, now);
  const paired = new Set(pairs.flatMap((pair) => [pair.old, pair.now]));
  const gone = old.filter((alternative) => !paired.has(alternative));
  const fresh = now.filter((alternative) => !paired.has(alternative));
  if (pairs.length === 0 && (old.length === 1 || now.length === 1)) {
    walk.edit({
      rule: "type-changed",
      subject: nodesOf(base, head),
      at: { base: base.typeNode, head: head.typeNode },
      details: { before: typesText(base), after: typesText(head) },
    });
    return;
  }
  const isWrapped = base.unions.length !== head.unions.length;
  // Null and the flags were compared of the whole schemas; the one that is no union carries them into its pair.
  const manner = isWrapped ? "form only" : "whole";
  for (const pair of pairs) {
    walk.compare(walk, pair.old.schema, pair.now.schema, manner);
    if (!isWrapped || old.length === 1 || now.length === 1) continue;
    const [left, right] = [factsOf(pair.old.schema), factsOf(pair.now.schema)];
    const listing = base.unions.length === 0 ? base : head;
    compareVariantFlags(walk, left, right, listing.default === undefined);
  }
  compareOverlaps(walk, base, head);
  const subject = nodesOf(base, head);
  for (const variant of gone) {
    const kind = removedVariant(walk, variant, now);
    if (kind === undefined) continue;
    const { branch } = variant;
    const details = { before: variantText(branch) };
    walk.edit({ rule: `${kind}-branch-removed`, subject, at: { base: branch.writtenAt }, details });
  }
  for (const variant of fresh) {
    const kind = addedVariant(walk, variant, old);
    if (kind === undefined) continue;
    const { branch } = variant;
    const details = { after: variantText(branch) };
    walk.edit({ rule: `${kind}-branch-added`, subject, at: { head: branch.writtenAt }, details });
  }
}

/**
 * The variants of a schema that is compared with another one, without those that no value takes because of what the schema
 * says beside its union: they neither come nor go.
 */
function variantsOf(facts: SchemaFacts, other: SchemaFacts): Alternative[] {
  const variants = other.unions.length === 1 ? variantsByType(facts) : alternativesOf(facts);
  const possible = variants.filter(({ schema }) => !factsOf(schema).impossible);
  return possible.length === 0 ? variants : possible;
}

function pairUp(
  walk: SchemaWalk,
  old: readonly Alternative[],
  now: readonly Alternative[],
): Pair[] {
  const pairs: Pair[] = [];
  const openOld = new Set(old);
  const openNow = new Set(now);
  const take = (matches: (left: Alternative, right: Alternative) => boolean): void => {
    for (const left of openOld) {
      for (const right of openNow) {
        if (!matches(left, right)) continue;
        pairs.push({ old: left, now: right });
        openOld.delete(left);
        openNow.delete(right);
        break;
      }
    }
  };
  take(
    (left, right) => isNamed(left) && isNamed(right) && walk.sameName(nameOf(left), nameOf(right)),
  );
  const texts = new Map([...openOld, ...openNow].map((item) => [item, textOfVariant(item.schema)]));
  take((left, right) => texts.get(left) === texts.get(right));
  take(
    (left, right) =>
      left.isWhole !== right.isWhole && textOfMerged(left.schema) === textOfMerged(right.schema),
  );
  if (openOld.size * openNow.size > MAX_COMPARED_PAIRS) return pairs;

  const relations = [...openOld].flatMap((left) =>
    [...openNow].map((right) => ({ left, right, ...walk.relate(left.schema, right.schema) })),
  );
  relations.sort((one, other) => one.distance - other.distance);
  for (const { left, right, distance } of relations) {
    if (!openOld.has(left) || !openNow.has(right)) continue;
    const isElsewhere =
      (isNamed(left) && walk.survives(nameOf(left))) ||
      (isNamed(right) && walk.existed(nameOf(right)));
    // What is the only variant on both sides stays the variant, whatever its constants are.
    const isOnly = old.length === 1 && now.length === 1;
    const isSame = isOnly || !haveOtherConstants(factsOf(left.schema), factsOf(right.schema));
    const selecting = selectingProperties(walk.discriminations, left.schema, right.schema);
    const mayDiffer = !isElsewhere && isSame && areAlike(left.schema, right.schema, selecting);
    if (distance > 0 && !mayDiffer) continue;
    pairs.push({ old: left, now: right });
    openOld.delete(left);
    openNow.delete(right);
  }
  return pairs;
}

function isNamed({ branch, isWhole }: Alternative): boolean {
  return !isWhole && branch.isShared && branch.parts.length === 1;
}

function nameOf({ branch }: Alternative): Node {
  return nodeOf(branch);
}
