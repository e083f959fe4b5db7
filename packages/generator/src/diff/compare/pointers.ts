import type { SchemaFacts } from "../schema/schema-facts.ts";
import type { SchemaPart } from "../schema/schema-node.ts";
import type { Edit, SidePointers } from "./walk.ts";

/** The pointer of a schema itself. */
export function pointerOf(facts: SchemaFacts): string {
  return facts.node.parts[0]?.pointer ?? "";
}

/** The pointers of a pair of schemas. */
export function pointersOf(base: SchemaFacts, head: SchemaFacts): SidePointers {
  return { base: pointerOf(base), head: pointerOf(head) };
}

/**
 * Where an edit of keywords stands, and which schema it is about. What holds for a schema can be written in another
 * one, which an `allOf` or a nullable reference leads to: then the edit is about that one, as it is for everything else
 * that leads there. A keyword that a side does not have stands at the schema where it would.
 * @param old pointers of the keyword, `undefined` on a side that does not have it.
 */
export function placesOf(
  base: SchemaFacts,
  head: SchemaFacts,
  old: string | undefined,
  now: string | undefined,
): Pick<Edit, "subject" | "at"> {
  const subject = holdersOf(base, head, old, now) ?? pointersOf(base, head);
  return { subject, at: { base: old ?? subject.base, head: now ?? subject.head } };
}

/** The merged parts that hold two keywords, when they are the same part of both schemas. */
function holdersOf(
  base: SchemaFacts,
  head: SchemaFacts,
  old: string | undefined,
  now: string | undefined,
): SidePointers | undefined {
  const before = old === undefined ? undefined : partHolding(base, old);
  const after = now === undefined ? undefined : partHolding(head, now);
  const left = before ?? (after === undefined ? undefined : counterpart(after, head, base));
  const right = after ?? (before === undefined ? undefined : counterpart(before, base, head));
  if (left === undefined || right === undefined) return undefined;
  const isSamePart = counterpart(left, base, head) === right;
  return isSamePart ? { base: left.pointer, head: right.pointer } : undefined;
}

function partHolding({ parts }: SchemaFacts, pointer: string): SchemaPart | undefined {
  const holders = parts.filter((part) => `${pointer}/`.startsWith(`${part.pointer}/`));
  return holders.sort((one, other) => other.pointer.length - one.pointer.length)[0];
}

/** The part of another schema that stands at the same place, or that comes at the same place among as many. */
function counterpart(
  part: SchemaPart,
  { parts }: SchemaFacts,
  { parts: others }: SchemaFacts,
): SchemaPart | undefined {
  const same = others.find(({ pointer }) => pointer === part.pointer);
  if (same !== undefined || parts.length !== others.length) return same;
  return others[parts.indexOf(part)];
}
