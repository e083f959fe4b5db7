import type { AdminConnection } from "../connection/connection.ts";
import type { ResponseFormatError } from "../errors/response-format-error.ts";
import { formatErrorFrom } from "../transport/format-error-from.ts";
import { knownRoute } from "./run-any-function.ts";

/** The error for an answer whose value is not what the function or route promises. */
export function unexpectedValue(
  connection: AdminConnection,
  value: unknown,
  route: string | undefined = knownRoute(connection),
): ResponseFormatError {
  const { transport, url } = connection;
  const text = transport.redact(JSON.stringify(value) ?? "");
  return formatErrorFrom(
    "WrongShape",
    Response.json(null),
    text,
    transport.describe("POST", url + route),
  );
}
