import { pauseAfterFailure } from "./back-off.ts";
import type { PollFailure } from "./poll-failure.ts";
import type { TailSettings } from "./tail-options.ts";

/** With the default pauses, 404 is put up with for about half a minute. */
const brieflyAllowed = 6;

/** The failures since the last page of the log. */
export class FailureStreak {
  #length = 0;
  #brief = 0;
  readonly #settings: TailSettings;

  constructor(settings: TailSettings) {
    this.#settings = settings;
  }

  /** A page came: the next failure is a first one again. */
  end(): void {
    this.#length = 0;
    this.#brief = 0;
  }

  /**
   * Counts a failure and tells `onRetry`.
   *
   * @returns How long to wait before the next poll, in milliseconds: not less than the server asked for.
   * @throws LogStreamError when trying again cannot help; and what `onRetry` throws.
   */
  pauseAfter({ error, retry, retryAfter = 0 }: PollFailure): number {
    this.#length++;
    this.#brief = retry === "briefly" ? this.#brief + 1 : 0;
    if (retry === "never" || this.#brief > brieflyAllowed) throw error;
    const { backOff, random, onRetry } = this.#settings;
    const delay = Math.max(retryAfter, pauseAfterFailure(backOff, this.#length, random()));
    onRetry({ attempt: this.#length, delay, error });
    return delay;
  }
}
