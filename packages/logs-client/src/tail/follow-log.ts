import type { FunctionExecutionJson, LogsClient } from "../generated/index.ts";
import { FailureStreak } from "./failure-streak.ts";
import { passedOver } from "./first-page.ts";
import { pollLog } from "./poll-log.ts";
import type { ReadingPosition } from "./reading-position.ts";
import { serverTime } from "./server-time.ts";
import type { TailSettings } from "./tail-options.ts";

/**
 * Polls for ever and yields each new entry. The next poll starts when the page before is used up.
 *
 * @throws The signal's reason when it is aborted.
 * @throws LogStreamError when trying again cannot help.
 */
export async function* followLog(
  client: LogsClient,
  settings: TailSettings,
  position: ReadingPosition,
  signal: AbortSignal,
): AsyncGenerator<FunctionExecutionJson, void, undefined> {
  const { clock, history, minimumInterval } = settings;
  // The clock counts whole milliseconds: what was logged in the present one counts as logged before.
  const startedAt = clock.now() + 1;
  const failures = new FailureStreak(settings);
  for (;;) {
    const polledAt = clock.now();
    const isFirstPage = position.cursor === undefined;
    const result = await pollLog(client, position.cursor, settings, signal);
    if ("failure" in result) {
      await clock.sleep(failures.pauseAfter(result.failure), signal);
      continue;
    }
    failures.end();
    const { entries, cursor } = position.newEntries(result.page);
    const start = isFirstPage
      ? passedOver(entries, history, serverTime(startedAt, result.headers, clock.now()))
      : 0;
    for (const [index, entry] of entries.entries()) {
      if (index < start) continue;
      if (index === entries.length - 1) position.moveTo(cursor);
      yield entry;
      signal.throwIfAborted();
    }
    position.moveTo(cursor);
    if (entries.length === 0) {
      // Less is left when the poll was held, but never more, even when the clock was set back meanwhile.
      const left = polledAt + minimumInterval - clock.now();
      await clock.sleep(Math.min(left, minimumInterval), signal);
    }
  }
}
