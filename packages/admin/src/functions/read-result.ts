import type { AdminConnection } from "../connection/connection.ts";
import { FunctionError } from "../errors/function-error.ts";
import { OperationNotPermittedError } from "../errors/operation-not-permitted-error.ts";
import { redactValue } from "../keys/redact-value.ts";
import { isNotPermitted, requestIdIn } from "../transport/server-message.ts";
import type { FunctionOptions } from "./function-options.ts";
import type { FunctionResult } from "./function-result.ts";
import { unexpectedValue } from "./unexpected-value.ts";

/** Makes a value of the JSON that the server wrote it in. */
export type Decode = (json: unknown) => unknown;

/**
 * Hands out the log lines of a result and takes its value out.
 *
 * @param route Where the result came from, for the error.
 * @param functionPath The function that ran, for the error.
 * @param decode Makes the value. Without it, the value stays the JSON that came.
 * @throws {ResponseFormatError} When a value cannot be read.
 * @throws {FunctionError} When the function failed. It holds no key, even if the function told it.
 * @throws {OperationNotPermittedError} When a system function refused.
 */
export function readResult(
  connection: AdminConnection,
  route: string,
  functionPath: string,
  result: FunctionResult,
  { onLogLines }: FunctionOptions,
  decode: Decode = (json) => json,
): unknown {
  const { status, value, errorMessage = "", errorData, logLines = [] } = result;
  if (result.logLines) onLogLines?.(logLines);
  const { url, transport } = connection;
  let told;
  try {
    if (status === "success") return decode(value);
    told = redactValue(
      { message: errorMessage, data: decode(errorData), logLines },
      transport.redact,
    );
  } catch {
    // Nested too deeply to be read, or encoded as nothing that is known.
    throw unexpectedValue(connection, result, route);
  }
  const { message, ...shown } = told;
  const details = {
    ...transport.describe("POST", url + route),
    status: 200,
    requestId: requestIdIn(message),
  };
  throw isNotPermitted(errorMessage)
    ? new OperationNotPermittedError(message, details)
    : new FunctionError(message, {
        ...details,
        functionPath,
        ...shown,
      });
}
