import type { Schema } from "@convex-openapi/document/model";
import { union } from "./compose.ts";
import { array, place, restItems, tuple, type Type } from "./type.ts";

/**
 * The type of a list whose first items have places of their own, and whose others are as `rest` says.
 *
 * JSON Schema lets such a list end anywhere before `minItems`. Where `minItems` is not written, all places are taken all
 * the same: nearly nobody who describes a pair means that half of it is enough, and each use would have to check.
 *
 * Where places are optional, all have names: TypeScript takes `A[]?` for a circle (TS2456) in a type `A`, and
 * `name?: A[]` for none.
 */
export function tupleOf(items: readonly Type[], rest: Type, schema: Schema): Type {
  const least = countOf(schema, "minItems") ?? items.length;
  const most = countOf(schema, "maxItems") ?? Infinity;
  const taken = items.slice(0, most);
  const places =
    taken.length <= least
      ? taken
      : taken.map((item, index) => place(`item${index}`, item, index >= least));
  if (most <= items.length || rest.flat === "never") return tuple(places);
  const isNested = hasListOfCalled(rest);
  if (isNested && isCalled(rest)) return array(union([...taken, rest]));
  return tuple([...places, restItems(rest, isNested ? "others" : undefined)]);
}

function countOf(schema: Schema, keyword: string): number | undefined {
  const count = schema.keyword(keyword);
  return typeof count === "number" ? count : undefined;
}

/** Whether a type is one that goes by a name, or a choice with one. */
function isCalled(type: Type): boolean {
  switch (type.kind) {
    case "atom":
      return /^[A-Z]\w*$/.test(type.flat);
    case "union":
    case "intersection":
      return type.types.some(isCalled);
    default:
      return false;
  }
}

/** Whether a type is a list of such types, or a choice with one. What is in an object is looked at later. */
function hasListOfCalled(type: Type): boolean {
  switch (type.kind) {
    case "union":
    case "intersection":
      return type.types.some(hasListOfCalled);
    case "array":
    case "place":
    case "rest":
      return isCalled(type.item) || hasListOfCalled(type.item);
    case "tuple":
      return type.items.some((item) => isCalled(item) || hasListOfCalled(item));
    default:
      return false;
  }
}
