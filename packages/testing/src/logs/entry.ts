import { randomUUID } from "node:crypto";
import type { FunctionType } from "../functions/definition.ts";
import { newRequestId } from "../http/request-id.ts";
import type { Json, JsonObject } from "../values/convex-value.ts";
import { type LogLine, logLineObject, logLineText } from "./log-line.ts";

/** What made a function run. */
export type Caller =
  "SyncWorker" | "HttpApi" | "Tester" | "HttpEndpoint" | "Cron" | "Scheduler" | "Action";

/** The end of an execution, as the log keeps it. Times are in seconds. */
export interface CompletionEntry {
  readonly kind: "Completion";
  readonly udfType: FunctionType | "HttpAction";
  readonly componentPath: string | null;
  /** `messages:list`, or `GET /path` for an HTTP action. */
  readonly identifier: string;
  readonly logLines: readonly LogLine[];
  /** When it ended. */
  readonly timestamp: number;
  readonly cachedResult: boolean;
  readonly caller: Caller;
  readonly parentExecutionId: string | null;
  readonly executionTime: number;
  readonly userExecutionTime: number | null;
  /** Null for functions; `{status}` for an HTTP action. */
  readonly success: Json;
  readonly error: string | null;
  readonly requestId: string;
  readonly executionId: string;
  readonly usageStats: JsonObject;
  readonly returnBytes: number | null;
  readonly occInfo: JsonObject | null;
  readonly willRetry: boolean;
  /** When it started. */
  readonly executionTimestamp: number;
  readonly identityType: string;
  readonly environment: "isolate" | "node" | "invalid";
}

/** Lines of an action that is still running. `timestamp` is when the action started, in seconds. */
export interface ProgressEntry {
  readonly kind: "Progress";
  readonly udfType: FunctionType | "HttpAction";
  readonly componentPath: string | null;
  readonly identifier: string;
  readonly timestamp: number;
  readonly logLines: readonly LogLine[];
  readonly requestId: string;
  readonly executionId: string;
}

/** One entry of the function log. */
export type LogEntry = CompletionEntry | ProgressEntry;

/** The counters of an execution that used nothing. */
export const noUsage: JsonObject = {
  databaseReadBytes: 0,
  databaseWriteBytes: 0,
  databaseIoReadBytes: 0,
  databaseIoWriteBytes: 0,
  databaseReadDocuments: 0,
  databaseWriteDocuments: 0,
  storageReadBytes: 0,
  storageWriteBytes: 0,
  vectorIndexReadBytes: 0,
  vectorIndexWriteBytes: 0,
  textIndexQueryBytes: 0,
  textIndexWriteQueryBytes: 0,
  vectorIndexReadQueryBytes: 0,
  vectorIndexWriteQueryBytes: 0,
  networkEgressBytes: 0,
  memoryUsedMb: 0,
};

/** A completion with plausible values for all that is not given. `timestamp` is in seconds. */
export function completionEntry(
  fields: Partial<CompletionEntry> & Pick<CompletionEntry, "identifier" | "udfType" | "timestamp">,
): CompletionEntry {
  return {
    kind: "Completion",
    componentPath: null,
    logLines: [],
    cachedResult: false,
    caller: "HttpApi",
    parentExecutionId: null,
    executionTime: 0.001,
    userExecutionTime: 0.001,
    success: null,
    error: null,
    requestId: newRequestId(),
    executionId: randomUUID(),
    usageStats: noUsage,
    returnBytes: null,
    occInfo: null,
    willRetry: false,
    executionTimestamp: fields.timestamp,
    identityType: "unknown",
    environment: "isolate",
    ...fields,
  };
}

/** Whether the lines of this kind of function arrive one by one while it runs. */
export function streamsLines(entry: LogEntry): boolean {
  return entry.udfType === "Action" || entry.udfType === "HttpAction";
}

/** An entry as JSON. Everything that is absent is an explicit null. */
export function entryJson(entry: LogEntry, structured: boolean): Record<string, unknown> {
  const logLines = entry.logLines.map((line) =>
    structured ? logLineObject(line) : logLineText(line),
  );
  return { ...entry, logLines };
}
