import { setImmediate as nextTurn } from "node:timers/promises";
import type { Clock } from "./clock.ts";

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /** How many sleeps wait for their time. */
  readonly sleepers: number;
  /**
   * Moves the time forward and resolves when it is there. Whoever sleeps until a moment on the way is woken at that
   * moment, in the order of time, and does what follows before the next is woken; a sleep that begins there and ends
   * on the way counts too. What waits for a socket or a process as well is not waited for.
   *
   * @throws RangeError when `milliseconds` is negative or not finite.
   */
  advance(milliseconds: number): Promise<void>;
}

interface Sleeper {
  readonly due: number;
  readonly wake: () => void;
}

/**
 * Makes a clock that stands still until it is told to move.
 *
 * @param start The time it shows, in milliseconds since the epoch. Default the start of 2026 (UTC), so that every run
 * sees the same.
 */
export function createManualClock(start: number = Date.UTC(2026, 0, 1)): ManualClock {
  const sleepers = new Set<Sleeper>();
  let now = start;
  let advances: Promise<void> = Promise.resolve();

  const moveTo = async (end: number): Promise<void> => {
    for (;;) {
      // A turn of the event loop runs all that needs nothing but promises to go on.
      await nextTurn();
      const next = earliest(sleepers);
      if (next === undefined || next.due > end) break;
      now = next.due;
      next.wake();
    }
    now = end;
  };

  return {
    now: () => now,
    get sleepers() {
      return sleepers.size;
    },
    sleep: async (milliseconds, signal) => {
      if (!(milliseconds > 0) || signal?.aborted === true) return;
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          sleepers.delete(sleeper);
          signal?.removeEventListener("abort", wake);
          resolve();
        };
        const sleeper: Sleeper = { due: now + milliseconds, wake };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", wake);
      });
    },
    advance: async (milliseconds) => {
      if (!(milliseconds >= 0 && milliseconds < Infinity)) {
        throw new RangeError(`Time cannot advance by ${milliseconds} ms`);
      }
      advances = advances.then(async () => await moveTo(now + milliseconds));
      await advances;
    },
  };
}

/** Of those due at the same time, the one that went to sleep first. */
function earliest(sleepers: Iterable<Sleeper>): Sleeper | undefined {
  let first: Sleeper | undefined;
  for (const sleeper of sleepers) {
    if (first === undefined || sleeper.due < first.due) first = sleeper;
  }
  return first;
}
