import type { Clock } from "./clock.ts";

/** A function like `fetch`. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** One attempt of a call, as hooks see it. */
export interface AttemptEvent {
  readonly method: string;
  /** Without user information, query and fragment. */
  readonly url: string;
  /** Counts from 1. */
  readonly attempt: number;
}

/** A response came, whatever its status. */
export interface ResponseEvent extends AttemptEvent {
  readonly status: number;
}

/** An attempt failed and another follows: by its `status`, or by an `error` without a usable response. */
export interface RetryEvent extends AttemptEvent {
  readonly status: number | undefined;
  readonly error: unknown;
  /** Time until the next attempt, in milliseconds. */
  readonly delay: number;
}

/** Which requests get a key by which the server knows that it has them already, and how. */
export interface IdempotencyKeyOptions {
  /** Where the API has it, such as `Idempotency-Key`. A caller's own value stays. */
  readonly header: string;
  /** Makes a key, once for each call. Default: `crypto.randomUUID`, which browsers have on HTTPS alone. */
  readonly make?: (() => string) | undefined;
  /** Default: all that are not idempotent, such as POST and PATCH. */
  readonly methods?: readonly string[] | undefined;
}

/** How calls behave. Times are in milliseconds. */
export interface ResilientFetchOptions {
  /** Sends the requests; it has to heed their signal. Default: the `fetch` that is global at the time of the call. */
  readonly fetch?: Fetch | undefined;
  /** Attempts after the first one. Default 3; 0 turns retries off. */
  readonly retries?: number | undefined;
  /** Upper bound of the first wait; each next bound is twice as long. Default 500. */
  readonly baseDelay?: number | undefined;
  /** No wait is longer. When the server asks for more, its response is returned at once. Default 60,000. */
  readonly maxDelay?: number | undefined;
  /** Longest time of one attempt until its headers are there. Unlimited by default. */
  readonly timeout?: number | undefined;
  /** Longest time of the call with all its attempts and waits. Unlimited by default. */
  readonly totalTimeout?: number | undefined;
  /**
   * Whether the body of a response is read, into memory, before the call resolves: then the time limits
   * include it, and an attempt whose body breaks off has failed. Not for streams. Default false.
   */
  readonly readBody?: boolean | undefined;
  /**
   * Longest body of a request, in bytes, that is kept for another attempt. With a longer one, a call has
   * one attempt, and nothing of it is kept. Default 1 MiB.
   */
  readonly maxReplayBytes?: number | undefined;
  /** Gives requests that are not idempotent a key, by which the server knows a repetition. Default: none. */
  readonly idempotencyKey?: IdempotencyKeyOptions | undefined;
  /** Called before each attempt. What a hook throws goes to `console.error`, and the call goes on. */
  readonly onAttempt?: ((event: AttemptEvent) => void) | undefined;
  /** Called for each response. */
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** Called before the wait for another attempt. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
  /** Every time and wait is by this clock. Default: the machine's. */
  readonly clock?: Clock | undefined;
  /** Gives a number from 0 up to 1, which places the wait between 0 and its bound. Default `Math.random`. */
  readonly random?: (() => number) | undefined;
}
