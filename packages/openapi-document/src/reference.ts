import type { JsonArray, JsonObject, JsonValue } from "./document.ts";
import { parsePointer } from "./json-pointer.ts";

/** Whether a value is a JSON object: neither `null` nor an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as the JSON object that it is, or else an empty one: what has the wrong shape reads as if it were not there. */
export function objectOf(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** Whether a value is an object or an array: what holds other values. */
export function isContainer(value: JsonValue): value is JsonObject | JsonArray {
  return typeof value === "object" && value !== null;
}

/** Whether a value is a Reference Object: an object with a `$ref` that is a string. */
export function isReference(value: unknown): value is JsonObject & { $ref: string } {
  return isObject(value) && Object.hasOwn(value, "$ref") && typeof value["$ref"] === "string";
}

/**
 * The value at a JSON pointer (RFC 6901), `undefined` when nothing stands there.
 * Only a document's own keys count, so `/__proto__` finds a key of that name and nothing else.
 */
export function resolvePointer(root: JsonValue, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const token of parsePointer(pointer)) {
    if (Array.isArray(value))
      value = /^(?:0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined;
    else if (isObject(value) && Object.hasOwn(value, token)) value = value[token];
    else return undefined;
  }
  return value;
}

/**
 * The JSON pointer in a `$ref` that points into the same document: `#/components/schemas/a%20b` is
 * `/components/schemas/a b` and `#` is `""` (RFC 6901 section 6: the fragment is percent-encoded).
 * `undefined` for any other `$ref`: another file, an `$anchor`, or a broken percent-encoding.
 */
export function referencePointer(ref: string): string | undefined {
  if (ref !== "#" && !ref.startsWith("#/")) return undefined;
  if (!ref.includes("%")) return ref.slice(1);
  try {
    return decodeURIComponent(ref.slice(1));
  } catch {
    return undefined;
  }
}

/**
 * What a `$ref` such as `#/components/schemas/Team` points to in the document `root`, `undefined` when it
 * points to nothing or out of the document. One step: the result can be a reference again.
 */
export function resolveReference(root: JsonObject, ref: string): JsonValue | undefined {
  const pointer = referencePointer(ref);
  return pointer === undefined ? undefined : resolvePointer(root, pointer);
}
