import {
  passedOver,
  serverTime,
  streamFunctionLogs,
  type LogPage,
} from "@convex-openapi/logs-client";

import type { AdminConnection } from "../connection/connection.ts";
import { call } from "../transport/call.ts";
import { timeLeft } from "../transport/time-left.ts";
import { startTimeLimit, startTimer, type TimeLimit } from "../transport/time-limit.ts";
import { checkLogOptions } from "./check-log-options.ts";
import { filterEntry, type LogEntry } from "./log-filter.ts";
import type { LogOptions } from "./log-options.ts";

/** The entries of the function log as they come. Leaving the loop ends the reading. */
export interface LogReading extends AsyncIterableIterator<LogEntry> {
  /** Where to read on: the `cursor` of a later reading. `undefined` before the first answer. */
  readonly cursor: number | undefined;
  /** Ends the reading at once. */
  return(): Promise<IteratorResult<LogEntry>>;
}

/**
 * Reads the function log, each entry once and in order. Needs `ViewLogs`.
 *
 * Following goes on through broken connections, restarts and overload of the deployment, until the
 * loop is left or `signal` aborts. One page of the log at most is held in memory.
 *
 * ```ts
 * for await (const entry of logs(connection, { filter: { level: "WARN" } })) {
 *   console.log(entry.identifier, entry.logLines);
 * }
 * ```
 *
 * The iterator throws:
 * - {@link AbortedError} when `signal` aborted.
 * - {@link ResponseError} when trying again cannot help, such as `BadAdminKeyError`, or
 *   `OperationNotPermittedError` for a key that may not view logs.
 *
 * @throws {InvalidValueError} When the options make no sense.
 */
export function logs(connection: AdminConnection, options: LogOptions = {}): LogReading {
  checkLogOptions(options);
  const { clock } = connection.transport;
  const { follow = true, filter = {}, structured = true, emptyAfter = 3000 } = options;
  const { history = follow ? 0 : "all", pollTimeLimit = 75_000, minimumInterval = 1000 } = options;
  let { cursor } = options;
  let hasEnded = !follow && history === 0;
  let reading: TimeLimit | undefined;

  function end(): void {
    hasEnded = true;
    reading?.abort();
  }

  async function* read(): AsyncGenerator<LogEntry, void, undefined> {
    // The clock counts whole milliseconds: what was logged in the present one counts as logged before.
    const startedAt = clock.now() + 1;
    let since = startedAt;
    reading = startTimeLimit(clock, Infinity, options.signal);
    const { signal, stop } = reading;
    let stopExpecting = (): void => undefined;

    // A deployment that holds nothing does not answer, but waits for something to happen.
    function expectAnswer(delay: number): void {
      stopExpecting();
      if (!follow) stopExpecting = startTimer(clock, delay + emptyAfter, end);
    }

    // A server that is no deployment may leave the entries out.
    function poll(): Promise<Partial<LogPage> & Pick<LogPage, "newCursor">> {
      expectAnswer(0);
      const hooks = {
        onAnswer({ headers }: Response) {
          stopExpecting();
          since = serverTime(startedAt, headers, clock.now());
        },
      };
      return call(
        connection,
        (init) =>
          streamFunctionLogs(connection.logs, {
            ...init,
            ...hooks,
            params: { query: { cursor: cursor ?? 0, ...Object(filter).request } },
            headers: { "convex-client": structured ? "npm-cli-1.48.0" : undefined },
          }),
        {
          signal,
          timeout: pollTimeLimit,
          totalTimeout: undefined,
          retry: { retries: follow ? Infinity : 3, unusable: true, ...options.retry },
          onRetry(event) {
            // A new deployment answers so, for some seconds.
            if (event.error.status === 404 && event.attempt > 6) throw event.error;
            expectAnswer(event.delay);
            options.onRetry?.(event);
          },
        },
        "newCursor",
      );
    }

    try {
      while (!hasEnded) {
        const polledAt = clock.now();
        const { entries = [], newCursor } = await poll();
        const isRepeated = entries[0] && newCursor <= (cursor ?? -1);
        if (!isRepeated) {
          const start = cursor === undefined ? passedOver(entries, history, since) : 0;
          for (const entry of entries.slice(start)) {
            // Throws, without a request.
            if (signal.aborted) await poll();
            if (entry === entries.at(-1)) cursor = newCursor;
            const wanted = filterEntry(entry, filter);
            if (wanted) yield wanted;
          }
          cursor = newCursor;
        }
        hasEnded = !follow;
        if (follow && (isRepeated || !entries[0]))
          await clock.sleep(timeLeft(clock, polledAt, minimumInterval), signal);
      }
    } catch (error) {
      if (!hasEnded) throw error;
    } finally {
      stopExpecting();
      stop();
    }
  }

  const entries = read();
  return {
    get cursor() {
      return cursor;
    },
    next: () => entries.next(),
    return() {
      end();
      return entries.return();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
