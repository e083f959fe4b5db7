import type { TableSummary } from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { itemsOf } from "./page.ts";
import type { SystemOptions } from "./system-options.ts";
import { systemQuery } from "./system-query.ts";

/**
 * Lists the tables of a deployment, without system tables. Needs `ViewData`.
 *
 * ```ts
 * for (const { name } of await tables(connection)) console.log(name);
 * ```
 *
 * @throws {OperationNotPermittedError} When the key may not view data.
 * @throws What `call` throws.
 */
export async function tables(
  connection: AdminConnection,
  options: SystemOptions = {},
): Promise<TableSummary[]> {
  const path = "_system/cli/tables";
  const value = await systemQuery(
    connection,
    // The backend never cuts this list, and wants these options all the same.
    { path, args: { paginationOpts: { cursor: null, numItems: 10_000 } } },
    { path, args: {} },
    options,
  );
  return itemsOf(connection, value) as TableSummary[];
}
