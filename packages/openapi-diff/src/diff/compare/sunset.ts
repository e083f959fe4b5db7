import type { Operation } from "@convex-openapi/document/model";
import { code } from "./words.ts";

/** What can announce its removal, such as an operation, a parameter or a header. */
export type SunsetSource = Pick<Operation, "deprecated" | "extensions">;

/** When something deprecated will be removed. */
export interface Sunset {
  /** The date as `2026-01-31`, empty when none is given or it is not a date. */
  readonly date: string;
  /** As it is written, empty when it is not a string. */
  readonly text: string;
  /** Whether something is given, a date or not. */
  readonly isGiven: boolean;
  /** Whether the date is given and over. */
  readonly isPast: boolean;
}

/**
 * What is deprecated now and says when it goes away, as the sentence about it goes on: `until` is nothing where no date
 * is given that can be read. The day can be over, so that it is no promise.
 */
export function untilDetails({ date }: Sunset): { readonly until?: string } | undefined {
  return date === "" ? undefined : { until: `, with the sunset date ${code(date)}` };
}

/**
 * Reads the `x-sunset` of an operation or parameter that is deprecated: a date of RFC 3339, or a date and time.
 * OpenAPI has no keyword for it; the name follows the Sunset header (RFC 8594).
 */
export function sunsetOf({ deprecated, extensions }: SunsetSource, today: string): Sunset {
  const written = extensions.get("x-sunset");
  const isGiven = written !== undefined && written !== null;
  const text = typeof written === "string" ? written : "";
  const date = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? "";
  return { date, text, isGiven, isPast: deprecated && date !== "" && date <= today };
}
