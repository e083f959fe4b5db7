import { requestZipExport } from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { deploymentOperations } from "../connection/operations.ts";
import type { WriteOptions } from "../functions/function-options.ts";
import { requireOperation } from "../key-check/require-operation.ts";
import { call } from "../transport/call.ts";

/** What to export. */
export interface ExportContent {
  /** Whether stored files go into the archive too. Default false. */
  readonly includeStorage?: boolean | undefined;
  /** Id of the only component to export. Default: all of them. */
  readonly component?: string | undefined;
}

/**
 * Has the deployment make an archive of its tables, in the background: follow it with `followExport`.
 * Needs `CreateBackups`.
 *
 * @throws {BadRequestError} With `code` `ExportInProgress`, when one is being made already.
 * @throws {OperationNotPermittedError} When the key may not create backups.
 * @throws What `call` throws.
 */
export async function requestExport(
  connection: AdminConnection,
  { includeStorage = false, component, ...options }: ExportContent & WriteOptions = {},
): Promise<void> {
  await requireOperation(connection, "CreateBackups", options);
  const query = { includeStorage, ...(component !== undefined && { component }) };
  await call(
    connection,
    (init) => requestZipExport(deploymentOperations(connection), { ...init, params: { query } }),
    options,
  );
}
