import type { ApiSpecEntry } from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { runFunction } from "../functions/run-function.ts";
import { unexpectedValue } from "../functions/unexpected-value.ts";
import type { SystemOptions } from "./system-options.ts";

/**
 * Lists the deployed functions with their types, visibility and validators, and the HTTP actions:
 * what `convex function-spec` prints. Needs `ViewData`.
 *
 * @throws {OperationNotPermittedError} When the key may not view data.
 * @throws What `call` throws.
 */
export async function functionSpec(
  connection: AdminConnection,
  options: SystemOptions = {},
): Promise<ApiSpecEntry[]> {
  const value = await runFunction(
    connection,
    "_system/cli/modules:apiSpec",
    {},
    { idempotent: true, ...options },
  );
  if (!Array.isArray(value)) throw unexpectedValue(connection, value);
  return value;
}
