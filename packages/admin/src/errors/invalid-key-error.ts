import { ConvexAdminError } from "./convex-admin-error.ts";

/**
 * Thrown before any request when a key cannot be one: empty, with spaces, line breaks or letters that
 * no header may hold, or without its secret. The message never quotes the key.
 */
export class InvalidKeyError extends ConvexAdminError {
  static override readonly convexAdminKind: string = "InvalidKeyError";
  declare readonly name: "InvalidKeyError";
}

/** Whether a caught value is a key that cannot be one. */
export function isInvalidKeyError(error: unknown): error is InvalidKeyError {
  return error instanceof InvalidKeyError;
}
