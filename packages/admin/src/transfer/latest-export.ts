import type { ExportDocument } from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import type { Decoded } from "../system/decoded.ts";
import { systemFunction } from "../system/system-function.ts";
import type { CallOptions } from "../transport/call-options.ts";

/** An export and how far it is. Times are `bigint`, in nanoseconds since 1970. */
export type ExportState = Decoded<ExportDocument>;

/** An export that can be downloaded. */
export type FinishedExport = Extract<ExportState, { state: "completed" }>;

/**
 * Looks at the newest export on request. Needs `ViewBackups`.
 *
 * @returns `null` when there never was one.
 * @throws {OperationNotPermittedError} When the key may not view backups.
 * @throws What `call` throws.
 */
export async function latestExport(
  connection: AdminConnection,
  options: CallOptions = {},
): Promise<ExportState | null> {
  return systemFunction(connection, "_system/cli/exports:getLatest", {}, options);
}
