import type { Clock } from "@convex-openapi/logs-client";

import type { PollOptions } from "./poll-options.ts";

/** Waits between two looks. Each wait is longer than the one before, and ends early on an abort. */
export function pollPause(
  clock: Clock,
  { pollInterval = 200, maxPollInterval = 5000, signal }: PollOptions,
): () => Promise<void> {
  let wait = pollInterval;
  return async () => {
    await clock.sleep(Math.min(wait, maxPollInterval), signal);
    wait *= 1.5;
  };
}
