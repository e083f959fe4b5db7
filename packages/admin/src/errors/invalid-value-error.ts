import { ConvexAdminError } from "./convex-admin-error.ts";

/**
 * Thrown when a value has no place in Convex, such as a `Date`, a `Map` or an integer beyond 64 bits,
 * or when encoded JSON claims to hold one and does not. The message names the place in the value. Thrown
 * too for an option that does not exist, or cannot have its value: then the message names the option.
 */
export class InvalidValueError extends ConvexAdminError {
  static override readonly convexAdminKind: string = "InvalidValueError";
  declare readonly name: "InvalidValueError";
}

/** Whether a caught value is a value that Convex cannot hold, or an option that cannot be meant. */
export function isInvalidValueError(error: unknown): error is InvalidValueError {
  return error instanceof InvalidValueError;
}
