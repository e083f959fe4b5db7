/** A running time limit. */
export interface TimeLimit {
  /** Aborts when the time is over, and when the call's own signal does. */
  readonly signal: AbortSignal;
  /** Ends the time now. */
  readonly abort: () => void;
  /**
   * Takes the limit off.
   *
   * @param follow Whether the call's own signal still counts, as it does for a body that streams on.
   */
  readonly stop: (follow?: boolean) => void;
}

/** Starts a limit of that many milliseconds, or none for `Infinity`, on top of the call's own signal. */
export function startTimeLimit(milliseconds: number, own: AbortSignal | undefined): TimeLimit {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  // Timers fire at once for longer times, which nobody waits for, and Node warns of negative ones.
  const timer = milliseconds < 2 ** 31 ? setTimeout(abort, Math.max(0, milliseconds)) : undefined;
  own?.addEventListener("abort", abort);
  if (own?.aborted) abort();
  return {
    signal: controller.signal,
    abort,
    stop(follow) {
      clearTimeout(timer);
      if (!follow) own?.removeEventListener("abort", abort);
    },
  };
}
