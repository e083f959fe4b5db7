/** What time it is, and a way to wait. Tests give one whose time moves when they say so. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Resolves after a time in milliseconds, and at once when the signal aborts: it never rejects. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The clock and the timers of the machine. Waits leave no listener on their signal. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", wake);
        resolve();
      };
      // Timers fire at once for longer times, which nobody waits for.
      const timer = setTimeout(wake, Math.min(milliseconds, 2 ** 31 - 1));
      signal?.addEventListener("abort", wake);
      if (signal?.aborted) wake();
    }),
};
