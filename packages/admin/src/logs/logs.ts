import {
  createLogsClient,
  isLogStreamError,
  tailFunctionLogs,
  type FunctionLogTail,
} from "@convex-openapi/logs-client";

import type { AdminConnection } from "../connection/connection.ts";
import { AbortedError } from "../errors/aborted-error.ts";
import { InvalidValueError } from "../errors/invalid-value-error.ts";
import { adminErrorFrom } from "./log-error.ts";
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
  const { follow = true, filter = {}, emptyAfter = 3000, retries = 3, onRetry, cursor } = options;
  const { url, transport } = connection;
  const request = { method: "GET", path: new URL(`${url}/api/stream_function_logs`).pathname };
  const predicate = typeof filter === "function" ? filter : () => true;
  const fields = typeof filter === "function" ? {} : filter;

  const client = createLogsClient({
    baseUrl: url,
    Request: transport.Request,
    async fetch(poll) {
      const empty = follow ? undefined : setTimeout(() => void tail.return(), emptyAfter);
      try {
        // The tail has its own patience: a poll may take a minute.
        return await transport.fetch(poll, {
          timeout: undefined,
          totalTimeout: undefined,
          retry: { retries: 0 },
        });
      } finally {
        clearTimeout(empty);
      }
    },
  });

  let tail: FunctionLogTail;
  try {
    tail = tailFunctionLogs(client, {
      ...options,
      history: options.history ?? (follow || cursor !== undefined ? undefined : "all"),
      filter: fields.request,
      onRetry({ attempt, delay, error }) {
        const failure = adminErrorFrom(error, request, transport.redact);
        if (!follow && attempt > retries) throw failure;
        onRetry?.({ ...request, attempt, delay, error: failure });
      },
    });
  } catch (error) {
    throw new InvalidValueError((error as TypeError).message);
  }

  let ended = !follow && options.history === 0;
  return {
    get cursor() {
      return tail.cursor;
    },
    async next() {
      try {
        while (!ended) {
          const { done, value } = await tail.next();
          if (done) break;
          // The cursor moves with the last entry of a page.
          ended = !follow && tail.cursor !== cursor;
          const entry = filterEntry(value, fields);
          if (entry && predicate(entry)) return { value: entry };
        }
      } catch (error) {
        if (options.signal?.aborted)
          throw new AbortedError("ended by the caller's signal", request);
        throw isLogStreamError(error) ? adminErrorFrom(error, request, transport.redact) : error;
      }
      return tail.return();
    },
    return: () => tail.return(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
