import { componentId, type Node, type Use } from "@convex-openapi/document/model";
import type { Comparison } from "./comparison.ts";
import { reportedElsewhere, type Moves } from "./reported-elsewhere.ts";
import type { SchemaWalk } from "./walk.ts";

type Used = Use<{ readonly node: Node }>;

/**
 * The walk for what a place uses on both sides, such as a response. Where it refers to another entry of `components`
 * than before, or to one on one side alone, no entry need have changed: differences are reported at the place that refers to it.
 */
export function reportedAtUse(
  walk: SchemaWalk,
  comparison: Comparison,
  base: Used,
  head: Used,
): SchemaWalk {
  return reportedElsewhere(walk, movesOf(comparison, base, head));
}

/** Where a place and what it uses are reported: at the place, or where they are written. */
export function usedNodes(
  comparison: Comparison,
  base: Used,
  head: Used,
): { readonly base: Node; readonly head: Node } {
  const moves = movesOf(comparison, base, head);
  return {
    base: moves.base.length > 0 ? base.node : base.value.node,
    head: moves.head.length > 0 ? head.node : head.value.node,
  };
}

function movesOf(comparison: Comparison, base: Used, head: Used): Moves {
  const old = base.component && componentId(base.component);
  const now = head.component && componentId(head.component);
  const hasOld = old !== undefined && comparison.head.graph.parts.has(old);
  const hadNew = now !== undefined && comparison.base.graph.parts.has(now);
  const isSame = old === now;
  // Of two entries of which each side has one, the new one has taken the place of the old one.
  const isSuccessor = old !== undefined && now !== undefined && !hasOld && !hadNew;
  if (isSame || isSuccessor) return { base: [], head: [] };
  const moveOf = ({ node, value }: Used, component: string | undefined): Moves["base"] =>
    component === undefined ? [] : [{ from: value.node, to: node }];
  return { base: moveOf(base, old), head: moveOf(head, now) };
}
