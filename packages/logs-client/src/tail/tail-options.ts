import type { BackOff } from "./back-off.ts";
import { systemClock, type Clock } from "./clock.ts";
import type { LogStreamError } from "./log-stream-error.ts";

/** One request of a Convex client: the log can be narrowed to the functions that it ran. */
export interface ClientRequest {
  /** Session of the client, a UUID. */
  readonly sessionId: string;
  /** Number of the request within the session. */
  readonly clientRequestCounter: number;
}

/** A failure that the tail goes on after, see {@link TailOptions.onRetry}. */
export interface Retry {
  /** Number of failures in a row, from 1. */
  readonly attempt: number;
  /** Pause before the next poll, in milliseconds. */
  readonly delay: number;
  /** What went wrong. It never holds the key. */
  readonly error: LogStreamError;
}

/** How `tailFunctionLogs` reads. Every time is in milliseconds. */
export interface TailOptions {
  /** Read on after this point: the `cursor` of an earlier tail. Not together with `history`. */
  readonly cursor?: number | undefined;
  /**
   * How many of the entries that were logged before the tail was started come first; `"all"` for every
   * one the deployment still holds (its last 1000 finished executions). Default 0.
   */
  readonly history?: number | "all" | undefined;
  /** Stops the tail at once: the iterator throws the signal's reason, as `fetch` does. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Whether log lines come as objects with level, time and messages (`LogLineJson`), or as strings such as
   * `[INFO] 'hello'`. The backend gives objects only to the clients it knows by the names `npm-cli` and
   * `dashboard`, so `true` sends `Convex-Client: npm-cli-1.48.0` with each poll, the command-line interface
   * whose log protocol this is. `false` leaves the header as the client has it. Default `true`.
   */
  readonly structured?: boolean | undefined;
  /** Only what this request of a Convex client ran. Default: everything. */
  readonly filter?: ClientRequest | undefined;
  /** Pauses between failed attempts. Default `{ base: 500, cap: 16_000, jitter: 0.5 }`. */
  readonly backOff?: Partial<BackOff> | undefined;
  /** Least time between two polls of which the first gave nothing new. Default 1000. */
  readonly minimumInterval?: number | undefined;
  /**
   * How long a poll may take before the connection counts as dead. The deployment holds a poll for up to
   * 60 seconds, so less than that cuts healthy ones. Default 75 000.
   */
  readonly pollTimeLimit?: number | undefined;
  /** Is told of each failure before the pause. What it throws ends the tail: a way to give up. */
  readonly onRetry?: ((retry: Retry) => void) | undefined;
  /** Source of the jitter, a number from 0 up to 1. Default `Math.random`. */
  readonly random?: (() => number) | undefined;
  /** Every time and wait is by this clock: tests give one of their own. Default: the machine's. */
  readonly clock?: Clock | undefined;
}

/** {@link TailOptions} with every default filled in. */
export interface TailSettings extends Pick<TailOptions, "cursor" | "signal" | "filter"> {
  readonly history: number | "all";
  readonly headers: Readonly<Record<string, string>>;
  readonly backOff: BackOff;
  readonly minimumInterval: number;
  readonly pollTimeLimit: number;
  readonly onRetry: (retry: Retry) => void;
  readonly random: () => number;
  readonly clock: Clock;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const largestCounter = 4_294_967_295;

/**
 * Fills in the defaults.
 *
 * @throws TypeError for a value that the deployment would refuse, or that can never end well.
 */
export function tailSettings(options: TailOptions): TailSettings {
  const { cursor, history = 0, structured = true, filter } = options;
  const backOff = { base: 500, cap: 16_000, jitter: 0.5, ...options.backOff };
  const { minimumInterval = 1000, pollTimeLimit = 75_000, onRetry = () => undefined } = options;
  const { random = Math.random, clock = systemClock } = options;
  check(
    cursor === undefined || (Number.isFinite(cursor) && cursor >= 0),
    "cursor must be a number from 0",
  );
  check(
    history === "all" || (Number.isInteger(history) && history >= 0),
    'history must be a whole number from 0, or "all"',
  );
  check(
    cursor === undefined || options.history === undefined,
    "cursor and history exclude each other",
  );
  check(backOff.base > 0 && backOff.cap >= backOff.base, "backOff needs 0 < base <= cap");
  check(backOff.jitter >= 0 && backOff.jitter <= 1, "backOff.jitter must be from 0 to 1");
  check(minimumInterval > 0, "minimumInterval must be more than 0");
  check(pollTimeLimit > 0, "pollTimeLimit must be more than 0");
  if (filter) {
    const { sessionId, clientRequestCounter: counter } = filter;
    check(uuid.test(sessionId), "filter.sessionId must be a UUID");
    check(
      Number.isInteger(counter) && counter >= 0 && counter <= largestCounter,
      "filter.clientRequestCounter must be a whole number from 0 to 4294967295",
    );
  }
  return {
    ...options,
    history,
    headers: structured ? { "Convex-Client": "npm-cli-1.48.0" } : {},
    backOff,
    minimumInterval,
    pollTimeLimit,
    onRetry,
    random,
    clock,
  };
}

function check(condition: boolean, message: string): void {
  if (!condition) throw new TypeError(`tailFunctionLogs: ${message}`);
}
