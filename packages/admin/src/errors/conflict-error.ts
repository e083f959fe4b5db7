import { ResponseError } from "./response-error.ts";

/**
 * Thrown for 409: the thing exists already or has changed meanwhile, such as
 * `LogStreamAlreadyExists` or a stale module hash in a push.
 */
export class ConflictError extends ResponseError {
  static override readonly convexAdminKind: string = "ConflictError";
  declare readonly name: "ConflictError";
  declare readonly status: 409;
}

/** Whether a caught value is a conflict (409). */
export function isConflictError(error: unknown): error is ConflictError {
  return error instanceof ConflictError;
}
