import type { Clock } from "@convex-openapi/logs-client";

/** Does something after that many milliseconds, unless it is canceled before; never for `Infinity`. */
export function startTimer(clock: Clock, milliseconds: number, action: () => void): () => void {
  const canceled = new AbortController();
  if (milliseconds < Infinity) {
    void clock.sleep(milliseconds, canceled.signal).then(() => canceled.signal.aborted || action());
  }
  // With a reason, no platform makes an error of its own, whose stack costs more than the timer.
  return () => canceled.abort(canceled);
}
