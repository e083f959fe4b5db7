import type { LogStreamError } from "@convex-openapi/logs-client";

import { ConnectionError } from "../errors/connection-error.ts";
import type { ConvexAdminError, FailedRequest } from "../errors/convex-admin-error.ts";
import type { Redact } from "../keys/redact.ts";
import { formatErrorFrom } from "../transport/format-error-from.ts";
import { responseErrorFrom } from "../transport/response-error-from.ts";

/** Makes our error of the one that the tail of the logs client throws. */
export function adminErrorFrom(
  { code, message, status }: LogStreamError,
  request: FailedRequest,
  redact: Redact,
): ConvexAdminError {
  if (!status) return new ConnectionError(redact(message), { ...request, code });
  const response = new Response(null, { status });
  if (response.ok) return formatErrorFrom("WrongShape", response, "", request);
  // The tail puts the status and the code before the message of the server.
  const own = message.replace(/^.*? \d+ \w+: /, "");
  const body = code === "HttpError" ? "" : JSON.stringify({ code, message: own });
  return responseErrorFrom(response, redact(body), request, 0);
}
