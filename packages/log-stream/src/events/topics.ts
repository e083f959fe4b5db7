import type { FunctionExecutionEvent, LogStreamEvent } from "../generated/index.ts";
import {
  ifThere,
  anything,
  type Check,
  count,
  counts,
  flag,
  object,
  oneOf,
  optional,
  text,
} from "./check.ts";

/** A topic whose events the description has. A deployment can send others. */
export type LogStreamTopic = LogStreamEvent["topic"];

type EventOf<Topic extends LogStreamTopic> = Extract<LogStreamEvent, { topic: Topic }>;

type FunctionFields = FunctionExecutionEvent["function"];
type OccInfo = NonNullable<FunctionExecutionEvent["occ_info"]>;
type SchedulerInfo = NonNullable<FunctionExecutionEvent["scheduler_info"]>;

const topicOf = <Topic extends LogStreamTopic>(topic: Topic): Check<Topic> =>
  oneOf({ [topic]: true } as Record<Topic, true>);

type ChecksByTopic = { readonly [Topic in LogStreamTopic]: Check<EventOf<Topic>> };

let made: ChecksByTopic | undefined;

/** What an event of each topic has to be. Made when first asked for: a bundle that does not ask has none of it. */
export function checksByTopic(): ChecksByTopic {
  made ??= makeChecks();
  return made;
}

function makeChecks(): ChecksByTopic {
  const functionFields = object<FunctionFields>({
    path: text,
    type: text,
    cached: optional(flag),
    request_id: text,
    mutation_queue_length: optional(count),
    mutation_retry_count: optional(count),
    component_path: optional(text),
  });
  return {
    console: object<EventOf<"console">>({
      topic: topicOf("console"),
      timestamp: count,
      function: functionFields,
      log_level: text,
      message: text,
      is_truncated: flag,
      system_code: optional(text),
    }),
    verification: object<EventOf<"verification">>({
      topic: topicOf("verification"),
      timestamp: count,
      message: text,
    }),
    function_execution: object<EventOf<"function_execution">>({
      topic: topicOf("function_execution"),
      timestamp: count,
      function: functionFields,
      execution_time_ms: count,
      user_execution_time_ms: optional(count),
      status: text,
      error_message: optional(text),
      occ_info: optional(
        object<OccInfo>({
          table_name: optional(text),
          document_id: optional(text),
          write_source: optional(text),
          component_path: optional(text),
          retry_count: optional(count),
        }),
      ),
      scheduler_info: optional(object<SchedulerInfo>({ job_id: text })),
      run_reason: ifThere(
        oneOf({
          initialSubscription: true,
          dataChange: true,
          identityChange: true,
          webSocket: true,
          httpApi: true,
          httpEndpoint: true,
          cron: true,
          scheduler: true,
          action: true,
          tester: true,
        }),
      ),
      usage: object<FunctionExecutionEvent["usage"]>({
        database_read_bytes: count,
        database_write_bytes: count,
        database_io_read_bytes: count,
        database_io_write_bytes: count,
        database_read_documents: count,
        database_write_documents: ifThere(count),
        file_storage_read_bytes: count,
        file_storage_write_bytes: count,
        vector_storage_read_bytes: count,
        vector_storage_write_bytes: count,
        text_search_query_bytes: count,
        text_search_write_query_bytes: count,
        vector_search_query_bytes: count,
        vector_search_write_query_bytes: count,
        network_egress_bytes: count,
        action_memory_used_mb: optional(count),
        audit_log_egress_bytes: count,
        function_args_bytes: optional(count),
        function_returns_bytes: optional(count),
      }),
    }),
    audit_log: object<EventOf<"audit_log">>({
      topic: topicOf("audit_log"),
      timestamp: count,
      audit_log_action: text,
      audit_log_metadata: text,
    }),
    scheduler_stats: object<EventOf<"scheduler_stats">>({
      topic: topicOf("scheduler_stats"),
      timestamp: count,
      lag_seconds: count,
      num_running_jobs: count,
    }),
    scheduled_job_lag: object<EventOf<"scheduled_job_lag">>({
      topic: topicOf("scheduled_job_lag"),
      timestamp: count,
      lag_seconds: count,
    }),
    current_storage_usage: object<EventOf<"current_storage_usage">>({
      topic: topicOf("current_storage_usage"),
      timestamp: count,
      total_document_size_bytes: count,
      total_index_size_bytes: count,
      total_vector_storage_bytes: count,
      total_text_storage_bytes: count,
      total_file_storage_bytes: count,
      total_backup_storage_bytes: count,
      total_system_table_document_size_bytes: counts,
    }),
    storage_api_bandwidth: object<EventOf<"storage_api_bandwidth">>({
      topic: topicOf("storage_api_bandwidth"),
      timestamp: count,
      storage_id: text,
      egress_bytes: count,
    }),
    custom_audit: object<EventOf<"custom_audit">>({
      topic: topicOf("custom_audit"),
      timestamp: count,
      body: anything,
    }),
  };
}
