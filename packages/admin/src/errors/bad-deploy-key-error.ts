import { ForbiddenError } from "./forbidden-error.ts";

/**
 * Thrown for 403 `BadDeployKey`: the call needs an admin, and the credential is none here. The
 * Convex backend says so for a missing key, a user's token, and a key of another deployment.
 */
export class BadDeployKeyError extends ForbiddenError {
  static override readonly convexAdminKind: string = "BadDeployKeyError";
  declare readonly name: "BadDeployKeyError";
  declare readonly status: 403;
}

/** Whether a caught value is a credential that is no admin of this deployment. */
export function isBadDeployKeyError(error: unknown): error is BadDeployKeyError {
  return error instanceof BadDeployKeyError;
}
