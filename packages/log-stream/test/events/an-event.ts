import type { LogStreamEvent } from "../../src/index.ts";

type FunctionFields = Extract<LogStreamEvent, { topic: "console" }>["function"];

export const sendMessage: FunctionFields = {
  path: "messages:send",
  type: "mutation",
  request_id: "d064ef901f7ec0b7",
};

/** An event of each topic that the description has. */
export const events: {
  readonly [Topic in LogStreamEvent["topic"]]: Extract<LogStreamEvent, { topic: Topic }>;
} = {
  console: {
    topic: "console",
    timestamp: 1_000,
    function: sendMessage,
    log_level: "LOG",
    message: "'sent'",
    is_truncated: false,
  },
  verification: { topic: "verification", timestamp: 1_000, message: "It works." },
  function_execution: {
    topic: "function_execution",
    timestamp: 1_000,
    function: { ...sendMessage, cached: null, mutation_retry_count: 1, component_path: "mail" },
    execution_time_ms: 12,
    status: "failure",
    error_message: "Uncaught Error",
    occ_info: { table_name: "messages", retry_count: 2 },
    scheduler_info: { job_id: "j1" },
    run_reason: "scheduler",
    usage: {
      database_read_bytes: 1,
      database_write_bytes: 2,
      database_io_read_bytes: 3,
      database_io_write_bytes: 4,
      database_read_documents: 5,
      database_write_documents: 6,
      file_storage_read_bytes: 7,
      file_storage_write_bytes: 8,
      vector_storage_read_bytes: 9,
      vector_storage_write_bytes: 10,
      text_search_query_bytes: 11,
      text_search_write_query_bytes: 12,
      vector_search_query_bytes: 13,
      vector_search_write_query_bytes: 14,
      network_egress_bytes: 15,
      action_memory_used_mb: null,
      audit_log_egress_bytes: 16,
    },
  },
  audit_log: {
    topic: "audit_log",
    timestamp: 1_000,
    audit_log_action: "push_config",
    audit_log_metadata: "{}",
  },
  scheduler_stats: {
    topic: "scheduler_stats",
    timestamp: 1_000,
    lag_seconds: 3,
    num_running_jobs: 4,
  },
  scheduled_job_lag: { topic: "scheduled_job_lag", timestamp: 1_000, lag_seconds: 3 },
  current_storage_usage: {
    topic: "current_storage_usage",
    timestamp: 1_000,
    total_document_size_bytes: 1,
    total_index_size_bytes: 2,
    total_vector_storage_bytes: 3,
    total_text_storage_bytes: 4,
    total_file_storage_bytes: 5,
    total_backup_storage_bytes: 6,
    total_system_table_document_size_bytes: { _modules: 7 },
  },
  storage_api_bandwidth: {
    topic: "storage_api_bandwidth",
    timestamp: 1_000,
    storage_id: "kg2",
    egress_bytes: 8,
  },
  custom_audit: { topic: "custom_audit", timestamp: 1_000, body: { who: "me" } },
};
