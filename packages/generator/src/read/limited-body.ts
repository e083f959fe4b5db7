/**
 * The bytes of a response, of which no more are read than allowed.
 * @throws what `refuse` makes of the reason, as soon as the body is larger.
 */
export async function limitedBytes(
  response: Response,
  maximumBytes: number,
  refuse: (reason: string) => Error,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop by an exception cancels the rest of the body.
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maximumBytes) throw refuse(`The answer is larger than ${maximumBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
