import { type MergedSchema, movedBelow, type Node } from "@convex-openapi/document/model";
import type { Edit, SchemaWalk, SideNodes } from "./walk.ts";

/** A location whose parts are reported as if they were written at another one. */
export interface Move {
  readonly from: Node;
  readonly to: Node;
}

/** The moves of each side. */
export type Moves = Readonly<Record<keyof SideNodes, readonly Move[]>>;

/** The walk that reports differences at some locations as if they were written where something refers to them. */
export function reportedElsewhere(walk: SchemaWalk, moves: Moves): SchemaWalk {
  if (moves.base.length + moves.head.length === 0) return walk;
  const moved = (side: keyof SideNodes, node: Node | undefined): Node | undefined =>
    node && movedBy(moves[side], node);
  const sidesOf = ({ base, head }: SideNodes): SideNodes => ({
    base: moved("base", base),
    head: moved("head", head),
  });
  const placed = (side: keyof SideNodes, schema: MergedSchema): MergedSchema => ({
    ...schema,
    writtenAt: movedBy(moves[side], schema.writtenAt),
  });
  const movedEdit = (edit: Edit): Edit => ({
    ...edit,
    subject: sidesOf(edit.subject),
    at: sidesOf(edit.at),
  });
  return {
    ...walk,
    edit: (edit) => walk.edit(movedEdit(edit)),
    refer: (base, head) => walk.refer(placed("base", base), placed("head", head)),
    only: (direction) => reportedElsewhere(walk.only(direction), moves),
    inXml: () => reportedElsewhere(walk.inXml(), moves),
    enter(base, head, manner) {
      const entered = walk.enter(base, head, manner);
      return entered && reportedElsewhere(entered, moves);
    },
  };
}

/** Where a node is reported. What a place refers to can itself stand in a place that is reported elsewhere. */
function movedBy(moves: readonly Move[], node: Node): Node {
  const open = new Set(moves);
  let here = node;
  for (let found = true; found;) {
    found = false;
    for (const move of open) {
      const moved = movedBelow(here, move.from, move.to);
      if (moved === undefined) continue;
      here = moved;
      open.delete(move);
      found = true;
    }
  }
  return here;
}
