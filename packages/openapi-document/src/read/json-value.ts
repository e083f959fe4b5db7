import type { JsonValue } from "../document.ts";
import { endOfValue, entriesAt, skipWhitespace } from "./json-scan.ts";

/**
 * The value of a valid JSON text, with keys that do not pass through the engine's cache of keys: after
 * `{"\\": 0}`, the `JSON.parse` of Node 24 and 26 reads `{"\"": 0}` as `{"\\": 0}` (nodejs/node#63785).
 * Slower than `JSON.parse`, and meant for the few texts that have escaped keys.
 */
export function valueInText(text: string): JsonValue {
  const valueAt = (offset: number): JsonValue => {
    const isObject = text[offset] === "{";
    if (!isObject && text[offset] !== "[") {
      return JSON.parse(text.slice(offset, endOfValue(text, offset))) as JsonValue;
    }
    const entries = Array.from(
      entriesAt(text, offset),
      (entry) => [entry.key, valueAt(entry.offset)] as const,
    );
    return isObject ? Object.fromEntries(entries) : entries.map(([, value]) => value);
  };
  return valueAt(skipWhitespace(text, 0));
}
