import type { AdminConnection } from "../connection/connection.ts";
import { watched } from "../transport/watched-fetch.ts";
import { encodeCall } from "./encode-call.ts";
import type { FunctionTarget } from "./function-address.ts";
import type { FunctionOptions } from "./function-options.ts";
import type { FunctionType } from "./function-reference.ts";
import { readResult } from "./read-result.ts";
import { runAnyFunction } from "./run-any-function.ts";
import { sendFunction } from "./send-function.ts";

/**
 * Runs a function of one type by the route of that type, where the server refuses functions of other
 * types. Functions of components have no such route and go where functions of any type go.
 *
 * @throws {FunctionError} When the function failed, and what `call` throws.
 */
export async function runTypedFunction(
  connection: AdminConnection,
  type: FunctionType,
  target: FunctionTarget,
  args: unknown,
  options: FunctionOptions,
): Promise<unknown> {
  const { body, decode } = encodeCall(target, args, options);
  if (body.componentPath) return runAnyFunction(connection, body, watched(options), decode);
  const route = `/api/${type}` as const;
  const result = await sendFunction(connection, route, body, watched(options));
  return readResult(connection, route, body.path, result, options, decode);
}
