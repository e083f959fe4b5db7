import type { AdminConnection } from "../connection/connection.ts";
import { AbortedError } from "../errors/aborted-error.ts";
import type { WriteOptions } from "../functions/function-options.ts";
import { cancelExport } from "./cancel-export.ts";
import { downloadExport, type ExportArchive } from "./download-export.ts";
import { followExport } from "./follow-export.ts";
import { latestExport, type ExportState, type FinishedExport } from "./latest-export.ts";
import type { PollOptions } from "./poll-options.ts";
import { requestExport, type ExportContent } from "./request-export.ts";

/** How far an export is. */
export type ExportProgress =
  /** It moved on. */
  | { readonly step: "export"; readonly export: ExportState }
  /** It was canceled after an abort; or could not be, and goes on unheard. */
  | { readonly step: "cancel"; readonly exportId: string; readonly error?: unknown };

/** What to export, and how to follow it. Time limits hold for each request. */
export interface ExportDataOptions
  extends ExportContent, PollOptions, Pick<WriteOptions, "checkKey"> {
  /** Called, and awaited, whenever the export has moved on. What it throws, the call throws. */
  readonly onProgress?: ((progress: ExportProgress) => void | Promise<void>) | undefined;
}

/** A finished export with its archive. */
export interface ExportedData extends ExportArchive {
  readonly export: FinishedExport;
}

/** Longest time to cancel after an abort, in milliseconds. */
const CANCEL_TIME = 5000;

/**
 * Exports the data of a deployment: requests an archive, follows it until it is made, and begins its
 * download. The archive is streamed and never held in memory. Needs `CreateBackups`, `ViewBackups`
 * and `DownloadBackups`.
 *
 * ```ts
 * const { body } = await exportData(connection, { includeStorage: true });
 * await writeFile("export.zip", body);
 * ```
 *
 * An abort while the archive is being made cancels the export, if the key may do that.
 *
 * @throws {BadRequestError} With `code` `ExportInProgress`, when another export is being made.
 * @throws {ExportFailedError} When the export ends without an archive.
 * @throws {OperationNotPermittedError} When the key may not do all of that.
 * @throws {AbortedError} When the signal aborted. What `call` throws, otherwise.
 */
export async function exportData(
  connection: AdminConnection,
  options: ExportDataOptions = {},
): Promise<ExportedData> {
  const { includeStorage, component, onProgress, checkKey, ...poll } = options;
  const { _id: newerThan } = (await latestExport(connection, poll)) ?? {};
  let last: ExportState | undefined;
  try {
    await requestExport(connection, { includeStorage, component, checkKey, ...poll });
    const finished = await followExport(connection, {
      ...poll,
      newerThan,
      async onProgress(state) {
        await onProgress?.({ step: "export", export: (last = state) });
      },
    });
    const { _id: id } = finished;
    return { export: finished, ...(await downloadExport(connection, id, poll)) };
  } catch (error) {
    if (error instanceof AbortedError && last?.state !== "completed") {
      await cancelAfterAbort(connection, newerThan, onProgress);
    }
    throw error;
  }
}

/** Cancels the export that was requested since, if it shows; its id may not be known yet. */
async function cancelAfterAbort(
  connection: AdminConnection,
  newerThan: string | undefined,
  onProgress: ExportDataOptions["onProgress"],
): Promise<void> {
  const limit = { totalTimeout: CANCEL_TIME };
  let exportId = "";
  try {
    const latest = await latestExport(connection, limit);
    const { _id: id } = latest ?? {};
    if (!id || id === newerThan || latest?.state === "completed") return;
    exportId = id;
    await cancelExport(connection, exportId, limit);
  } catch (error) {
    return onProgress?.({ step: "cancel", exportId, error });
  }
  await onProgress?.({ step: "cancel", exportId });
}
