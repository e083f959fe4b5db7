import type { UdfResponse } from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import type { FunctionOptions } from "./function-options.ts";
import { functionValue } from "./function-value.ts";

/** Makes a value of the JSON that the server wrote it in. */
export type Decode = (json: unknown) => unknown;

/**
 * Hands out the log lines of a result and takes its value out.
 *
 * @param route Where the result came from, for the error.
 * @param functionPath The function that ran, for the error.
 * @param decode Makes the value. Without it, the value stays the JSON that came.
 * @throws {FunctionError} When the function failed. It holds no key, even if the function told it.
 * @throws {OperationNotPermittedError} When a system function refused.
 */
export function readResult(
  { url, transport }: AdminConnection,
  route: string,
  functionPath: string,
  result: UdfResponse,
  { onLogLines }: FunctionOptions,
  decode: Decode = (json) => json,
): unknown {
  if (result.logLines) onLogLines?.(result.logLines);
  if (result.status === "success") return decode(result.value);
  const failure: typeof result = JSON.parse(transport.redact(JSON.stringify(result)));
  return functionValue({ ...failure, errorData: decode(failure.errorData) }, functionPath, {
    method: "POST",
    path: new URL(url + route).pathname,
  });
}
