import { InvalidValueError } from "../errors/invalid-value-error.ts";
import { piecesOf, type ImportSource } from "./import-source.ts";
import { untilAborted } from "./until-aborted.ts";

/**
 * Cuts a source into chunks of the same size, the last one smaller. Reads ahead no more than one
 * piece, and holds one chunk. Gives one empty chunk for an empty source.
 *
 * @throws {InvalidValueError} When the source gives something other than bytes, such as text.
 * @throws {AbortedError} When the signal aborted, also while the source keeps us waiting.
 */
export async function* chunksOf(
  source: ImportSource,
  size: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const pieces = piecesOf(source);
  let chunk = new Uint8Array(size);
  let filled = 0;
  let given = 0;
  let isRead = false;
  try {
    for (;;) {
      const { done, value } = await untilAborted(pieces.next(), signal);
      if ((isRead = !!done)) break;
      if (!(value instanceof Uint8Array)) {
        throw new InvalidValueError("The source of an import must give bytes, as Uint8Array.");
      }
      for (let from = 0; from < value.length;) {
        const part = value.subarray(from, from + size - filled);
        chunk.set(part, filled);
        filled += part.length;
        from += part.length;
        if (filled < size) continue;
        given++;
        yield chunk;
        chunk = new Uint8Array(size);
        filled = 0;
      }
    }
    if (filled || !given) yield chunk.subarray(0, filled);
  } finally {
    // Not awaited, since a source that hangs would hold us up; its result is no longer needed.
    if (!isRead) pieces.return?.().catch(() => undefined);
  }
}
