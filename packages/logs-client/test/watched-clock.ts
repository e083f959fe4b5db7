import { createManualClock, type ManualClock } from "@convex-openapi/testing";
import { expect } from "vitest";

/** A clock that stands still until a test moves it, and that tells who sleeps. */
export interface WatchedClock extends ManualClock {
  /** For how long each of the sleeps is that wait for their time, in milliseconds. */
  readonly sleeping: readonly number[];
  /** Waits until the sleeps are these, in the order in which they began. */
  untilSleeping(...milliseconds: number[]): Promise<void>;
}

/** Makes such a clock. */
export function watchedClock(): WatchedClock {
  const clock = createManualClock();
  const sleeps = new Set<{ readonly milliseconds: number }>();
  const sleeping = (): number[] => [...sleeps].map(({ milliseconds }) => milliseconds);
  return {
    now: () => clock.now(),
    advance: (milliseconds) => clock.advance(milliseconds),
    get sleepers() {
      return clock.sleepers;
    },
    get sleeping() {
      return sleeping();
    },
    async sleep(milliseconds, signal) {
      const sleep = { milliseconds };
      sleeps.add(sleep);
      await clock.sleep(milliseconds, signal);
      sleeps.delete(sleep);
    },
    async untilSleeping(...milliseconds) {
      await expect.poll(sleeping).toEqual(milliseconds);
    },
  };
}
