import type { FunctionExecutionJson } from "../generated/index.ts";
import type { Clock } from "./clock.ts";
import { passedOver } from "./first-page.ts";
import type { LogPage } from "./log-page.ts";
import { readingPosition, type ReadingPosition } from "./reading-position.ts";
import { serverTime } from "./server-time.ts";
import { timeLeft } from "./time-left.ts";

/** An endless sequence of log entries. Leaving the loop (`break`, `return`, `throw`) cancels the poll. */
export interface FunctionLogTail extends AsyncIterableIterator<FunctionExecutionJson> {
  /**
   * Where to read on: hand it over as `cursor`, in this process or another one. `undefined` before the
   * first page. It moves with the last entry of each page, so a tail that was left in the middle of a page
   * begins that page again.
   */
  readonly cursor: number | undefined;
  /** Ends the tail and cancels a poll under way at once. */
  return(): Promise<IteratorResult<FunctionExecutionJson>>;
}

/** A page of the log as it came. */
export interface PolledPage {
  readonly page: LogPage;
  /** Those of the response: its `Date` tells the clock of the deployment. */
  readonly headers: Headers;
}

/**
 * Asks once for the entries after a cursor.
 *
 * @param cursor `undefined` before the first page: then 0 is what to ask for.
 * @param signal Aborts when the tail ends. The poll rejects then, also when it had aborted before.
 * @returns `undefined` when no page came and another poll can follow at once.
 */
export type Poll = (
  cursor: number | undefined,
  signal: AbortSignal,
) => Promise<PolledPage | undefined>;

/** Which part of the log {@link followLog} gives. Every time is in milliseconds. */
export interface FollowOptions {
  /** Read on after this point: the `cursor` of an earlier tail. */
  readonly cursor?: number | undefined;
  /** How many of the entries that were logged before the tail was started come first. */
  readonly history: number | "all";
  /** Least time between two polls of which the first gave nothing new. */
  readonly minimumInterval: number;
  readonly clock: Clock;
  /** Ends the tail at once, with what the poll rejects with. */
  readonly signal?: AbortSignal | undefined;
  /** Ends the tail after the first page. Default: it never ends by itself. */
  readonly once?: boolean | undefined;
  /** What to give of an entry, or `undefined` to leave it out. Default: all of it. */
  readonly select?:
    ((entry: FunctionExecutionJson) => FunctionExecutionJson | undefined) | undefined;
}

/**
 * Follows the function log by polls of any client, and gives each entry once and in order, whatever
 * pages come: overlapping, repeated, or with a cursor that went back.
 *
 * It begins with the first `next()`. At most one page of the log is held: while the loop body runs, no
 * poll does. The iterator throws what `poll` rejects with.
 */
export function followLog(poll: Poll, options: FollowOptions): FunctionLogTail {
  const position = readingPosition(options.cursor);
  const leaving = new AbortController();
  const entries = newEntries(poll, options, position, leaving);
  return {
    get cursor() {
      return position.cursor;
    },
    next: () => entries.next(),
    return() {
      // A generator alone answers this only after its pending `next()`, which can be a poll of a minute.
      leaving.abort();
      return entries.return();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* newEntries(
  poll: Poll,
  { history, minimumInterval, clock, signal: own, once, select = (entry) => entry }: FollowOptions,
  position: ReadingPosition,
  leaving: AbortController,
): AsyncGenerator<FunctionExecutionJson, void, undefined> {
  const { signal } = leaving;
  const onAbort = (): void => leaving.abort(own?.reason);
  own?.addEventListener("abort", onAbort);
  if (own?.aborted) onAbort();
  // The clock counts whole milliseconds: what was logged in the present one counts as logged before.
  const startedAt = clock.now() + 1;
  try {
    for (;;) {
      const polledAt = clock.now();
      const polled = await poll(position.cursor, signal);
      if (!polled) continue;
      const { entries, cursor } = position.newEntries(polled.page);
      const start =
        position.cursor === undefined
          ? passedOver(entries, history, serverTime(startedAt, polled.headers, clock.now()))
          : 0;
      for (const entry of entries.slice(start)) {
        if (entry === entries.at(-1)) position.cursor = cursor;
        const selected = select(entry);
        if (selected) yield selected;
        // It knows what to reject with.
        if (signal.aborted) await poll(position.cursor, signal);
      }
      position.cursor = cursor;
      if (once) return;
      if (!entries[0]) {
        // Less is left when the poll was held, but never more, even when the clock was set back meanwhile.
        await clock.sleep(timeLeft(clock, polledAt, minimumInterval), signal);
      }
    }
  } catch (error) {
    // Nobody waits for what ended because they left.
    if (!signal.aborted || signal.reason === own?.reason) throw error;
  } finally {
    own?.removeEventListener("abort", onAbort);
  }
}
