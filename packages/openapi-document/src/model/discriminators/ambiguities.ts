import type { Schema } from "../schema.ts";
import type { Values } from "./allowed-values.ts";
import { end } from "./property-values.ts";
import { canHaveProperty, nameOf, type Contradiction, type Selection } from "./selection.ts";

/**
 * Why a union is not narrowed by its discriminator: the first value that two variants have in common, or the first
 * variant that can have any value. `null` is nobody's, and that other values lead to one variant is no contradiction.
 *
 * @param valuesOf The values of a variant as it is written in the union, and of the schema that it leads to.
 */
export function ambiguities(
  { discriminator: { node, propertyName }, others }: Selection,
  variants: readonly Schema[],
  valuesOf: (variant: Schema, schema: Schema) => Values | undefined,
): Contradiction[] {
  const property = JSON.stringify(propertyName);
  const known = new Map<string, Schema>();
  const objects = variants.flatMap((variant) => {
    const schema = end(variant);
    return schema === undefined || !canHaveProperty(schema) ? [] : [{ variant, schema }];
  });
  if (objects.length < 2) return [];
  for (const { variant, schema } of objects) {
    if (schema === others) continue;
    const values = valuesOf(variant, schema);
    if (values === undefined) {
      const message = `Nothing says which values of ${property} select ${nameOf(schema)}, so the union is not narrowed by them.`;
      return [{ node, message }];
    }
    for (const value of values) {
      const other = known.get(value);
      known.set(value, schema);
      if (value === "null" || other === undefined || other === schema) continue;
      const message = `${nameOf(other)} and ${nameOf(schema)} both allow ${value} for ${property}, so the union is not narrowed by it.`;
      return [{ node, message }];
    }
  }
  return [];
}
