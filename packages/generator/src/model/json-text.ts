import type { JsonArray, JsonObject, JsonValue } from "../document.ts";
import { digitsOf } from "./exact-integers.ts";
import { isObject } from "../reference.ts";

/** A JSON value as text that does not depend on the order of keys: equal texts are equal values. */
export function canonicalText(value: JsonValue | undefined): string {
  if (value === undefined) return "";
  if (Array.isArray(value)) {
    return `[${value.map((item, index) => memberText(value, String(index), item)).join(",")}]`;
  }
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const item = value[key];
      return item === undefined ? [] : [`${JSON.stringify(key)}:${memberText(value, key, item)}`];
    });
  return `{${entries.join(",")}}`;
}

/** {@link canonicalText} of what an object or a list holds: an integer has the digits that it is written with. */
export function memberText(
  holder: JsonObject | JsonArray,
  key: string,
  value: JsonValue | undefined,
): string {
  return typeof value === "number"
    ? (digitsOf(holder, key) ?? JSON.stringify(value))
    : canonicalText(value);
}

/** Whether two JSON values are equal, whatever the order of their keys. */
export function sameJson(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  if (typeof left !== "object" || typeof right !== "object") return left === right;
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
    return left.every((item, index) => isSame([left, right], String(index), item, right[index]));
  }
  if (!isObject(left) || !isObject(right)) return left === right;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every(
      (key) => Object.hasOwn(right, key) && isSame([left, right], key, left[key], right[key]),
    )
  );
}

function isSame(
  [holder, other]: readonly (JsonObject | JsonArray)[],
  key: string,
  left: JsonValue | undefined,
  right: JsonValue | undefined,
): boolean {
  if (typeof left !== "number") return sameJson(left, right);
  if (left !== right || holder === undefined || other === undefined) return false;
  return digitsOf(holder, key) === digitsOf(other, key);
}
