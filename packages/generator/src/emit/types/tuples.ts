import type { Schema } from "../../model/schema.ts";
import { place, restItems, tuple, type Type } from "./type.ts";

/**
 * The type of a list whose first items have places of their own, and whose others are as `rest` says.
 *
 * JSON Schema lets such a list end anywhere before `minItems`. Where `minItems` is not written, all places are taken all
 * the same: nearly nobody who describes a pair means that half of it is enough, and each use would have to check.
 *
 * Where places are optional, all have names: TypeScript takes `A[]?` for a circle (TS2456) in types that contain
 * themselves, and `name?: A[]` for none.
 */
export function tupleOf(items: readonly Type[], rest: Type, schema: Schema): Type {
  const least = countOf(schema, "minItems") ?? items.length;
  const most = countOf(schema, "maxItems") ?? Infinity;
  const isClosed = most <= items.length || rest.flat === "never";
  const taken = items.slice(0, most);
  if (taken.length <= least) return tuple(isClosed ? taken : [...taken, restItems(rest)]);
  const places = taken.map((item, index) => place(`item${index}`, item, index >= least));
  return tuple(isClosed ? places : [...places, restItems(rest, "others")]);
}

function countOf(schema: Schema, keyword: string): number | undefined {
  const count = schema.keyword(keyword);
  return typeof count === "number" ? count : undefined;
}
