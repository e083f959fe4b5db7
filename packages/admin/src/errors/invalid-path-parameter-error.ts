import { ConvexAdminError } from "./convex-admin-error.ts";

/**
 * Thrown before any request when a value cannot stand in a path: missing, empty, `.`, `..` or not a
 * number. Sent as it is, it would address another resource than the one that was meant.
 */
export class InvalidPathParameterError extends ConvexAdminError {
  static override readonly convexAdminKind: string = "InvalidPathParameterError";
  declare readonly name: "InvalidPathParameterError";
}

/** Whether a caught value is a path parameter that would change the path. */
export function isInvalidPathParameterError(error: unknown): error is InvalidPathParameterError {
  return error instanceof InvalidPathParameterError;
}
