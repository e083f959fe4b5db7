import type { SchemaFacts } from "./schema-facts.ts";

/**
 * Types and limits, where multiples of a whole number are whole numbers themselves: `multipleOf: 1` of numbers says the
 * same as the type `integer`, and nothing of integers (JSON Schema 2020-12 validation, sections 6.1.1 and 6.2.1,
 * https://json-schema.org/draft/2020-12/json-schema-validation#section-6.2.1).
 */
export function wholeNumbers(
  types: SchemaFacts["types"],
  limits: SchemaFacts["limits"],
): Pick<SchemaFacts, "types" | "limits"> {
  const step = limits.get("multipleOf")?.value;
  // Without types nothing says that there are numbers alone, which is what `integer` would say.
  if (types === undefined || typeof step !== "number" || !(Number.isInteger(step) && step > 0)) {
    return { types, limits };
  }
  const whole = [...types].map((type) => (type === "number" ? "integer" : type));
  const rest = [...limits].filter(([keyword]) => keyword !== "multipleOf" || step !== 1);
  return { types: new Set(whole), limits: new Map(rest) };
}
