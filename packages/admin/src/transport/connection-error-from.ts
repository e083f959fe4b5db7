import { ConnectionError } from "../errors/connection-error.ts";
import type { FailedRequest } from "../errors/convex-admin-error.ts";
import type { Redact } from "../keys/redact.ts";

/** What platforms throw when a request fails: the reason is on the error, or on its cause. */
interface PlatformError {
  readonly message?: string;
  /** A number on a `DOMException`. */
  readonly code?: unknown;
  readonly cause?: PlatformError;
}

/**
 * Makes the error for a request without a response. Takes no more than the code and the text of the
 * innermost reason from the platform's error, which as a whole may quote URLs and headers.
 */
export function connectionErrorFrom(
  thrown: unknown,
  request: FailedRequest,
  redact: Redact,
): ConnectionError {
  let reason = Object(thrown) as PlatformError;
  for (let depth = 9; reason.cause && depth--;) reason = reason.cause;
  const code = typeof reason.code === "string" ? redact(reason.code) : "ConnectionFailed";
  return new ConnectionError(redact(`no response: ${reason.message || code}`), {
    ...request,
    code,
  });
}
