import type { CallFunctionRequest, UdfResponse } from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import type { CallInit } from "../transport/call.ts";
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
  const { redact } = connection.transport;
  const init = { redact, expected: "status", ...options } as CallInit;
  const { data } = await connection.deployment.POST(route, { ...init, body });
  return data as UdfResponse;
}
