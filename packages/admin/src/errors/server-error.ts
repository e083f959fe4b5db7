import { ResponseError } from "./response-error.ts";

/**
 * Thrown for 5xx, when the retries are used up: the deployment, or something before it, is
 * overloaded or broken. `isRejectedBeforeExecution` tells when the call certainly did not run.
 */
export class ServerError extends ResponseError {
  static override readonly convexAdminKind: string = "ServerError";
  declare readonly name: "ServerError";
}

/** Whether a caught value is a server's failure (5xx). */
export function isServerError(error: unknown): error is ServerError {
  return error instanceof ServerError;
}
