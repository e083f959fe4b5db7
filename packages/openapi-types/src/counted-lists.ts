import type { Schema } from "@convex-openapi/document/model";
import { union } from "./compose.ts";
import { neverType, restItems, tuple, type Type } from "./type.ts";

/** Upper bound on the items that the tuples of a list have together: above it, a list is a list. */
const MAX_ITEMS = 29;

/**
 * The tuples that a list can be by `minItems` and `maxItems`, `undefined` where they say nothing, or would make too many.
 */
export function countedList(item: Type, schema: Schema): Type | undefined {
  const least = countIn(schema, "minItems") ?? 0;
  const most = countIn(schema, "maxItems") ?? Infinity;
  // Nothing is a list of at least five and at most two.
  if (most < least) return neverType;
  const isBounded = most !== Infinity;
  if (least === 0 && !isBounded) return undefined;
  const items = isBounded ? (most * (most + 1) - least * (least - 1)) / 2 : least;
  if (items > MAX_ITEMS) return undefined;
  const taken = (count: number): Type[] => Array.from({ length: count }, () => item);
  if (!isBounded) return tuple([...taken(least), restItems(item)]);
  return union(Array.from({ length: most - least + 1 }, (_, more) => tuple(taken(least + more))));
}

function countIn(schema: Schema, keyword: string): number | undefined {
  const count = schema.keyword(keyword);
  return typeof count === "number" && count >= 0 ? count : undefined;
}
