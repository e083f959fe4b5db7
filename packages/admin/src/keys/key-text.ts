import type { Secret } from "./secret.ts";

/**
 * The text of a key. That of no key, as a variable of the environment that is not set, is empty: `describeKey` refuses it
 * with an error that says more than that nothing has no `reveal`.
 */
export function keyText(key: string | Secret): string {
  // `Object` makes something of nothing, and a text has no `reveal`.
  return Object(key).reveal?.() ?? key ?? "";
}
