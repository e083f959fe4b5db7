import { cancelExport as cancelExportOperation } from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { deploymentOperations } from "../connection/operations.ts";
import type { WriteOptions } from "../functions/function-options.ts";
import { requireOperation } from "../key-check/require-operation.ts";
import { call } from "../transport/call.ts";

/**
 * Ends an export that is not complete. Needs `ImportBackups`, says the Convex backend.
 *
 * @param id The `_id` of the export.
 * @throws {NotFoundError} With `code` `ExportNotFound`, when there is no such export.
 * @throws {OperationNotPermittedError} When the key may not do this.
 * @throws What `call` throws.
 */
export async function cancelExport(
  connection: AdminConnection,
  id: string,
  options: WriteOptions = {},
): Promise<void> {
  await requireOperation(connection, "ImportBackups", options);
  await call(
    connection,
    (init) =>
      cancelExportOperation(deploymentOperations(connection), {
        ...init,
        params: { path: { id } },
      }),
    options,
  );
}
