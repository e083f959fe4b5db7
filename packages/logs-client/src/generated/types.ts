// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/function-logs-openapi.json
// Command: openapi-clients generate logs

export interface paths {
  "/api/stream_function_logs": {
    get: operations["stream_function_logs"];
  };
  "/api/stream_udf_execution": {
    get: operations["stream_udf_execution"];
  };
}

export interface components {
  responses: {
    ClientError: {
      content: {
        "application/json": ApiError;
      };
    };
    ServerError: {
      content: {
        "application/json": ApiError;
      };
    };
  };
  schemas: {
    ApiError: ApiError;
    CompletedExecution: CompletedExecution;
    CompletedExecutionsResponse: CompletedExecutionsResponse;
    FunctionExecutionJson: FunctionExecutionJson;
    LogLevelJson: LogLevelJson;
    LogLine: LogLine;
    LogLineJson: LogLineJson;
    OccInfoJson: OccInfoJson;
    StreamFunctionLogs: StreamFunctionLogs;
    StreamUdfExecutionQueryArgs: StreamUdfExecutionQueryArgs;
    StreamUdfExecutionResponse: StreamUdfExecutionResponse;
    SystemLogMetadataJson: SystemLogMetadataJson;
    UdfTypeJson: UdfTypeJson;
    UsageStatsJson: UsageStatsJson;
    Value: Value;
  };
}

