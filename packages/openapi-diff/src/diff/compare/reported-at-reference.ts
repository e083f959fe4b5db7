import {
  type MergedSchema,
  movedBelow,
  type Node,
  nodeOf,
  partId,
} from "@convex-openapi/document/model";
import type { Edit, SchemaWalk, SideNodes } from "./walk.ts";

/** A side of a comparison. */
export type Side = keyof SideNodes;

/**
 * The walk inside a named schema that a place refers to on one side, where the other side wrote its schema out. The
 * named one need not have changed: differences are reported as if it were written out too.
 */
export function reportedAtReference(walk: SchemaWalk, side: Side, named: MergedSchema): SchemaWalk {
  return {
    ...walk,
    outside: walk.outside ?? walk,
    only: (direction) => reportedAtReference(walk.only(direction), side, named),
    edit: (edit) => walk.edit(atReference(edit, side, named)),
    enter(base, head, manner) {
      const entered = walk.enter(base, head, manner);
      return entered && reportedAtReference(entered, side, named);
    },
  };
}

function atReference(edit: Edit, side: Side, named: MergedSchema): Edit {
  const { subject, at } = edit;
  const own = subject[side === "base" ? "head" : "base"];
  // What both sides have in the schema is reported for the schema.
  if (own !== undefined && partId(own) === partId(nodeOf(named))) return edit;
  const moved = (node: Node | undefined): Node | undefined =>
    node && (movedBelow(node, nodeOf(named), named.writtenAt) ?? node);
  return {
    ...edit,
    subject: { ...subject, [side]: moved(subject[side]) },
    at: { ...at, [side]: moved(at[side]) },
  };
}
