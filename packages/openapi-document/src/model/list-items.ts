import { isAppliedTo } from "./in-place.ts";
import type { Schema } from "./schema.ts";

/** What those items of a list hold that have no place of their own, `undefined` where nothing is said of them. */
export function otherItems(schema: Schema): Schema | undefined {
  const { items } = schema;
  if (items !== undefined) return items;
  const isAlone = !isAppliedTo(schema) && !schema.has("contains");
  return isAlone ? schema.inner("unevaluatedItems") : undefined;
}
