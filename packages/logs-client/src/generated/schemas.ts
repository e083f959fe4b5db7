// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/function-logs-openapi.json
// Command: openapi-clients generate logs

import type { components } from "./types.ts";

/** Body of an error response. */
export type ApiError = components["schemas"]["ApiError"];

/**
 * One finished execution: the entry of `stream_udf_execution`. Its log lines are complete, also for
 * actions and HTTP actions, and all of them are strings, whatever the client.
 */
export type CompletedExecution = components["schemas"]["CompletedExecution"];

/**
 * The finished executions after the cursor, and where to read on. The fields are those of
 * StreamUdfExecutionResponse; the entries are narrower.
 */
export type CompletedExecutionsResponse = components["schemas"]["CompletedExecutionsResponse"];

/**
 * One entry of the function log: a finished execution (`kind` is `Completion`) or output of a
 * running one (`kind` is `Progress`).
 */
export type FunctionExecutionJson = components["schemas"]["FunctionExecutionJson"];

/**
 * Severity of a log line: `LOG` is `console.log`, the others are the console methods of the same
 * name.
 */
export type LogLevelJson = components["schemas"]["LogLevelJson"];

/**
 * One line of console output. It is structured when the `Convex-Client` header of the request names
 * `npm-cli` or `dashboard`, and a string such as `[INFO] 'hello'` for every other client and for
 * requests without that header. `stream_udf_execution` always sends strings.
 */
export type LogLine = components["schemas"]["LogLine"];

/** One structured log line. */
export type LogLineJson = components["schemas"]["LogLineJson"];

/** A write conflict: two transactions touched the same data at the same time, and this one lost. */
export type OccInfoJson = components["schemas"]["OccInfoJson"];

/**
 * Query parameters for reading the function log with structured lines and progress entries. The log
 * can be narrowed to one client request; that takes `sessionId` and `clientRequestCounter`
 * together.
 */
export type StreamFunctionLogs = components["schemas"]["StreamFunctionLogs"];

/** Query parameters for reading finished executions. */
export type StreamUdfExecutionQueryArgs = components["schemas"]["StreamUdfExecutionQueryArgs"];

/** The entries after the cursor, and where to read on. */
export type StreamUdfExecutionResponse = components["schemas"]["StreamUdfExecutionResponse"];

/** Why the backend wrote a log line itself. */
export type SystemLogMetadataJson = components["schemas"]["SystemLogMetadataJson"];

/** Kind of function. */
export type UdfTypeJson = components["schemas"]["UdfTypeJson"];

/** What one execution consumed. */
export type UsageStatsJson = components["schemas"]["UsageStatsJson"];

/** Any JSON value. */
export type Value = components["schemas"]["Value"];
