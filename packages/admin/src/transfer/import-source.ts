import { InvalidValueError } from "../errors/invalid-value-error.ts";

/** Where the bytes of an import come from. A file is a `Blob` (`openAsBlob`) or a stream of it. */
export type ImportSource =
  Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** The number of bytes, where it is known before they are read. */
export function sizeOf(source: ImportSource): number | undefined {
  if (source instanceof Uint8Array) return source.byteLength;
  return source instanceof Blob ? source.size : undefined;
}

/**
 * Reads a source in the pieces that it comes in.
 *
 * @throws {InvalidValueError} When it is no source.
 */
export function piecesOf(source: ImportSource): AsyncIterator<unknown> {
  if (source instanceof Uint8Array) return generate([source]);
  const stream = source instanceof Blob ? source.stream() : Object(source);
  // Streams cannot be iterated everywhere.
  if (isReadableStream(stream)) {
    const reader = stream.getReader();
    return {
      next: () => reader.read() as Promise<IteratorResult<unknown>>,
      async return() {
        await reader.cancel();
        return { done: true, value: undefined };
      },
    };
  }
  const iterator = (stream as Partial<AsyncIterable<unknown>>)[Symbol.asyncIterator]?.();
  if (iterator) return iterator;
  throw new InvalidValueError(
    "The source of an import is bytes, a Blob, a stream of bytes, or an async iterable of bytes.",
  );
}

function isReadableStream(stream: object): stream is ReadableStream<unknown> {
  return "getReader" in stream;
}

async function* generate<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
