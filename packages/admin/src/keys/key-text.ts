import type { Secret } from "./secret.ts";

/**
 * The text of a key. That of no key, as a variable of the environment that is not set, is empty: `describeKey` refuses it
 * with an error that says more than that nothing has no `reveal`.
 */
export function keyText(key: string | Secret): string {
  // JavaScript gives nothing too, and a text has no `reveal`.
  const given = key as Secret | undefined;
  return given?.reveal?.() ?? (key as string | undefined) ?? "";
}
