/**
 * Reads a body, and stops as soon as it turns out to be longer than `limit` bytes: what is compressed
 * can be a thousand times as long as what comes over the network.
 *
 * @param tooLong Throws for a longer body. Without it, the beginning is enough.
 */
export async function readBody(
  { body }: Response,
  limit: number,
  tooLong?: () => never,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  let piece: Uint8Array | undefined;
  while (limit >= 0 && (piece = (await reader?.read())?.value)) {
    pieces.push(piece as Uint8Array<ArrayBuffer>);
    limit -= piece.length;
  }
  if (limit < 0) {
    // Whether the connection closes well is of no use to anybody.
    reader?.cancel().catch(() => undefined);
    tooLong?.();
  }
  return pieces;
}

/**
 * The text of a body in UTF-8.
 *
 * @param fatal Whether to throw a `TypeError` where it is not UTF-8, in place of a replacement character.
 */
export async function decodeBody(pieces: readonly Uint8Array[], fatal: boolean): Promise<string> {
  const decoder = new TextDecoder("utf8", { fatal });
  let text = "";
  for (const piece of pieces) text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}

/** The text of a failing response, as far as it comes and as it can be read: it is only shown. */
export function readPage(response: Response): Promise<string> {
  return (
    // In bytes: a message or a page, not what a broken proxy sends.
    readBody(response, 65_536)
      .then((pieces) => decodeBody(pieces, false))
      // Without its body, the status of a failure still says more than the loss.
      .catch(() => "")
  );
}
