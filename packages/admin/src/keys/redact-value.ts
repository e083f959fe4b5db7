import type { Redact } from "./redact.ts";

/**
 * A copy of a value without the secrets in its texts and in the names of its properties. What is redacted
 * is read already: in JSON as it comes, a secret can be written by escapes that no redactor knows. Bytes
 * stay as they are.
 */
export function redactValue<Value>(given: Value, redact: Redact): Value;
export function redactValue(given: unknown, redact: Redact): unknown {
  const copy = (value: unknown): unknown =>
    typeof value === "string"
      ? redact(value)
      : Array.isArray(value)
        ? value.map(copy)
        : value !== Object(value) || value instanceof ArrayBuffer
          ? value
          : Object.fromEntries(copy(Object.entries(value as object)) as [string, unknown][]);
  return copy(given);
}
