// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/function-logs-openapi.json
// Command: openapi-clients generate logs

import type { ParseAs } from "openapi-fetch";
import type { LogsClient, OperationInit, OperationResult, Requester } from "./client.ts";
import type { paths } from "./types.ts";

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
export function streamFunctionLogs<As extends ParseAs = "json">(
  client: LogsClient,
  init: OperationInit<paths["/api/stream_function_logs"]["get"], As>,
): OperationResult<paths["/api/stream_function_logs"]["get"], 200, "4XX" | "5XX", As> {
  return (client as Requester).GET("/api/stream_function_logs", init);
}

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
export function streamUdfExecution<As extends ParseAs = "json">(
  client: LogsClient,
  init: OperationInit<paths["/api/stream_udf_execution"]["get"], As>,
): OperationResult<paths["/api/stream_udf_execution"]["get"], 200, "4XX" | "5XX", As> {
  return (client as Requester).GET("/api/stream_udf_execution", init);
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
