import type { JsonArray, JsonObject } from "../document.ts";
import { childOf } from "./references.ts";

const digits = new WeakMap<object, Map<string, string>>();
/** Most descriptions have no such integer, and need not look for one. */
let isUsed = false;

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
export function digitsOf(holder: JsonObject | JsonArray, key: string): string | undefined {
  const text = isUsed ? digits.get(holder)?.get(key) : undefined;
  // What was put in its place since then, or has moved there, is another value.
  return text !== undefined && childOf(holder, key) === Number(text) ? text : undefined;
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
