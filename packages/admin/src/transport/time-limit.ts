/** A running time limit. */
export interface TimeLimit {
  /** Aborts when the time is over, and when the call's own signal does. */
  readonly signal: AbortSignal;
  stop(): void;
}

/** Starts a limit of that many milliseconds, on top of the call's own signal. */
export function startTimeLimit(own: AbortSignal, milliseconds: number): TimeLimit {
  const controller = new AbortController();
  const { signal } = controller;
  const abort = (): void => controller.abort();
  // Timers fire at once for longer times.
  const timer = setTimeout(abort, Math.min(milliseconds, 2 ** 31 - 1));
  // Never removed: a streamed body outlives the limit, and must still end with the call's signal.
  own.addEventListener("abort", abort);
  return { signal, stop: () => clearTimeout(timer) };
}
