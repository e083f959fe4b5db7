import type { SchemaFacts } from "../schema/schema-facts.ts";
import { anything, compareSchemas } from "./compare-schemas.ts";
import { pointerOf, pointersOf } from "./pointers.ts";
import type { SchemaWalk } from "./walk.ts";

/**
 * Compares the items of two lists, those with a place of their own (`prefixItems`) one by one. A place that one of them
 * does not describe holds what its `items` say of every place after the described ones (JSON Schema 2020-12, 10.3.1.2).
 */
export function compareLists(walk: SchemaWalk, base: SchemaFacts, head: SchemaFacts): void {
  if (!isList(base) || !isList(head)) return;
  if (base.items !== undefined || head.items !== undefined) {
    compareSchemas(
      walk,
      base.items ?? anything(base.node.side, pointerOf(base)),
      head.items ?? anything(head.node.side, pointerOf(head)),
    );
  }
  const places = Math.max(base.prefixItems.length, head.prefixItems.length);
  for (let index = 0; index < places; index += 1) {
    const old = base.prefixItems[index] ?? base.items;
    const now = head.prefixItems[index] ?? head.items;
    if (old !== undefined && now !== undefined) compareSchemas(walk, old, now);
    else {
      walk.edit({
        rule: old === undefined ? "tuple-item-added" : "tuple-item-removed",
        subject: pointersOf(base, head),
        at: { base: old?.parts[0]?.pointer, head: now?.parts[0]?.pointer },
      });
    }
  }
}

function isList({ types }: SchemaFacts): boolean {
  return types === undefined || types.has("array");
}
