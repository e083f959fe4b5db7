// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/function-logs-openapi.json
// Command: openapi-clients generate logs

import type { LogsClient } from "./client.ts";
import type {
  CallOptions,
  OperationFailure,
  OperationSuccess,
  UnexpectedResponse,
} from "./results.ts";
import type { ApiError, CompletedExecutionsResponse, StreamUdfExecutionResponse } from "./types.ts";
import * as wire from "./wire.ts";

/** What `streamFunctionLogs` takes. */
export interface StreamFunctionLogsInit extends CallOptions {
  params: {
    query: {
      /**
       * Number of the request within the session. Together with `sessionId` it narrows the log to
       * one request; alone it has no effect.
       */
      clientRequestCounter?: number;
      /**
       * Only entries after this point are returned. Milliseconds since the Unix epoch, with
       * fractions: 0 for everything the deployment still holds, otherwise the `newCursor` of the
       * response before.
       */
      cursor: number;
      /**
       * Session of a client, a UUID. Together with `clientRequestCounter` it narrows the log to one
       * request of that client; alone it has no effect. The filter applies after the wait, so a
       * response can have no entries and yet a newer cursor. A value that is not a UUID gives
       * status 500.
       * @format uuid
       */
      sessionId?: string;
    };
    header?: {
      /**
       * Name and version of the client, such as `npm-cli-1.48.0`. Log lines are structured for the
       * names `npm-cli` and `dashboard`, and strings for any other or none. A value without a
       * hyphen gives status 400, `InvalidClientVersion`.
       */
      "Convex-Client"?: string;
    };
  };
}

/** The data of a success of `streamFunctionLogs`. */
export type StreamFunctionLogsSuccess = StreamUdfExecutionResponse;

/** The declared errors of `streamFunctionLogs`. */
export type StreamFunctionLogsError = ApiError;

/** What `streamFunctionLogs` gives. */
export type StreamFunctionLogsResult =
  | OperationSuccess<200, StreamFunctionLogsSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Read the function log as it grows
 *
 * Returns the log entries after `cursor`: finished executions, and the console output of actions
 * and HTTP actions while they still run. Each log line comes once. When there is nothing to return,
 * the deployment holds the request for up to 60 seconds and then answers with no entries and the
 * same cursor. Ask again with `newCursor` as the next `cursor` to follow the log.
 *
 * The deployment keeps the last 1000 finished executions in memory, with the progress entries
 * around them; a restart empties that. `cursor=0` returns all of it at once. The key needs
 * permission to view logs.
 *
 * - query `clientRequestCounter`: Number of the request within the session. Together with
 *   `sessionId` it narrows the log to one request; alone it has no effect.
 * - query `cursor`: Only entries after this point are returned. Milliseconds since the Unix epoch,
 *   with fractions: 0 for everything the deployment still holds, otherwise the `newCursor` of the
 *   response before.
 * - query `sessionId`: Session of a client, a UUID. Together with `clientRequestCounter` it narrows
 *   the log to one request of that client; alone it has no effect. The filter applies after the
 *   wait, so a response can have no entries and yet a newer cursor. A value that is not a UUID
 *   gives status 500.
 * - header `Convex-Client`: Name and version of the client, such as `npm-cli-1.48.0`. Log lines are
 *   structured for the names `npm-cli` and `dashboard`, and strings for any other or none. A value
 *   without a hyphen gives status 400, `InvalidClientVersion`.
 *
 * `GET /api/stream_function_logs`
 * @returns The entries after the cursor. Log lines are structured or strings, as LogLine tells.
 */
export function streamFunctionLogs(
  client: LogsClient,
  init: StreamFunctionLogsInit,
): Promise<StreamFunctionLogsResult> {
  return wire.call(
    client,
    "GET",
    "/api/stream_function_logs",
    [200, "4XX", "5XX"],
    init,
    wire.inPlainHeader,
  );
}

/** What `streamUdfExecution` takes. */
export interface StreamUdfExecutionInit extends CallOptions {
  params: {
    query: {
      /**
       * Only executions after this point are returned. Milliseconds since the Unix epoch, with
       * fractions: 0 for everything the deployment still holds, otherwise the `newCursor` of the
       * response before.
       */
      cursor: number;
    };
  };
}

/** The data of a success of `streamUdfExecution`. */
export type StreamUdfExecutionSuccess = CompletedExecutionsResponse;

/** The declared errors of `streamUdfExecution`. */
export type StreamUdfExecutionError = ApiError;

/** What `streamUdfExecution` gives. */
export type StreamUdfExecutionResult =
  | OperationSuccess<200, StreamUdfExecutionSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Read finished executions as they come
 *
 * Returns the executions that finished after `cursor`, each with all its log lines as strings. No
 * entry comes before its execution is over; `stream_function_logs` also shows the output of running
 * ones. When there is nothing to return, the deployment holds the request for up to 60 seconds and
 * then answers with no entries and the same cursor. Ask again with `newCursor` as the next `cursor`
 * to go on.
 *
 * The deployment keeps the last 1000 finished executions in memory; a restart empties that. The key
 * needs permission to view logs.
 *
 * - query `cursor`: Only executions after this point are returned. Milliseconds since the Unix
 *   epoch, with fractions: 0 for everything the deployment still holds, otherwise the `newCursor`
 *   of the response before.
 *
 * `GET /api/stream_udf_execution`
 * @returns The executions that finished after the cursor.
 */
export function streamUdfExecution(
  client: LogsClient,
  init: StreamUdfExecutionInit,
): Promise<StreamUdfExecutionResult> {
  return wire.call(client, "GET", "/api/stream_udf_execution", [200, "4XX", "5XX"], init);
}

/**
 * All operation functions by name, for code that handles them all the same way. A bundle that uses
 * this contains all of them.
 */
export const functions: {
  readonly streamFunctionLogs: typeof streamFunctionLogs;
  readonly streamUdfExecution: typeof streamUdfExecution;
} = {
  streamFunctionLogs,
  streamUdfExecution,
};
