import { ConvexAdminError } from "./convex-admin-error.ts";

/**
 * Thrown before any request when the deployment that the key names is not the one that the URL, the
 * `deployment` option or another environment variable names.
 */
export class DeploymentMismatchError extends ConvexAdminError {
  static override readonly convexAdminKind: string = "DeploymentMismatchError";
  declare readonly name: "DeploymentMismatchError";
}

/** Whether a caught value is a key for another deployment than the addressed one. */
export function isDeploymentMismatchError(error: unknown): error is DeploymentMismatchError {
  return error instanceof DeploymentMismatchError;
}
