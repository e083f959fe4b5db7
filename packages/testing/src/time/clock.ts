/** Where a fake takes its time from. */
export interface Clock {
  /** The time in milliseconds since the epoch. */
  now(): number;
  /** Resolves when so many milliseconds are over, or when the signal aborts. It never rejects. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** Longest time that a timer of Node can measure, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

/** The system's time. No sleep takes longer than 24.8 days, which is as far as a timer goes. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", wake);
        resolve();
      };
      const timer = setTimeout(wake, Math.min(milliseconds, longestTimer));
      signal?.addEventListener("abort", wake);
      if (signal?.aborted === true) wake();
    }),
};
