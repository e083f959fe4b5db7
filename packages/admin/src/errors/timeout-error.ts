import { ConvexAdminError, type FailedRequest } from "./convex-admin-error.ts";

/**
 * Thrown when the time set by `timeout` (one attempt) or `totalTimeout` (all attempts and the waits
 * between them) is over. Whether the server did the work is unknown.
 */
export class TimeoutError extends ConvexAdminError {
  static override readonly kind: string = "TimeoutError";
  declare readonly name: "TimeoutError";
  /** Which limit ran out. */
  declare readonly scope: "attempt" | "total";
  /** The limit, in milliseconds. */
  declare readonly timeout: number;

  constructor(request: FailedRequest, scope: "attempt" | "total", timeout: number) {
    const details = { ...request, code: "Timeout", scope, timeout };
    super(`No answer within ${timeout} ms (${request.method} ${request.path})`, details);
  }
}

/** Whether a caught value is one of our timeouts. */
export function isTimeoutError(error: unknown): error is TimeoutError {
  return error instanceof TimeoutError;
}
