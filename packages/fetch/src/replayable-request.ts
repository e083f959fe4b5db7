/**
 * Watches the body of a request while it is sent, so that copies of the request can be sent later. When
 * the body is longer than a limit, or breaks off, nothing more of it is kept, and the first copy goes on
 * alone. Copies know the length of a body that was made of a text or bytes, and are sent with it.
 *
 * @returns Whether the request can still be copied.
 */
export function keepBody(request: Request, limit: number): () => boolean {
  let left = limit;
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
}
