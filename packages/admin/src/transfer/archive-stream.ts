import { AbortedError } from "../errors/aborted-error.ts";
import { ConvexAdminError } from "../errors/convex-admin-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import type { CallOptions } from "../transport/call-options.ts";
import { delayBeforeRetry } from "../transport/retry.ts";
import { startTimer } from "../transport/time-limit.ts";
import type { Transport } from "../transport/transport.ts";
import { appendToEnd, isArchiveEnd } from "./archive-end.ts";
import type { OpenArchive } from "./open-archive.ts";

/**
 * Streams an archive, piece by piece as it is read. When the connection is lost half way, or silent for
 * longer than `timeout` while somebody waits for a piece, asks for the rest, and skips what is there
 * already when the server sends all of it again. The archive of an export never changes, so the pieces
 * fit together if its size is the same. Without a size, its end has to be that of an archive.
 *
 * The stream fails with a `ResponseFormatError` (`BodyCutOff`) when the archive stays incomplete, with a
 * `TimeoutError` when it stays silent, and with an `AbortedError` when the signal aborts.
 *
 * @param open Requests the archive again from some byte on.
 */
export function archiveStream(
  first: OpenArchive,
  open: (from: number) => Promise<OpenArchive>,
  { clock, defaults }: Pick<Transport, "clock" | "defaults">,
  {
    signal = new AbortController().signal,
    timeout = defaults.timeout ?? Infinity,
    retry,
  }: CallOptions,
): ReadableStream<Uint8Array> {
  const { size } = first;
  let current = first;
  let received = 0;
  let position = 0;
  let failures = 0;
  let end: Uint8Array = new Uint8Array();

  /** Reads from the connection, which may be silent for as long as `timeout`. */
  async function read(): Promise<ReadableStreamReadResult<Uint8Array>> {
    let stop = (): void => undefined;
    const silence = new Promise<never>((_resolve, reject) => {
      stop = startTimer(clock, timeout, () =>
        reject(
          new TimeoutError(`no archive data within ${timeout} ms`, {
            ...current.about,
            scope: "attempt",
            timeout,
          }),
        ),
      );
    });
    try {
      return await Promise.race([current.reader.read(), silence]);
    } finally {
      stop();
    }
  }

  /** The next piece that is new; `undefined` at the end. */
  async function next(): Promise<Uint8Array | undefined> {
    for (;;) {
      const { done, value } = await read();
      if (done) {
        if (size === undefined ? isArchiveEnd(end, position) : position === size) return undefined;
        throw current.fault("BodyCutOff");
      }
      const piece = value.subarray(Math.max(0, received - position));
      position += value.length;
      if (size === undefined) end = appendToEnd(end, value);
      if (size !== undefined && position > size) throw current.fault("WrongShape");
      if (piece.length) return piece;
    }
  }

  /** Closes the connection, without waiting for it. One that is lost cannot be closed, and needs not be. */
  function close(): void {
    current.reader.cancel().catch(() => undefined);
  }

  /** What a failed read means. Platforms throw all kinds of errors for a lost connection. */
  function meaning(error: unknown): ConvexAdminError {
    if (signal.aborted) return new AbortedError("ended by the caller's signal");
    return error instanceof ConvexAdminError ? error : current.fault("BodyCutOff");
  }

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        for (;;) {
          try {
            const piece = await next();
            if (piece) controller.enqueue(piece);
            else controller.close();
            received += piece?.length ?? 0;
            failures = 0;
            return;
          } catch (error) {
            close();
            const failure = meaning(error);
            // Without the size there is no telling whether the rest is the rest of the same.
            if (size === undefined || !/^(BodyCutOff|Timeout)$/.test(failure.code)) throw failure;
            // Of what is whole there is no rest to ask for, though the response did not end.
            if (received === size) return controller.close();
            const options = { ...defaults.retry, ...retry };
            const delay = delayBeforeRetry(failure, ++failures, true, options);
            if (delay === Infinity) throw failure;
            await clock.sleep(delay, signal);
          }
          current = await open(received);
          position = current.start;
          if (current.size !== size) {
            close();
            throw current.fault("WrongShape");
          }
        }
      },
      cancel: (reason) => current.reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
