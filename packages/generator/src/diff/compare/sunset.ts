import type { JsonObject } from "../../document.ts";

/** When something that is deprecated goes away. */
export interface Sunset {
  /** The date as `2026-01-31`, empty when none is given or what is given is no date. */
  readonly date: string;
  /** Whether something is given, a date or not. */
  readonly isGiven: boolean;
  /** Whether the date is given and over. */
  readonly isPast: boolean;
}

/**
 * Reads the `x-sunset` of an operation or parameter that is deprecated: a date of RFC 3339, or a date and time.
 * OpenAPI has no keyword for it; the name follows the Sunset header (RFC 8594).
 */
export function sunsetOf(value: JsonObject, today: string): Sunset {
  const written = value["x-sunset"];
  const isGiven = written !== undefined && written !== null;
  const date = typeof written === "string" ? (/^\d{4}-\d{2}-\d{2}/.exec(written)?.[0] ?? "") : "";
  return { date, isGiven, isPast: isDeprecated(value) && date !== "" && date <= today };
}

/** Whether an operation, a parameter or a schema says that it goes away. */
export function isDeprecated(value: JsonObject): boolean {
  return value["deprecated"] === true;
}
