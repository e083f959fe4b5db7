/**
 * Keeps the body of a request for other attempts up to a number of bytes. When it is longer, or breaks
 * off, nothing more of it is kept, and the call has the attempt that is under way as its last one.
 *
 * ```ts
 * resilientFetch({ replay: replayUpTo(1_000_000) });
 * ```
 */
export function replayUpTo(bytes: number): (request: Request) => () => boolean {
  return (request) => {
    let left = bytes;
    const count = new WritableStream<Uint8Array>({
      write({ length }) {
        if ((left -= length) < 0) throw left;
      },
    });
    request
      .clone()
      .body?.pipeTo(count)
      .catch(() => {
        left = -1;
        return request.body?.cancel();
      })
      .catch(() => undefined);
    return () => left >= 0;
  };
}
