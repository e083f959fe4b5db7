import type { AdminConnection } from "../connection/connection.ts";
import { AbortedError } from "../errors/aborted-error.ts";
import { requireOperation } from "../key-check/require-operation.ts";
import { cancelImport } from "./cancel-import.ts";
import { followImport } from "./follow-import.ts";
import type { ImportDataOptions } from "./import-options.ts";
import { sizeOf } from "./import-source.ts";
import { uploadImport } from "./upload-import.ts";

/** What an import came to. */
export interface ImportResult {
  readonly importId: string;
  /** Number of documents that were written. */
  readonly rowsWritten: number;
}

/** Longest time to cancel, in milliseconds. */
const CANCEL_TIME = 5000;

/**
 * Imports documents: uploads the source in parts, waits until the deployment has read it, has it
 * confirmed, and follows it until all is written. Needs `ImportBackups` and `ViewBackups`.
 *
 * ```ts
 * const { rowsWritten } = await importData(connection, {
 *   source: await openAsBlob("users.jsonl"),
 *   format: "jsonLines",
 *   tableName: "users",
 *   mode: "replace",
 *   confirm: async (message) => ask(`${message} Go on?`),
 * });
 * ```
 *
 * Nothing is written before the confirmation. An abort cancels the import, also while it writes; so
 * does any failure before it begins to write. An abort during the upload leaves nothing but parts
 * that belong to no import.
 *
 * @throws {ImportFailedError} When the deployment gives the import up.
 * @throws {ImportNotConfirmedError} When consent is needed and not given.
 * @throws {InvalidValueError} When the source gives no bytes.
 * @throws {OperationNotPermittedError} When the key may not do all of that.
 * @throws {AbortedError} When the signal aborted. What `call` and the source throw, otherwise.
 */
export async function importData(
  connection: AdminConnection,
  options: ImportDataOptions,
): Promise<ImportResult> {
  const {
    source,
    format,
    mode = "requireEmpty",
    tableName,
    componentPath,
    chunkSize,
    confirm,
    onProgress,
    checkKey,
    ...poll
  } = options;
  await requireOperation(connection, "ImportBackups", { checkKey, ...poll });
  const target = {
    format,
    mode,
    ...(tableName !== undefined && { tableName }),
    ...(componentPath !== undefined && { componentPath }),
  };
  const totalBytes = sizeOf(source);
  const importId = await uploadImport(connection, source, target, {
    ...poll,
    chunkSize,
    onUploaded: (uploadedBytes) => onProgress?.({ step: "upload", uploadedBytes, totalBytes }),
  });
  const writing = { begun: false };
  try {
    const hooks = { confirm, onProgress };
    const rowsWritten = await followImport(connection, importId, hooks, poll, writing);
    return { importId, rowsWritten };
  } catch (error) {
    // The state is unknown when an abort cuts the confirmation off.
    if (error instanceof AbortedError || !writing.begun) {
      await cancel(connection, importId, onProgress);
    }
    throw error;
  }
}

async function cancel(
  connection: AdminConnection,
  importId: string,
  onProgress: ImportDataOptions["onProgress"],
): Promise<void> {
  try {
    // Twice does no harm: the second one learns that the import has ended.
    await cancelImport(connection, importId, { totalTimeout: CANCEL_TIME, idempotent: true });
  } catch (error) {
    return onProgress?.({ step: "cancel", importId, error });
  }
  await onProgress?.({ step: "cancel", importId });
}
