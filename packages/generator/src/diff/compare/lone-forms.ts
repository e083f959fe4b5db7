import type { Alternative } from "../../model/facts/alternatives.ts";
import { factsOf } from "../../model/facts/describe-schema.ts";
import type { MergedSchema } from "../../model/facts/merged-schema.ts";
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
    .filter((other) => canCover(schema, other.schema))
    .map((other) => walk.relate(schema, other.schema))
    .filter(({ narrows }) => !narrows);
  return kindOf(schema, relations, "listsFewer", "listsMore");
}

/** What a form that is new is to those that there were. */
export function freshForm(
  walk: SchemaWalk,
  { schema }: Alternative,
  old: readonly Alternative[],
): LoneForm {
  const relations = old
    .filter((other) => canCover(schema, other.schema))
    .map((other) => walk.relate(other.schema, schema))
    .filter(({ widens }) => !widens);
  return kindOf(schema, relations, "listsMore", "listsFewer");
}

/** Whether another form can stand for a form: it is of the same kind, or of any. */
function canCover(form: MergedSchema, other: MergedSchema): boolean {
  return factsOf(other).types === undefined || areAlike(form, other);
}

/** Whether a schema is an object of which nothing is listed: then it is there for what others do not list. */
function isFreeForm(form: MergedSchema): boolean {
  const { properties, types, unions } = factsOf(form);
  return properties.size === 0 && unions.length === 0 && types?.has("object") === true;
}

/**
 * @param covers how the form relates to those that have all of its values.
 * @param own which says that the form lists more than the other one.
 * @param others which says that the other one lists more than the form.
 */
function kindOf(
  form: MergedSchema,
  covers: readonly Relation[],
  own: "listsFewer" | "listsMore",
  others: "listsFewer" | "listsMore",
): LoneForm {
  if (covers.some((relation) => !relation[own] && !relation[others])) return undefined;
  if (covers.some((relation) => !relation[own]) && !isFreeForm(form)) return "covered";
  return covers.some((relation) => !relation[others]) ? "richer" : "one-of";
}
