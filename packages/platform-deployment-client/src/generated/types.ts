// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/deployment-openapi.json
// Command: openapi-clients generate platform-deployment

export interface paths {
  "/create_log_stream": {
    post: operations["create_log_stream"];
  };
  "/create_usage_limit": {
    post: operations["create_usage_limit"];
  };
  "/data/list_active_syncs": {
    get: operations["list_active_syncs"];
  };
  "/data/sync": {
    post: operations["data_sync"];
  };
  "/delete_log_stream/{id}": {
    post: operations["delete_log_stream"];
  };
  "/delete_usage_limit/{id}": {
    post: operations["delete_usage_limit"];
  };
  "/deployment_info": {
    get: operations["get_deployment_info"];
  };
  "/get_canonical_urls": {
    get: operations["get_canonical_urls"];
  };
  "/get_current_usage": {
    get: operations["get_current_usage"];
  };
  "/get_log_stream/{id}": {
    get: operations["get_log_stream"];
  };
  "/list_audit_log_events": {
    get: operations["list_audit_log_events"];
  };
  "/list_environment_variables": {
    get: operations["list_environment_variables"];
  };
  "/list_log_streams": {
    get: operations["list_log_streams"];
  };
  "/list_usage_limits": {
    get: operations["list_usage_limits"];
  };
  "/pause_deployment": {
    post: operations["pause_deployment"];
  };
  "/rotate_webhook_secret/{id}": {
    post: operations["rotate_webhook_secret"];
  };
  "/unpause_deployment": {
    post: operations["unpause_deployment"];
  };
  "/update_canonical_url": {
    post: operations["update_canonical_url"];
  };
  "/update_environment_variables": {
    post: operations["update_environment_variables"];
  };
  "/update_log_stream/{id}": {
    post: operations["update_log_stream"];
  };
  "/update_usage_limit/{id}": {
    post: operations["update_usage_limit"];
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
    AccessTokenId: AccessTokenId;
    ActiveDataSync: ActiveDataSync;
    ActiveDataSyncSnapshotting: ActiveDataSyncSnapshotting;
    ActiveDataSyncStale: ActiveDataSyncStale;
    ActiveDataSyncStatus: ActiveDataSyncStatus;
    ActiveDataSyncUpToDate: ActiveDataSyncUpToDate;
    ApiError: ApiError;
    AuditLogActor: AuditLogActor;
    AxiomAttribute: AxiomAttribute;
    AxiomLogStreamConfig: AxiomLogStreamConfig;
    ColumnSelection: ColumnSelection;
    ComponentSelection: ComponentSelection;
    CreateAxiomLogStreamArgs: CreateAxiomLogStreamArgs;
    CreateDatadogLogStreamArgs: CreateDatadogLogStreamArgs;
    CreateLogStreamArgs: CreateLogStreamArgs;
    CreateLogStreamResponse: CreateLogStreamResponse;
    CreatePostHogErrorTrackingLogStreamArgs: CreatePostHogErrorTrackingLogStreamArgs;
    CreatePostHogLogsLogStreamArgs: CreatePostHogLogsLogStreamArgs;
    CreateSentryLogStreamArgs: CreateSentryLogStreamArgs;
    CreateWebhookLogStreamArgs: CreateWebhookLogStreamArgs;
    CreateWebhookLogStreamResponse: CreateWebhookLogStreamResponse;
    DataSyncArgs: DataSyncArgs;
    DataSyncResponse: DataSyncResponse;
    DataSyncSnapshotting: DataSyncSnapshotting;
    DataSyncStale: DataSyncStale;
    DataSyncStatus: DataSyncStatus;
    DataSyncTruncate: DataSyncTruncate;
    DataSyncUpToDate: DataSyncUpToDate;
    DataSyncValue: DataSyncValue;
    DatadogLogStreamConfig: DatadogLogStreamConfig;
    DatadogSiteLocation: DatadogSiteLocation;
    DeploymentAuditLogEventResponse: DeploymentAuditLogEventResponse;
    DeploymentId: DeploymentId;
    DeploymentInfoResponse: DeploymentInfoResponse;
    DeploymentType: DeploymentType;
    ExcludedTag: ExcludedTag;
    GetCanonicalUrlsResponse: GetCanonicalUrlsResponse;
    GetCurrentUsageResponse: GetCurrentUsageResponse;
    InclusionDefault: InclusionDefault;
    ListActiveSyncsResponse: ListActiveSyncsResponse;
    ListDeploymentAuditLogEventsResponse: ListDeploymentAuditLogEventsResponse;
    ListEnvVarsResponse: ListEnvVarsResponse;
    ListUsageLimitsResponse: ListUsageLimitsResponse;
    LogStreamConfig: LogStreamConfig;
    LogStreamStatus: LogStreamStatus;
    LogTopic: LogTopic;
    MemberId: MemberId;
    MetricUnit: MetricUnit;
    MetricUsageResponse: MetricUsageResponse;
    PaginationMetadata: PaginationMetadata;
    PostHogErrorTrackingLogStreamConfig: PostHogErrorTrackingLogStreamConfig;
    PostHogLogsLogStreamConfig: PostHogLogsLogStreamConfig;
    ProjectId: ProjectId;
    RequestDestination: RequestDestination;
    RotateLogStreamSecretResponse: RotateLogStreamSecretResponse;
    SeedStatusResponse: SeedStatusResponse;
    Selection: Selection;
    SentryLogStreamConfig: SentryLogStreamConfig;
    TableSelection: TableSelection;
    TeamId: TeamId;
    UpdateAxiomSinkArgs: UpdateAxiomSinkArgs;
    UpdateCanonicalUrlRequest: UpdateCanonicalUrlRequest;
    UpdateDatadogSinkArgs: UpdateDatadogSinkArgs;
    UpdateEnvVarRequest: UpdateEnvVarRequest;
    UpdateEnvVarsRequest: UpdateEnvVarsRequest;
    UpdateLogStreamArgs: UpdateLogStreamArgs;
    UpdatePostHogErrorTrackingSinkArgs: UpdatePostHogErrorTrackingSinkArgs;
    UpdatePostHogLogsSinkArgs: UpdatePostHogLogsSinkArgs;
    UpdateSentrySinkArgs: UpdateSentrySinkArgs;
    UpdateWebhookSinkArgs: UpdateWebhookSinkArgs;
    UsageLimitConfigRequest: UsageLimitConfigRequest;
    UsageLimitConfigResponse: UsageLimitConfigResponse;
    UsageLimitMetric: UsageLimitMetric;
    UsageLimitResponse: UsageLimitResponse;
    UsageLimitType: UsageLimitType;
    UsageLimitWindow: UsageLimitWindow;
    Value: Value;
    WebhookFormat: WebhookFormat;
    WebhookLogStreamConfig: WebhookLogStreamConfig;
    WindowUsageResponse: WindowUsageResponse;
  };
}

