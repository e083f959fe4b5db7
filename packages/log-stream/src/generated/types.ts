// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/log-stream-openapi.json
// Command: openapi-clients generate log-stream

export interface paths {}

export interface components {
  schemas: {
    ConsoleLogEvent: ConsoleLogEvent;
    CustomAuditEvent: CustomAuditEvent;
    DeploymentAuditLogEvent: DeploymentAuditLogEvent;
    FunctionExecutionEvent: FunctionExecutionEvent;
    LogStreamEvent: LogStreamEvent;
    ScheduledJobLagEvent: ScheduledJobLagEvent;
    SchedulerStatsEvent: SchedulerStatsEvent;
    StorageApiBandwidthEvent: StorageApiBandwidthEvent;
    StorageUsageEvent: StorageUsageEvent;
    Value: Value;
    VerificationEvent: VerificationEvent;
  };
}

export interface operations {}

/** One call of `console` in a function. */
export type ConsoleLogEvent = {
  /** The function that the event is about. */
  function: {
    /** Whether a query gave a result from the cache. Null or left out for other kinds. */
    cached?: boolean | null;
    /** Path of the component that has the function. Null or left out for the root of the app. */
    component_path?: string | null;
    /** How many mutations of the same client session were waiting when this one ran. */
    mutation_queue_length?: number | null;
    /** How many attempts failed before this one. */
    mutation_retry_count?: number | null;
    /**
     * Which function: module and export, such as `messages:send`. For an HTTP action: its method
     * and route.
     */
    path: string;
    /** The request that ran the function. Functions that one request runs have it in common. */
    request_id: string;
    /**
     * Kind of the function, such as `query`, `mutation`, `action` or `http_action`. There can be
     * others.
     */
    type: string;
  };
  /** Whether the message was cut because it was too long. */
  is_truncated: boolean;
  /** Severity of the line: `DEBUG`, `INFO`, `LOG`, `WARN` or `ERROR`. There can be others. */
  log_level: string;
  /** The arguments of the call as text, as a terminal would show them. */
  message: string;
  /**
   * Name of the warning, when the deployment itself wrote the line, for example because a function
   * comes near a limit.
   */
  system_code?: string | null;
  /** When the event happened, in milliseconds since the Unix epoch. */
  timestamp: number;
};

/** An entry that the app wrote to its own audit log. */
export type CustomAuditEvent = {
  /** What the app recorded. */
  body: Value;
  /** When the event happened, in milliseconds since the Unix epoch. */
  timestamp: number;
};

/** An administrative change of the deployment. */
export type DeploymentAuditLogEvent = {
  /** What was done, such as `push_config` or `create_environment_variable`. */
  audit_log_action: string;
  /** Details of the change: a JSON document as a string, which has other fields for each action. */
  audit_log_metadata: string;
  /** When the event happened, in milliseconds since the Unix epoch. */
  timestamp: number;
};

/** One execution of a function, when it is over. */
export type FunctionExecutionEvent = {
  /** The error with its stack trace, when the execution failed. */
  error_message?: string | null;
  /** Milliseconds that the execution took. */
  execution_time_ms: number;
  /** The function that the event is about. */
  function: {
    /** Whether a query gave a result from the cache. Null or left out for other kinds. */
    cached?: boolean | null;
    /** Path of the component that has the function. Null or left out for the root of the app. */
    component_path?: string | null;
    /** How many mutations of the same client session were waiting when this one ran. */
    mutation_queue_length?: number | null;
    /** How many attempts failed before this one. */
    mutation_retry_count?: number | null;
    /**
     * Which function: module and export, such as `messages:send`. For an HTTP action: its method
     * and route.
     */
    path: string;
    /** The request that ran the function. Functions that one request runs have it in common. */
    request_id: string;
    /**
     * Kind of the function, such as `query`, `mutation`, `action` or `http_action`. There can be
     * others.
     */
    type: string;
  };
  /** The write conflict that ended the attempt, if there was one. */
  occ_info?: {
    /** Component that has the table. Null or left out for the root of the app. */
    component_path?: string | null;
    /** Document on which they met. */
    document_id?: string | null;
    /** How many attempts had failed by then. */
    retry_count?: number | null;
    /** Table on whose documents the two writes met. */
    table_name?: string | null;
    /** Function whose write came first. */
    write_source?: string | null;
  } | null;
  /**
   * Why the function ran: a client subscribed (`initialSubscription`), what a subscribed query read
   * has changed (`dataChange`), the client's identity has (`identityChange`), a request came over a
   * WebSocket, the HTTP API or an HTTP endpoint, a cron job or a scheduled job was due, an action
   * called it, or it was run for a test (`tester`).
   */
  run_reason?:
    | "initialSubscription"
    | "dataChange"
    | "identityChange"
    | "webSocket"
    | "httpApi"
    | "httpEndpoint"
    | "cron"
    | "scheduler"
    | "action"
    | "tester";
  /** The scheduled job that the execution belongs to, if there is one. */
  scheduler_info?: {
    /** Id of the job. */
    job_id: string;
  } | null;
  /** How it ended: `success` or `failure`. There can be others. */
  status: string;
  /** When the event happened, in milliseconds since the Unix epoch. */
  timestamp: number;
  /** What the execution consumed. */
  usage: {
    /** Memory of an action in MiB. Null or left out for other kinds. */
    action_memory_used_mb?: number | null;
    /** Bytes that went to the app's own audit log. */
    audit_log_egress_bytes: number;
    /** Bytes that count as database reads on the bill. */
    database_io_read_bytes: number;
    /** Bytes that count as database writes on the bill. */
    database_io_write_bytes: number;
    /** Bytes of documents that were read. */
    database_read_bytes: number;
    /** Number of documents that were read. */
    database_read_documents: number;
    /** Bytes of documents that were written. */
    database_write_bytes: number;
    /** Number of documents that were written. */
    database_write_documents?: number;
    /** Bytes read from file storage. */
    file_storage_read_bytes: number;
    /** Bytes written to file storage. */
    file_storage_write_bytes: number;
    /** Size of the arguments. */
    function_args_bytes?: number | null;
    /** Size of the returned value. */
    function_returns_bytes?: number | null;
    /** Bytes that an action sent to other hosts. */
    network_egress_bytes: number;
    /** Bytes that text searches went through. */
    text_search_query_bytes: number;
    /** Bytes that writes to text indexes went through. */
    text_search_write_query_bytes: number;
    /** Bytes that vector searches went through. */
    vector_search_query_bytes: number;
    /** Bytes that writes to vector indexes went through. */
    vector_search_write_query_bytes: number;
    /** Bytes read from vector indexes. */
    vector_storage_read_bytes: number;
    /** Bytes written to vector indexes. */
    vector_storage_write_bytes: number;
  };
  /** Milliseconds of it in which code of the app ran. */
  user_execution_time_ms?: number | null;
};

