import { ResponseError } from "./response-error.ts";

/**
 * Thrown for 404. With a server's code, such as `ExportNotFound`, the named thing does not exist.
 * With `Http404` nothing responded at this path: an older backend, a wrong URL, or a deployment so
 * new that it is not reachable yet.
 */
export class NotFoundError extends ResponseError {
  static override readonly convexAdminKind: string = "NotFoundError";
  declare readonly name: "NotFoundError";
  declare readonly status: 404;
}

/** Whether a caught value is a missing resource or route (404). */
export function isNotFoundError(error: unknown): error is NotFoundError {
  return error instanceof NotFoundError;
}
