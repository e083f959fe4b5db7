import {
  followLog,
  isLogPage,
  type FunctionLogTail,
  type LogPage,
  type Poll,
} from "@convex-openapi/logs-client";

import type { AdminConnection } from "../connection/connection.ts";
import { InvalidValueError } from "../errors/invalid-value-error.ts";
import { requestJson } from "../transport/request-json.ts";
import { startTimer } from "../transport/time-limit.ts";
import { filterEntry, type LogFilter } from "./log-filter.ts";
import type { LogOptions } from "./log-options.ts";

/** The entries of the function log as they come. Leaving the loop ends the reading. */
export type LogReading = FunctionLogTail;

/**
 * Reads the function log, each entry once and in order, whatever pages come. Needs `ViewLogs`.
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
 * - {@link ResponseFormatError} when, after the tries that `retry` allows, what comes is no page of the
 *   log: a page of a proxy, or a cursor that is no number.
 *
 * @throws {InvalidValueError} When the options make no sense.
 */
export function logs(connection: AdminConnection, options: LogOptions = {}): LogReading {
  const { clock } = connection.transport;
  const {
    cursor: from,
    follow = true,
    filter = {},
    structured = true,
    emptyAfter = 3000,
  } = options;
  const { history = follow ? 0 : "all", pollTimeLimit = 75_000, minimumInterval = 1000 } = options;
  const { request } = filter as LogFilter;
  const isUsable =
    (from === undefined || (from >= 0 && from < Infinity && options.history === undefined)) &&
    (history === "all" || history >>> 0 === history) &&
    minimumInterval > 0 &&
    pollTimeLimit > 0 &&
    (!request || /^[\da-f]{8}(-[\da-f]{4}){4}[\da-f]{8}$/i.test(request.sessionId));
  if (!isUsable) {
    throw new InvalidValueError("Invalid cursor, history, time or request");
  }

  const poll: Poll = async (cursor, signal) => {
    // A deployment that holds nothing does not respond, but waits for something to happen.
    const expectAnswer = (delay: number): (() => void) =>
      startTimer(clock, follow ? Infinity : delay + emptyAfter, end);
    let stopExpecting = expectAnswer(0);
    try {
      const { json, headers } = await requestJson(
        connection,
        "GET",
        `/api/stream_function_logs?${new URLSearchParams({ cursor: `${cursor ?? 0}`, ...(request as object) })}`,
        structured ? { "convex-client": "npm-cli-1.48.0" } : {},
        undefined,
        {
          signal,
          timeout: pollTimeLimit,
          totalTimeout: undefined,
          retry: { retries: follow ? Infinity : 3, unusable: true, ...options.retry },
          onAnswer: () => stopExpecting(),
          onRetry(event) {
            // A new deployment responds that way for some seconds.
            if (event.error.status === 404 && event.attempt > 6) throw event.error;
            stopExpecting();
            stopExpecting = expectAnswer(event.delay);
            options.onRetry?.(event);
          },
        },
        isLogPage,
      );
      return { page: json as LogPage, headers };
    } finally {
      stopExpecting();
    }
  };

  const reading = followLog(poll, {
    ...options,
    history,
    minimumInterval,
    clock,
    once: !follow,
    select: (entry) => filterEntry(entry, filter),
  });
  function end(): void {
    void reading.return();
  }
  if (!follow && !history) end();
  return reading;
}
