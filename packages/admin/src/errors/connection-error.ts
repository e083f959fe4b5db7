import { ConvexAdminError } from "./convex-admin-error.ts";

/**
 * Thrown when no response came: name not resolved, connection refused or reset, TLS failure.
 *
 * `code` is the system's, such as `ECONNREFUSED`. Where the platform names none, it is `NotSent` when the
 * request certainly did not leave, as workerd lets us find out, and `ConnectionFailed` otherwise. There is no `cause`: platform errors may quote URLs and header values.
 */
export class ConnectionError extends ConvexAdminError {
  static override readonly convexAdminKind: string = "ConnectionError";
  declare readonly name: "ConnectionError";
}

/** Whether a caught value is a failure to reach the server. */
export function isConnectionError(error: unknown): error is ConnectionError {
  return error instanceof ConnectionError;
}
