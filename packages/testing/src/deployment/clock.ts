/** Time that never stands still: each reading is later than the one before. */
export class Clock {
  #lastTimestamp = 0n;
  #lastMilliseconds = 0;

  /** Nanoseconds since the epoch, the unit of the backend's commit timestamps. */
  timestamp(): bigint {
    const now = BigInt(Date.now()) * 1_000_000n;
    this.#lastTimestamp = now > this.#lastTimestamp ? now : this.#lastTimestamp + 1n;
    return this.#lastTimestamp;
  }

  /** Milliseconds since the epoch with a fraction, as log cursors and creation times have them. */
  milliseconds(): number {
    const now = Date.now();
    const next = now > this.#lastMilliseconds ? now : this.#lastMilliseconds + 1 / 1024;
    this.#lastMilliseconds = next;
    return next;
  }
}
