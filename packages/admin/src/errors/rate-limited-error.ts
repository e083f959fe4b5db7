import { ResponseError } from "./response-error.ts";

/**
 * Thrown for 429, when the retries are used up: too many requests or function runs at once. The
 * Convex backend ran nothing, so the call may be repeated, after `retryAfter` milliseconds if set.
 */
export class RateLimitedError extends ResponseError {
  static override readonly convexAdminKind: string = "RateLimitedError";
  declare readonly name: "RateLimitedError";
  declare readonly status: 429;
}

/** Whether a caught value is a rate limit (429). */
export function isRateLimitedError(error: unknown): error is RateLimitedError {
  return error instanceof RateLimitedError;
}
