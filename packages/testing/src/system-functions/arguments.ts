import type { ConvexObject, ConvexValue } from "../values/convex-value.ts";

/**
 * A required string argument.
 * @throws Error as the function's argument validator would.
 */
export function stringArgument(args: ConvexObject, name: string): string {
  const value = args[name];
  if (typeof value === "string") return value;
  throw mismatch(name, value, "a string");
}

/**
 * A required array argument.
 * @throws Error as the function's argument validator would.
 */
export function arrayArgument(args: ConvexObject, name: string): ConvexValue[] {
  const value = args[name];
  if (Array.isArray(value)) return value;
  throw mismatch(name, value, "an array");
}

/**
 * A required object argument.
 * @throws Error as the function's argument validator would.
 */
export function objectArgument(args: ConvexObject, name: string): ConvexObject {
  const value = args[name];
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  if (isObject && !(value instanceof ArrayBuffer)) return value;
  throw mismatch(name, value, "an object");
}

/**
 * Refuses arguments that a function does not know.
 * @throws Error as the function's argument validator would.
 */
export function onlyArguments(args: ConvexObject, names: readonly string[]): void {
  for (const name of Object.keys(args)) {
    if (names.includes(name)) continue;
    throw new Error(
      `ArgumentValidationError: Object contains extra field \`${name}\` that is not in the validator.`,
    );
  }
}

function mismatch(name: string, value: ConvexValue | undefined, expected: string): Error {
  const problem =
    value === undefined
      ? `Object is missing the required field \`${name}\``
      : `\`${name}\` does not match the validator: expected ${expected}`;
  return new Error(`ArgumentValidationError: ${problem}.`);
}
