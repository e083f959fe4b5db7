import { jsonText, type Clock } from "@convex-openapi/logs-client";

import { BadAdminKeyError } from "../errors/bad-admin-key-error.ts";
import { BadDeployKeyError } from "../errors/bad-deploy-key-error.ts";
import { BadRequestError } from "../errors/bad-request-error.ts";
import { ConflictError } from "../errors/conflict-error.ts";
import type { FailedRequest } from "../errors/convex-admin-error.ts";
import { ForbiddenError } from "../errors/forbidden-error.ts";
import { NotFoundError } from "../errors/not-found-error.ts";
import { OperationNotPermittedError } from "../errors/operation-not-permitted-error.ts";
import { RateLimitedError } from "../errors/rate-limited-error.ts";
import { ResponseError } from "../errors/response-error.ts";
import { ResponseFormatError, type ResponseFault } from "../errors/response-format-error.ts";
import { ServerError } from "../errors/server-error.ts";
import { UnauthorizedError } from "../errors/unauthorized-error.ts";
import type { Redact } from "../keys/redact.ts";
import { parseJson } from "./parse-json.ts";
import { retryAfterOf } from "./retry-after.ts";
import { isNotPermitted, requestIdIn } from "./server-message.ts";

const classes: Readonly<Record<string | number, typeof ResponseError>> = {
  400: BadRequestError,
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  429: RateLimitedError,
  // With a sign in front, so that no code of a server finds an inherited property.
  $BadAdminKey: BadAdminKeyError,
  $BadDeployKey: BadDeployKeyError,
};

/** What it takes to read a failing response. */
export interface Reader {
  readonly redact: Redact;
  readonly clock: Clock;
}

/**
 * Makes the error for a failing response. The Convex backend reports failures as `{code, message}`,
 * and with an empty body for unknown routes and its own timeouts; proxies respond with pages.
 *
 * @param body The body as it came.
 * @param transport Takes secrets out of what the server quotes, in the body as in headers, and knows
 *   the time that a `Retry-After` is compared with.
 * @param fault What is wrong with the body of a success: then the error is for that.
 */
export function responseErrorFrom(
  response: Response,
  body: string,
  request: FailedRequest,
  transport: Reader,
): ResponseError;
export function responseErrorFrom(
  response: Response,
  body: string,
  request: FailedRequest,
  transport: Reader,
  fault: ResponseFault,
): ResponseFormatError;
export function responseErrorFrom(
  { status, headers }: Response,
  body: string,
  request: FailedRequest,
  { redact, clock }: Reader,
  fault?: ResponseFault,
): ResponseError | ResponseFormatError {
  const json = parseJson(body);
  const { code: given, message } = Object(json);
  const isConvex = !fault && typeof given === "string";
  const code: string = fault ?? (isConvex ? redact(given) : `Http${status}`);
  // Of JSON its value is shown: as it came, escapes in it can hide a secret. Of what is long, no more is
  // searched than what is shown and what a secret in it may go on with: the search takes time.
  const text = redact(
    isConvex && typeof message === "string" ? message : (jsonText(json) ?? body).slice(0, 4096),
  );
  const header = (name: string): string => redact(headers.get(name) ?? "");
  const contentType = header("content-type");
  const ErrorClass = fault
    ? (ResponseFormatError as unknown as typeof ResponseError)
    : status === 403 && isNotPermitted(body)
      ? OperationNotPermittedError
      : (classes[`$${given}`] ?? classes[status] ?? (status < 500 ? ResponseError : ServerError));
  return new ErrorClass(`${status} ${code} ${isConvex ? text : contentType}`, {
    ...request,
    code,
    status,
    requestId: requestIdIn(text) || header("x-request-id") || undefined,
    retryAfter: retryAfterOf(headers, clock.now()),
    contentType,
    body: isConvex ? undefined : text.slice(0, 200),
  });
}
