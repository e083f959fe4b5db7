import { ConvexAdminError } from "./convex-admin-error.ts";

/** Thrown when the caller's own `signal` ended the call, also while it waited for a retry. */
export class AbortedError extends ConvexAdminError {
  static override readonly convexAdminKind: string = "AbortedError";
  declare readonly name: "AbortedError";
}

/** Whether a caught value says that the caller ended the call. */
export function isAbortedError(error: unknown): error is AbortedError {
  return error instanceof AbortedError;
}
