import { sleep } from "../transport/sleep.ts";
import type { PollOptions } from "./poll-options.ts";

/** Waits between two looks. Each wait is longer than the one before, and ends early on an abort. */
export function pollPause({
  pollInterval = 200,
  maxPollInterval = 5000,
  signal,
}: PollOptions): () => Promise<void> {
  let wait = pollInterval;
  return async () => {
    await sleep(Math.min(wait, maxPollInterval), signal);
    wait *= 1.5;
  };
}
