import { type Alternative, factsOf, type MergedSchema } from "@convex-openapi/document/model";
import { areAlike } from "./similar-variants.ts";
import type { Relation, SchemaWalk } from "./walk.ts";

/** What a variant without a partner is to those of the other side; `undefined` where one of them is as good. */
export type LoneVariant = "one-of" | "covered" | "richer" | undefined;

/** What a variant that is gone is to those that there are now. */
export function removedVariant(
  walk: SchemaWalk,
  { schema }: Alternative,
  now: readonly Alternative[],
): LoneVariant {
  const relations = now
    .filter((other) => canCover(schema, other.schema))
    .map((other) => walk.relate(schema, other.schema))
    .filter(({ narrows }) => !narrows);
  return kindOf(schema, relations, "listsFewer", "listsMore");
}

/** What a variant that is new is to those that there were. */
export function addedVariant(
  walk: SchemaWalk,
  { schema }: Alternative,
  old: readonly Alternative[],
): LoneVariant {
  const relations = old
    .filter((other) => canCover(schema, other.schema))
    .map((other) => walk.relate(other.schema, schema))
    .filter(({ widens }) => !widens);
  return kindOf(schema, relations, "listsMore", "listsFewer");
}

/** Whether another variant can stand for a variant: it is of the same kind, or of any. */
function canCover(variant: MergedSchema, other: MergedSchema): boolean {
  return factsOf(other).types === undefined || areAlike(variant, other);
}

/** Whether a schema is an object of which nothing is listed: then it is there for what others do not list. */
function isFreeForm(variant: MergedSchema): boolean {
  const { properties, types, unions } = factsOf(variant);
  return properties.size === 0 && unions.length === 0 && types?.has("object") === true;
}

/**
 * @param covers how the variant relates to those that have all of its values.
 * @param own which says that the variant lists more than the other one.
 * @param others which says that the other one lists more than the variant.
 */
function kindOf(
  variant: MergedSchema,
  covers: readonly Relation[],
  own: "listsFewer" | "listsMore",
  others: "listsFewer" | "listsMore",
): LoneVariant {
  if (covers.some((relation) => !relation[own] && !relation[others])) return undefined;
  if (covers.some((relation) => !relation[own]) && !isFreeForm(variant)) return "covered";
  return covers.some((relation) => !relation[others]) ? "richer" : "one-of";
}
