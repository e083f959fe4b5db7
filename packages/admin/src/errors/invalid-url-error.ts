import { ConvexAdminError } from "./convex-admin-error.ts";

/**
 * Thrown before any request when a URL cannot be a server's address: not http or https, or with
 * credentials, a query or a fragment. The message never quotes the URL, which may hold a password.
 */
export class InvalidUrlError extends ConvexAdminError {
  static override readonly convexAdminKind: string = "InvalidUrlError";
  declare readonly name: "InvalidUrlError";
}

/** Whether a caught value is an unusable server URL. */
export function isInvalidUrlError(error: unknown): error is InvalidUrlError {
  return error instanceof InvalidUrlError;
}
