import type { ConvexAdminError } from "../errors/convex-admin-error.ts";

/** One attempt of a call, as hooks see it. Contains no header, query or body. */
export interface AttemptEvent {
  readonly method: string;
  /** Path without host and query. */
  readonly path: string;
  /** Counts from 1. */
  readonly attempt: number;
}

/** A response came, whatever its status. */
export interface ResponseEvent extends AttemptEvent {
  readonly status: number;
}

/** A try failed and another follows. */
export interface RetryEvent extends AttemptEvent {
  readonly error: ConvexAdminError;
  /** Time until the next try, in milliseconds. */
  readonly delay: number;
}

/** How failed tries are repeated. Times are in milliseconds. */
export interface RetryOptions {
  /** Tries after the first one. Default 3; 0 turns retries off. */
  readonly retries?: number | undefined;
  /** Upper bound of the first wait; each next bound is twice as long. Default 500. */
  readonly baseDelay?: number | undefined;
  /**
   * No wait is longer. When the server asks for more by `Retry-After`, the call fails at once and the
   * error's `retryAfter` tells how long. Default 60,000.
   */
  readonly maxDelay?: number | undefined;
  /**
   * Whether to repeat a 404 that carries no `code` of the backend. A new deployment responds that way until
   * it is reachable, and no handler ran, so this holds for writes too. Default true.
   */
  readonly notFound?: boolean | undefined;
  /**
   * Whether to repeat reads whose response is unusable, such as the page of a proxy that expects a login:
   * redirects, other content, broken JSON. Default false.
   */
  readonly unusable?: boolean | undefined;
  /** Gives a number from 0 up to 1, which places the wait between 0 and its bound. */
  readonly random?: (() => number) | undefined;
}

/** What a caller can choose for one call, or for all calls of a connection. */
export interface CallOptions {
  /** Ends the call, and the wait before a retry, with an `AbortedError`. */
  readonly signal?: AbortSignal | undefined;
  /** Longest time of one try, its body included, in milliseconds. Unlimited by default. */
  readonly timeout?: number | undefined;
  /** Longest time of the call with all its tries and waits, in milliseconds. Unlimited by default. */
  readonly totalTimeout?: number | undefined;
  /**
   * Longest body of a response, in bytes after decompression. What is longer is a `ResponseFormatError`
   * with `code` `BodyTooLong`, and not repeated. Streams, such as the archive of an export, are as long
   * as they are. Default 64 MiB.
   */
  readonly maxResponseBytes?: number | undefined;
  /** Fields that a call leaves out are those of its connection. */
  readonly retry?: RetryOptions | undefined;
  /**
   * Whether doing it twice does no harm. Then failures are repeated that leave open whether the
   * server did the work. By default only GET is; queries sent by POST should say so.
   */
  readonly idempotent?: boolean | undefined;
  /** Called before each try. What a hook throws, the call throws. */
  readonly onRequest?: ((event: AttemptEvent) => void) | undefined;
  /** Called for each response, of any status. */
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** Called before the wait for another try. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
}
