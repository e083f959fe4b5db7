import type { JsonValue } from "../document.ts";
import { isObject } from "../reference.ts";

/** A value that an update cannot be merged with. */
export interface Conflict {
  /** Unescaped tokens from the target of the update to the value. */
  readonly tokens: readonly string[];
  /** What stands there now, and what the update would put there: `an object`, `a list`, `a string`, … */
  readonly existing: string;
  readonly update: string;
}

/**
 * The first place where an update does not fit its target, `undefined` when it fits everywhere. Objects merge with
 * objects and lists grow by lists; texts, numbers, booleans and null replace one another. Anything else would
 * throw away what the document says, which takes an action of its own with `remove: true`.
 */
export function conflictOf(
  existing: JsonValue,
  update: JsonValue,
  tokens: readonly string[] = [],
): Conflict | undefined {
  if (isObject(existing) && isObject(update)) {
    for (const [key, value] of Object.entries(update)) {
      const current = Object.hasOwn(existing, key) ? existing[key] : undefined;
      if (current === undefined || value === undefined) continue;
      const conflict = conflictOf(current, value, [...tokens, key]);
      if (conflict !== undefined) return conflict;
    }
    return undefined;
  }
  if (Array.isArray(existing) && Array.isArray(update)) return undefined;
  if (isPrimitive(existing) && isPrimitive(update)) return undefined;
  return { tokens, existing: kindOf(existing), update: kindOf(update) };
}

/** Whether a value is neither an object nor an array. */
export function isPrimitive(value: JsonValue | undefined): boolean {
  return typeof value !== "object" || value === null;
}

/** What a value is, in words: `an object`, `a list`, `a string`, `a number`, `a boolean` or `null`. */
export function kindOf(value: JsonValue | undefined): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  return `a ${typeof value}`;
}
