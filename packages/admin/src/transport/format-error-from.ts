import type { FailedRequest } from "../errors/convex-admin-error.ts";
import { ResponseFormatError, type ResponseFault } from "../errors/response-format-error.ts";

const sentences: Readonly<Record<ResponseFault, string>> = {
  ContentType: "The response is no JSON",
  Json: "The response's JSON is cut off or broken",
  BodyCut: "The connection was lost in the middle of the response",
  Shape: "The response's JSON is not of the expected shape",
};

/**
 * Makes the error for a success whose body is not what the operation promises.
 *
 * @param text The body, without secrets.
 */
export function formatErrorFrom(
  fault: ResponseFault,
  { status, headers }: Response,
  text: string,
  request: FailedRequest,
): ResponseFormatError {
  const contentType = headers.get("content-type") ?? "";
  return new ResponseFormatError(
    `${sentences[fault]} (${status} ${contentType}, ${request.method} ${request.path})`,
    {
      ...request,
      code: fault,
      status,
      requestId: headers.get("x-request-id") ?? undefined,
      contentType,
      body: text.slice(0, 200),
    },
  );
}
