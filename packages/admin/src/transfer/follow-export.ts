import type { AdminConnection } from "../connection/connection.ts";
import { ExportFailedError } from "../errors/export-failed-error.ts";
import { redactValue } from "../keys/redact-value.ts";
import { latestExport, type ExportState, type FinishedExport } from "./latest-export.ts";
import type { PollOptions } from "./poll-options.ts";
import { pollPause } from "./poll-pause.ts";

/** Which export to follow, and how. */
export interface FollowExportOptions extends PollOptions {
  /** The `_id` of an older export. Until a newer one shows, there is nothing to follow. */
  readonly newerThan?: string | undefined;
  /** Called, and awaited, whenever the export has moved on. What it throws, the call throws. */
  readonly onProgress?: ((state: ExportState) => void | Promise<void>) | undefined;
}

/** How often a requested export may not show yet. */
const UNSEEN_LOOKS = 8;

/**
 * Follows the newest export until it can be downloaded. Needs `ViewBackups`.
 *
 * ```ts
 * const { _id } = await followExport(connection, { onProgress: ({ state }) => console.log(state) });
 * ```
 *
 * @throws {ExportFailedError} When it fails or is canceled, when there is none, or when a newer one
 *   takes its place.
 * @throws {AbortedError} When the signal aborted. The export goes on; `cancelExport` ends it.
 * @throws What `call` throws.
 */
export async function followExport(
  connection: AdminConnection,
  options: FollowExportOptions = {},
): Promise<FinishedExport> {
  const { newerThan, onProgress, ...poll } = options;
  const pause = pollPause(connection.transport.clock, poll);
  let followed: string | undefined;
  let shown: string | undefined;
  for (let look = 1; ; look++) {
    const latest = await latestExport(connection, poll);
    const { _id: id } = latest ?? {};
    if (latest && id !== newerThan) {
      followed ??= id;
      if (id !== followed) throw failure(connection, "superseded", followed);
      const progress = JSON.stringify([latest.state, Object(latest).progress_message]);
      if (progress !== shown) await onProgress?.(latest);
      shown = progress;
      if (latest.state === "completed") return latest;
      if (!/^(requested|in_progress)$/.test(latest.state))
        throw failure(connection, latest.state, followed);
    } else if (followed || look > UNSEEN_LOOKS) {
      throw failure(connection, "missing", followed);
    }
    await pause();
  }
}

function failure(
  { transport }: AdminConnection,
  state: string,
  exportId: string | undefined,
): ExportFailedError {
  const details = redactValue({ state, exportId }, transport.redact);
  return new ExportFailedError(`the export ended without an archive: ${details.state}`, details);
}
