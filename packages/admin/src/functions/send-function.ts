import type { CallFunctionRequest } from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { requestJson } from "../transport/request-json.ts";
import type { FunctionOptions } from "./function-options.ts";
import { isFunctionResult, type FunctionResult } from "./function-result.ts";

/** The routes of a deployment that run one function, all with the same kind of body. */
export type FunctionRoute =
  "/api/function" | "/api/run_function" | "/api/query" | "/api/mutation" | "/api/action";

/**
 * Runs one function by one route, and gives its result whether it succeeded or failed.
 *
 * @param body The call, with its arguments encoded already.
 * @throws {ResponseFormatError} When what comes is no result of a function.
 * @throws What `call` throws.
 */
export async function sendFunction(
  connection: AdminConnection,
  route: FunctionRoute,
  body: CallFunctionRequest,
  options: FunctionOptions,
): Promise<FunctionResult> {
  const headers = { "content-type": "application/json" };
  const sent = requestJson(connection, "POST", route, headers, body, options, isFunctionResult);
  return (await sent).json as FunctionResult;
}
