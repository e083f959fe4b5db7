// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/deployment-admin-openapi.json
// Command: openapi-clients generate deployment

export interface paths {
  "/api/action": {
    post: operations["run_action"];
  };
  "/api/cancel_all_jobs": {
    post: operations["cancel_all_jobs"];
  };
  "/api/cancel_import": {
    post: operations["cancel_import"];
  };
  "/api/cancel_job": {
    post: operations["cancel_job"];
  };
  "/api/check_admin_key": {
    get: operations["check_admin_key"];
  };
  "/api/delete_tables": {
    post: operations["delete_tables"];
  };
  "/api/deploy2/evaluate_push": {
    post: operations["evaluate_push"];
  };
  "/api/deploy2/evaluate_schema": {
    post: operations["evaluate_schema"];
  };
  "/api/deploy2/finish_push": {
    post: operations["finish_push"];
  };
  "/api/deploy2/report_push_completed": {
    post: operations["report_push_completed"];
  };
  "/api/deploy2/start_push": {
    post: operations["start_push"];
  };
  "/api/deploy2/wait_for_schema": {
    post: operations["wait_for_schema"];
  };
  "/api/export/cancel/{id}": {
    post: operations["cancel_export"];
  };
  "/api/export/request/zip": {
    post: operations["request_zip_export"];
  };
  "/api/export/set_expiration/{id}": {
    post: operations["set_export_expiration"];
  };
  "/api/export/zip/{id}": {
    get: operations["download_zip_export"];
  };
  "/api/function": {
    post: operations["call_function"];
  };
  "/api/get_config_hashes": {
    post: operations["get_config_hashes"];
  };
  "/api/get_indexes": {
    get: operations["get_indexes"];
  };
  "/api/import": {
    post: operations["import_data"];
  };
  "/api/import/finish_upload": {
    post: operations["finish_import_upload"];
  };
  "/api/import/start_upload": {
    post: operations["start_import_upload"];
  };
  "/api/import/upload_part": {
    post: operations["upload_import_part"];
  };
  "/api/list_environment_variables": {
    get: operations["list_environment_variables"];
  };
  "/api/mutation": {
    post: operations["run_mutation"];
  };
  "/api/perform_import": {
    post: operations["perform_import"];
  };
  "/api/query": {
    get: operations["get_query_result"];
    post: operations["run_query"];
  };
  "/api/query_at_ts": {
    post: operations["run_query_at_timestamp"];
  };
  "/api/query_batch": {
    post: operations["run_query_batch"];
  };
  "/api/query_ts": {
    post: operations["get_query_timestamp"];
  };
  "/api/run_function": {
    post: operations["run_function"];
  };
  "/api/run_test_function": {
    post: operations["run_test_function"];
  };
  "/api/shapes2": {
    get: operations["get_table_shapes"];
  };
  "/api/update_canonical_url": {
    post: operations["update_canonical_url"];
  };
  "/api/update_environment_variables": {
    post: operations["update_environment_variables"];
  };
  "/api/v1/deployment_info": {
    get: operations["get_deployment_info"];
  };
  "/api/v1/get_canonical_urls": {
    get: operations["get_canonical_urls"];
  };
  "/api/v1/pause_deployment": {
    post: operations["pause_deployment"];
  };
  "/api/v1/unpause_deployment": {
    post: operations["unpause_deployment"];
  };
  "/instance_name": {
    get: operations["get_instance_name"];
  };
  "/instance_version": {
    get: operations["get_instance_version"];
  };
  "/version": {
    get: operations["get_version"];
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
    AnalyzedFunction: AnalyzedFunction;
    AnalyzedModule: AnalyzedModule;
    AnalyzedSchema: AnalyzedSchema;
    ApiError: ApiError;
    ApiSpecArgs: ApiSpecArgs;
    ApiSpecEntry: ApiSpecEntry;
    ApiSpecFunction: ApiSpecFunction;
    ApiSpecHttpAction: ApiSpecHttpAction;
    AppDefinitionConfig: AppDefinitionConfig;
    AppDefinitionType: AppDefinitionType;
    AuthInfo: AuthInfo;
    CallFunctionRequest: CallFunctionRequest;
    CancelAllJobsRequest: CancelAllJobsRequest;
    CancelImportRequest: CancelImportRequest;
    CancelJobRequest: CancelJobRequest;
    CheckAdminKeyResponse: CheckAdminKeyResponse;
    CheckedComponent: CheckedComponent;
    CheckedHttpRoutes: CheckedHttpRoutes;
    ChildComponentDefinitionType: ChildComponentDefinitionType;
    CloudDeploymentInfo: CloudDeploymentInfo;
    CompletedExport: CompletedExport;
    CompletedImport: CompletedImport;
    ComponentDefinition: ComponentDefinition;
    ComponentDefinitionConfig: ComponentDefinitionConfig;
    ComponentDiff: ComponentDiff;
    ComponentDiffType: ComponentDiffType;
    ComponentExports: ComponentExports;
    ComponentInstantiation: ComponentInstantiation;
    ComponentSchemaEvaluation: ComponentSchemaEvaluation;
    ComponentSchemaStatus: ComponentSchemaStatus;
    ConvexInt64: ConvexInt64;
    ConvexJson: ConvexJson;
    ConvexValidator: ConvexValidator;
    ConvexValueFormat: ConvexValueFormat;
    CronDiff: CronDiff;
    CustomJwtAuthInfo: CustomJwtAuthInfo;
    DatabaseIndexConfig: DatabaseIndexConfig;
    DeleteTablesRequest: DeleteTablesRequest;
    DeployedConfig: DeployedConfig;
    DeployedModuleHash: DeployedModuleHash;
    DeploymentInfoResponse: DeploymentInfoResponse;
    DeploymentOp: DeploymentOp;
    DeploymentType: DeploymentType;
    DeveloperIndexConfig: DeveloperIndexConfig;
    DiscardedStagedValidator: DiscardedStagedValidator;
    EncodedBytes: EncodedBytes;
    EncodedFloat64: EncodedFloat64;
    EncodedInt64: EncodedInt64;
    EnvironmentVariable: EnvironmentVariable;
    EnvironmentVariableChange: EnvironmentVariableChange;
    EnvironmentVariableDocument: EnvironmentVariableDocument;
    EnvironmentVariableMap: EnvironmentVariableMap;
    EvaluatePushResponse: EvaluatePushResponse;
    EvaluateSchemaResponse: EvaluateSchemaResponse;
    EvaluatedComponentDefinition: EvaluatedComponentDefinition;
    ExportDocument: ExportDocument;
    ExportRequestor: ExportRequestor;
    FailedExport: FailedExport;
    FailedImport: FailedImport;
    FinishImportUploadRequest: FinishImportUploadRequest;
    FinishImportUploadResponse: FinishImportUploadResponse;
    FinishPushDiff: FinishPushDiff;
    FinishPushRequest: FinishPushRequest;
    FunctionArguments: FunctionArguments;
    FunctionPath: FunctionPath;
    FunctionVisibility: FunctionVisibility;
    GetCanonicalUrlsResponse: GetCanonicalUrlsResponse;
    GetConfigHashesRequest: GetConfigHashesRequest;
    GetConfigHashesResponse: GetConfigHashesResponse;
    GetEnvironmentVariableArgs: GetEnvironmentVariableArgs;
    GetIndexesResponse: GetIndexesResponse;
    HttpRoute: HttpRoute;
    ImportDataResponse: ImportDataResponse;
    ImportDocument: ImportDocument;
    ImportFormat: ImportFormat;
    ImportInProgress: ImportInProgress;
    ImportMode: ImportMode;
    ImportState: ImportState;
    ImportTarget: ImportTarget;
    ImportWaitingForConfirmation: ImportWaitingForConfirmation;
    InProgressExport: InProgressExport;
    IndexBackfill: IndexBackfill;
    IndexDefinition: IndexDefinition;
    IndexDiff: IndexDiff;
    IndexEvaluation: IndexEvaluation;
    IndexMetadata: IndexMetadata;
    ListDiff: ListDiff;
    ListEnvironmentVariablesResponse: ListEnvironmentVariablesResponse;
    ModuleConfig: ModuleConfig;
    ModuleEnvironment: ModuleEnvironment;
    NodeDependency: NodeDependency;
    OidcAuthInfo: OidcAuthInfo;
    OpaquePackage: OpaquePackage;
    PageStatus: PageStatus;
    PaginationOpts: PaginationOpts;
    PaginationResult: PaginationResult;
    PerformImportRequest: PerformImportRequest;
    PushSpan: PushSpan;
    QueryBatchRequest: QueryBatchRequest;
    QueryBatchResponse: QueryBatchResponse;
    QueryImportArgs: QueryImportArgs;
    QueryTimestamp: QueryTimestamp;
    QueryTimestampResponse: QueryTimestampResponse;
    ReportPushCompletedRequest: ReportPushCompletedRequest;
    RequestDestination: RequestDestination;
    RequestedExport: RequestedExport;
    RunQueryAtTimestampRequest: RunQueryAtTimestampRequest;
    RunTestFunctionRequest: RunTestFunctionRequest;
    RunUdfRequest: RunUdfRequest;
    SchemaChange: SchemaChange;
    SchemaComplete: SchemaComplete;
    SchemaDiff: SchemaDiff;
    SchemaFailed: SchemaFailed;
    SchemaInProgress: SchemaInProgress;
    SchemaRaceDetected: SchemaRaceDetected;
    SchemaStatus: SchemaStatus;
    SearchIndexConfig: SearchIndexConfig;
    SearchIndexDefinition: SearchIndexDefinition;
    SearchIndexFields: SearchIndexFields;
    SelfHostedDeploymentInfo: SelfHostedDeploymentInfo;
    SetExportExpirationRequest: SetExportExpirationRequest;
    StagedValidatorFailed: StagedValidatorFailed;
    StagedValidatorPending: StagedValidatorPending;
    StagedValidatorState: StagedValidatorState;
    StagedValidatorValid: StagedValidatorValid;
    StartImportUploadResponse: StartImportUploadResponse;
    StartPushRequest: StartPushRequest;
    StartPushResponse: StartPushResponse;
    TableDataArgs: TableDataArgs;
    TableDataResult: TableDataResult;
    TableDefinition: TableDefinition;
    TableDocument: TableDocument;
    TableEvaluation: TableEvaluation;
    TableShapes: TableShapes;
    TableSizeArgs: TableSizeArgs;
    TableSummary: TableSummary;
    TablesArgs: TablesArgs;
    TablesResult: TablesResult;
    TestFunctionBundle: TestFunctionBundle;
    UdfConfig: UdfConfig;
    UdfConfigDiff: UdfConfigDiff;
    UdfFailure: UdfFailure;
    UdfLogLines: UdfLogLines;
    UdfResponse: UdfResponse;
    UdfSuccess: UdfSuccess;
    UnchangedModuleHash: UnchangedModuleHash;
    UpdateCanonicalUrlRequest: UpdateCanonicalUrlRequest;
    UpdateEnvironmentVariablesRequest: UpdateEnvironmentVariablesRequest;
    UploadedImport: UploadedImport;
    UserIdentityAttributes: UserIdentityAttributes;
    VectorIndexConfig: VectorIndexConfig;
    VectorIndexDefinition: VectorIndexDefinition;
    VectorIndexFields: VectorIndexFields;
    WaitForSchemaRequest: WaitForSchemaRequest;
  };
}

