import { startTimeLimit } from "./time-limit.ts";

/**
 * Waits that many milliseconds, or until the signal aborts. Leaves no listener behind, so that a poll
 * can wait on the same signal for as long as it takes.
 */
export async function sleep(milliseconds: number, own: AbortSignal | undefined): Promise<void> {
  const limit = startTimeLimit(milliseconds, own);
  if (!limit.signal.aborted) {
    await new Promise((resolve) => limit.signal.addEventListener("abort", resolve));
  }
  limit.stop();
}
