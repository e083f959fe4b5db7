import { ConvexAdminError, type ErrorDetails } from "./convex-admin-error.ts";

/** What a failing response told, beside the common details. */
export interface ResponseErrorDetails extends ErrorDetails {
  readonly status: number;
  /** How long the server asked to wait before another try, in milliseconds (RFC 9110 §10.2.3). */
  readonly retryAfter?: number | undefined;
  readonly contentType?: string | undefined;
  /** Start of the body, when it was not the `{code, message}` of the Convex backend. */
  readonly body?: string | undefined;
}

/**
 * Thrown when the server responds with a failing status. Statuses with a meaning of their own have
 * a subclass; this class itself is thrown for the others: redirects, 405, 408, 421 and so on.
 *
 * `code` is the server's, such as `ExportNotFound`, or `Http` and the status, such as `Http404`,
 * when the body held no code: the backend responds to unknown routes and its own timeouts with an
 * empty body, and proxies respond with pages.
 */
export class ResponseError extends ConvexAdminError<ResponseErrorDetails> {
  static override readonly convexAdminKind: string = "ResponseError";
  declare readonly status: number;
  declare readonly retryAfter?: number | undefined;
  /** The response's `Content-Type`, empty when it had none. */
  declare readonly contentType?: string | undefined;
  /** Start of the body, at most 200 characters, without any key; absent when it held a `code`. */
  declare readonly body?: string | undefined;
}

/** Whether a caught value is a failing response, of any status. */
export function isResponseError(error: unknown): error is ResponseError {
  return error instanceof ResponseError;
}
