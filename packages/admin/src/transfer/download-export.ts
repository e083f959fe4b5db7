import type { AdminConnection } from "../connection/connection.ts";
import type { CallOptions } from "../transport/call-options.ts";
import { archiveStream } from "./archive-stream.ts";
import { openArchive } from "./open-archive.ts";

/** A ZIP archive that comes piece by piece. */
export interface ExportArchive {
  /**
   * The bytes, read from the connection as they are read from here. The stream fails with a
   * `ResponseFormatError` when the archive is incomplete, and with a `TimeoutError` when no more of it
   * comes within `timeout`: what was read until then is unusable.
   */
  readonly body: ReadableStream<Uint8Array>;
  /** Number of bytes; `undefined` when the server does not say. */
  readonly size: number | undefined;
  /** The file name that the deployment proposes. Browsers may not tell it across origins. */
  readonly filename: string | undefined;
}

/**
 * Downloads the archive of an export, without ever holding it in memory. A connection that is lost on
 * the way is made up for: `retry` says how often in a row. Needs `DownloadBackups`.
 *
 * ```ts
 * const { body, filename = "export.zip" } = await downloadExport(connection, exported._id);
 * await writeFile(filename, body);
 * ```
 *
 * @param id The `_id` of the export, or its `start_ts`.
 * @param options `timeout` is the longest time until the response begins, and then the longest silence
 *   between two pieces while you wait for one: after it, the rest is asked for, as after a lost connection.
 *   `totalTimeout` holds until the response begins, and for each reconnection.
 * @throws {NotFoundError} With `code` `ExportNotFound`, when there is no such export.
 * @throws {BadRequestError} With `code` `ExportNotComplete`, when it is still being made.
 * @throws {ResponseFormatError} When the response is no archive.
 * @throws What `call` throws.
 */
export async function downloadExport(
  connection: AdminConnection,
  id: string | bigint,
  options: CallOptions = {},
): Promise<ExportArchive> {
  const open = (from: number): ReturnType<typeof openArchive> =>
    openArchive(connection, `${id}`, from, options);
  const first = await open(0);
  const { size, headers } = first;
  const [, quoted, plain] =
    /filename="([^"]+)"|filename=([^;\s]+)/.exec(headers.get("content-disposition") ?? "") ?? [];
  return {
    body: archiveStream(first, open, connection.transport, options),
    size,
    filename: quoted ?? plain,
  };
}
