import { ConvexAdminError, type ErrorDetails } from "./convex-admin-error.ts";

/**
 * What was wrong with the response: not labelled as JSON, JSON that is broken or ends too early, a body
 * that the connection lost half way, one longer than `maxResponseBytes`, bytes that are not UTF-8, or
 * JSON of another shape than this operation's.
 */
export type ResponseFault =
  "WrongContentType" | "BrokenJson" | "BodyCutOff" | "BodyTooLong" | "InvalidUtf8" | "WrongShape";

/** What a faulty response told, beside the common details. */
export interface ResponseFormatErrorDetails extends ErrorDetails {
  readonly code: ResponseFault;
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/**
 * Thrown when the server responded with success and the body is not what the operation promises:
 * a login page of a network, JSON that was cut, another program on that port.
 */
export class ResponseFormatError extends ConvexAdminError<ResponseFormatErrorDetails> {
  static override readonly convexAdminKind: string = "ResponseFormatError";
  declare readonly name: "ResponseFormatError";
  declare readonly code: ResponseFault;
  declare readonly status: number;
  /** The response's `Content-Type`, empty when it had none. */
  declare readonly contentType: string;
  /** Start of the body, at most 200 characters, without any key. */
  declare readonly body: string;
}

/** Whether a caught value is a response that does not fit its operation. */
export function isResponseFormatError(error: unknown): error is ResponseFormatError {
  return error instanceof ResponseFormatError;
}
