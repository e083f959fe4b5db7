import type { CallFunctionRequest, UdfResponse } from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { requestJson } from "../transport/request-json.ts";
import type { FunctionOptions } from "./function-options.ts";

/** The routes of a deployment that run one function, all with the same kind of body. */
export type FunctionRoute =
  "/api/function" | "/api/run_function" | "/api/query" | "/api/mutation" | "/api/action";

/**
 * Runs one function by one route, and gives its result whether it succeeded or failed.
 *
 * @param body The call, with its arguments encoded already.
 * @throws What `call` throws.
 */
export async function sendFunction(
  connection: AdminConnection,
  route: FunctionRoute,
  body: CallFunctionRequest,
  options: FunctionOptions,
): Promise<UdfResponse> {
  const headers = { "content-type": "application/json" };
  const { json } = await requestJson(connection, "POST", route, headers, body, options, "status");
  return json as UdfResponse;
}
