import type { Alternative } from "../../model/facts/alternatives.ts";
import { areAlike } from "./forms-alike.ts";
import type { Relation, SchemaWalk } from "./walk.ts";

/** What a form without a partner is to those of the other side; `undefined` where one of them is as good. */
export type LoneForm = "one-of" | "covered" | "richer" | undefined;

/** What a form that is gone is to those that there are now. */
export function goneForm(
  walk: SchemaWalk,
  { schema }: Alternative,
  now: readonly Alternative[],
): LoneForm {
  const relations = now
    .filter((other) => areAlike(schema, other.schema))
    .map((other) => walk.relate(schema, other.schema))
    .filter(({ narrows }) => !narrows);
  return kindOf(relations, "listsFewer", "listsMore");
}

/** What a form that is new is to those that there were. */
export function freshForm(
  walk: SchemaWalk,
  { schema }: Alternative,
  old: readonly Alternative[],
): LoneForm {
  const relations = old
    .filter((other) => areAlike(other.schema, schema))
    .map((other) => walk.relate(other.schema, schema))
    .filter(({ widens }) => !widens);
  return kindOf(relations, "listsMore", "listsFewer");
}

/**
 * @param covers how the form relates to those that have all of its values.
 * @param own which says that the form lists more than the other one.
 * @param others which says that the other one lists more than the form.
 */
function kindOf(
  covers: readonly Relation[],
  own: "listsFewer" | "listsMore",
  others: "listsFewer" | "listsMore",
): LoneForm {
  if (covers.some((relation) => !relation[own] && !relation[others])) return undefined;
  if (covers.some((relation) => !relation[own])) return "covered";
  return covers.some((relation) => !relation[others]) ? "richer" : "one-of";
}
