import {
  type Node,
  nodeOf,
  pointerOf,
  type Schema,
  type SchemaFacts,
} from "@convex-openapi/document/model";
import type { Edit, SchemaWalk } from "./walk.ts";

/** Where the variants of a union stand. */
export function selectedVariants({ unions }: SchemaFacts): Node[] {
  return unions.flatMap(({ branches }) => branches.map(nodeOf));
}

/**
 * The variants that a discriminator distinguishes, or can, on both sides: what it says of a variant is a part of the type of that
 * variant.
 * @param only the variants that matter, of either side. Default: all.
 */
export function variantPairs(
  walk: SchemaWalk,
  base: SchemaFacts,
  head: SchemaFacts,
  only?: readonly (Schema | undefined)[],
): NonNullable<Edit["reshapes"]> {
  const now = selectedIn(head);
  const wanted = only && new Set(only.flatMap((variant) => variant?.key ?? []));
  return selectedIn(base).flatMap((node) => {
    const partner = now.find((other) => walk.sameName(node, other));
    if (partner === undefined) return [];
    const isWanted =
      wanted === undefined || [node, partner].some((at) => wanted.has(pointerOf(at)));
    return isWanted ? [{ base: node, head: partner }] : [];
  });
}

/** What a union is made of and what a mapping leads to, each once. */
function selectedIn(facts: SchemaFacts): Node[] {
  const mapped = [...(facts.discriminator?.mapping.values() ?? [])];
  const nodes = [...selectedVariants(facts), ...mapped.flatMap(({ schema }) => schema?.node ?? [])];
  return [...new Map(nodes.map((node) => [pointerOf(node), node])).values()];
}
