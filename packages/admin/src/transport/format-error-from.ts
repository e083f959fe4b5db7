import type { FailedRequest } from "../errors/convex-admin-error.ts";
import { ResponseFormatError, type ResponseFault } from "../errors/response-format-error.ts";

/**
 * Makes the error for a success whose body is not what the operation promises.
 *
 * @param text The body, without secrets.
 */
export function formatErrorFrom(
  code: ResponseFault,
  { status, headers }: Response,
  text: string,
  request: FailedRequest,
): ResponseFormatError {
  const contentType = headers.get("content-type") ?? "";
  const body = text.slice(0, 200);
  return new ResponseFormatError(`unusable ${status} ${contentType}: ${code}`, {
    ...request,
    code,
    status,
    requestId: headers.get("x-request-id") ?? undefined,
    contentType,
    body,
  });
}
