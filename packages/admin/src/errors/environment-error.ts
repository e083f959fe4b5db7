import { ConvexAdminError } from "./convex-admin-error.ts";

/**
 * Thrown when the environment variables name no deployment, or contradict each other.
 */
export class EnvironmentError extends ConvexAdminError {
  static override readonly convexAdminKind: string = "EnvironmentError";
  declare readonly name: "EnvironmentError";
}

/** Whether a caught value is a fault in the environment variables. */
export function isEnvironmentError(error: unknown): error is EnvironmentError {
  return error instanceof EnvironmentError;
}