export interface operations {
  stream_function_logs: {
    parameters: {
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
         * Session of a client, a UUID. Together with `clientRequestCounter` it narrows the log to
         * one request of that client; alone it has no effect. The filter applies after the wait, so
         * a response can have no entries and yet a newer cursor. A value that is not a UUID gives
         * status 500.
         * @format uuid
         */
        sessionId?: string;
      };
      header?: {
        /**
         * Name and version of the client, such as `npm-cli-1.48.0`. Log lines are structured for
         * the names `npm-cli` and `dashboard`, and strings for any other or none. A value without a
         * hyphen gives status 400, `InvalidClientVersion`.
         */
        "Convex-Client"?: string;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": StreamUdfExecutionResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  stream_udf_execution: {
    parameters: {
      query: {
        /**
         * Only executions after this point are returned. Milliseconds since the Unix epoch, with
         * fractions: 0 for everything the deployment still holds, otherwise the `newCursor` of the
         * response before.
         */
        cursor: number;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": CompletedExecutionsResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
}

/** Body of an error response. */
export type ApiError = {
  /**
   * Name of the error for programs, such as `BadAdminKey` or `OperationNotPermitted`. Compare this
   * one.
   */
  code: string;
  /** Explanation of the error for people. Its wording can change. */
  message: string;
};

/**
 * One finished execution: the entry of `stream_udf_execution`. Its log lines are complete, also for
 * actions and HTTP actions, and all of them are strings, whatever the client.
 */
export type CompletedExecution = {
  /** Marks a finished execution. */
  kind: "Completion";
} & FunctionExecutionJson;

/**
 * The finished executions after the cursor, and where to read on. The fields are those of
 * StreamUdfExecutionResponse; the entries are narrower.
 */
export type CompletedExecutionsResponse = {
  /**
   * Executions in the order in which they finished; empty when none finished before the long poll
   * ended.
   */
  entries: CompletedExecution[];
  /** The `cursor` for the next request, in milliseconds since the Unix epoch, with fractions. */
  newCursor: number;
};

/**
 * One entry of the function log: a finished execution (`kind` is `Completion`) or output of a
 * running one (`kind` is `Progress`).
 */
export type FunctionExecutionJson =
  | {
      /** Whether the result came from the cache instead of running the function. */
      cachedResult: boolean;
      /**
       * What started the execution. Known values: `SyncWorker` (a client with a live connection),
       * `HttpApi`, `HttpEndpoint` (an HTTP action), `Tester`, `Cron`, `Scheduler`, `Action`. There
       * can be others.
       */
      caller: string;
      /**
       * Path of the component the function is in, such as `parent/child`. Null for the app itself.
       */
      componentPath?: string | null;
      /**
       * Runtime the function ran in. Known values: `isolate` (Convex's own runtime), `node`,
       * `invalid`. There can be others.
       */
      environment: string;
      /** Error the execution failed with. Null when it did not fail. */
      error?: string | null;
      /** Id of this execution, a UUID. */
      executionId: string;
      /** How long the execution took, in seconds. */
      executionTime: number;
      /** Time of the execution, in seconds since the Unix epoch, with fractions. */
      executionTimestamp: number;
      /**
       * Name of the function, such as `messages:list`; for an HTTP action its method and path, such
       * as `GET /path`.
       */
      identifier: string;
      /**
       * What kind of identity the function ran as. Known values: `instance_admin` (an administrator
       * of the deployment), `system`, `user`, `unknown` (nobody signed in), `member_acting_user`
       * and `team_acting_user` (an administrator acting as a user). There can be others.
       */
      identityType: string;
      /** Marks a finished execution. */
      kind: "Completion";
      /**
       * What the function wrote to the console, oldest line first. In `stream_function_logs` this
       * is empty for actions and HTTP actions, whose lines came in earlier `Progress` entries.
       */
      logLines: LogLine[];
      /** The write conflict that the execution ran into. Null when there was none. */
      occInfo?: OccInfoJson | null;
      /** Execution that called this function. Null when it was not called by another function. */
      parentExecutionId?: string | null;
      /**
       * Id of the request that led to this execution: 16 hexadecimal digits, shared by all
       * executions of that request.
       */
      requestId: string;
      /** Size of the returned value, in bytes. Null when it was not measured. */
      returnBytes?: number | null;
      /**
       * Null for queries, mutations and actions. For an HTTP action that answered, an object with
       * the HTTP status as a string, such as `{"status":"200"}`.
       */
      success?: Value | null;
      /** Time of the entry, in seconds since the Unix epoch, with fractions. */
      timestamp: number;
      /** What kind of function ran. */
      udfType: UdfTypeJson;
      /** What the execution consumed. */
      usageStats: UsageStatsJson;
      /**
       * How much of `executionTime` the function's own code took, in seconds. Null when it was not
       * measured.
       */
      userExecutionTime?: number | null;
      /** Whether the backend is going to run the function again after this failure. */
      willRetry: boolean;
    }
  | {
      /**
       * Path of the component the function is in, such as `parent/child`. Null for the app itself.
       */
      componentPath?: string | null;
      /** Id of this execution, a UUID. */
      executionId: string;
      /**
       * Name of the function, such as `messages:list`; for an HTTP action its method and path, such
       * as `GET /path`.
       */
      identifier: string;
      /** Marks output of a running execution. */
      kind: "Progress";
      /** What the function wrote to the console since the last entry, oldest line first. */
      logLines: LogLine[];
      /**
       * Id of the request that led to this execution: 16 hexadecimal digits, shared by all
       * executions of that request.
       */
      requestId: string;
      /** When the execution started, in seconds since the Unix epoch, with fractions. */
      timestamp: number;
      /** What kind of function ran. */
      udfType: UdfTypeJson;
    };

/**
 * Severity of a log line: `LOG` is `console.log`, the others are the console methods of the same
 * name.
 */
export type LogLevelJson = "DEBUG" | "ERROR" | "WARN" | "INFO" | "LOG";

/**
 * One line of console output. It is structured when the `Convex-Client` header of the request names
 * `npm-cli` or `dashboard`, and a string such as `[INFO] 'hello'` for every other client and for
 * requests without that header. `stream_udf_execution` always sends strings.
 */
export type LogLine = LogLineJson | string;

/** One structured log line. */
export type LogLineJson = {
  /**
   * Path of the component that the line comes from. Present only when another function that this
   * execution called wrote the line.
   */
  componentPath?: string | null;
  /** Whether the line was longer than 32768 characters and has been cut. */
  isTruncated: boolean;
  /** Severity of the line. */
  level: LogLevelJson;
  /** The printed arguments of the console call, one string each. */
  messages: string[];
  /** Details of a line that the backend itself wrote. The log streams always give null. */
  systemMetadata?: SystemLogMetadataJson | null;
  /**
   * When the line was written, in milliseconds since the Unix epoch. The entry around it counts in
   * seconds.
   */
  timestamp: number;
  /**
   * Name of the function that the line comes from. Present only when another function that this
   * execution called wrote the line.
   */
  udfPath?: string | null;
};

/** A write conflict: two transactions touched the same data at the same time, and this one lost. */
export type OccInfoJson = {
  /** Path of the component that the table is in. Null when it is not known. */
  componentPath?: string | null;
  /** Document with the conflict. Null when it is not known. */
  documentId?: string | null;
  /** How often the function had been retried. Null when it is not known. */
  retryCount?: number | null;
  /** Table with the conflict. Null when it is not known. */
  tableName?: string | null;
  /** What made the conflicting write. Null when it is not known. */
  writeSource?: string | null;
};

/**
 * Query parameters for reading the function log with structured lines and progress entries. The log
 * can be narrowed to one client request; that takes `sessionId` and `clientRequestCounter`
 * together.
 */
export type StreamFunctionLogs = {
  /** Number of the request within that session. Null or absent reads all requests. */
  clientRequestCounter?: number | null;
  /**
   * Only entries after this point are returned. Milliseconds since the Unix epoch, with fractions:
   * 0 for everything the backend still holds, otherwise the `newCursor` of the response before.
   */
  cursor: number;
  /** Session of the client that made the request, a UUID. Null or absent reads all requests. */
  sessionId?: string | null;
};

/** Query parameters for reading finished executions. */
export type StreamUdfExecutionQueryArgs = {
  /**
   * Only entries after this point are returned. Milliseconds since the Unix epoch, with fractions:
   * 0 for everything the backend still holds, otherwise the `newCursor` of the response before.
   */
  cursor: number;
};

/** The entries after the cursor, and where to read on. */
export type StreamUdfExecutionResponse = {
  /**
   * Entries in the order in which they were logged; empty when nothing happened before the long
   * poll ended, or when a filter let nothing through.
   */
  entries: FunctionExecutionJson[];
  /** The `cursor` for the next request, in milliseconds since the Unix epoch, with fractions. */
  newCursor: number;
};

/** Why the backend wrote a log line itself. */
export type SystemLogMetadataJson = {
  /** Code of the backend's message. */
  code: string;
};

/** Kind of function. */
export type UdfTypeJson = "Query" | "Mutation" | "Action" | "HttpAction";

/** What one execution consumed. */
export type UsageStatsJson = {
  /** Database input and output for reads, in bytes. */
  databaseIoReadBytes: number;
  /** Database input and output for writes, in bytes. */
  databaseIoWriteBytes: number;
  /** Bytes read from the database. */
  databaseReadBytes: number;
  /** Number of documents read from the database. */
  databaseReadDocuments: number;
  /** Bytes written to the database. */
  databaseWriteBytes: number;
  /** Number of documents written to the database. */
  databaseWriteDocuments: number;
  /** Memory used, in megabytes. */
  memoryUsedMb: number;
  /** Bytes sent out over the network. */
  networkEgressBytes: number;
  /** Bytes read from file storage. */
  storageReadBytes: number;
  /** Bytes written to file storage. */
  storageWriteBytes: number;
  /** Queries of text search indexes, in bytes. */
  textIndexQueryBytes: number;
  /** Write queries of text search indexes, in bytes. */
  textIndexWriteQueryBytes: number;
  /** Bytes read from vector indexes. */
  vectorIndexReadBytes: number;
  /** Read queries of vector indexes, in bytes. */
  vectorIndexReadQueryBytes: number;
  /** Bytes written to vector indexes. */
  vectorIndexWriteBytes: number;
  /** Write queries of vector indexes, in bytes. */
  vectorIndexWriteQueryBytes: number;
};

/** Any JSON value. */
export type Value = unknown;
