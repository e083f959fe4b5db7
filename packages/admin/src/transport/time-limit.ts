import type { Clock } from "@convex-openapi/logs-client";

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
export function startTimeLimit(
  clock: Clock,
  milliseconds: number,
  own: AbortSignal | undefined,
): TimeLimit {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const cancel = startTimer(clock, milliseconds, abort);
  own?.addEventListener("abort", abort);
  if (own?.aborted) abort();
  return {
    signal: controller.signal,
    abort,
    stop(follow) {
      cancel();
      if (!follow) own?.removeEventListener("abort", abort);
    },
  };
}

/** Does something after that many milliseconds, unless it is canceled before; never for `Infinity`. */
export function startTimer(clock: Clock, milliseconds: number, action: () => void): () => void {
  const canceled = new AbortController();
  if (milliseconds < Infinity) {
    void clock.sleep(milliseconds, canceled.signal).then(() => canceled.signal.aborted || action());
  }
  // With a reason, no platform makes an error of its own, whose stack costs more than the timer.
  return () => canceled.abort(canceled);
}