export interface operations {
  run_action: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": RunUdfRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": UdfResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  cancel_all_jobs: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": CancelAllJobsRequest;
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
  cancel_import: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": CancelImportRequest;
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
  cancel_job: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": CancelJobRequest;
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
  check_admin_key: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content: {
          "application/json": CheckAdminKeyResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  delete_tables: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": DeleteTablesRequest;
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
  evaluate_push: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": StartPushRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": EvaluatePushResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  evaluate_schema: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": StartPushRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": EvaluateSchemaResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  finish_push: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": FinishPushRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": FinishPushDiff;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  report_push_completed: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": ReportPushCompletedRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": null;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  start_push: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": StartPushRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": StartPushResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  wait_for_schema: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": WaitForSchemaRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": SchemaStatus;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  cancel_export: {
    parameters: {
      query?: never;
      path: {
        /** The `_id` of the export's document. */
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
  request_zip_export: {
    parameters: {
      query?: {
        /** Id of the only component to export. All are exported when absent. */
        component?: string;
        /** Whether stored files go into the ZIP file too. They do not when absent. */
        includeStorage?: boolean;
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
  set_export_expiration: {
    parameters: {
      query?: never;
      path: {
        /** The `_id` of the export's document. */
        id: string;
      };
    };
    requestBody: {
      content: {
        "application/json": SetExportExpirationRequest;
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
  download_zip_export: {
    parameters: {
      query?: never;
      path: {
        /** The `start_ts` of the export in decimal, or the `_id` of its document. */
        id: string;
      };
    };
    responses: {
      200: {
        content: {
          "application/zip": unknown;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  call_function: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": CallFunctionRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": UdfResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  get_config_hashes: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": GetConfigHashesRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": GetConfigHashesResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  get_indexes: {
    parameters: {
      query?: {
        /** Id of the component. The root when absent. */
        componentId?: string;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": GetIndexesResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  import_data: {
    parameters: {
      query: {
        /** Component to write to, such as `parent/child`. The root when absent. */
        componentPath?: string;
        /** What the file holds. */
        format: ImportFormat;
        /** What happens to existing documents. `requireEmpty` when absent. */
        mode?: ImportMode;
        /** Table to write to. Required for every format but `zip`, refused with it. */
        tableName?: string;
      };
    };
    requestBody: {
      content: {
        "application/octet-stream": Blob | ArrayBuffer | ArrayBufferView;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": ImportDataResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  finish_import_upload: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": FinishImportUploadRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": FinishImportUploadResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  start_import_upload: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content: {
          "application/json": StartImportUploadResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  upload_import_part: {
    parameters: {
      query: {
        /** Position of this part in the file; the first is 1. */
        partNumber: number;
        /** From `start_import_upload`. */
        uploadToken: string;
      };
    };
    requestBody: {
      content: {
        "application/octet-stream": Blob | ArrayBuffer | ArrayBufferView;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": string;
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
          "application/json": ListEnvironmentVariablesResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  run_mutation: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": RunUdfRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": UdfResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  perform_import: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": PerformImportRequest;
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
  get_query_result: {
    parameters: {
      query: {
        /** The arguments as JSON text, see `FunctionArguments`. */
        args: string;
        /** How values are written in the answer. */
        format?: ConvexValueFormat;
        /** Which query, see `FunctionPath`. */
        path: string;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": UdfResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  run_query: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": RunUdfRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": UdfResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  run_query_at_timestamp: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": RunQueryAtTimestampRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": UdfResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  run_query_batch: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": QueryBatchRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": QueryBatchResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  get_query_timestamp: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content: {
          "application/json": QueryTimestampResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  run_function: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": CallFunctionRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": UdfResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  run_test_function: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": RunTestFunctionRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": UdfResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  get_table_shapes: {
    parameters: {
      query?: {
        /** Id of the component. The root when absent. */
        component?: string;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": TableShapes;
        };
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
        "application/json": UpdateEnvironmentVariablesRequest;
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
  get_instance_name: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content: {
          "text/plain": string;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  get_instance_version: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content: {
          "text/plain": string;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  get_version: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content: {
          "text/plain": string;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
}

/** A function of a module. */
export type AnalyzedFunction = {
  /**
   * The validator of the arguments as JSON text, see `ConvexValidator`; null when there
   * is none.
   */
  args: string | null;
  /** Name of the export. */
  name: string;
  /** Where it is in the source. Hand it back unchanged. */
  pos: unknown;
  /**
   * The validator of the result as JSON text, see `ConvexValidator`; null when there is
   * none.
   */
  returns: string | null;
  /** What kind of function it is. */
  udfType: "Query" | "Mutation" | "Action";
  /** Null in code of very old versions, which means public. */
  visibility: FunctionVisibility | null;
};

/** What a module contains. */
export type AnalyzedModule = {
  /** The crons; null unless this is the crons module. */
  cronSpecs: Record<string, unknown>[] | null;
  functions: AnalyzedFunction[];
  /** Routes of the HTTP actions; null unless this is the HTTP module. */
  httpRoutes: Record<string, unknown>[] | null;
  /** The same in terms of the sources before bundling. Hand it back unchanged. */
  sourceMapped: Record<string, unknown> | null;
};

/** A schema. */
export type AnalyzedSchema = {
  /** Whether documents must match the schema. */
  schemaValidation: boolean;
  tables: TableDefinition[];
};

/** Body of a failed request. */
export type ApiError = {
  /** Stable name of the failure, such as `BadAdminKey`. */
  code: string;
  /** Explanation for people. Its wording changes without notice. */
  message: string;
};

/**
 * Arguments of the system function `_system/cli/modules:apiSpec`, which needs
 * `ViewData` and gives an array of `ApiSpecEntry`.
 */
export type ApiSpecArgs = {
  /** Id of the component. The root when null or absent. */
  componentId?: string | null;
};

/** A deployed function. */
export type ApiSpecEntry = ApiSpecFunction | ApiSpecHttpAction;

/** A deployed query, mutation or action. A missing validator shows as that of `any`. */
export type ApiSpecFunction = {
  args: ConvexValidator;
  /** What kind of function it is. */
  functionType: "Query" | "Mutation" | "Action";
  /** Module and export, such as `messages.js:list`. */
  identifier: string;
  returns: ConvexValidator;
  visibility: FunctionVisibility;
};

/** A deployed HTTP action. */
export type ApiSpecHttpAction = {
  functionType: "HttpAction";
  /** HTTP method. */
  method: string;
  /** Path, or prefix ending in `*`. */
  path: string;
};

/** The app to deploy. */
export type AppDefinitionConfig = {
  /** Every module that is new or changed, among them `auth.config.js`. */
  changedModules: ModuleConfig[];
  /** The bundled `convex.config.js`, or null. */
  definition: ModuleConfig | null;
  /** Definition paths of the components that the app uses directly. */
  dependencies: string[];
  /** The bundled `schema.js`, or null. */
  schema: ModuleConfig | null;
  /** Version of the `convex` package that bundled the modules. */
  udfServerVersion: string;
  /**
   * Modules that stay as they are. None when absent. A module in neither list is
   * removed.
   */
  unchangedModuleHashes?: UnchangedModuleHash[];
};

/** The definition is that of the app. */
export type AppDefinitionType = {
  /** Path that the app's HTTP actions are served under. */
  httpPrefix?: string;
  type: "app";
};

/** An accepted identity provider. Only a custom one has a `type`. */
export type AuthInfo = OidcAuthInfo | CustomJwtAuthInfo;

/** A function to run, wherever it is. */
export type CallFunctionRequest = {
  args: FunctionArguments;
  /**
   * Component that holds the function, such as `parent/child`. The root when absent or
   * empty.
   */
  componentPath?: string;
  format?: ConvexValueFormat;
  path: FunctionPath;
};

/** The scheduled functions to cancel. */
export type CancelAllJobsRequest = {
  /** Id of the component. */
  componentId?: string;
  /** Path of the component. */
  componentPath?: string;
  /** Only those due before this time, in nanoseconds since 1970. */
  endNextTs?: number;
  /** Only those due at this time or later, in nanoseconds since 1970. */
  startNextTs?: number;
  /** Only this function, with its export: `module.js:name`. */
  udfPath?: string;
};

/** The import to cancel. */
export type CancelImportRequest = {
  /** From `finish_import_upload`. */
  importId: string;
};

/** The scheduled function to cancel. */
export type CancelJobRequest = {
  /** Id of its component. The root when absent. */
  componentId?: string;
  /** Id of the scheduled function. */
  id: string;
};

/** A valid admin key. */
export type CheckAdminKeyResponse = {
  /**
   * What the key may do; **empty when it may do everything**. A newer back end may name
   * operations that are not in `DeploymentOp`.
   */
  allowedOps: (DeploymentOp | string)[];
  /** Whether the key was made read-only. What it may do is told by `allowedOps` alone. */
  isReadOnly: boolean;
  /** Always true: a key that is not valid gets a failure instead. */
  success: true;
};

/**
 * A component and all that is installed in it, as the type checker of the back end
 * sees them.
 */
export type CheckedComponent = {
  /** What its arguments are bound to. */
  args: Record<string, unknown>;
  /** By name. */
  childComponents: { [key: string]: CheckedComponent };
  /** Component path; empty for the root. */
  componentPath: string;
  /** Definition path; empty for the app. */
  definitionPath: string;
  /** What its environment variables are bound to. Hand it back unchanged. */
  env?: unknown;
  /** The tree of what it exports, by name. */
  exports: Record<string, unknown>;
  /** Path that its HTTP actions are served under. */
  httpPrefix?: string;
  httpRoutes: CheckedHttpRoutes;
};

/** The HTTP actions of a component. */
export type CheckedHttpRoutes = {
  /** Routes of its own HTTP module; null when it has none. */
  httpModuleRoutes: HttpRoute[] | null;
  /** Path prefixes that are served by components. */
  mounts: string[];
};

/** The definition is that of a component. */
export type ChildComponentDefinitionType = {
  /** Default name of the component. */
  name: string;
  type: "childComponent";
};

/** A deployment of Convex Cloud. */
export type CloudDeploymentInfo = {
  deploymentType: DeploymentType;
  /** Id of the deployment. */
  id: number;
  kind: "cloud";
  /** Id of the project. */
  projectId: number;
  /** Name of the project. */
  projectName?: string | null;
  /** Slug of the project. */
  projectSlug?: string | null;
  /** The `<ref>` that selects the deployment in `team:project:<ref>`. */
  reference?: string | null;
  /** Id of the team. */
  teamId: number;
};

/** The export can be downloaded under its `start_ts` or `_id`. */
export type CompletedExport = {
  /** When it was made, in milliseconds since 1970, with a fraction. */
  _creationTime: number;
  /** Id of the document. */
  _id: string;
  complete_ts: ConvexInt64;
  expiration_ts?: ConvexInt64;
  requestor: ExportRequestor;
  start_ts: ConvexInt64;
  state: "completed";
  /** Where the file is stored. */
  zip_object_key?: string;
};

/** All documents were written. */
export type CompletedImport = {
  num_rows_written: ConvexInt64;
  state: "completed";
  timestamp: ConvexInt64;
};

/** What a `convex.config.js` declares. */
export type ComponentDefinition = {
  /** The components it installs. */
  childComponents: ComponentInstantiation[];
  definitionType: AppDefinitionType | ChildComponentDefinitionType;
  /** Pairs of the name of a declared environment variable and what it must be. */
  envVars?: unknown[][] | null;
  exports: ComponentExports;
  /** References to HTTP routers by path prefix. */
  httpMounts: Record<string, unknown>;
  /** Definition path; empty for the app. */
  path: string;
};

/** A component to deploy. */
export type ComponentDefinitionConfig = {
  definition: ModuleConfig;
  /** Path of the component definition; never empty. */
  definitionPath: string;
  /** Definition paths of the components that this one uses directly. */
  dependencies: string[];
  /** All modules of the component. */
  functions: ModuleConfig[];
  /** The bundled schema, or null. */
  schema: ModuleConfig | null;
  /** Version of the `convex` package that bundled the modules. */
  udfServerVersion: string;
};

/** How a component changes. */
export type ComponentDiff = {
  cronDiff: CronDiff;
  diffType: ComponentDiffType;
  /** Null on some back ends when no index changes. */
  indexDiff: IndexDiff | null;
  moduleDiff: ListDiff;
  /** Null when the schema stays. */
  schemaDiff: SchemaDiff | null;
  /** Null when the version stays. */
  udfConfigDiff: UdfConfigDiff | null;
};

/** What becomes of a component. An unmounted one keeps its data. */
export type ComponentDiffType = {
  type: "create" | "modify" | "unmount" | "remount";
};

/** The tree of what a component exports. */
export type ComponentExports = {
  /** Pairs of a name and a node, which is a branch or a leaf. */
  branch: unknown[][];
  type: "branch";
};

/** A component that is installed in another. */
export type ComponentInstantiation = {
  /** Pairs of the name of an environment variable and what it is bound to. */
  env?: unknown[][] | null;
  /** Name under which it is installed. */
  name: string;
  /** Its definition path. */
  path: string;
};

/** The prediction for one component. */
export type ComponentSchemaEvaluation = {
  /** Definition path; empty for the app. */
  definitionPath: string;
  /** Staged validators whose work so far would be lost. Not every back end tells. */
  discardedStagedValidators?: DiscardedStagedValidator[];
  indexes: IndexEvaluation[];
  /** Whether documents must match the schema. */
  schemaValidation: boolean;
  tables: TableEvaluation[];
};

/** How far one component is. */
export type ComponentSchemaStatus = {
  /** Indexes that are built. */
  indexesComplete: number;
  /** Indexes there will be. */
  indexesTotal: number;
  /** Whether all documents were checked. */
  schemaValidationComplete: boolean;
};

/** An Int64 inside a Convex value, in any of the three formats. */
export type ConvexInt64 = string | EncodedInt64 | number;

/**
 * Any Convex value in JSON. How an Int64, a special Float64 and bytes are written
 * depends on the `ConvexValueFormat` of the request.
 */
export type ConvexJson = unknown;

/** The type of a value. What is there besides `type` depends on it. */
export type ConvexValidator = {
  /** Kind of value, such as `string`, `object`, `union` or `any`. */
  type: string;
  [key: string]: unknown;
};

/**
 * How values are written in JSON. Anything else is refused with 400 `BadFormat`.
 *
 * - `convex_encoded_json` (also `convex_json`): nothing is lost; special values are
 *   objects such as `EncodedInt64`.
 * - `json` (also `convex_clean_json`): plain JSON that loses types; an Int64 is a
 *   decimal string, NaN and the infinities are strings, bytes are a base64 string. The
 *   default, save for very old clients.
 * - `export_json`: as in exports; an Int64 is a number, bytes and special floats are
 *   objects.
 */
export type ConvexValueFormat = "convex_encoded_json" | "json" | "export_json";

/** Names of crons that change. */
export type CronDiff = {
  added: string[];
  deleted: string[];
  updated: string[];
};

/** A provider of signed tokens. */
export type CustomJwtAuthInfo = {
  /** How tokens are signed, such as `RS256`. */
  algorithm: string;
  /** The audience of accepted tokens; null accepts any. */
  applicationID: string | null;
  /** The issuer of accepted tokens. */
  issuer: string;
  /** Where the keys are: the URL of a JWKS document. */
  jwks: string;
  type: "customJwt";
};

/** An ordinary index. */
export type DatabaseIndexConfig = {
  /** Field paths in order. */
  fields: string[];
  /** `table.index`. */
  name: string;
  /** Whether the index is built in the background and not yet in use. */
  staged?: boolean;
  type: "database";
};

/** The tables to delete. */
export type DeleteTablesRequest = {
  /** Id of the component. The root when null or absent. */
  componentId?: string | null;
  tableNames: string[];
};

/** The deployed project configuration. Other fields may be there. */
export type DeployedConfig = {
  /** Accepted identity providers. */
  authInfo?: AuthInfo[];
  /** The functions folder, such as `convex/`. */
  functions: string;
  [key: string]: unknown;
};

/** A deployed module. */
export type DeployedModuleHash = {
  environment: ModuleEnvironment;
  /** SHA-256 of the module. */
  hash: string;
  /** Path within the functions folder. */
  path: string;
};

/** What a deployment is. */
export type DeploymentInfoResponse = CloudDeploymentInfo | SelfHostedDeploymentInfo;

/**
 * What an admin key may do. In messages and in the `allowedActions` of deploy keys
 * each operation has an action string, such as `deployment:data:view` for `ViewData`.
 * `Unknown` stands for an operation that is newer than the back end.
 */
export type DeploymentOp =
  | "Deploy"
  | "ViewEnvironmentVariables"
  | "WriteEnvironmentVariables"
  | "PauseDeployment"
  | "UnpauseDeployment"
  | "ViewLogs"
  | "ViewMetrics"
  | "ViewIntegrations"
  | "WriteIntegrations"
  | "ViewData"
  | "WriteData"
  | "ViewBackups"
  | "CreateBackups"
  | "DownloadBackups"
  | "DeleteBackups"
  | "ImportBackups"
  | "ActAsUser"
  | "RunInternalQueries"
  | "RunInternalMutations"
  | "RunInternalActions"
  | "RunTestQuery"
  | "ViewAuditLog"
  | "ViewUsageLimits"
  | "WriteUsageLimits"
  | "ViewUsage"
  | "Unknown";

/** What a cloud deployment is for. */
export type DeploymentType = "dev" | "prod" | "preview" | "custom";

/** An index, as a push sees it. */
export type DeveloperIndexConfig = DatabaseIndexConfig | SearchIndexConfig | VectorIndexConfig;

/** A staged validator that a push would discard. */
export type DiscardedStagedValidator = {
  /** Whether another staged validator takes its place. */
  replaced: boolean;
  /** How far it was. */
  state: StagedValidatorPending | StagedValidatorValid;
  /** Name of the table. */
  tableName: string;
};

/** Bytes in the formats `convex_encoded_json` and `export_json`. */
export type EncodedBytes = {
  /** Base64 of the bytes. */
  $bytes: string;
};

/**
 * NaN, an infinity or -0 in the format `convex_encoded_json`; the first two also in
 * `export_json`.
 */
export type EncodedFloat64 = {
  /** Base64 of the 8 bytes of the IEEE 754 number, little-endian. */
  $float: string;
};

/** An Int64 in the format `convex_encoded_json`. */
export type EncodedInt64 = {
  /** Base64 of the 8 bytes, little-endian. */
  $integer: string;
};

/** An environment variable. */
export type EnvironmentVariable = {
  /** Name of the variable. */
  name: string;
  /** Its value. */
  value: string;
};

/** A variable to set or delete. */
export type EnvironmentVariableChange = {
  /** Name of the variable. */
  name: string;
  /**
   * The new value. Null or absent deletes the variable; deleting one that does not exist
   * does nothing.
   */
  value?: string | null;
};

/**
 * A stored environment variable. The system function
 * `_system/cli/queryEnvironmentVariables` (no arguments, needs
 * `ViewEnvironmentVariables`) gives all, sorted by name.
 */
export type EnvironmentVariableDocument = {
  /** When it was made, in milliseconds since 1970, with a fraction. */
  _creationTime: number;
  /** Id of the document. */
  _id: string;
  /** Name of the variable. */
  name: string;
  /** Its value. */
  value: string;
};

/** Values of environment variables by name. */
export type EnvironmentVariableMap = { [key: string]: string };

/** What a push would change. */
export type EvaluatePushResponse = {
  schemaChange: SchemaChange;
};

/** What a push's schemas would cost. */
export type EvaluateSchemaResponse = {
  /** Component paths are the keys; the root is the empty string. */
  componentSchemaEvaluations: { [key: string]: ComponentSchemaEvaluation };
  /** Definition paths that are not deployed yet. */
  newComponentDefinitions: string[];
};

/** What one component definition contains. */
export type EvaluatedComponentDefinition = {
  definition: ComponentDefinition;
  /** Paths of modules are the keys. */
  functions: { [key: string]: AnalyzedModule };
  /** Null when there is no schema. */
  schema?: AnalyzedSchema | null;
  udfConfig: UdfConfig;
};

/**
 * An export and how far it is. The system function `_system/cli/exports:getLatest` (no
 * arguments, needs `ViewBackups`) gives that of the newest export on request, or null.
 * Times are Int64, in nanoseconds since 1970.
 */
export type ExportDocument = RequestedExport | InProgressExport | CompletedExport | FailedExport;

/**
 * `snapshotExport` for an export on request, `cloudBackup` for a backup of Convex
 * Cloud.
 */
export type ExportRequestor = "snapshotExport" | "cloudBackup";

/** The export failed. Newer back ends try until it succeeds instead. */
export type FailedExport = {
  /** When it was made, in milliseconds since 1970, with a fraction. */
  _creationTime: number;
  /** Id of the document. */
  _id: string;
  failed_ts: ConvexInt64;
  requestor: ExportRequestor;
  start_ts: ConvexInt64;
  state: "failed";
};

/** The import failed or was canceled. */
export type FailedImport = {
  /** Why, for people. */
  error_message: string;
  state: "failed";
};

/** The upload to finish. */
export type FinishImportUploadRequest = {
  import: ImportTarget;
  /** From `upload_import_part`, in the order of the parts. */
  partTokens: string[];
  /** From `start_import_upload`. */
  uploadToken: string;
};

/** An uploaded import. */
export type FinishImportUploadResponse = {
  /** Id of the `ImportDocument`. */
  importId: string;
};

/** What a push changed. */
export type FinishPushDiff = {
  authDiff: ListDiff;
  /** How components change. Component paths are the keys; the root is the empty string. */
  componentDiffs: { [key: string]: ComponentDiff };
  /**
   * How component definitions change. Paths of component definitions are the keys; the
   * app itself is the empty string.
   */
  definitionDiffs: { [key: string]: Record<string, unknown> };
};

/** The push to finish. */
export type FinishPushRequest = {
  /** The admin key that authorizes this call. A secret. */
  adminKey: string;
  /** Whether to do nothing at all. */
  dryRun: boolean;
  /** Note for the audit log, of at most 1,024 bytes; or null. */
  message: string | null;
  startPush: StartPushResponse;
};

/**
 * The arguments of a function: an object of named arguments, or, as of old, an array
 * of that one object.
 */
export type FunctionArguments = Record<string, unknown> | ConvexJson[];

/**
 * Names a function: `module:export`, `folder/module:export`, or `module` for its
 * default export. 400 `BadConvexFunctionIdentifier` when it is not of that form.
 */
export type FunctionPath = string;

/** Who may call a function. */
export type FunctionVisibility = {
  /**
   * `public` functions may be called by anybody, `internal` ones by other functions and
   * admins.
   */
  kind: "public" | "internal";
};

/** The canonical URLs. */
export type GetCanonicalUrlsResponse = {
  /** Where clients call functions. */
  convexCloudUrl: string;
  /** Where HTTP actions are served. */
  convexSiteUrl: string;
};

/** Who asks. */
export type GetConfigHashesRequest = {
  /** The admin key that authorizes this call. A secret. */
  adminKey: string;
  /** Version of the caller's `convex` package. */
  version?: string;
};

/** What is deployed. */
export type GetConfigHashesResponse = {
  config: DeployedConfig;
  moduleHashes: DeployedModuleHash[];
  /** npm packages of the Node.js modules. Not every back end tells. */
  nodeDependencies?: NodeDependency[];
  /** Version of Node.js that runs Node.js modules; null for the default. */
  nodeVersion: string | null;
  /** Version of the `convex` package that was last pushed; null before the first push. */
  udfServerVersion: string | null;
};

/**
 * Arguments of the system function `_system/cli/queryEnvironmentVariables:get`, which
 * needs `ViewEnvironmentVariables` and gives an `EnvironmentVariable` or null.
 */
export type GetEnvironmentVariableArgs = {
  /** Name of the variable. */
  name: string;
};

/** The indexes of a component. */
export type GetIndexesResponse = {
  indexes: IndexMetadata[];
};

/** A route of an HTTP action. */
export type HttpRoute = {
  /** HTTP method. */
  method: string;
  /** Path, or prefix ending in `*`. */
  path: string;
};

/** A finished import. */
export type ImportDataResponse = {
  /** Documents written. */
  numWritten: number;
};

/**
 * An import and how far it is. The system function `_system/cli/queryImport`
 * (arguments `importId`, needs `ViewBackups`) gives one, or null;
 * `_system/cli/queryImport:list` gives an array of the 20 newest.
 */
export type ImportDocument = {
  /** When it was made, in milliseconds since 1970, with a fraction. */
  _creationTime: number;
  /** Id of the document. */
  _id: string;
  state: ImportState;
};

/** What a file holds. `zip` is what an export gives; the others are one table. */
export type ImportFormat = "csv" | "jsonLines" | "jsonArray" | "zip";

/** Documents are being written. */
export type ImportInProgress = {
  /** What it has done. */
  checkpoint_messages: string[];
  /** What it is doing. */
  progress_message: string;
  state: "in_progress";
};

/**
 * What happens to existing documents. `requireEmpty` refuses tables that have any,
 * `append` keeps them, `replace` deletes those of the imported tables, `replaceAll`
 * those of all tables.
 */
export type ImportMode = "requireEmpty" | "append" | "replace" | "replaceAll";

/** How far an import is. */
export type ImportState =
  UploadedImport | ImportWaitingForConfirmation | ImportInProgress | CompletedImport | FailedImport;

/** What is imported, and where to. `mode` is `requireEmpty` when absent. */
export type ImportTarget = {
  /** Component to write to, such as `parent/child`. The root when absent. */
  componentPath?: string;
  format: ImportFormat;
  mode?: ImportMode;
  /** Table to write to. Required for every format but `zip`, refused with it. */
  tableName?: string;
};

/** The file was read; `perform_import` goes on. */
export type ImportWaitingForConfirmation = {
  /** What would change, for people. */
  message_to_confirm: string;
  /** Whether a person should decide, because documents would be deleted. */
  require_manual_confirmation: boolean;
  state: "waiting_for_confirmation";
};

/** The export is being written. */
export type InProgressExport = {
  /** When it was made, in milliseconds since 1970, with a fraction. */
  _creationTime: number;
  /** Id of the document. */
  _id: string;
  /** What it is doing. */
  progress_message?: string | null;
  requestor: ExportRequestor;
  start_ts: ConvexInt64;
  state: "in_progress";
};

/** Whether the index holds all documents yet. Other fields may be there. */
export type IndexBackfill = {
  state: "in_progress" | "done";
  [key: string]: unknown;
};

/** An index of a schema. */
export type IndexDefinition = {
  /** Field paths in order. */
  fields: string[];
  /** Name of the index. */
  indexDescriptor: string;
};

/** How indexes change. */
export type IndexDiff = {
  added_indexes: DeveloperIndexConfig[];
  /** Staged from now on. */
  disabled_indexes?: DeveloperIndexConfig[];
  /** No longer staged. */
  enabled_indexes?: DeveloperIndexConfig[];
  removed_indexes: DeveloperIndexConfig[];
};

/** The prediction for an index. */
export type IndexEvaluation = DeveloperIndexConfig & {
  /** What becomes of the index. */
  change: "added" | "identical" | "enabled" | "disabled" | "dropped";
  /** Whether documents must be read to build it. */
  needsBackfill: boolean;
  /** Documents in its table. */
  numDocs: number;
};

/** An index. */
export type IndexMetadata = {
  backfill: IndexBackfill;
  /** What is indexed. */
  fields: string[] | SearchIndexFields | VectorIndexFields;
  /** Name of the index. */
  name: string;
  /** Whether the index is built in the background and not yet in use. */
  staged: boolean;
  /** Name of the table. */
  table: string;
};

/** What came and what went: paths for modules, JSON texts for identity providers. */
export type ListDiff = {
  added: string[];
  removed: string[];
};

/** All environment variables. */
export type ListEnvironmentVariablesResponse = {
  environmentVariables: EnvironmentVariableMap;
};

/** A bundled module. */
export type ModuleConfig = {
  environment: ModuleEnvironment;
  /** Path within the functions folder, such as `messages.js`. */
  path: string;
  /** Bundled JavaScript. */
  source: string;
  /** Source map of the bundle. */
  sourceMap?: string;
};

/** Where a module runs: `isolate` for the Convex runtime, `node` for Node.js. */
export type ModuleEnvironment = "isolate" | "node";

/** An npm package that Node.js modules load at run time. */
export type NodeDependency = {
  /** Name of the npm package. */
  name: string;
  /** Exact version. */
  version: string;
};

/** An OpenID Connect provider. */
export type OidcAuthInfo = {
  /** The audience of accepted tokens. */
  applicationID: string;
  /** URL of the issuer. */
  domain: string;
};

/** A stored source package. Hand it back unchanged. */
export type OpaquePackage = Record<string, unknown>;

/** Whether the page is so large that it should be cut in two; null when it is not. */
export type PageStatus = "SplitRecommended" | "SplitRequired" | null;

/** Which page a paginated function gives. */
export type PaginationOpts = {
  /** The `continueCursor` of the page before; null for the first page. */
  cursor: string | null;
  /** Where to stop: with it a page is read again with the same ends. */
  endCursor?: string | null;
  /** Tells subscriptions to the same page apart. */
  id?: number;
  /** How many bytes to read at most. */
  maximumBytesRead?: number;
  /** How many documents to read at most. */
  maximumRowsRead?: number;
  /** How many documents to give at most, from 1 to 32,000. */
  numItems: number;
};

/** A page of any paginated function. */
export type PaginationResult = {
  /** The `cursor` that asks for the next page. */
  continueCursor: string;
  /**
   * Whether this is the last page. A page may be short, even empty, before the last:
   * only this tells.
   */
  isDone: boolean;
  /** The documents of the page. */
  page: ConvexJson[];
  pageStatus?: PageStatus;
  /** Where the page could be cut in two. */
  splitCursor?: string | null;
};

/** The import to confirm. */
export type PerformImportRequest = {
  /** From `finish_import_upload`. */
  importId: string;
};

/** One timing. Ids and times are base64url without padding, of little-endian integers. */
export type PushSpan = {
  /** Nanoseconds since 1970. */
  beginTimeUnixNs: string;
  /** Nanoseconds. */
  durationNs: string;
  events: Record<string, unknown>[];
  /** What was timed. */
  name: string;
  /** 64 bits; all zero for the outermost span. */
  parentId: string;
  properties: { [key: string]: string };
  /** 64 bits. */
  spanId: string;
  /** 128 bits that all spans of a push share. */
  traceId: string;
};

/** The queries to run. */
export type QueryBatchRequest = {
  queries: RunUdfRequest[];
};

/** The results of a batch. */
export type QueryBatchResponse = {
  /** In the order of the queries. */
  results: UdfResponse[];
};

/** Arguments of the system function `_system/cli/queryImport`. */
export type QueryImportArgs = {
  /** From `finish_import_upload`. */
  importId: string;
};

/**
 * A point in the history of the database: base64 of an unsigned 64-bit integer,
 * little-endian.
 */
export type QueryTimestamp = string;

/** The current timestamp. */
export type QueryTimestampResponse = {
  ts: QueryTimestamp;
};

/** The timings of a push. */
export type ReportPushCompletedRequest = {
  /** The admin key that authorizes this call. A secret. */
  adminKey: string;
  spans: PushSpan[];
};

/** `convexCloud` serves functions to clients, `convexSite` serves HTTP actions. */
export type RequestDestination = "convexCloud" | "convexSite";

/** The export has not started. */
export type RequestedExport = {
  /** When it was made, in milliseconds since 1970, with a fraction. */
  _creationTime: number;
  /** Id of the document. */
  _id: string;
  requestor: ExportRequestor;
  state: "requested";
};

/** A query to run, and when. */
export type RunQueryAtTimestampRequest = {
  args: FunctionArguments;
  format?: ConvexValueFormat;
  path: FunctionPath;
  ts: QueryTimestamp;
};

/** A query to run without deploying it. */
export type RunTestFunctionRequest = {
  /** The admin key that authorizes this call. A secret. */
  adminKey: string;
  args: FunctionArguments;
  bundle: TestFunctionBundle;
  /** Id of the component to run in. The root when absent. */
  componentId?: string;
  format: ConvexValueFormat;
};

/** A function of the root component to run. */
export type RunUdfRequest = {
  args: FunctionArguments;
  format?: ConvexValueFormat;
  path: FunctionPath;
};

/**
 * What a push changes in schemas. Hand it back unchanged, with fields that are not
 * described here too.
 */
export type SchemaChange = {
  /**
   * Ids reserved for new components. Component paths are the keys; the root is the empty
   * string.
   */
  allocatedComponentIds: { [key: string]: string };
  /** How indexes change. Component paths are the keys; the root is the empty string. */
  indexDiffs?: { [key: string]: IndexDiff };
  /**
   * Ids of the pending schemas; null where there is no schema. Component paths are the
   * keys; the root is the empty string.
   */
  schemaIds: { [key: string]: string | null };
};

/** All is ready for `finish_push`. */
export type SchemaComplete = {
  type: "complete";
};

/** The schemas before and after. */
export type SchemaDiff = {
  /** JSON text; null when there is none. */
  next_schema: string | null;
  /** JSON text; null when there was none. */
  previous_schema: string | null;
};

/** Documents do not match the new schema. The push is over. */
export type SchemaFailed = {
  /** Component path; empty for the root. */
  componentPath: string;
  /** What does not match the schema. */
  error: string;
  /** Table of the document that does not match; null when it is no single table. */
  tableName: string | null;
  type: "failed";
};

/** The time is up and there is work left. */
export type SchemaInProgress = {
  /** Component paths are the keys; the root is the empty string. */
  components: { [key: string]: ComponentSchemaStatus };
  type: "inProgress";
};

/** Another push took over. This push is over. */
export type SchemaRaceDetected = {
  type: "raceDetected";
};

/** How far the schemas of a push are. */
export type SchemaStatus = SchemaInProgress | SchemaFailed | SchemaRaceDetected | SchemaComplete;

/** A full text search index. */
export type SearchIndexConfig = {
  filterFields: string[];
  /** `table.index`. */
  name: string;
  /** Field path with the text. */
  searchField: string;
  /** Whether the index is built in the background and not yet in use. */
  staged?: boolean;
  type: "search";
};

/** A full text search index of a schema. */
export type SearchIndexDefinition = {
  filterFields: string[];
  /** Name of the index. */
  indexDescriptor: string;
  /** Field path with the text. */
  searchField: string;
};

/** What a full text search index indexes. */
export type SearchIndexFields = {
  filterFields: string[];
  /** Field path with the text. */
  searchField: string;
};

/** A self-hosted deployment. */
export type SelfHostedDeploymentInfo = {
  kind: "selfHosted";
};

/** When an export expires. */
export type SetExportExpirationRequest = {
  /**
   * When the export is deleted, in nanoseconds since 1970. JavaScript rounds it by up to
   * 128 ns.
   */
  expirationTsNs: number;
};

/** Some document does not match. */
export type StagedValidatorFailed = {
  /** What does not match. */
  error: string;
  state: "failed";
};

/** Documents are being checked. */
export type StagedValidatorPending = {
  /** Documents checked so far. */
  numDocsValidated: number;
  state: "pending";
  /** Documents to check, when known. */
  totalDocs?: number | null;
};

/** How far a staged validator is. */
export type StagedValidatorState =
  StagedValidatorPending | StagedValidatorValid | StagedValidatorFailed;

/** All documents match. */
export type StagedValidatorValid = {
  state: "valid";
};

/** A started upload. */
export type StartImportUploadResponse = {
  /** Names this upload. */
  uploadToken: string;
};

/** Everything that is pushed. */
export type StartPushRequest = {
  /** The admin key that authorizes this call. A secret. */
  adminKey: string;
  appDefinition: AppDefinitionConfig;
  componentDefinitions: ComponentDefinitionConfig[];
  /** Whether to leave everything as it is but pending schemas. False when absent. */
  dryRun?: boolean;
  /** Whether the push only serves to generate code. False when absent. */
  forCodegen?: boolean;
  /** The functions folder, such as `convex/`. */
  functions: string;
  nodeDependencies: NodeDependency[];
  /** Version of Node.js for Node.js modules. */
  nodeVersion?: string;
};

/**
 * A started push. Hand it to `finish_push` as it is, with fields that are not
 * described here too. It holds the values of all environment variables: keep it out of
 * logs.
 */
export type StartPushResponse = {
  /**
   * What the modules contain. Paths of component definitions are the keys; the app
   * itself is the empty string.
   */
  analysis: { [key: string]: EvaluatedComponentDefinition };
  app: CheckedComponent;
  /** Accepted identity providers. */
  appAuth: AuthInfo[];
  /**
   * Where the sources are stored. Paths of component definitions are the keys; the app
   * itself is the empty string.
   */
  componentDefinitionPackages: { [key: string]: OpaquePackage };
  environmentVariables: EnvironmentVariableMap;
  /** Id of the package of npm dependencies; null when there are none. */
  externalDepsId: string | null;
  schemaChange: SchemaChange;
};

/**
 * Arguments of the system function `_system/cli/tableData`, which needs `ViewData` and
 * gives a `TableDataResult`. It reads at most 10,000 documents and 5,000,000 bytes for
 * a page, whatever is asked.
 */
export type TableDataArgs = {
  /** By creation time. */
  order: "asc" | "desc";
  paginationOpts: PaginationOpts;
  /** Name of the table. `_storage` and `_scheduled_functions` may be read too. */
  table: string;
};

/** Result of `_system/cli/tableData`. */
export type TableDataResult = {
  /** The `cursor` that asks for the next page. */
  continueCursor: string;
  /**
   * Whether this is the last page. A page may be short, even empty, before the last:
   * only this tells.
   */
  isDone: boolean;
  /** The documents of the page. */
  page: TableDocument[];
  pageStatus?: PageStatus;
  /** Where the page could be cut in two. */
  splitCursor?: string | null;
};

/** A table of a schema. */
export type TableDefinition = {
  documentType: ConvexValidator;
  indexes: IndexDefinition[];
  searchIndexes?: SearchIndexDefinition[] | null;
  /** Name of the table. */
  tableName: string;
  vectorIndexes?: VectorIndexDefinition[] | null;
};

/** A document, with its own fields beside these two. */
export type TableDocument = {
  /** When it was made, in milliseconds since 1970, with a fraction. */
  _creationTime: number;
  /** Id of the document. */
  _id: string;
  [key: string]: unknown;
};

/** The prediction for a table. */
export type TableEvaluation = {
  /** Whether a push after the staged validation could do without reading documents. */
  canSkipAfterStagedValidation?: boolean;
  /** Name of the table. */
  name: string;
  /** Documents in the table. */
  numDocs: number;
  /** How validation comes to its result. Only `mustWalk` reads every document. */
  outcome:
    | "notValidated"
    | "supersetOfEnforced"
    | "supersetOfStagedValidated"
    | "supersetOfShape"
    | "mustWalk";
  /** Size of the table. */
  sizeBytes: number;
  staged?: StagedValidatorState;
};

/** Shapes by table name. */
export type TableShapes = { [key: string]: Record<string, unknown> };

/**
 * Arguments of the system function `_system/cli/tableSize`, which needs `ViewData` and
 * gives the number of documents.
 */
export type TableSizeArgs = {
  /** Name of the table. */
  tableName: string;
};

/** A table of the deployment. */
export type TableSummary = {
  /** Name of the table. */
  name: string;
};

/**
 * Arguments of the system function `_system/cli/tables`, which needs `ViewData` and
 * gives a `TablesResult`. Without `paginationOpts` it fails with `status` `error`.
 */
export type TablesArgs = {
  paginationOpts: PaginationOpts;
};

/** Result of `_system/cli/tables`: everything in one page. */
export type TablesResult = {
  /** The `cursor` that asks for the next page. */
  continueCursor: string;
  /**
   * Whether this is the last page. A page may be short, even empty, before the last:
   * only this tells.
   */
  isDone: boolean;
  /** All tables whose name does not start with `_`. */
  page: TableSummary[];
};

/** The module of a test function. */
export type TestFunctionBundle = {
  environment?: ModuleEnvironment;
  /** Name of the module, such as `testQuery.js`. */
  path: string;
  /** JavaScript of the module, whose default export is the query. */
  source: string;
  /** Source map of the module. */
  sourceMap?: string;
};

/**
 * Under which circumstances modules are loaded: `Math.random` and `Date.now` are fixed
 * while they are.
 */
export type UdfConfig = {
  importPhaseRngSeed: EncodedBytes;
  importPhaseUnixTimestamp: EncodedInt64;
  /** Version of the `convex` package. */
  serverVersion: string;
};

/** The versions of the `convex` package before and after. */
export type UdfConfigDiff = {
  next_version: string;
  previous_version: string;
};

/** A function threw. `errorData` is there when it threw a `ConvexError`. */
export type UdfFailure = {
  errorData?: ConvexJson;
  /**
   * `[Request ID: …] Server Error` and, unless the deployment hides it, a line break,
   * the error and its stack.
   */
  errorMessage: string;
  logLines?: UdfLogLines;
  status: "error";
};

/**
 * What the function logged, one `[LEVEL] text` a line, with LEVEL one of LOG, DEBUG,
 * INFO, WARN and ERROR. Absent when it logged nothing.
 */
export type UdfLogLines = string[];

/** How a function ended. `status` tells which; the HTTP status is 200 for both. */
export type UdfResponse = UdfSuccess | UdfFailure;

/** A function returned. */
export type UdfSuccess = {
  logLines?: UdfLogLines;
  status: "success";
  value: ConvexJson;
};

/** A module that is deployed already and is left out of the push. */
export type UnchangedModuleHash = {
  environment?: ModuleEnvironment;
  /** Path within the functions folder. */
  path: string;
  /** Hash of the deployed module, from `get_config_hashes`, which calls it `hash`. */
  sha256: string;
};

/** Which URL to change. */
export type UpdateCanonicalUrlRequest = {
  requestDestination: RequestDestination;
  /** The new URL. Null or absent goes back to the original one. */
  url?: string | null;
};

/** The changes, all or nothing. */
export type UpdateEnvironmentVariablesRequest = {
  /** Each name at most once (`EnvVarNameNotUnique`). */
  changes: EnvironmentVariableChange[];
};

/** The file is being read. */
export type UploadedImport = {
  state: "uploaded";
};

/**
 * The user to act as, with custom claims beside the known attributes. It goes into the
 * `Authorization` header: `Convex <admin-key>:<base64 of this as UTF-8 JSON>`, in
 * standard base64 with padding. Running a function that way needs `ActAsUser`
 * (`deployment:functions:actAsUser`).
 */
export type UserIdentityAttributes = {
  address?: string;
  birthday?: string;
  email?: string;
  emailVerified?: boolean;
  familyName?: string;
  gender?: string;
  givenName?: string;
  /** Who vouches for the user. */
  issuer?: string;
  language?: string;
  name?: string;
  nickname?: string;
  phoneNumber?: string;
  phoneNumberVerified?: boolean;
  pictureUrl?: string;
  preferredUsername?: string;
  profileUrl?: string;
  /** The user, as the issuer names them. */
  subject?: string;
  timezone?: string;
  /** Identifies the user. Required unless `issuer` and `subject` are both given. */
  tokenIdentifier?: string;
  /** When the attributes last changed, in RFC 3339. */
  updatedAt?: string;
  websiteUrl?: string;
  [key: string]: unknown;
};

/** A vector index. */
export type VectorIndexConfig = {
  /** Length of the vectors. */
  dimensions: number;
  filterFields: string[];
  /** `table.index`. */
  name: string;
  /** Whether the index is built in the background and not yet in use. */
  staged?: boolean;
  type: "vector";
  /** Field path with the vector. */
  vectorField: string;
};

/** A vector index of a schema. */
export type VectorIndexDefinition = {
  /** Length of the vectors. */
  dimensions?: number;
  filterFields: string[];
  /** Name of the index. */
  indexDescriptor: string;
  /** Field path with the vector. */
  vectorField: string;
};

/** What a vector index indexes. */
export type VectorIndexFields = {
  /** Length of the vectors. */
  dimensions: number;
  filterFields: string[];
  /** Field path with the vector. */
  vectorField: string;
};

/** What to wait for. */
export type WaitForSchemaRequest = {
  /** The admin key that authorizes this call. A secret. */
  adminKey: string;
  /** Whether the push is a dry run. The back end takes no notice. */
  dryRun: boolean;
  schemaChange: SchemaChange;
  /** How long to wait, in milliseconds. 10,000 when absent. */
  timeoutMs?: number;
};
