import type { ImportDocument } from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { ImportFailedError } from "../errors/import-failed-error.ts";
import { unexpectedValue } from "../functions/unexpected-value.ts";
import type { Decoded } from "../system/decoded.ts";
import { systemFunction } from "../system/system-function.ts";
import type { CallOptions } from "../transport/call-options.ts";

/** How far an import is. Integers are `bigint`, times nanoseconds since 1970. */
export type ImportState = Decoded<ImportDocument>["state"];

/**
 * Looks how far an import is. Needs `ViewBackups`.
 *
 * @throws {ImportFailedError} When there is no such import.
 * @throws {ResponseFormatError} When the response has no state.
 * @throws {OperationNotPermittedError} When the key may not view backups.
 * @throws What `call` throws.
 */
export async function importState(
  connection: AdminConnection,
  importId: string,
  options: CallOptions = {},
): Promise<ImportState> {
  const found = await systemFunction(connection, "_system/cli/queryImport", { importId }, options);
  if (!found) {
    const { redact } = connection.transport;
    throw new ImportFailedError("there is no such import", { importId: redact(importId) });
  }
  const { state } = Object(found.state);
  if (typeof state !== "string") throw unexpectedValue(connection, state);
  return found.state;
}
