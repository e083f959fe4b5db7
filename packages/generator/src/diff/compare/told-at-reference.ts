import { nodeOf, type MergedSchema } from "../../model/facts/merged-schema.ts";
import { child, tokensBetween, type Node } from "../../model/node.ts";
import { componentAround, componentId } from "../../model/references.ts";
import type { Edit, SchemaWalk, SideNodes } from "./walk.ts";

/** A side of a comparison. */
export type Side = keyof SideNodes;

/**
 * The walk inside a named schema that a place refers to on one side, where the other side wrote its schema out. The
 * named one need not have changed: what differs is told as if it were written out too.
 */
export function toldAtReference(walk: SchemaWalk, side: Side, named: MergedSchema): SchemaWalk {
  const inside: SchemaWalk = {
    ...walk,
    outside: walk.outside ?? walk,
    only: (direction) => toldAtReference(walk.only(direction), side, named),
    edit: (edit) => walk.edit(atReference(edit, side, named)),
    insteadOfOwn: (other, target) => toldAtReference(inside, other, target),
    enter(base, head, manner) {
      const entered = walk.enter(base, head, manner);
      return entered && toldAtReference(entered, side, named);
    },
  };
  return inside;
}

function atReference(edit: Edit, side: Side, named: MergedSchema): Edit {
  const { subject, at } = edit;
  const own = subject[side === "base" ? "head" : "base"];
  // What both sides have in the schema is told of the schema.
  if (own !== undefined && nameAround(own) === nameAround(nodeOf(named))) return edit;
  const moved = (node: Node | undefined): Node | undefined => {
    const inside = node && tokensBetween(nodeOf(named), node);
    return inside?.reduce<Node>((here, token) => child(here, token), named.writtenAt) ?? node;
  };
  return {
    ...edit,
    subject: { ...subject, [side]: moved(subject[side]) },
    at: { ...at, [side]: moved(at[side]) },
  };
}

function nameAround(node: Node): string | undefined {
  const component = componentAround(node);
  return component && componentId(component);
}
