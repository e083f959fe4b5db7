import {
  componentAt,
  mergedSchema,
  type Node,
  pointerOf,
  type SchemaFacts,
} from "@convex-openapi/document/model";
import { reportedElsewhere, type Move } from "./reported-elsewhere.ts";
import type { SchemaWalk } from "./walk.ts";

/**
 * The walk inside a schema that is made of others by `allOf`. A named schema that it is made of on one side alone need
 * not have changed: its differences are reported where the `allOf` refers to it.
 */
export function reportedAtParts(
  walk: SchemaWalk,
  base: SchemaFacts,
  head: SchemaFacts,
): SchemaWalk {
  if (base.parts.length === 1 && head.parts.length === 1) return walk;
  const [old, now] = [referredParts(base), referredParts(head)];
  const moves = {
    base: old.filter((one) => !now.some((other) => walk.sameName(one.from, other.from))),
    head: now.filter((one) => !old.some((other) => walk.sameName(other.from, one.from))),
  };
  if (moves.base.length + moves.head.length === 0) return walk;
  return { ...reportedElsewhere(walk, moves), outside: walk.outside ?? walk };
}

/** The named schemas that `allOf` refers to, and where. */
function referredParts({ schema, parts }: SchemaFacts): Move[] {
  const own = new Set(schema.parts.map(({ node }) => pointerOf(node)));
  const found = new Map<string, Move>();
  for (const part of parts) {
    for (const inner of part.list("allOf").map(mergedSchema)) {
      const from = inner.isShared ? inner.parts.at(-1)?.node : undefined;
      if (from === undefined || !isNamed(from)) continue;
      const pointer = pointerOf(from);
      if (!own.has(pointer) && !found.has(pointer))
        found.set(pointer, { from, to: inner.writtenAt });
    }
  }
  return [...found.values()];
}

function isNamed(node: Node): boolean {
  return componentAt(node)?.group === "schemas";
}
