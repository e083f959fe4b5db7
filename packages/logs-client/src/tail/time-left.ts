import type { Clock } from "./clock.ts";

/**
 * What is left of a time that began at `since`, in milliseconds: nothing or less once it is over, and
 * never more than all of it, even when the clock was set back meanwhile.
 */
export function timeLeft(clock: Clock, since: number, time: number): number {
  return Math.min(time, since + time - clock.now());
}
