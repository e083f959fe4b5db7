import { ConvexAdminError } from "./convex-admin-error.ts";

/**
 * Thrown when a value has no place in Convex, such as a `Date`, a `Map` or an integer beyond 64 bits,
 * or when encoded JSON claims to hold one and does not. The message names the place in the value.
 */
export class InvalidValueError extends ConvexAdminError {
  static override readonly convexAdminKind: string = "InvalidValueError";
  declare readonly name: "InvalidValueError";
}

/** Whether a caught value is a value that Convex cannot hold. */
export function isInvalidValueError(error: unknown): error is InvalidValueError {
  return error instanceof InvalidValueError;
}
