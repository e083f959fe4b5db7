import { AbortedError } from "../errors/aborted-error.ts";
import { ResponseFormatError } from "../errors/response-format-error.ts";
import type { CallOptions } from "../transport/call-options.ts";
import { delayBeforeRetry } from "../transport/retry.ts";
import type { Transport } from "../transport/transport.ts";
import type { OpenArchive } from "./open-archive.ts";

/**
 * Streams an archive, piece by piece as it is read. When the connection is lost half way, asks for the
 * rest, and skips what is there already when the server sends all of it again. The archive of an
 * export never changes, so the pieces fit together if its size is the same.
 *
 * The stream fails with a `ResponseFormatError` (`BodyCutOff`) when the archive stays incomplete, and
 * with an `AbortedError` when the signal aborts.
 *
 * @param open Requests the archive again from some byte on.
 */
export function archiveStream(
  first: OpenArchive,
  open: (from: number) => Promise<OpenArchive>,
  transport: Pick<Transport, "clock" | "retry">,
  { signal = new AbortController().signal, retry }: CallOptions,
): ReadableStream<Uint8Array> {
  const { size } = first;
  let current = first;
  let received = 0;
  let position = 0;
  let failures = 0;

  /** The next piece that is new; `undefined` at the end. */
  async function next(): Promise<Uint8Array | undefined> {
    for (;;) {
      const { done, value } = await current.reader.read();
      if (done) {
        if (size === undefined || position === size) return undefined;
        throw current.fault("BodyCutOff");
      }
      const piece = value.subarray(Math.max(0, received - position));
      position += value.length;
      if (size !== undefined && position > size) throw current.fault("WrongShape");
      if (piece.length) return piece;
    }
  }

  /** Closes the connection. One that is lost cannot be closed, and needs not be. */
  async function close(): Promise<void> {
    await current.reader.cancel().catch(() => undefined);
  }

  /** What a failed read means. Platforms throw all kinds of errors for a lost connection. */
  function meaning(error: unknown): AbortedError | ResponseFormatError {
    if (signal.aborted) return new AbortedError("ended by the caller's signal");
    return error instanceof ResponseFormatError ? error : current.fault("BodyCutOff");
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
            const failure = meaning(error);
            // Without the size there is no telling whether the rest is the rest of the same.
            const delay =
              failure.code === "BodyCutOff" && size !== undefined
                ? delayBeforeRetry(failure, ++failures, true, { ...transport.retry, ...retry })
                : Infinity;
            await close();
            if (delay === Infinity) throw failure;
            await transport.clock.sleep(delay, signal);
          }
          current = await open(received);
          position = current.start;
          if (current.size !== size) {
            await close();
            throw current.fault("WrongShape");
          }
        }
      },
      cancel: (reason) => current.reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
