import { ConvexAdminError, type FailedRequest } from "./convex-admin-error.ts";

/** Thrown when the caller's own `signal` ended the call, also while it waited for a retry. */
export class AbortedError extends ConvexAdminError {
  static override readonly kind: string = "AbortedError";
  declare readonly name: "AbortedError";

  constructor(request: FailedRequest) {
    super(`The caller ended the call (${request.method} ${request.path})`, {
      ...request,
      code: "Aborted",
    });
  }
}

/** Whether a caught value says that the caller ended the call. */
export function isAbortedError(error: unknown): error is AbortedError {
  return error instanceof AbortedError;
}
