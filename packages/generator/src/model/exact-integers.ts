import type { JsonArray, JsonObject, JsonValue } from "../document.ts";

const digits = new WeakMap<object, Map<string, string>>();
/** Most descriptions have no such integer, and need not look for one. */
let isUsed = false;

/** Whether a text can have an integer that a `number` does not hold exactly, beyond 2^53. */
export function mayHaveLongIntegers(text: string): boolean {
  return /\d{16}/.test(text);
}

/**
 * Keeps how an integer is written, where the `number` that stands in its place is another one.
 *
 * @param key The key in an object, the index in a list.
 */
export function keepDigits(holder: JsonObject | JsonArray, key: string, text: string): void {
  if (Number.isSafeInteger(Number(text))) return;
  isUsed = true;
  const known = digits.get(holder) ?? new Map<string, string>();
  digits.set(holder, known.set(key, text));
}

/** The digits of an integer that its `number` does not hold, `undefined` for any other value. */
export function digitsOf(
  holder: JsonObject | readonly JsonValue[],
  key: string,
): string | undefined {
  const text = isUsed ? digits.get(holder)?.get(key) : undefined;
  // What was put in its place since then, or has moved there, is another value.
  return text !== undefined && childOf(holder, key) === Number(text) ? text : undefined;
}

function childOf(holder: JsonObject | readonly JsonValue[], key: string): JsonValue | undefined {
  return isList(holder) ? holder[Number(key)] : holder[key];
}

function isList(holder: JsonObject | readonly JsonValue[]): holder is readonly JsonValue[] {
  return Array.isArray(holder);
}

/** A copy of a holder that knows the digits of those of its integers that it still has. */
export function withDigits<Copy extends JsonObject | JsonArray>(
  copy: Copy,
  holder: JsonObject | JsonArray,
): Copy {
  const known = digits.get(holder);
  if (known !== undefined) digits.set(copy, new Map(known));
  return copy;
}

/** A value as JSON, its integers with the digits that they are written with. */
export function exactJson(
  value: JsonValue | undefined,
  holder?: JsonObject | JsonArray,
  key = "",
): string {
  const own = holder === undefined ? undefined : digitsOf(holder, key);
  if (own !== undefined) return own;
  if (Array.isArray(value)) {
    return `[${value.map((item, index) => exactJson(item, value, String(index))).join(",")}]`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value).flatMap(([name, inner]) =>
    inner === undefined ? [] : [`${JSON.stringify(name)}:${exactJson(inner, value, name)}`],
  );
  return `{${members.join(",")}}`;
}
