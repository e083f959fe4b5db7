import { InvalidValueError } from "../errors/invalid-value-error.ts";
import { fromBase64 } from "./base64.ts";
import type { ConvexValue } from "./convex-value.ts";
import type { JsonValue } from "./json-value.ts";

/**
 * Reads `convex_encoded_json`: `{$integer}` becomes a `bigint`, `{$bytes}` an `ArrayBuffer`, `{$float}`
 * the number. Changes the given JSON in place, since most of it stays as it is and results are large.
 *
 * @throws {InvalidValueError} When an encoded value is malformed.
 */
export function fromConvexJson(json: JsonValue): ConvexValue {
  if (typeof json !== "object" || !json) return json;
  if (Array.isArray(json)) {
    const items: unknown[] = json;
    for (let index = 0; index < items.length; index++) {
      const item = items[index];
      if (typeof item === "object" && item) items[index] = fromConvexJson(item as JsonValue);
    }
    return json;
  }
  const names = Object.keys(json);
  const name = names[0];
  if (names.length === 1 && name?.startsWith("$")) {
    return decode(name, json[name]);
  }
  const holder: Record<string, unknown> = json;
  for (const each of names) {
    const value = holder[each];
    if (typeof value === "object" && value) holder[each] = fromConvexJson(value as JsonValue);
  }
  return json;
}

function decode(name: string, encoded: unknown): ConvexValue {
  let bytes: Uint8Array<ArrayBuffer> | undefined;
  try {
    bytes = typeof encoded === "string" ? fromBase64(encoded) : undefined;
  } catch {
    // Reported below, without the value.
  }
  if (bytes) {
    if (name === "$bytes") return bytes.buffer;
    if (bytes.length === 8) {
      const view = new DataView(bytes.buffer);
      if (name === "$integer") return view.getBigInt64(0, true);
      if (name === "$float") return view.getFloat64(0, true);
    }
  }
  throw new InvalidValueError(
    `The encoded value {"${name}": …} is malformed or of an unknown kind.`,
  );
}
