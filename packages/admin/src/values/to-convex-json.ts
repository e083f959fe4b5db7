import { InvalidValueError } from "../errors/invalid-value-error.ts";
import { toBase64 } from "./base64.ts";
import type { ConvexValue } from "./convex-value.ts";
import type { JsonValue } from "./json-value.ts";

const fits = (value: bigint): boolean => BigInt.asIntN(64, value) === value;

/**
 * Writes a value as `convex_encoded_json`, which keeps what JSON has no word for: 64-bit integers as
 * `{$integer}`, bytes as `{$bytes}`, and NaN, the infinities and -0 as `{$float}`, each in base64 and
 * little-endian. Properties that are `undefined` are left out.
 *
 * @param place Where in the whole value this one is, for error messages.
 * @throws {InvalidValueError} When Convex cannot hold the value.
 */
export function toConvexJson(value: ConvexValue, place = "value"): JsonValue {
  try {
    return encode(value, place);
  } catch (error) {
    if (error instanceof RangeError) refuse(place, "it contains itself or is nested too deeply");
    throw error;
  }
}

function encode(value: ConvexValue, place: string): JsonValue {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { $float: eightBytes((view) => view.setFloat64(0, value, true)) };
    case "bigint":
      return fits(value)
        ? { $integer: eightBytes((view) => view.setBigInt64(0, value, true)) }
        : refuse(place, "the integer does not fit into 64 bits");
    case "object":
      break;
    default:
      return refuse(place, `it is of type ${typeof value}`);
  }
  if (value === null) return value;
  if (value instanceof ArrayBuffer) return { $bytes: toBase64(new Uint8Array(value)) };
  if (value instanceof Uint8Array) return { $bytes: toBase64(value) };
  if (Array.isArray(value)) {
    return Array.from(value, (item, index) => encode(item, `${place}[${index}]`));
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype && Object.getPrototypeOf(prototype)) {
    return refuse(place, "it is not a plain object");
  }
  const fields: [string, JsonValue][] = [];
  for (const [name, item] of Object.entries(value)) {
    if (item === undefined) continue;
    const at = `${place}.${name}`;
    if (!/^(?!\$)[ -~]*$/.test(name)) {
      refuse(at, "the name begins with $ or has characters outside ASCII");
    }
    fields.push([name, encode(item, at)]);
  }
  // Not by assignment: a field may be called __proto__.
  return Object.fromEntries(fields);
}

function refuse(place: string, why: string): never {
  throw new InvalidValueError(`Convex cannot hold ${place}: ${why}.`);
}

/** Base64 of eight bytes. */
function eightBytes(write: (view: DataView) => void): string {
  const view = new DataView(new ArrayBuffer(8));
  write(view);
  return toBase64(new Uint8Array(view.buffer));
}
