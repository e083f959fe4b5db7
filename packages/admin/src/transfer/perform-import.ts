import { performImport as performImportOperation } from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { deploymentOperations } from "../connection/operations.ts";
import type { WriteOptions } from "../functions/function-options.ts";
import { requireOperation } from "../key-check/require-operation.ts";
import { call } from "../transport/call.ts";

/**
 * Lets an import that waits for confirmation write its documents. Needs `ImportBackups`.
 *
 * @throws {NotFoundError} With `code` `ImportNotFound`, when there is no such import.
 * @throws {BadRequestError} When it does not wait for confirmation.
 * @throws {OperationNotPermittedError} When the key may not import.
 * @throws What `call` throws.
 */
export async function performImport(
  connection: AdminConnection,
  importId: string,
  options: WriteOptions = {},
): Promise<void> {
  await requireOperation(connection, "ImportBackups", options);
  await call(
    connection,
    (init) =>
      performImportOperation(deploymentOperations(connection), { ...init, body: { importId } }),
    options,
  );
}