/** One event. `topic` says which kind it is. */
export type LogStreamEvent =
  | (ConsoleLogEvent & {
      /** Marks a line of the console. */
      topic: "console";
    })
  | (VerificationEvent & {
      /** Marks a sign of life. */
      topic: "verification";
    })
  | (FunctionExecutionEvent & {
      /** Marks a finished execution. */
      topic: "function_execution";
    })
  | (DeploymentAuditLogEvent & {
      /** Marks a change of the deployment. */
      topic: "audit_log";
    })
  | (SchedulerStatsEvent & {
      /** Marks how the scheduler is doing. */
      topic: "scheduler_stats";
    })
  | (ScheduledJobLagEvent & {
      /** Marks how late the scheduler is. */
      topic: "scheduled_job_lag";
    })
  | (StorageUsageEvent & {
      /** Marks what is stored. */
      topic: "current_storage_usage";
    })
  | (StorageApiBandwidthEvent & {
      /** Marks a download from file storage. */
      topic: "storage_api_bandwidth";
    })
  | (CustomAuditEvent & {
      /** Marks an entry of the app's own audit log. */
      topic: "custom_audit";
    });

/** How far scheduled functions are behind their time. */
export type ScheduledJobLagEvent = {
  /** Seconds by which the oldest job that is due is late. */
  lag_seconds: number;
  /** When the event happened, in milliseconds since the Unix epoch. */
  timestamp: number;
};

/** State of the scheduler, sent from time to time. */
export type SchedulerStatsEvent = {
  /** Seconds by which the oldest job that is due is late. */
  lag_seconds: number;
  /** Number of jobs that run at the moment. */
  num_running_jobs: number;
  /** When the event happened, in milliseconds since the Unix epoch. */
  timestamp: number;
};

/** A file was served from file storage. */
export type StorageApiBandwidthEvent = {
  /** Bytes that were sent. */
  egress_bytes: number;
  /** Id of the file. */
  storage_id: string;
  /** When the event happened, in milliseconds since the Unix epoch. */
  timestamp: number;
};

/** How much the deployment stores, sent from time to time. */
export type StorageUsageEvent = {
  /** When the event happened, in milliseconds since the Unix epoch. */
  timestamp: number;
  /** Bytes of all backups. */
  total_backup_storage_bytes: number;
  /** Bytes of all documents. */
  total_document_size_bytes: number;
  /** Bytes of all files. */
  total_file_storage_bytes: number;
  /** Bytes of all database indexes. */
  total_index_size_bytes: number;
  /** Bytes of the documents in system tables, by the name of the table. */
  total_system_table_document_size_bytes: { [key: string]: number };
  /** Bytes of all text search indexes. */
  total_text_storage_bytes: number;
  /** Bytes of all vector indexes. */
  total_vector_storage_bytes: number;
};

/** Any JSON value. */
export type Value = unknown;

/** Sent once when a stream is set up, to show that events arrive. */
export type VerificationEvent = {
  /** A sentence for people. */
  message: string;
  /** When the event happened, in milliseconds since the Unix epoch. */
  timestamp: number;
};
