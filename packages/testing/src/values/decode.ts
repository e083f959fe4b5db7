import { fromBase64, view64 } from "./base64.ts";
import { type ConvexValue, InvalidValueError, type Json, type JsonObject } from "./convex-value.ts";

/**
 * Reads JSON as a Convex value: `{"$integer"}`, `{"$float"}` and `{"$bytes"}` stand for what plain
 * JSON cannot hold. Arguments are always read this way, whatever format the response has.
 * @throws InvalidValueError when a special object is malformed or a field name starts with `$`.
 */
export function decodeValue(json: Json): ConvexValue {
  if (Array.isArray(json)) return json.map(decodeValue);
  if (typeof json !== "object" || json === null) return json;
  return decodeObject(json);
}

function decodeObject(json: JsonObject): ConvexValue {
  const names = Object.keys(json);
  const only = names.length === 1 ? names[0] : undefined;
  if (only?.startsWith("$") === true) return decodeSpecial(only, json[only]);
  const object: Record<string, ConvexValue> = {};
  for (const [name, value] of Object.entries(json)) {
    checkFieldName(name);
    object[name] = decodeValue(value);
  }
  return object;
}

function decodeSpecial(name: string, encoded: Json | undefined): ConvexValue {
  if (typeof encoded !== "string") {
    throw new InvalidValueError(`${name} must hold a base64 string`);
  }
  switch (name) {
    case "$integer":
      return view64(encoded).getBigInt64(0, true);
    case "$float":
      return view64(encoded).getFloat64(0, true);
    case "$bytes":
      return new Uint8Array(fromBase64(encoded)).buffer;
    default:
      throw new InvalidValueError(`Field name ${name} starts with '$', which is reserved`);
  }
}

/**
 * Field names are printable ASCII and do not start with `$`.
 * @throws InvalidValueError for any other name.
 */
export function checkFieldName(name: string): void {
  if (name.startsWith("$")) {
    throw new InvalidValueError(`Field name ${name} starts with '$', which is reserved`);
  }
  if (!/^[\x20-\x7e]*$/.test(name)) {
    throw new InvalidValueError(`Field name ${JSON.stringify(name)} is not printable ASCII`);
  }
}
