import type { DeploymentAuditEvent } from "../audit/deployment-audit-log.ts";
import type { DeploymentInfo } from "../deployment/options.ts";
import { type Caller, type CompletionEntry, type LogEntry, streamsLines } from "../logs/entry.ts";
import type { LogLine } from "../logs/log-line.ts";
import type { JsonObject } from "../values/convex-value.ts";

/** What a log stream gets: the topic, the time in milliseconds, and the fields of the topic. */
export type LogEvent = JsonObject & { topic: string; timestamp: number };

const reasons: Readonly<Record<Caller, string>> = {
  SyncWorker: "webSocket",
  HttpApi: "httpApi",
  Tester: "tester",
  HttpEndpoint: "httpEndpoint",
  Cron: "cron",
  Scheduler: "scheduler",
  Action: "action",
};

const types: Readonly<Record<LogEntry["udfType"], string>> = {
  Query: "query",
  Mutation: "mutation",
  Action: "action",
  HttpAction: "http_action",
};

/** The events of an entry of the function log: its lines once each, and the execution at its end. */
export function entryEvents(entry: LogEntry): LogEvent[] {
  const isRepeated = entry.kind === "Completion" && streamsLines(entry);
  const lines = isRepeated ? [] : entry.logLines.map((line) => consoleEvent(entry, line));
  return entry.kind === "Completion" ? [...lines, executionEvent(entry)] : lines;
}

/** The event that confirms that a stream works. */
export function verificationEvent(timestamp: number): LogEvent {
  return { topic: "verification", timestamp, message: "Convex connection test" };
}

/** The event of a change to the deployment. Its metadata are a text of JSON. */
export function auditEvent({ action, createTime, metadata }: DeploymentAuditEvent): LogEvent {
  return {
    topic: "audit_log",
    timestamp: createTime,
    audit_log_action: action,
    audit_log_metadata: JSON.stringify(metadata),
  };
}

/** What every event says of the deployment, under `convex`. */
export function deploymentMetadata(name: string, info: DeploymentInfo): JsonObject {
  const isCloud = info.kind === "cloud";
  return {
    deployment_name: name,
    deployment_type: isCloud ? info.deploymentType : null,
    project_name: isCloud ? info.projectName : null,
    project_slug: isCloud ? info.projectSlug : null,
  };
}

function consoleEvent(entry: LogEntry, line: LogLine): LogEvent {
  return {
    topic: "console",
    timestamp: line.timestamp,
    function: functionJson(entry),
    log_level: line.level,
    message: line.messages.join(" "),
    is_truncated: line.isTruncated,
    system_code: null,
  };
}

function executionEvent(entry: CompletionEntry): LogEvent {
  const { userExecutionTime, error } = entry;
  return {
    topic: "function_execution",
    timestamp: Math.floor(entry.timestamp * 1000),
    function: functionJson(entry),
    execution_time_ms: Math.floor(entry.executionTime * 1000),
    user_execution_time_ms:
      userExecutionTime === null ? null : Math.floor(userExecutionTime * 1000),
    status: error === null ? "success" : "failure",
    error_message: error,
    occ_info: null,
    scheduler_info: null,
    run_reason: reasons[entry.caller],
    usage: usageJson(entry),
  };
}

function functionJson(entry: LogEntry): JsonObject {
  const isCompletion = entry.kind === "Completion";
  return {
    path: entry.identifier,
    type: types[entry.udfType],
    cached: isCompletion && entry.udfType === "Query" ? entry.cachedResult : null,
    request_id: entry.requestId,
    mutation_queue_length: null,
    mutation_retry_count: null,
    component_path: entry.componentPath,
  };
}

function usageJson({ usageStats, udfType, returnBytes }: CompletionEntry): JsonObject {
  const count = (name: string): number => {
    const value = usageStats[name];
    return typeof value === "number" ? value : 0;
  };
  return {
    database_read_bytes: count("databaseReadBytes"),
    database_write_bytes: count("databaseWriteBytes"),
    database_io_read_bytes: count("databaseIoReadBytes"),
    database_io_write_bytes: count("databaseIoWriteBytes"),
    database_read_documents: count("databaseReadDocuments"),
    database_write_documents: count("databaseWriteDocuments"),
    file_storage_read_bytes: count("storageReadBytes"),
    file_storage_write_bytes: count("storageWriteBytes"),
    vector_storage_read_bytes: count("vectorIndexReadBytes"),
    vector_storage_write_bytes: count("vectorIndexWriteBytes"),
    text_search_query_bytes: count("textIndexQueryBytes"),
    text_search_write_query_bytes: count("textIndexWriteQueryBytes"),
    vector_search_query_bytes: count("vectorIndexReadQueryBytes"),
    vector_search_write_query_bytes: count("vectorIndexWriteQueryBytes"),
    network_egress_bytes: count("networkEgressBytes"),
    action_memory_used_mb: udfType === "Action" ? count("memoryUsedMb") : null,
    audit_log_egress_bytes: 0,
    function_args_bytes: null,
    function_returns_bytes: returnBytes,
  };
}
