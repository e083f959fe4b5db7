import { ConvexAdminError, type ErrorDetails } from "./convex-admin-error.ts";

/** What a timeout knows, beside the common details. */
export interface TimeoutErrorDetails extends ErrorDetails {
  /** Which limit ran out. */
  readonly scope: "attempt" | "total";
  /** The limit, in milliseconds. */
  readonly timeout: number;
}

/**
 * Thrown when the time set by `timeout` (one attempt) or `totalTimeout` (all attempts and the waits
 * between them) is over. Whether the server did the work is unknown.
 */
export class TimeoutError extends ConvexAdminError<TimeoutErrorDetails> {
  static override readonly convexAdminKind: string = "TimeoutError";
  declare readonly name: "TimeoutError";
  /** Which limit ran out. */
  declare readonly scope: "attempt" | "total";
  /** The limit, in milliseconds. */
  declare readonly timeout: number;
}

/** Whether a caught value is one of our timeouts. */
export function isTimeoutError(error: unknown): error is TimeoutError {
  return error instanceof TimeoutError;
}
