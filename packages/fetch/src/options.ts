/** A function like `fetch`. Within a `resilientFetch`, it is told which attempt of a call this is, from 1 on. */
export type Fetch = (
  input: string | URL | Request,
  init?: RequestInit,
  attempt?: number,
) => Promise<Response>;

/** An attempt failed and another follows: by its `status`, or by an `error` without a response. */
export interface RetryEvent {
  /** What is sent. Its URL can hold secrets. */
  readonly request: Request;
  /** The attempt that failed, counted from 1. */
  readonly attempt: number;
  readonly status: number | undefined;
  readonly error: unknown;
  /** Time until the next attempt, in milliseconds. */
  readonly delay: number;
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
  /** Longest time of one attempt until its headers are there. Default: about 25 days, which no timer exceeds. */
  readonly timeout?: number | undefined;
  /** Longest time of the call with all its attempts and waits. Default: unlimited. */
  readonly totalTimeout?: number | undefined;
  /**
   * Whether a request does no harm when it is done twice, besides those whose method says so. Asked once
   * for each call, before its first attempt, whose headers it may change: {@link idempotencyKey} is one.
   */
  readonly isRepeatable?: ((request: Request) => boolean) | undefined;
  /**
   * Decides how much of a body is kept for other attempts: {@link replayUpTo} is one. It gives whether the
   * request can be copied still. Default: all of it is kept, in memory.
   */
  readonly replay?: ((request: Request) => () => boolean) | undefined;
  /** Called before the wait for another attempt. What it throws ends the call. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
}
