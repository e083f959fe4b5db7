const brand: symbol = Symbol.for("@convex-openapi/logs-client/LogStreamError");

/** What a {@link LogStreamError} says. */
export interface LogStreamErrorDetails {
  /** See {@link LogStreamError.code}. */
  readonly code: string;
  /** HTTP status of the response; `undefined` when there was none. */
  readonly status?: number | undefined;
  /** One sentence for people. */
  readonly message: string;
  /** Where the log was being read from. */
  readonly cursor: number | undefined;
}

/**
 * The function log could not be read.
 *
 * Thrown by the iterator of `tailFunctionLogs` when trying again cannot help: the deployment refused the
 * request (400, 401, 403 and other client errors), responded 404 seven times in a row, or the request could
 * not be made at all. Failures that can heal are not thrown; `onRetry` sees them as errors of this class.
 *
 * It holds no request, header, address or underlying error (`cause`), since those can contain the key.
 */
export class LogStreamError extends Error {
  override readonly name = "LogStreamError";
  /**
   * The deployment's own code, such as `BadAdminKey` or `OperationNotPermitted`. When it gave none:
   * `HttpError` (an error status without a readable body), `ConnectionFailed`, `PollTimedOut`,
   * `InvalidResponse` (a success status with a body that is not a page of the log: cut short, or the HTML of
   * a proxy) or `InvalidRequest` (the base address or a header of the client is malformed).
   */
  readonly code: string;
  /** HTTP status; `undefined` when there was no response. */
  readonly status: number | undefined;
  /** Hand it to `tailFunctionLogs` as `cursor` to read on; `undefined` before the first page. */
  readonly cursor: number | undefined;

  constructor(details: LogStreamErrorDetails) {
    super(details.message);
    this.code = details.code;
    this.status = details.status;
    this.cursor = details.cursor;
    Object.defineProperty(this, brand, { value: true });
  }
}

/** Whether a value is a {@link LogStreamError}, also one of another copy of this package. */
export function isLogStreamError(value: unknown): value is LogStreamError {
  return value instanceof Error && brand in value;
}
