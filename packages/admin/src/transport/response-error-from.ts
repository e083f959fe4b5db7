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
import { ServerError } from "../errors/server-error.ts";
import { UnauthorizedError } from "../errors/unauthorized-error.ts";
import { parseJson } from "./parse-json.ts";
import { retryAfterOf } from "./retry-after.ts";
import { isNotPermitted, requestIdIn } from "./server-message.ts";

const classes: Readonly<Record<string | number, typeof ResponseError>> = {
  // Without a prototype, so that no code of a server finds an inherited property.
  __proto__: null as never,
  400: BadRequestError,
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  429: RateLimitedError,
  BadAdminKey: BadAdminKeyError,
  BadDeployKey: BadDeployKeyError,
};

/**
 * Makes the error for a failing response. The Convex backend answers failures with `{code, message}`,
 * and with an empty body for unknown routes and its own timeouts; proxies answer with pages.
 *
 * @param text The body, without secrets.
 */
export function responseErrorFrom(
  { status, headers }: Response,
  text: string,
  request: FailedRequest,
): ResponseError {
  const answer = Object(parseJson(text));
  const isConvex = typeof answer.code === "string";
  const code: string = isConvex ? answer.code : `Http${status}`;
  const ErrorClass =
    status === 403 && isNotPermitted(text)
      ? OperationNotPermittedError
      : (classes[code] ?? classes[status] ?? (status < 500 ? ResponseError : ServerError));
  return new ErrorClass(`${status} ${code} ${isConvex ? answer.message : "not of Convex"}`, {
    ...request,
    code,
    status,
    requestId: requestIdIn(text) ?? headers.get("x-request-id") ?? undefined,
    retryAfter: retryAfterOf(headers),
    body: isConvex ? undefined : text.slice(0, 200),
  });
}
