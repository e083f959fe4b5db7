import { ResponseError } from "./response-error.ts";

/**
 * Thrown for 400: the server understood the caller and refuses the request itself. The same request
 * fails again; `code` says why, such as `BadJsonBody` or `EnvVarLimitMet`.
 */
export class BadRequestError extends ResponseError {
  static override readonly convexAdminKind: string = "BadRequestError";
  declare readonly name: "BadRequestError";
  declare readonly status: 400;
}

/** Whether a caught value is a refused request (400). */
export function isBadRequestError(error: unknown): error is BadRequestError {
  return error instanceof BadRequestError;
}
