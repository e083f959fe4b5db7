import type { Schema } from "./schema.ts";

/** Keywords that say something of items too, so that an item can be none of those that nothing was said of. */
const applicators = [
  "$ref",
  "allOf",
  "anyOf",
  "oneOf",
  "contains",
  "if",
  "dependentSchemas",
  "not",
];

/** What those items of a list hold that have no place of their own, `undefined` where nothing is said of them. */
export function otherItems(schema: Schema): Schema | undefined {
  const { items } = schema;
  if (items !== undefined) return items;
  const isAlone = !applicators.some((keyword) => schema.has(keyword));
  return isAlone ? schema.inner("unevaluatedItems") : undefined;
}
