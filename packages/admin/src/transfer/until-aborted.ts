import { AbortedError } from "../errors/aborted-error.ts";

/**
 * Waits for something that knows no signal, such as a person or a stream, until the signal aborts.
 *
 * @throws {AbortedError} When the signal aborted first. What was waited for goes on unheard.
 */
export async function untilAborted<T>(
  work: PromiseLike<T> | T,
  signal: AbortSignal | undefined,
): Promise<T> {
  if (!signal) return work;
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    const abort = (): void => reject(new AbortedError("ended by the caller's signal"));
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort);
    stop = () => signal.removeEventListener("abort", abort);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    stop();
  }
}
