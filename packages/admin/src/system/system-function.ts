import type { AdminConnection } from "../connection/connection.ts";
import type { ConvexObject, FunctionWriteOptions } from "../functions/function-options.ts";
import { runFunction } from "../functions/run-function.ts";
import { requireOperation } from "../key-check/require-operation.ts";
import type { ConvexValue } from "../values/convex-value.ts";
import type { SystemFunctions } from "./system-functions.ts";
import { systemFunctionTypes } from "./system-function-types.ts";

/** Arguments and options of a listed system function; arguments may be left out if all of them may. */
export type SystemFunctionRest<Path extends keyof SystemFunctions> =
  Record<string, never> extends SystemFunctions[Path]["args"]
    ? [args?: SystemFunctions[Path]["args"], options?: FunctionWriteOptions]
    : [args: SystemFunctions[Path]["args"], options?: FunctionWriteOptions];

/** The path of any system function. */
export type SystemPath = `_system/${string}`;

/** Refuses the path of a listed function, which has types of its own. */
export type UnlistedPath<Path extends SystemPath> = Path extends keyof SystemFunctions
  ? never
  : unknown;

/**
 * Calls a system function of the deployment, `_system/…`. Those in `SystemFunctions` are typed, and
 * their queries are repeated after failures that may pass; all others are called by path, untyped.
 *
 * ```ts
 * const count = await systemFunction(connection, "_system/cli/tableSize", { tableName: "users" });
 * ```
 *
 * @typeParam Returns What a function that is not listed returns. Taken on trust.
 * @throws {OperationNotPermittedError} When the key lacks the operation that the function needs.
 * @throws {FunctionError} When the function failed or does not exist.
 * @throws What `call` throws.
 */
export function systemFunction<Path extends keyof SystemFunctions>(
  connection: AdminConnection,
  path: Path,
  ...rest: SystemFunctionRest<Path>
): Promise<SystemFunctions[Path]["returns"]>;
export function systemFunction<Returns = ConvexValue, Path extends SystemPath = SystemPath>(
  connection: AdminConnection,
  path: Path & UnlistedPath<Path>,
  args?: ConvexObject,
  options?: FunctionWriteOptions,
): Promise<Returns>;
export async function systemFunction(
  connection: AdminConnection,
  path: string,
  args?: object,
  options: FunctionWriteOptions = {},
): Promise<unknown> {
  const type = systemFunctionTypes[path as keyof SystemFunctions];
  if (type === "mutation") await requireOperation(connection, "WriteData", options);
  const idempotent = type === "query";
  return runFunction(connection, path, args as ConvexObject, { idempotent, ...options });
}
