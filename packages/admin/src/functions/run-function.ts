import type { AdminConnection } from "../connection/connection.ts";
import type { ConvexValue } from "../values/convex-value.ts";
import { watched } from "../transport/watched-fetch.ts";
import { encodeCall } from "./encode-call.ts";
import type { FunctionTarget } from "./function-address.ts";
import type { ConvexObject, FunctionOptions } from "./function-options.ts";
import type { ArgumentsThenOptions, FunctionReference } from "./function-reference.ts";
import { runAnyFunction } from "./run-any-function.ts";

/**
 * Runs any function: a query, mutation or action, public or internal, in any component, or a system
 * function. Not retried when the outcome is unknown, since it may be a mutation: say `idempotent`
 * if it does no harm to run it twice.
 *
 * ```ts
 * const user = await runFunction(connection, internal.users.byEmail, { email: "ada@example.com" });
 * const users = await runFunction<User[]>(connection, "users:list");
 * ```
 *
 * @typeParam Returns What a function given by path returns. Taken on trust.
 * @throws {FunctionError} When the function failed.
 * @throws {OperationNotPermittedError} When the key may not run it.
 * @throws {InvalidValueError} When an argument has no place in Convex.
 * @throws What `call` throws.
 */
export function runFunction<Reference extends FunctionReference>(
  connection: AdminConnection,
  reference: Reference,
  ...rest: ArgumentsThenOptions<Reference, FunctionOptions>
): Promise<Reference["_returnType"]>;
export function runFunction<Returns = ConvexValue>(
  connection: AdminConnection,
  path: string,
  args?: ConvexObject,
  options?: FunctionOptions,
): Promise<Returns>;
export async function runFunction(
  connection: AdminConnection,
  target: FunctionTarget,
  args?: unknown,
  options: FunctionOptions = {},
): Promise<unknown> {
  const { body, decode } = encodeCall(target, args, options);
  return runAnyFunction(connection, body, watched(options), decode);
}
