import type { AdminConnection } from "../connection/connection.ts";
import type { ConvexValue } from "../values/convex-value.ts";
import type { FunctionTarget } from "./function-address.ts";
import type { ConvexObject, FunctionOptions } from "./function-options.ts";
import type { ArgumentsThenOptions, FunctionReference } from "./function-reference.ts";
import { runTypedFunction } from "./run-typed-function.ts";

/**
 * Runs a query, public or internal. Repeated after failures that may pass, since a query changes
 * nothing; but not one of a component given by path, for which nobody checks that it is a query.
 *
 * ```ts
 * const messages = await query(connection, api.messages.list, { channel: "general" });
 * const users = await query<User[]>(connection, "users:list");
 * ```
 *
 * @typeParam Returns What a query given by path returns. Taken on trust.
 * @throws {FunctionError} When the query failed, does not exist or is no query.
 * @throws {OperationNotPermittedError} When the key may not run it.
 * @throws {InvalidValueError} When an argument has no place in Convex.
 * @throws What `call` throws.
 */
export function query<Reference extends FunctionReference<"query">>(
  connection: AdminConnection,
  reference: Reference,
  ...rest: ArgumentsThenOptions<Reference, FunctionOptions>
): Promise<Reference["_returnType"]>;
export function query<Returns = ConvexValue>(
  connection: AdminConnection,
  path: string,
  args?: ConvexObject,
  options?: FunctionOptions,
): Promise<Returns>;
export async function query(
  connection: AdminConnection,
  target: FunctionTarget,
  args?: unknown,
  options: FunctionOptions = {},
): Promise<unknown> {
  const idempotent = typeof target !== "string" || !options.componentPath;
  return runTypedFunction(connection, "query", target, args, { idempotent, ...options });
}
