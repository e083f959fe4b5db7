import type { AdminConnection } from "../connection/connection.ts";
import { requireWritingKey } from "../key-check/require-operation.ts";
import type { ConvexValue } from "../values/convex-value.ts";
import type { FunctionTarget } from "./function-address.ts";
import type { ConvexObject, FunctionWriteOptions } from "./function-options.ts";
import type { ArgumentsThenOptions, FunctionReference } from "./function-reference.ts";
import { runTypedFunction } from "./run-typed-function.ts";

/**
 * Runs an action, public or internal. Repeated only when the server certainly ran nothing.
 *
 * With a key that `checkKey` found to be read-only, it fails without a request. The Convex backend of
 * today would let such a key run the public actions that any visitor may run.
 *
 * @typeParam Returns What an action given by path returns. Taken on trust.
 * @throws {FunctionError} When the action failed, does not exist or is no action.
 * @throws {OperationNotPermittedError} When the key may not run it.
 * @throws {InvalidValueError} When an argument has no place in Convex.
 * @throws What `call` throws.
 */
export function action<Reference extends FunctionReference<"action">>(
  connection: AdminConnection,
  reference: Reference,
  ...rest: ArgumentsThenOptions<Reference, FunctionWriteOptions>
): Promise<Reference["_returnType"]>;
export function action<Returns = ConvexValue>(
  connection: AdminConnection,
  path: string,
  args?: ConvexObject,
  options?: FunctionWriteOptions,
): Promise<Returns>;
export async function action(
  connection: AdminConnection,
  target: FunctionTarget,
  args?: unknown,
  options: FunctionWriteOptions = {},
): Promise<unknown> {
  await requireWritingKey(connection, options);
  return runTypedFunction(connection, "action", target, args, options);
}
