/** Timers fire at once for longer times. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** A running time limit of one try. */
export interface TimeLimit {
  /** Aborts when the time is over, and when the call's own signal does. */
  readonly signal: AbortSignal;
  /** Whether the time ran out. */
  isOver(): boolean;
  clear(): void;
}

/** Starts a limit of that many milliseconds, on top of the call's own signal. */
export function startTimeLimit(own: AbortSignal, milliseconds: number): TimeLimit {
  const controller = new AbortController();
  let over = false;
  const abort = (): void => controller.abort();
  const timer = setTimeout(
    () => {
      over = true;
      abort();
    },
    Math.min(milliseconds, LONGEST_TIMER),
  );
  // Never removed: a streamed body outlives the limit, and must still end with the call's signal.
  own.addEventListener("abort", abort);
  return { signal: controller.signal, isOver: () => over, clear: () => clearTimeout(timer) };
}
