import type { SchemaFacts } from "../schema/schema-facts.ts";
import type { SidePointers } from "./walk.ts";

/** The pointer of a schema itself. */
export function pointerOf(facts: SchemaFacts): string {
  return facts.node.parts[0]?.pointer ?? "";
}

/** The pointers of a pair of schemas. */
export function pointersOf(base: SchemaFacts, head: SchemaFacts): SidePointers {
  return { base: pointerOf(base), head: pointerOf(head) };
}
