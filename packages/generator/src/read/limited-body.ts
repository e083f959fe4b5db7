/**
 * The bytes of a response, of which no more are read than allowed.
 *
 * @param signal Ends the wait, also for a body that does not hear of it: on Node 20, one that cannot be unpacked never
 *   ends, and nothing else would keep the process until its time is up.
 * @throws what `refuse` makes of the reason, as soon as the body is larger; the reason of `signal`.
 */
export async function limitedBytes(
  response: Response,
  maximumBytes: number,
  signal: AbortSignal,
  refuse: (reason: string) => Error,
): Promise<Buffer> {
  const alive = setInterval(() => undefined, 60_000);
  try {
    return await Promise.race([
      allBytes(response, maximumBytes, refuse),
      new Promise<never>((_, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      }),
    ]);
  } finally {
    clearInterval(alive);
  }
}

async function allBytes(
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
