import { anythingIn, nodeOf, type SchemaFacts } from "@convex-openapi/document/model";
import { nodesOf } from "./nodes.ts";
import type { SchemaWalk } from "./walk.ts";

/**
 * Compares the items of two lists, those with a place of their own (`prefixItems`) one by one. A place that one of them
 * does not describe holds what its `items` say of every place after the described ones (JSON Schema 2020-12, 10.3.1.2).
 */
export function compareLists(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  if (!isList(base) || !isList(head)) return;
  if (base.items !== undefined || head.items !== undefined) {
    walk.compare(
      walk,
      base.items ?? anythingIn(base.schema),
      head.items ?? anythingIn(head.schema),
    );
  }
  const places = Math.max(base.prefixItems.length, head.prefixItems.length);
  for (let index = 0; index < places; index += 1) {
    const old = base.prefixItems[index] ?? base.items;
    const now = head.prefixItems[index] ?? head.items;
    if (old !== undefined && now !== undefined) walk.compare(walk, old, now);
    else {
      walk.edit({
        rule: old === undefined ? "tuple-item-added" : "tuple-item-removed",
        subject: nodesOf(base, head),
        at: { base: old && nodeOf(old), head: now && nodeOf(now) },
      });
    }
  }
}

function isList({ types }: SchemaFacts): boolean {
  return types === undefined || types.has("array");
}
