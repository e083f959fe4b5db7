import type { JsonArray, JsonObject, JsonValue } from "../document.ts";
import { digitsOf } from "./exact-integers.ts";
import { isObject } from "../reference.ts";

/** A JSON value as text that does not depend on the order of keys: equal texts are equal values. */
export function canonicalText(value: JsonValue | undefined): string {
  return value === undefined ? "" : textOf(value, sortedKeys);
}

/** {@link canonicalText} of what an object or a list holds: an integer has the digits that it is written with. */
export function memberText(
  holder: JsonObject | JsonArray,
  key: string,
  value: JsonValue | undefined,
): string {
  return value === undefined ? "" : heldText(holder, key, value, sortedKeys);
}

/** A value as JSON, its keys in their order and its integers with the digits that they are written with. */
export function exactJson(value: JsonValue): string {
  return textOf(value, Object.keys);
}

/** {@link exactJson} of what an object holds. */
export function exactMember(holder: JsonObject, key: string, value: JsonValue): string {
  return heldText(holder, key, value, Object.keys);
}

type KeysOf = (object: JsonObject) => readonly string[];

function sortedKeys(object: JsonObject): readonly string[] {
  return Object.keys(object).sort();
}

function heldText(
  holder: JsonObject | JsonArray,
  key: string,
  value: JsonValue,
  keysOf: KeysOf,
): string {
  const digits = typeof value === "number" ? digitsOf(holder, key) : undefined;
  return digits ?? textOf(value, keysOf);
}

function textOf(value: JsonValue, keysOf: KeysOf): string {
  if (Array.isArray(value)) {
    return `[${value.map((item, index) => heldText(value, String(index), item, keysOf)).join(",")}]`;
  }
  if (!isObject(value)) return JSON.stringify(value);
  const members = keysOf(value).flatMap((key) => {
    const item = value[key];
    return item === undefined
      ? []
      : [`${JSON.stringify(key)}:${heldText(value, key, item, keysOf)}`];
  });
  return `{${members.join(",")}}`;
}

/** Whether two JSON values are equal, whatever the order of their keys. */
export function sameJson(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  if (typeof left !== "object" || typeof right !== "object") return left === right;
  if (left === null || right === null) return left === right;
  if (Array.isArray(left)) return Array.isArray(right) && areSameLists(left, right);
  return !Array.isArray(right) && areSameObjects(left, right);
}

function areSameLists(left: JsonArray, right: JsonArray): boolean {
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index++) {
    if (!sameJson(left[index], right[index])) return false;
    if (typeof left[index] === "number" && !haveSameDigits(left, right, String(index)))
      return false;
  }
  return true;
}

function areSameObjects(left: JsonObject, right: JsonObject): boolean {
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  for (const key of keys) {
    if (!Object.hasOwn(right, key) || !sameJson(left[key], right[key])) return false;
    if (typeof left[key] === "number" && !haveSameDigits(left, right, key)) return false;
  }
  return true;
}

function haveSameDigits(
  left: JsonArray | JsonObject,
  right: JsonArray | JsonObject,
  key: string,
): boolean {
  return digitsOf(left, key) === digitsOf(right, key);
}
