import type { Clock } from "../time/clock.ts";

/** The time of a deployment, and moments out of it of which each is later than the one before. */
export class DeploymentClock implements Clock {
  readonly #clock: Clock;
  #lastTimestamp = 0n;
  #lastMoment = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The time in milliseconds since the epoch. */
  now(): number {
    return this.#clock.now();
  }

  /** Resolves when so many milliseconds are over, or when the signal aborts. */
  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    await this.#clock.sleep(milliseconds, signal);
  }

  /** Nanoseconds since the epoch, the unit of the backend's commit timestamps. */
  nextTimestamp(): bigint {
    const now = BigInt(Math.floor(this.#clock.now())) * 1_000_000n;
    this.#lastTimestamp = now > this.#lastTimestamp ? now : this.#lastTimestamp + 1n;
    return this.#lastTimestamp;
  }

  /** Milliseconds since the epoch with a fraction, as log cursors and creation times have them. */
  nextMoment(): number {
    const now = this.#clock.now();
    this.#lastMoment = now > this.#lastMoment ? now : this.#lastMoment + 1 / 1024;
    return this.#lastMoment;
  }
}
