import { ResponseError } from "./response-error.ts";

/**
 * Thrown for 403: the caller is known and may not do this. The two frequent reasons have the
 * subclasses `BadDeployKeyError` and `OperationNotPermittedError`.
 */
export class ForbiddenError extends ResponseError {
  static override readonly convexAdminKind: string = "ForbiddenError";
  declare readonly name: "ForbiddenError" | "BadDeployKeyError" | "OperationNotPermittedError";
}

/** Whether a caught value is a refused permission (403, or the same refusal from inside a system function). */
export function isForbiddenError(error: unknown): error is ForbiddenError {
  return error instanceof ForbiddenError;
}
