import { ResponseError } from "./response-error.ts";

/**
 * Thrown for 401: the server cannot tell who is asking. A rejected admin key is the subclass
 * `BadAdminKeyError`; management calls with a stale access token are this class.
 */
export class UnauthorizedError extends ResponseError {
  static override readonly convexAdminKind: string = "UnauthorizedError";
  declare readonly name: "UnauthorizedError" | "BadAdminKeyError";
  declare readonly status: 401;
}

/** Whether a caught value is a rejected credential (401). */
export function isUnauthorizedError(error: unknown): error is UnauthorizedError {
  return error instanceof UnauthorizedError;
}
