import { startTimeLimit } from "./time-limit.ts";

/** Waits that many milliseconds, or until the signal aborts. */
export async function sleep(milliseconds: number, own: AbortSignal): Promise<void> {
  const limit = startTimeLimit(own, milliseconds);
  await new Promise((resolve) => limit.signal.addEventListener("abort", resolve));
  limit.stop();
}
