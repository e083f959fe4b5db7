import { cancelImport as cancelImportOperation } from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { deploymentOperations } from "../connection/operations.ts";
import type { WriteOptions } from "../functions/function-options.ts";
import { requireOperation } from "../key-check/require-operation.ts";
import { call } from "../transport/call.ts";

/**
 * Ends an import that is not finished. Needs `ImportBackups`.
 *
 * @throws {BadRequestError} With `code` `CannotCancelImport`, when it is finished.
 * @throws {NotFoundError} With `code` `ImportNotFound`, when there is no such import.
 * @throws {OperationNotPermittedError} When the key may not import.
 * @throws What `call` throws.
 */
export async function cancelImport(
  connection: AdminConnection,
  importId: string,
  options: WriteOptions = {},
): Promise<void> {
  await requireOperation(connection, "ImportBackups", options);
  await call(
    connection,
    (init) =>
      cancelImportOperation(deploymentOperations(connection), { ...init, body: { importId } }),
    options,
  );
}
