import { jsonText } from "@convex-openapi/logs-client";

import type { AdminConnection } from "../connection/connection.ts";
import type { ResponseFormatError } from "../errors/response-format-error.ts";
import { responseErrorFrom } from "../transport/response-error-from.ts";
import { knownRoutes } from "./known-route.ts";

/** The error for a response whose value is not what the function or route promises. */
export function unexpectedValue(
  connection: AdminConnection,
  value: unknown,
  route: string | undefined = knownRoutes.get(connection),
): ResponseFormatError {
  const { transport, url } = connection;
  return responseErrorFrom(
    Response.json(null),
    jsonText(value) ?? "",
    transport.describe("POST", url + route),
    transport,
    "WrongShape",
  );
}
