import type { TailOptions } from "@convex-openapi/logs-client";

import type { RetryEvent, RetryOptions } from "../transport/call-options.ts";
import type { LogEntry, LogFilter } from "./log-filter.ts";

/** Which part of the function log to read, and how. Times are in milliseconds. */
export interface LogOptions extends Pick<TailOptions, "minimumInterval" | "pollTimeLimit"> {
  /**
   * Whether to go on with what is logged from now on, without end. With `false`, what the deployment
   * still holds comes, and then the end. Default true.
   */
  readonly follow?: boolean | undefined;
  /**
   * How many of the entries that were logged before come first; `"all"` for every one that the
   * deployment still holds, which are its last 1,000 finished executions. Default 0 with `follow`,
   * and `"all"` without.
   */
  readonly history?: number | "all" | undefined;
  /** Only entries that fit. */
  readonly filter?: LogFilter | ((entry: LogEntry) => boolean) | undefined;
  /** Ends the reading at once, with an `AbortedError`. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Whether log lines come as objects with level, time and messages. With `false`, they come as text
   * such as `[INFO] 'hello'`. Default true.
   */
  readonly structured?: boolean | undefined;
  /** Read on after this point: the `cursor` of an earlier reading. Not together with `history`. */
  readonly cursor?: number | undefined;
  /**
   * Without `follow`: a deployment that holds nothing does not say so, but waits for something to
   * happen. When no response began after this time, it counts as empty. Default 3,000.
   */
  readonly emptyAfter?: number | undefined;
  /**
   * How a failed poll is repeated. Fields that are left out are those of the connection, but for
   * `unusable`, which is true, and `retries`: 3 without `follow`, and with it there is no end.
   */
  readonly retry?: RetryOptions | undefined;
  /** Is told of each failure that the reading goes on after. What it throws ends the reading. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
}