export interface operations {
  create_log_stream: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": CreateLogStreamArgs;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": CreateLogStreamResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  create_usage_limit: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": UsageLimitConfigRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": UsageLimitResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  list_active_syncs: {
    parameters: {
      query?: {
        /** Where to continue: the `nextCursor` of the page before. */
        cursor?: string | null;
        /** Most syncs in a page. */
        limit?: number | null;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": ListActiveSyncsResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  data_sync: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": DataSyncArgs;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": DataSyncResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  delete_log_stream: {
    parameters: {
      query?: never;
      path: {
        /** Id of the log stream. */
        id: string;
      };
    };
    responses: {
      200: {
        content?: never;
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  delete_usage_limit: {
    parameters: {
      query?: never;
      path: {
        /** Id of the usage limit. */
        id: string;
      };
    };
    responses: {
      200: {
        content?: never;
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  get_deployment_info: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content: {
          "application/json": DeploymentInfoResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  get_canonical_urls: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content: {
          "application/json": GetCanonicalUrlsResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  get_current_usage: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content: {
          "application/json": GetCurrentUsageResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  get_log_stream: {
    parameters: {
      query?: never;
      path: {
        /** Id of the log stream. */
        id: string;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": LogStreamConfig;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  list_audit_log_events: {
    parameters: {
      query: {
        /** Where to continue: the `nextCursor` of the page before. */
        cursor?: string | null;
        /** Only entries from this time on, in milliseconds since the Unix epoch. */
        from: number;
        /**
         * Most entries in a page, from 1 to 100; 15 when left out. 400 `LimitOutOfRange` for other
         * numbers.
         */
        limit?: number | null;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": ListDeploymentAuditLogEventsResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  list_environment_variables: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content: {
          "application/json": ListEnvVarsResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  list_log_streams: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content: {
          "application/json": LogStreamConfig[];
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  list_usage_limits: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content: {
          "application/json": ListUsageLimitsResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  pause_deployment: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content?: never;
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  rotate_webhook_secret: {
    parameters: {
      query?: never;
      path: {
        /** Id of a log stream of the type `webhook`. */
        id: string;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": RotateLogStreamSecretResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  unpause_deployment: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content?: never;
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  update_canonical_url: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": UpdateCanonicalUrlRequest;
      };
    };
    responses: {
      200: {
        content?: never;
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  update_environment_variables: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": UpdateEnvVarsRequest;
      };
    };
    responses: {
      200: {
        content?: never;
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  update_log_stream: {
    parameters: {
      query?: never;
      path: {
        /** Id of the log stream. */
        id: string;
      };
    };
    requestBody: {
      content: {
        "application/json": UpdateLogStreamArgs;
      };
    };
    responses: {
      200: {
        content?: never;
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  update_usage_limit: {
    parameters: {
      query?: never;
      path: {
        /** Id of the usage limit. */
        id: string;
      };
    };
    requestBody: {
      content: {
        "application/json": UsageLimitConfigRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": UsageLimitResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
}

/** Id of an access token. */
export type AccessTokenId = number;

/** A sync and how far it is. */
export type ActiveDataSync = {
  /** When a page of it was last read, in milliseconds since the Unix epoch. */
  lastUpdated: number;
  /** How far it is. */
  status: ActiveDataSyncStatus;
  /** Id of the sync: the `syncId` of its pages. */
  syncId: string;
};

/** The reader is still reading the snapshot. */
export type ActiveDataSyncSnapshotting = {
  /** Component of the table that is being read; empty for the root of the app. */
  currentComponent: string;
  /** Table that is being read. */
  currentTable: string;
  /** Documents of this table that were read so far. */
  numDocumentsInCurrentTable: number;
  /** Documents that were read so far, in all tables. */
  numDocumentsSynced: number;
  /** Tables that were read to their end. */
  numTablesSynced: number;
  /** Documents in all tables of the sync. */
  totalDocuments: number;
  /** Documents in this table. */
  totalDocumentsInCurrentTable: number;
  /** Tables that the sync reads. */
  totalTables: number;
  /** Marks a sync in its snapshot. */
  type: "snapshotting";
};

/** The reader has a whole copy, and changes are waiting for it. */
export type ActiveDataSyncStale = {
  /** Documents that were read so far, in all tables. */
  numDocumentsSynced: number;
  /** Time in the database up to which the copy is complete. */
  syncedTs: number;
  /** Tables that the sync reads. */
  totalTables: number;
  /** Marks a sync that is behind. */
  type: "stale";
};

/** How far a sync is. `type` says which status it is. */
export type ActiveDataSyncStatus =
  ActiveDataSyncSnapshotting | ActiveDataSyncStale | ActiveDataSyncUpToDate;

/** The reader has everything. */
export type ActiveDataSyncUpToDate = {
  /** Documents that were read so far, in all tables. */
  numDocumentsSynced: number;
  /** Time in the database up to which the copy is complete. */
  syncedTs: number;
  /** Tables that the sync reads. */
  totalTables: number;
  /** Marks a sync with nothing left to read. */
  type: "upToDate";
};

/** Body of an error response. */
export type ApiError = {
  /**
   * Name of the error for programs, such as `BadAdminKey`, `OperationNotPermitted` or
   * `LogStreamDoesntExist`. Compare this one.
   */
  code: string;
  /** Explanation of the error for people. Its wording can change. */
  message: string;
};

/** Who made a change. `kind` says what they are. */
export type AuditLogActor =
  | {
      /** Marks Convex. */
      kind: "system";
    }
  | {
      /** Marks a member. */
      kind: "member";
      /** Id of the member. */
      member_id: MemberId;
    }
  | {
      /** OAuth application that the token was made for, if it was. */
      client_id?: string | null;
      /** Marks a token. */
      kind: "token";
      /** Member on whose behalf the token acts, if it acts for one. */
      member_id?: MemberId | null;
      /** Id of the token. */
      token_id: AccessTokenId;
    };

/** A field that is added to each event for Axiom. */
export type AxiomAttribute = {
  /** Name of the field. */
  key: string;
  /** Value of the field. */
  value: string;
};

/** A log stream to Axiom. */
export type AxiomLogStreamConfig = {
  /** Fields that are added to each event. */
  attributes: AxiomAttribute[];
  /** Dataset that the events go to. */
  datasetName: string;
  /** Id of the log stream. */
  id: string;
  /** Address to send to instead of Axiom's usual one. */
  ingestUrl?: string | null;
  /** Whether the stream works. */
  status: LogStreamStatus;
  /** Topics to send; all that the stream can take when null or left out. */
  topics?: LogTopic[] | null;
};

/** Whether a column is part of a sync. */
export type ColumnSelection = "excluded" | "included";

/**
 * Which tables of a component are part of a sync: none (`excluded`), or a choice by the name of the
 * table.
 */
export type ComponentSelection =
  | {
      /** What happens to tables that are not named. */
      _other: InclusionDefault;
      [key: string]: TableSelection | InclusionDefault;
    }
  | ExcludedTag;

/** What a log stream to Axiom needs. */
export type CreateAxiomLogStreamArgs = {
  /** API key of Axiom. */
  apiKey: string;
  /** Fields that are added to each event. */
  attributes: AxiomAttribute[];
  /** Dataset that the events go to. */
  datasetName: string;
  /** Address to send to instead of Axiom's usual one. */
  ingestUrl?: string | null;
  /** Topics to send; all that the stream can take when null or left out. */
  topics?: LogTopic[] | null;
};

/** What a log stream to Datadog needs. */
export type CreateDatadogLogStreamArgs = {
  /** API key of Datadog. */
  ddApiKey: string;
  /** Tags that are added to each event, such as `env:production`. */
  ddTags: string[];
  /** Name of the service that the events are filed under. */
  service?: string | null;
  /** Datadog site that the account is on. */
  siteLocation: DatadogSiteLocation;
  /** Topics to send; all that the stream can take when null or left out. */
  topics?: LogTopic[] | null;
};

/** The log stream to create. `logStreamType` says where it goes. */
export type CreateLogStreamArgs =
  | (CreateDatadogLogStreamArgs & {
      /** Marks a log stream to Datadog. */
      logStreamType: "datadog";
    })
  | (CreateWebhookLogStreamArgs & {
      /** Marks a log stream to a webhook. */
      logStreamType: "webhook";
    })
  | (CreateAxiomLogStreamArgs & {
      /** Marks a log stream to Axiom. */
      logStreamType: "axiom";
    })
  | (CreateSentryLogStreamArgs & {
      /** Marks a log stream to Sentry. */
      logStreamType: "sentry";
    })
  | (CreatePostHogLogsLogStreamArgs & {
      /** Marks a log stream to PostHog's logs. */
      logStreamType: "postHogLogs";
    })
  | (CreatePostHogErrorTrackingLogStreamArgs & {
      /** Marks a log stream to PostHog's error tracking. */
      logStreamType: "postHogErrorTracking";
    });

/** The log stream that was created. */
export type CreateLogStreamResponse =
  | (CreateWebhookLogStreamResponse & {
      /** Marks a log stream to a webhook. */
      logStreamType: "webhook";
    })
  | {
      /** Id of the log stream. */
      id: string;
      /** Marks a log stream to Datadog. */
      logStreamType: "datadog";
    }
  | {
      /** Id of the log stream. */
      id: string;
      /** Marks a log stream to Axiom. */
      logStreamType: "axiom";
    }
  | {
      /** Id of the log stream. */
      id: string;
      /** Marks a log stream to Sentry. */
      logStreamType: "sentry";
    }
  | {
      /** Id of the log stream. */
      id: string;
      /** Marks a log stream to PostHog's logs. */
      logStreamType: "postHogLogs";
    }
  | {
      /** Id of the log stream. */
      id: string;
      /** Marks a log stream to PostHog's error tracking. */
      logStreamType: "postHogErrorTracking";
    };

/** What a log stream to PostHog's error tracking needs. */
export type CreatePostHogErrorTrackingLogStreamArgs = {
  /** API key of the PostHog project. */
  apiKey: string;
  /** Address of PostHog, when it is not the usual one. */
  host?: string | null;
};

/** What a log stream to PostHog's logs needs. */
export type CreatePostHogLogsLogStreamArgs = {
  /** API key of the PostHog project. */
  apiKey: string;
  /** Address of PostHog, when it is not the usual one. */
  host?: string | null;
  /** Name of the service that the events are filed under. */
  serviceName?: string | null;
  /** Topics to send; all that the stream can take when null or left out. */
  topics?: LogTopic[] | null;
};

/** What a log stream to Sentry needs. */
export type CreateSentryLogStreamArgs = {
  /** DSN of the Sentry project. */
  dsn: string;
  /** Tags that are added to each event, by name. */
  tags?: { [key: string]: string } | null;
};

/** What a log stream to a webhook needs. */
export type CreateWebhookLogStreamArgs = {
  /** How several events form one body. */
  format: WebhookFormat;
  /** Topics to send; all that the stream can take when null or left out. */
  topics?: LogTopic[] | null;
  /** Address that the events are posted to. */
  url: string;
};

/** The webhook that was created. */
export type CreateWebhookLogStreamResponse = {
  /** Secret of the signature in `x-webhook-signature`. */
  hmacSecret: string;
  /** Id of the log stream. */
  id: string;
};

/** Where to continue a sync, or which one to start. */
export type DataSyncArgs = {
  /** Where to continue: the `nextCursor` of the page before. A new sync begins without it. */
  cursor?: string | null;
  /** Which components, tables and columns to read. Everything when left out. */
  selection?: Selection;
};

/** A page of a sync. */
export type DataSyncResponse = {
  /** Where to continue. */
  pagination: PaginationMetadata;
  /** How far the sync is after this page. */
  status: DataSyncStatus;
  /** Id of the sync. */
  syncId: string;
  /** Tables whose documents so far are void. Apply these before `values`. */
  truncates: DataSyncTruncate[];
  /** Documents that are new, changed or deleted. */
  values: DataSyncValue[];
};

/** There is more of the snapshot. */
export type DataSyncSnapshotting = {
  /** Marks a sync in its snapshot. */
  type: "snapshotting";
};

/** The snapshot is complete, and more changes are there to be read at once. */
export type DataSyncStale = {
  /** Time in the database that the copy is at after this page. */
  snapshotTs: number;
  /** Marks a sync that is behind. */
  type: "stale";
};

/** How far a sync is. `type` says which status it is. */
export type DataSyncStatus = DataSyncSnapshotting | DataSyncStale | DataSyncUpToDate;

/** A table to empty in the copy. */
export type DataSyncTruncate = {
  /** Component that has the table; empty for the root of the app. */
  component: string;
  /** Name of the table. */
  table: string;
};

/** There is nothing more to read for now. */
export type DataSyncUpToDate = {
  /** Time in the database that the copy is at after this page. */
  snapshotTs: number;
  /** Marks a sync with nothing left to read. */
  type: "upToDate";
};

/** A document as it is after one change. */
export type DataSyncValue = {
  /** Component that has the table; empty for the root of the app. */
  component: string;
  /** Whether the document was deleted. `value` then says which one it was. */
  deleted: boolean;
  /** Name of the table. */
  table: string;
  /** Time in the database at which the document changed. */
  ts: number;
  /** The document, with the fields that the selection includes. */
  value: Record<string, unknown>;
};

/** A log stream to Datadog. */
export type DatadogLogStreamConfig = {
  /** Tags that are added to each event. */
  ddTags: string[];
  /** Id of the log stream. */
  id: string;
  /** Name of the service that the events are filed under. */
  service?: string | null;
  /** Datadog site that the account is on. */
  siteLocation: DatadogSiteLocation;
  /** Whether the stream works. */
  status: LogStreamStatus;
  /** Topics to send; all that the stream can take when null or left out. */
  topics?: LogTopic[] | null;
};

/** A site of Datadog. An account exists on one of them alone. */
export type DatadogSiteLocation = "US1" | "US3" | "US5" | "EU" | "US1_FED" | "AP1";

/** An entry of the audit log. */
export type DeploymentAuditLogEventResponse = {
  /** What was done. */
  action:
    | "create_environment_variable"
    | "update_environment_variable"
    | "delete_environment_variable"
    | "create_usage_limit"
    | "update_usage_limit"
    | "delete_usage_limit"
    | "usage_limit_exceeded"
    | "change_usage_limit_stop_state"
    | "replace_environment_variable"
    | "update_canonical_url"
    | "delete_canonical_url"
    | "push_config"
    | "push_config_with_components"
    | "build_indexes"
    | "change_deployment_state"
    | "pause_deployment"
    | "unpause_deployment"
    | "change_system_stop_state"
    | "clear_tables"
    | "snapshot_import"
    | "delete_scheduled_jobs_table"
    | "delete_tables"
    | "delete_component"
    | "cancel_all_scheduled_functions"
    | "cancel_scheduled_function"
    | "request_export"
    | "cancel_export"
    | "set_export_expiration"
    | "create_integration"
    | "update_integration"
    | "delete_integration"
    | "add_documents"
    | "delete_documents"
    | "update_documents"
    | "create_table"
    | "delete_files"
    | "generate_upload_url"
    | "create_data_sync";
  /** Who made the change. */
  actor: AuditLogActor;
  /** Address that the request came from, if one is known. */
  clientIp?: string | null;
  /** The `User-Agent` of the request, if it had one. */
  clientUserAgent?: string | null;
  /** When it was done, in milliseconds since the Unix epoch. */
  createTime: number;
  /** Details, with other fields for each action. */
  metadata: Value;
};

/** Id of a deployment. */
export type DeploymentId = number;

/** What the deployment is. `kind` says who runs it. */
export type DeploymentInfoResponse =
  | {
      /** What the deployment is for. */
      deploymentType: DeploymentType;
      /** Id of the deployment. */
      id: DeploymentId;
      /** Marks a cloud deployment. */
      kind: "cloud";
      /** Project that the deployment belongs to. */
      projectId: ProjectId;
      /** Name of the project for people. */
      projectName?: string | null;
      /** Name of the project in URLs. */
      projectSlug?: string | null;
      /** Name of the deployment within its project. */
      reference?: string | null;
      /** Team that the project belongs to. */
      teamId: TeamId;
    }
  | {
      /** Marks a self-hosted deployment. */
      kind: "selfHosted";
    };

/** What a deployment is for. */
export type DeploymentType = "dev" | "prod" | "preview" | "custom";

/** Says that all below is left out. */
export type ExcludedTag = "excluded";

/** The URLs that the deployment calls its own. */
export type GetCanonicalUrlsResponse = {
  /** Where clients call functions. */
  convexCloudUrl: string;
  /** Where HTTP actions are served. */
  convexSiteUrl: string;
};

/** What the deployment has used. */
export type GetCurrentUsageResponse = {
  /** Usage by metric, under the names of UsageLimitMetric. */
  metrics: { [key: string]: MetricUsageResponse };
  /** Whether usage from before the deployment began to count has been added. */
  seedStatus: SeedStatusResponse;
};

/** What happens to that which a selection does not name. */
export type InclusionDefault = "excluded" | "included";

/** A page of syncs. */
export type ListActiveSyncsResponse = {
  /** Where to continue. */
  pagination: PaginationMetadata;
  /** The syncs. */
  syncs: ActiveDataSync[];
};

/** A page of the audit log. */
export type ListDeploymentAuditLogEventsResponse = {
  /** The entries. */
  items: DeploymentAuditLogEventResponse[];
  /** Where to continue. */
  pagination: PaginationMetadata;
};

/** All environment variables. */
export type ListEnvVarsResponse = {
  /** Values by name. */
  environmentVariables: { [key: string]: string };
};

/** All usage limits. */
export type ListUsageLimitsResponse = {
  /** The limits. */
  usageLimits: UsageLimitConfigResponse[];
};

/** A log stream. `logStreamType` says where it goes. */
export type LogStreamConfig =
  | (DatadogLogStreamConfig & {
      /** Marks a log stream to Datadog. */
      logStreamType: "datadog";
    })
  | (WebhookLogStreamConfig & {
      /** Marks a log stream to a webhook. */
      logStreamType: "webhook";
    })
  | (AxiomLogStreamConfig & {
      /** Marks a log stream to Axiom. */
      logStreamType: "axiom";
    })
  | (SentryLogStreamConfig & {
      /** Marks a log stream to Sentry. */
      logStreamType: "sentry";
    })
  | (PostHogLogsLogStreamConfig & {
      /** Marks a log stream to PostHog's logs. */
      logStreamType: "postHogLogs";
    })
  | (PostHogErrorTrackingLogStreamConfig & {
      /** Marks a log stream to PostHog's error tracking. */
      logStreamType: "postHogErrorTracking";
    });

/** Whether a log stream works. `type` says which status it is. */
export type LogStreamStatus =
  | {
      /** Marks a stream that has not been started. */
      type: "pending";
    }
  | {
      /** Marks a stream that starts again. */
      type: "restarting";
    }
  | {
      /** Why it cannot send. */
      reason: string;
      /** Marks a stream that cannot send. */
      type: "failed";
    }
  | {
      /** Marks a stream that sends. */
      type: "active";
    }
  | {
      /** Marks a stream that is being removed. */
      type: "deleting";
    };

/** A kind of event. A receiver of webhooks finds it as `topic` in each event. */
export type LogTopic =
  | "verification"
  | "console"
  | "function_execution"
  | "exception"
  | "audit_log"
  | "scheduler_stats"
  | "scheduled_job_lag"
  | "current_storage_usage"
  | "concurrency_stats"
  | "storage_api_bandwidth"
  | "log_stream_egress"
  | "custom_audit";

/** Id of a member of a team. */
export type MemberId = number;

/** Unit of a usage metric. */
export type MetricUnit = "calls" | "GB" | "Query-GB" | "GB-hours";

/** Usage in one metric. */
export type MetricUsageResponse = {
  /** What the numbers count. */
  unit: MetricUnit;
  /** The numbers. */
  usage: WindowUsageResponse;
};

/** Where to continue after a page. */
export type PaginationMetadata = {
  /** Whether there is another page now. */
  hasMore: boolean;
  /** The `cursor` of the next request. */
  nextCursor?: string | null;
};

/** A log stream to PostHog's error tracking. */
export type PostHogErrorTrackingLogStreamConfig = {
  /** Address of PostHog, when it is not the usual one. */
  host?: string | null;
  /** Id of the log stream. */
  id: string;
  /** Whether the stream works. */
  status: LogStreamStatus;
};

/** A log stream to PostHog's logs. */
export type PostHogLogsLogStreamConfig = {
  /** Address of PostHog, when it is not the usual one. */
  host?: string | null;
  /** Id of the log stream. */
  id: string;
  /** Name of the service that the events are filed under. */
  serviceName?: string | null;
  /** Whether the stream works. */
  status: LogStreamStatus;
  /** Topics to send; all that the stream can take when null or left out. */
  topics?: LogTopic[] | null;
};

/** Id of a project. */
export type ProjectId = number;

/**
 * Which of a deployment's two hosts: `convexCloud` for calls of functions, `convexSite` for HTTP
 * actions.
 */
export type RequestDestination = "convexCloud" | "convexSite";

/** The new secret of a webhook. */
export type RotateLogStreamSecretResponse = {
  /** Secret of the signature in `x-webhook-signature`. */
  hmacSecret: string;
  /** Only webhooks have a secret. */
  logStreamType: "webhook";
};

/**
 * How far usage from before the deployment began to count has been added. Until it is `complete`,
 * the numbers are too low.
 */
export type SeedStatusResponse = "pending" | "partial" | "complete" | "failed";

/** Which components are part of a sync: a choice for each by its path. */
export type Selection = {
  /** What happens to components that are not named. */
  _other: InclusionDefault;
  [key: string]: ComponentSelection | InclusionDefault;
};

/** A log stream to Sentry. */
export type SentryLogStreamConfig = {
  /** Id of the log stream. */
  id: string;
  /** Whether the stream works. */
  status: LogStreamStatus;
  /** Tags that are added to each event, by name. */
  tags?: { [key: string]: string } | null;
};

/**
 * Which columns of a table are part of a sync: none (`excluded`), or a choice by the name of the
 * column.
 */
export type TableSelection =
  | {
      /** What happens to columns that are not named. */
      _other: InclusionDefault;
      [key: string]: ColumnSelection | InclusionDefault;
    }
  | ExcludedTag;

/** Id of a team. */
export type TeamId = number;

/** Settings of a log stream to Axiom that can be changed. */
export type UpdateAxiomSinkArgs = {
  /** API key of Axiom. Left out: no change. */
  apiKey?: string | null;
  /** Fields that are added to each event, all of them. Left out: no change. */
  attributes?: AxiomAttribute[] | null;
  /** Dataset that the events go to. Left out: no change. */
  datasetName?: string | null;
  /** Address to send to instead of Axiom's usual one. Left out: no change. */
  ingestUrl?: string | null;
  /** Topics to send. Left out: no change. */
  topics?: LogTopic[] | null;
};

/** Which canonical URL to change, and to what. */
export type UpdateCanonicalUrlRequest = {
  /** Which of the two URLs. */
  requestDestination: RequestDestination;
  /** The new URL. Null or left out: back to the original one. */
  url?: string | null;
};

/** Settings of a log stream to Datadog that can be changed. */
export type UpdateDatadogSinkArgs = {
  /** API key of Datadog. Left out: no change. */
  ddApiKey?: string | null;
  /** Tags that are added to each event, all of them. Left out: no change. */
  ddTags?: string[] | null;
  /** Name of the service that the events are filed under. Left out: no change. */
  service?: string | null;
  /** Datadog site that the account is on. Left out: no change. */
  siteLocation?: DatadogSiteLocation | null;
  /** Topics to send. Left out: no change. */
  topics?: LogTopic[] | null;
};

/** A change of one environment variable. */
export type UpdateEnvVarRequest = {
  /** Name of the variable. */
  name: string;
  /** The new value. Null or left out: the variable is deleted, if it exists. */
  value?: string | null;
};

/** Changes of environment variables. */
export type UpdateEnvVarsRequest = {
  /** The changes. Each variable can be named once. */
  changes: UpdateEnvVarRequest[];
};

/** The settings to change. `logStreamType` has to be the type of the stream. */
export type UpdateLogStreamArgs =
  | (UpdateDatadogSinkArgs & {
      /** Marks a log stream to Datadog. */
      logStreamType: "datadog";
    })
  | (UpdateWebhookSinkArgs & {
      /** Marks a log stream to a webhook. */
      logStreamType: "webhook";
    })
  | (UpdateAxiomSinkArgs & {
      /** Marks a log stream to Axiom. */
      logStreamType: "axiom";
    })
  | (UpdateSentrySinkArgs & {
      /** Marks a log stream to Sentry. */
      logStreamType: "sentry";
    })
  | (UpdatePostHogLogsSinkArgs & {
      /** Marks a log stream to PostHog's logs. */
      logStreamType: "postHogLogs";
    })
  | (UpdatePostHogErrorTrackingSinkArgs & {
      /** Marks a log stream to PostHog's error tracking. */
      logStreamType: "postHogErrorTracking";
    });

/** Settings of a log stream to PostHog's error tracking that can be changed. */
export type UpdatePostHogErrorTrackingSinkArgs = {
  /** API key of the PostHog project. Left out: no change. */
  apiKey?: string | null;
  /** Address of PostHog. Left out: no change. */
  host?: string | null;
};

/** Settings of a log stream to PostHog's logs that can be changed. */
export type UpdatePostHogLogsSinkArgs = {
  /** API key of the PostHog project. Left out: no change. */
  apiKey?: string | null;
  /** Address of PostHog. Left out: no change. */
  host?: string | null;
  /** Name of the service that the events are filed under. Left out: no change. */
  serviceName?: string | null;
  /** Topics to send. Left out: no change. */
  topics?: LogTopic[] | null;
};

/** Settings of a log stream to Sentry that can be changed. */
export type UpdateSentrySinkArgs = {
  /** DSN of the Sentry project. Left out: no change. */
  dsn?: string | null;
  /** Tags that are added to each event, all of them. Left out: no change. */
  tags?: { [key: string]: string } | null;
};

/** Settings of a log stream to a webhook that can be changed. */
export type UpdateWebhookSinkArgs = {
  /** How several events form one body. Left out: no change. */
  format?: WebhookFormat | null;
  /** Topics to send. Left out: no change. */
  topics?: LogTopic[] | null;
  /** Address that the events are posted to. Left out: no change. */
  url?: string | null;
};

/** What a usage limit should say. */
export type UsageLimitConfigRequest = {
  /** Whether the limit is watched. */
  enabled: boolean;
  /** The limit, in the unit of the metric. */
  limit: number;
  /** What happens beyond the limit. */
  limitType: UsageLimitType;
  /** What is counted. */
  metric: UsageLimitMetric;
  /** Period after which counting starts again. */
  window: UsageLimitWindow;
};

/** A usage limit. */
export type UsageLimitConfigResponse = {
  /** Whether the limit is watched. */
  enabled: boolean;
  /** Id of the usage limit. */
  id: string;
  /** The limit, in the unit of the metric. */
  limit: number;
  /** What happens beyond the limit. */
  limitType: UsageLimitType;
  /** What is counted. */
  metric: UsageLimitMetric;
  /** Period after which counting starts again. */
  window: UsageLimitWindow;
};

/** What a usage limit counts. The unit is in the name where it is not plain numbers. */
export type UsageLimitMetric =
  | "functionCalls"
  | "databaseIoGb"
  | "dataEgressGb"
  | "searchQueryGb"
  | "queryMutationComputeGbHours"
  | "actionComputeConvexGbHours"
  | "actionComputeNodeJsGbHours"
  | "actionComputeCpuGbHours";

/** A usage limit. */
export type UsageLimitResponse = {
  /** The limit. */
  usageLimit: UsageLimitConfigResponse;
};

/** What happens beyond a limit: `warning` notifies, `disable` stops the deployment. */
export type UsageLimitType = "warning" | "disable";

/** The period that a usage limit counts in. */
export type UsageLimitWindow = "day" | "month";

/** Any JSON value. */
export type Value = unknown;

/** How several events form one body: `json`, an array; `jsonl`, one event a line. */
export type WebhookFormat = "json" | "jsonl";

/** A log stream to a webhook. */
export type WebhookLogStreamConfig = {
  /** How several events form one body. */
  format: WebhookFormat;
  /** Secret of the signature in `x-webhook-signature`. */
  hmacSecret: string;
  /** Id of the log stream. */
  id: string;
  /** Whether the stream works. */
  status: LogStreamStatus;
  /** Topics to send; all that the stream can take when null or left out. */
  topics?: LogTopic[] | null;
  /** Address that the events are posted to. */
  url: string;
};

/** Usage in the current periods. */
export type WindowUsageResponse = {
  /** Usage of the current day. */
  current_day: number;
  /** Usage of the current month. */
  current_month: number;
};
