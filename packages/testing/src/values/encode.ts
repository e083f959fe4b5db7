import { encodeU64, toBase64 } from "./base64.ts";
import { type ConvexValue, InvalidValueError, isPlainObject, type Json } from "./convex-value.ts";
import { checkFieldName } from "./decode.ts";
import type { ValueFormat } from "./format.ts";

/**
 * Writes a Convex value as JSON in one of the backend's three formats. `undefined` counts as null,
 * as the result of a function that returns nothing.
 * @throws InvalidValueError for what is no Convex value: a Date, a Map, a function, a bigint beyond
 * 64 bits.
 */
export function encodeValue(value: unknown, format: ValueFormat): Json {
  if (value === undefined || value === null) return null;
  switch (typeof value) {
    case "boolean":
    case "string":
      return value;
    case "number":
      return encodeFloat(value, format);
    case "bigint":
      return encodeInteger(value, format);
    case "object":
      return encodeObject(value, format);
    default:
      throw new InvalidValueError(`A ${typeof value} is not a supported Convex type`);
  }
}

function encodeObject(value: object, format: ValueFormat): Json {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => encodeArrayItem(item, format));
  }
  const bytes = bytesOf(value);
  if (bytes !== undefined) {
    return format === "json" ? toBase64(bytes) : { $bytes: toBase64(bytes) };
  }
  if (!isPlainObject(value)) {
    throw new InvalidValueError(`${value.constructor.name} is not a supported Convex type`);
  }
  const object: Record<string, Json> = {};
  for (const name of Object.keys(value).sort()) {
    if (value[name] === undefined) continue;
    checkFieldName(name);
    object[name] = encodeValue(value[name], format);
  }
  return object;
}

function encodeArrayItem(item: unknown, format: ValueFormat): Json {
  if (item === undefined) throw new InvalidValueError("undefined is not a supported Convex type");
  return encodeValue(item, format);
}

function bytesOf(value: object): Uint8Array | undefined {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (value instanceof Uint8Array) return value;
  return undefined;
}

function encodeInteger(value: bigint, format: ValueFormat): Json {
  if (BigInt.asIntN(64, value) !== value) {
    throw new InvalidValueError(`${value} does not fit into a 64-bit signed integer`);
  }
  if (format === "json") return value.toString();
  if (format === "export_json") return Number(value);
  return { $integer: encodeU64(BigInt.asUintN(64, value)) };
}

function encodeFloat(value: number, format: ValueFormat): Json {
  if (Number.isFinite(value)) {
    if (!Object.is(value, -0)) return value;
    return format === "convex_encoded_json" ? specialFloat(value) : value;
  }
  return format === "json" ? String(value) : specialFloat(value);
}

function specialFloat(value: number): Json {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value, true);
  return { $float: toBase64(bytes) };
}

/** Whether two values are the same to the backend: their encoded forms are equal. */
export function sameValue(left: ConvexValue, right: ConvexValue): boolean {
  return (
    JSON.stringify(encodeValue(left, "convex_encoded_json")) ===
    JSON.stringify(encodeValue(right, "convex_encoded_json"))
  );
}
