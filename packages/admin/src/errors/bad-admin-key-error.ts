import { UnauthorizedError } from "./unauthorized-error.ts";

/**
 * Thrown for 401 `BadAdminKey`: the deployment does not accept this key, because it is wrong,
 * revoked, or made for another deployment.
 */
export class BadAdminKeyError extends UnauthorizedError {
  static override readonly convexAdminKind: string = "BadAdminKeyError";
  declare readonly name: "BadAdminKeyError";
}

/** Whether a caught value is a rejected admin key. */
export function isBadAdminKeyError(error: unknown): error is BadAdminKeyError {
  return error instanceof BadAdminKeyError;
}
