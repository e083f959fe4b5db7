import { setExportExpiration as setExportExpirationOperation } from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { deploymentOperations } from "../connection/operations.ts";
import { InvalidValueError } from "../errors/invalid-value-error.ts";
import type { WriteOptions } from "../functions/function-options.ts";
import { requireOperation } from "../key-check/require-operation.ts";
import { call } from "../transport/call.ts";

/**
 * Chooses when the archive of an export is deleted. Setting the same time twice does no harm, so it
 * is repeated after failures that may pass. Needs `DeleteBackups`.
 *
 * @param id The `_id` of the export.
 * @param expiration When to delete it; a `Date`, or milliseconds since 1970.
 * @throws {InvalidValueError} When the time is no time.
 * @throws {NotFoundError} With `code` `ExportNotFound`, when there is no such export.
 * @throws {OperationNotPermittedError} When the key may not delete backups.
 * @throws What `call` throws.
 */
export async function setExportExpiration(
  connection: AdminConnection,
  id: string,
  expiration: Date | number,
  options: WriteOptions = {},
): Promise<void> {
  const expirationTsNs = Math.round(+expiration) * 1_000_000;
  if (!(expirationTsNs >= 0 && expirationTsNs < 2 ** 63)) {
    throw new InvalidValueError(
      "The expiration of an export is a Date, or milliseconds since 1970.",
    );
  }
  await requireOperation(connection, "DeleteBackups", options);
  await call(
    connection,
    (init) =>
      setExportExpirationOperation(deploymentOperations(connection), {
        ...init,
        params: { path: { id } },
        body: { expirationTsNs },
      }),
    { idempotent: true, ...options },
  );
}
