import type { Schema } from "./schema.ts";

/** Keywords whose schemas say something of the same value, and so of its properties and items (JSON Schema 2020-12 section 10.2). */
const applicators = ["$ref", "allOf", "anyOf", "oneOf", "if", "dependentSchemas", "not"];

/**
 * Whether other schemas say something of the value of a schema, too: what is said there of a property or an item is
 * beyond what `unevaluatedProperties` and `unevaluatedItems` say.
 */
export function isAppliedTo(schema: Schema): boolean {
  return applicators.some((keyword) => schema.has(keyword));
}
