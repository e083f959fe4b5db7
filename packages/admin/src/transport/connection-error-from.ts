import { ConnectionError } from "../errors/connection-error.ts";
import type { FailedRequest } from "../errors/convex-admin-error.ts";
import type { Redact } from "../keys/redact.ts";

/** What platforms throw when a request fails: the reason is on the error, or on its cause. */
interface PlatformError {
  readonly message?: unknown;
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
  while (reason.cause && typeof reason.code !== "string") reason = Object(reason.cause);
  const { code, message } = reason;
  return new ConnectionError(
    redact(`No response: ${message || code} (${request.method} ${request.path})`),
    { ...request, code: typeof code === "string" ? code : "ConnectionFailed" },
  );
}
