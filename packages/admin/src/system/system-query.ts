import type { CallFunctionRequest } from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { FunctionError } from "../errors/function-error.ts";
import { firstWay } from "../functions/first-way.ts";
import { runAnyFunction } from "../functions/run-any-function.ts";
import type { SystemOptions } from "./system-options.ts";

/** A system function with arguments that need no encoding. */
export interface SystemCall {
  readonly path: string;
  readonly args: Record<string, unknown>;
}

/** Connections whose server was seen to follow the Admin API page. */
const documented = new WeakSet<AdminConnection>();

/**
 * Runs a system query as deployments of today have it. If it fails there, runs it as the Admin API
 * page describes it, for a server that follows the page; which one it was is remembered.
 *
 * @throws {FunctionError} When both fail: what the first one told.
 * @throws {OperationNotPermittedError} When the key may not run it.
 * @throws What `call` throws.
 */
export async function systemQuery(
  connection: AdminConnection,
  today: SystemCall,
  page: SystemCall,
  { componentPath, ...options }: SystemOptions,
): Promise<unknown> {
  const calls = documented.has(connection) ? [page] : [today, page];
  return firstWay(calls, FunctionError, async (call) => {
    const value = await runAnyFunction(
      connection,
      { ...call, format: "convex_encoded_json", componentPath } as CallFunctionRequest,
      { idempotent: true, ...options },
    );
    if (call === page) documented.add(connection);
    return value;
  });
}

/** Whether the server of a connection was seen to follow the Admin API page. */
export function followsPage(connection: AdminConnection): boolean {
  return documented.has(connection);
}
