import { ConvexAdminError } from "./convex-admin-error.ts";

/**
 * Thrown before any request when a well-formed key opens something else than this call needs, such as
 * a project key where a deployment's key is needed.
 */
export class WrongKeyKindError extends ConvexAdminError {
  static override readonly convexAdminKind: string = "WrongKeyKindError";
  declare readonly name: "WrongKeyKindError";
}

/** Whether a caught value is a key of the wrong kind for its call. */
export function isWrongKeyKindError(error: unknown): error is WrongKeyKindError {
  return error instanceof WrongKeyKindError;
}
