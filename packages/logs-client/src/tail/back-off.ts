/** How pauses between failed attempts grow. */
export interface BackOff {
  /** First pause, in milliseconds. */
  readonly base: number;
  /** Pauses double up to this, in milliseconds. */
  readonly cap: number;
  /** By how much a pause varies: 0.5 means between half and one and a half times. From 0 to 1. */
  readonly jitter: number;
}

/**
 * The pause after a failure, in milliseconds: `base`, doubled with each attempt up to `cap`, then varied
 * so that many readers do not come back at the same instant after a restart.
 *
 * @param attempt Number of failures in a row, from 1.
 * @param random A number from 0 up to 1, such as `Math.random()`.
 */
export function pauseAfterFailure(backOff: BackOff, attempt: number, random: number): number {
  const pause = Math.min(backOff.base * 2 ** (attempt - 1), backOff.cap);
  return pause * (1 + backOff.jitter * (2 * random - 1));
}
