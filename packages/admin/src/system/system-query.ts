import type { AdminConnection } from "../connection/connection.ts";
import { FunctionError } from "../errors/function-error.ts";
import type { Decode } from "../functions/read-result.ts";
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
  decode?: Decode,
): Promise<unknown> {
  const run = (call: SystemCall): Promise<unknown> =>
    runAnyFunction(
      connection,
      { ...call, format: "convex_encoded_json", ...(componentPath && { componentPath }) },
      { idempotent: true, ...options },
      decode,
    );
  if (documented.has(connection)) return run(page);
  try {
    return await run(today);
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error;
    const value = await run(page).catch((second: unknown) => {
      throw second instanceof FunctionError ? error : second;
    });
    documented.add(connection);
    return value;
  }
}
