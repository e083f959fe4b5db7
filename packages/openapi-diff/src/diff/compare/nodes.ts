import { type Node, nodeOf, type Schema, type SchemaFacts } from "@convex-openapi/document/model";
import type { Edit, SideNodes } from "./walk.ts";

/** Where the schemas of a pair stand. */
export function nodesOf(base: SchemaFacts, head: SchemaFacts): Required<SideNodes> {
  return { base: nodeOf(base.schema), head: nodeOf(head.schema) };
}

/**
 * Where an edit of keywords stands, and which schema it is about. What holds for a schema can be written in another
 * one, which an `allOf` or a nullable reference leads to: then the edit is about that one, as it is for everything else
 * that leads there. A keyword that a side does not have stands at the schema where it would.
 * @param old where the keyword stands, `undefined` on a side that does not have it.
 */
export function placesOf(
  base: SchemaFacts,
  head: SchemaFacts,
  old: Node | undefined,
  now: Node | undefined,
): Pick<Edit, "subject" | "at"> {
  const subject = holdersOf(base, head, old, now) ?? nodesOf(base, head);
  return { subject, at: { base: old ?? subject.base, head: now ?? subject.head } };
}

/** The merged parts that hold two keywords, when they are the same part of both schemas. */
function holdersOf(
  base: SchemaFacts,
  head: SchemaFacts,
  old: Node | undefined,
  now: Node | undefined,
): SideNodes | undefined {
  const before = partHolding(base, old);
  const after = partHolding(head, now);
  const left = before ?? (after && counterpart(after, head, base));
  const right = after ?? (before && counterpart(before, base, head));
  if (left === undefined || right === undefined) return undefined;
  const isSamePart = counterpart(left, base, head) === right;
  return isSamePart ? { base: left.node, head: right.node } : undefined;
}

function partHolding({ parts }: SchemaFacts, keyword: Node | undefined): Schema | undefined {
  for (let here = keyword; here !== undefined; here = here.parent) {
    const part = parts.find(({ node }) => node === here);
    if (part !== undefined) return part;
  }
  return undefined;
}

/**
 * The part of another schema that stands at the same place, or that comes at the same place among as many and has no
 * counterpart of its own.
 */
function counterpart(
  part: Schema,
  { parts }: SchemaFacts,
  { parts: others }: SchemaFacts,
): Schema | undefined {
  const same = others.find(({ key }) => key === part.key);
  if (same !== undefined || parts.length !== others.length) return same;
  const other = others[parts.indexOf(part)];
  return parts.some(({ key }) => key === other?.key) ? undefined : other;
}
