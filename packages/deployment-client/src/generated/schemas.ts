// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/deployment-admin-openapi.json
// Command: openapi-clients generate deployment

import type { components } from "./types.ts";

/** A function of a module. */
export type AnalyzedFunction = components["schemas"]["AnalyzedFunction"];

/** What a module contains. */
export type AnalyzedModule = components["schemas"]["AnalyzedModule"];

/** A schema. */
export type AnalyzedSchema = components["schemas"]["AnalyzedSchema"];

/** Body of a failed request. */
export type ApiError = components["schemas"]["ApiError"];

/**
 * Arguments of the system function `_system/cli/modules:apiSpec`, which needs
 * `ViewData` and gives an array of `ApiSpecEntry`.
 */
export type ApiSpecArgs = components["schemas"]["ApiSpecArgs"];

/** A deployed function. */
export type ApiSpecEntry = components["schemas"]["ApiSpecEntry"];

/** A deployed query, mutation or action. A missing validator shows as that of `any`. */
export type ApiSpecFunction = components["schemas"]["ApiSpecFunction"];

/** A deployed HTTP action. */
export type ApiSpecHttpAction = components["schemas"]["ApiSpecHttpAction"];

/** The app to deploy. */
export type AppDefinitionConfig = components["schemas"]["AppDefinitionConfig"];

/** The definition is that of the app. */
export type AppDefinitionType = components["schemas"]["AppDefinitionType"];

/** An accepted identity provider. Only a custom one has a `type`. */
export type AuthInfo = components["schemas"]["AuthInfo"];

/** A function to run, wherever it is. */
export type CallFunctionRequest = components["schemas"]["CallFunctionRequest"];

/** The scheduled functions to cancel. */
export type CancelAllJobsRequest = components["schemas"]["CancelAllJobsRequest"];

/** The import to cancel. */
export type CancelImportRequest = components["schemas"]["CancelImportRequest"];

/** The scheduled function to cancel. */
export type CancelJobRequest = components["schemas"]["CancelJobRequest"];

/** A valid admin key. */
export type CheckAdminKeyResponse = components["schemas"]["CheckAdminKeyResponse"];

/**
 * A component and all that is installed in it, as the type checker of the back end
 * sees them.
 */
export type CheckedComponent = components["schemas"]["CheckedComponent"];

/** The HTTP actions of a component. */
export type CheckedHttpRoutes = components["schemas"]["CheckedHttpRoutes"];

/** The definition is that of a component. */
export type ChildComponentDefinitionType = components["schemas"]["ChildComponentDefinitionType"];

/** A deployment of Convex Cloud. */
export type CloudDeploymentInfo = components["schemas"]["CloudDeploymentInfo"];

/** The export can be downloaded under its `start_ts` or `_id`. */
export type CompletedExport = components["schemas"]["CompletedExport"];

/** All documents were written. */
export type CompletedImport = components["schemas"]["CompletedImport"];

/** What a `convex.config.js` declares. */
export type ComponentDefinition = components["schemas"]["ComponentDefinition"];

/** A component to deploy. */
export type ComponentDefinitionConfig = components["schemas"]["ComponentDefinitionConfig"];

/** How a component changes. */
export type ComponentDiff = components["schemas"]["ComponentDiff"];

/** What becomes of a component. An unmounted one keeps its data. */
export type ComponentDiffType = components["schemas"]["ComponentDiffType"];

/** The tree of what a component exports. */
export type ComponentExports = components["schemas"]["ComponentExports"];

/** A component that is installed in another. */
export type ComponentInstantiation = components["schemas"]["ComponentInstantiation"];

/** The prediction for one component. */
export type ComponentSchemaEvaluation = components["schemas"]["ComponentSchemaEvaluation"];

/** How far one component is. */
export type ComponentSchemaStatus = components["schemas"]["ComponentSchemaStatus"];

/** An Int64 inside a Convex value, in any of the three formats. */
export type ConvexInt64 = components["schemas"]["ConvexInt64"];

/**
 * Any Convex value in JSON. How an Int64, a special Float64 and bytes are written
 * depends on the `ConvexValueFormat` of the request.
 */
export type ConvexJson = components["schemas"]["ConvexJson"];

/** The type of a value. What is there besides `type` depends on it. */
export type ConvexValidator = components["schemas"]["ConvexValidator"];

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
export type ConvexValueFormat = components["schemas"]["ConvexValueFormat"];

/** Names of crons that change. */
export type CronDiff = components["schemas"]["CronDiff"];

/** A provider of signed tokens. */
export type CustomJwtAuthInfo = components["schemas"]["CustomJwtAuthInfo"];

/** An ordinary index. */
export type DatabaseIndexConfig = components["schemas"]["DatabaseIndexConfig"];

/** The tables to delete. */
export type DeleteTablesRequest = components["schemas"]["DeleteTablesRequest"];

/** The deployed project configuration. Other fields may be there. */
export type DeployedConfig = components["schemas"]["DeployedConfig"];

/** A deployed module. */
export type DeployedModuleHash = components["schemas"]["DeployedModuleHash"];

/** What a deployment is. */
export type DeploymentInfoResponse = components["schemas"]["DeploymentInfoResponse"];

/**
 * What an admin key may do. In messages and in the `allowedActions` of deploy keys
 * each operation has an action string, such as `deployment:data:view` for `ViewData`.
 * `Unknown` stands for an operation that is newer than the back end.
 */
export type DeploymentOp = components["schemas"]["DeploymentOp"];

/** What a cloud deployment is for. */
export type DeploymentType = components["schemas"]["DeploymentType"];

/** An index, as a push sees it. */
export type DeveloperIndexConfig = components["schemas"]["DeveloperIndexConfig"];

/** A staged validator that a push would discard. */
export type DiscardedStagedValidator = components["schemas"]["DiscardedStagedValidator"];

/** Bytes in the formats `convex_encoded_json` and `export_json`. */
export type EncodedBytes = components["schemas"]["EncodedBytes"];

/**
 * NaN, an infinity or -0 in the format `convex_encoded_json`; the first two also in
 * `export_json`.
 */
export type EncodedFloat64 = components["schemas"]["EncodedFloat64"];

/** An Int64 in the format `convex_encoded_json`. */
export type EncodedInt64 = components["schemas"]["EncodedInt64"];

/** An environment variable. */
export type EnvironmentVariable = components["schemas"]["EnvironmentVariable"];

/** A variable to set or delete. */
export type EnvironmentVariableChange = components["schemas"]["EnvironmentVariableChange"];

/**
 * A stored environment variable. The system function
 * `_system/cli/queryEnvironmentVariables` (no arguments, needs
 * `ViewEnvironmentVariables`) gives all, sorted by name.
 */
export type EnvironmentVariableDocument = components["schemas"]["EnvironmentVariableDocument"];

/** Values of environment variables by name. */
export type EnvironmentVariableMap = components["schemas"]["EnvironmentVariableMap"];

/** What a push would change. */
export type EvaluatePushResponse = components["schemas"]["EvaluatePushResponse"];

/** What a push's schemas would cost. */
export type EvaluateSchemaResponse = components["schemas"]["EvaluateSchemaResponse"];

/** What one component definition contains. */
export type EvaluatedComponentDefinition = components["schemas"]["EvaluatedComponentDefinition"];

/**
 * An export and how far it is. The system function `_system/cli/exports:getLatest` (no
 * arguments, needs `ViewBackups`) gives that of the newest export on request, or null.
 * Times are Int64, in nanoseconds since 1970.
 */
export type ExportDocument = components["schemas"]["ExportDocument"];

/**
 * `snapshotExport` for an export on request, `cloudBackup` for a backup of Convex
 * Cloud.
 */
export type ExportRequestor = components["schemas"]["ExportRequestor"];

/** The export failed. Newer back ends try until it succeeds instead. */
export type FailedExport = components["schemas"]["FailedExport"];

/** The import failed or was canceled. */
export type FailedImport = components["schemas"]["FailedImport"];

/** The upload to finish. */
export type FinishImportUploadRequest = components["schemas"]["FinishImportUploadRequest"];

/** An uploaded import. */
export type FinishImportUploadResponse = components["schemas"]["FinishImportUploadResponse"];

/** What a push changed. */
export type FinishPushDiff = components["schemas"]["FinishPushDiff"];

/** The push to finish. */
export type FinishPushRequest = components["schemas"]["FinishPushRequest"];

/**
 * The arguments of a function: an object of named arguments, or, as of old, an array
 * of that one object.
 */
export type FunctionArguments = components["schemas"]["FunctionArguments"];

/**
 * Names a function: `module:export`, `folder/module:export`, or `module` for its
 * default export. 400 `BadConvexFunctionIdentifier` when it is not of that form.
 */
export type FunctionPath = components["schemas"]["FunctionPath"];

/** Who may call a function. */
export type FunctionVisibility = components["schemas"]["FunctionVisibility"];

/** The canonical URLs. */
export type GetCanonicalUrlsResponse = components["schemas"]["GetCanonicalUrlsResponse"];

/** Who asks. */
export type GetConfigHashesRequest = components["schemas"]["GetConfigHashesRequest"];

/** What is deployed. */
export type GetConfigHashesResponse = components["schemas"]["GetConfigHashesResponse"];

/**
 * Arguments of the system function `_system/cli/queryEnvironmentVariables:get`, which
 * needs `ViewEnvironmentVariables` and gives an `EnvironmentVariable` or null.
 */
export type GetEnvironmentVariableArgs = components["schemas"]["GetEnvironmentVariableArgs"];

/** The indexes of a component. */
export type GetIndexesResponse = components["schemas"]["GetIndexesResponse"];

/** A route of an HTTP action. */
export type HttpRoute = components["schemas"]["HttpRoute"];

/** A finished import. */
export type ImportDataResponse = components["schemas"]["ImportDataResponse"];

/**
 * An import and how far it is. The system function `_system/cli/queryImport`
 * (arguments `importId`, needs `ViewBackups`) gives one, or null;
 * `_system/cli/queryImport:list` gives an array of the 20 newest.
 */
export type ImportDocument = components["schemas"]["ImportDocument"];

/** What a file holds. `zip` is what an export gives; the others are one table. */
export type ImportFormat = components["schemas"]["ImportFormat"];

/** Documents are being written. */
export type ImportInProgress = components["schemas"]["ImportInProgress"];

/**
 * What happens to existing documents. `requireEmpty` refuses tables that have any,
 * `append` keeps them, `replace` deletes those of the imported tables, `replaceAll`
 * those of all tables.
 */
export type ImportMode = components["schemas"]["ImportMode"];

/** How far an import is. */
export type ImportState = components["schemas"]["ImportState"];

/** What is imported, and where to. `mode` is `requireEmpty` when absent. */
export type ImportTarget = components["schemas"]["ImportTarget"];

/** The file was read; `perform_import` goes on. */
export type ImportWaitingForConfirmation = components["schemas"]["ImportWaitingForConfirmation"];

/** The export is being written. */
export type InProgressExport = components["schemas"]["InProgressExport"];

/** Whether the index holds all documents yet. Other fields may be there. */
export type IndexBackfill = components["schemas"]["IndexBackfill"];

/** An index of a schema. */
export type IndexDefinition = components["schemas"]["IndexDefinition"];

/** How indexes change. */
export type IndexDiff = components["schemas"]["IndexDiff"];

/** The prediction for an index. */
export type IndexEvaluation = components["schemas"]["IndexEvaluation"];

/** An index. */
export type IndexMetadata = components["schemas"]["IndexMetadata"];

/** What came and what went: paths for modules, JSON texts for identity providers. */
export type ListDiff = components["schemas"]["ListDiff"];

/** All environment variables. */
export type ListEnvironmentVariablesResponse =
  components["schemas"]["ListEnvironmentVariablesResponse"];

/** A bundled module. */
export type ModuleConfig = components["schemas"]["ModuleConfig"];

/** Where a module runs: `isolate` for the Convex runtime, `node` for Node.js. */
export type ModuleEnvironment = components["schemas"]["ModuleEnvironment"];

/** An npm package that Node.js modules load at run time. */
export type NodeDependency = components["schemas"]["NodeDependency"];

/** An OpenID Connect provider. */
export type OidcAuthInfo = components["schemas"]["OidcAuthInfo"];

/** A stored source package. Hand it back unchanged. */
export type OpaquePackage = components["schemas"]["OpaquePackage"];

/** Whether the page is so large that it should be cut in two; null when it is not. */
export type PageStatus = components["schemas"]["PageStatus"];

/** Which page a paginated function gives. */
export type PaginationOpts = components["schemas"]["PaginationOpts"];

/** A page of any paginated function. */
export type PaginationResult = components["schemas"]["PaginationResult"];

/** The import to confirm. */
export type PerformImportRequest = components["schemas"]["PerformImportRequest"];

/** One timing. Ids and times are base64url without padding, of little-endian integers. */
export type PushSpan = components["schemas"]["PushSpan"];

/** The queries to run. */
export type QueryBatchRequest = components["schemas"]["QueryBatchRequest"];

/** The results of a batch. */
export type QueryBatchResponse = components["schemas"]["QueryBatchResponse"];

/** Arguments of the system function `_system/cli/queryImport`. */
export type QueryImportArgs = components["schemas"]["QueryImportArgs"];

/**
 * A point in the history of the database: base64 of an unsigned 64-bit integer,
 * little-endian.
 */
export type QueryTimestamp = components["schemas"]["QueryTimestamp"];

/** The current timestamp. */
export type QueryTimestampResponse = components["schemas"]["QueryTimestampResponse"];

/** The timings of a push. */
export type ReportPushCompletedRequest = components["schemas"]["ReportPushCompletedRequest"];

/** `convexCloud` serves functions to clients, `convexSite` serves HTTP actions. */
export type RequestDestination = components["schemas"]["RequestDestination"];

/** The export has not started. */
export type RequestedExport = components["schemas"]["RequestedExport"];

/** A query to run, and when. */
export type RunQueryAtTimestampRequest = components["schemas"]["RunQueryAtTimestampRequest"];

/** A query to run without deploying it. */
export type RunTestFunctionRequest = components["schemas"]["RunTestFunctionRequest"];

/** A function of the root component to run. */
export type RunUdfRequest = components["schemas"]["RunUdfRequest"];

/**
 * What a push changes in schemas. Hand it back unchanged, with fields that are not
 * described here too.
 */
export type SchemaChange = components["schemas"]["SchemaChange"];

/** All is ready for `finish_push`. */
export type SchemaComplete = components["schemas"]["SchemaComplete"];

/** The schemas before and after. */
export type SchemaDiff = components["schemas"]["SchemaDiff"];

/** Documents do not match the new schema. The push is over. */
export type SchemaFailed = components["schemas"]["SchemaFailed"];

/** The time is up and there is work left. */
export type SchemaInProgress = components["schemas"]["SchemaInProgress"];

/** Another push took over. This push is over. */
export type SchemaRaceDetected = components["schemas"]["SchemaRaceDetected"];

/** How far the schemas of a push are. */
export type SchemaStatus = components["schemas"]["SchemaStatus"];

/** A full text search index. */
export type SearchIndexConfig = components["schemas"]["SearchIndexConfig"];

/** A full text search index of a schema. */
export type SearchIndexDefinition = components["schemas"]["SearchIndexDefinition"];

/** What a full text search index indexes. */
export type SearchIndexFields = components["schemas"]["SearchIndexFields"];

/** A self-hosted deployment. */
export type SelfHostedDeploymentInfo = components["schemas"]["SelfHostedDeploymentInfo"];

/** When an export expires. */
export type SetExportExpirationRequest = components["schemas"]["SetExportExpirationRequest"];

/** Some document does not match. */
export type StagedValidatorFailed = components["schemas"]["StagedValidatorFailed"];

/** Documents are being checked. */
export type StagedValidatorPending = components["schemas"]["StagedValidatorPending"];

/** How far a staged validator is. */
export type StagedValidatorState = components["schemas"]["StagedValidatorState"];

/** All documents match. */
export type StagedValidatorValid = components["schemas"]["StagedValidatorValid"];

/** A started upload. */
export type StartImportUploadResponse = components["schemas"]["StartImportUploadResponse"];

/** Everything that is pushed. */
export type StartPushRequest = components["schemas"]["StartPushRequest"];

/**
 * A started push. Hand it to `finish_push` as it is, with fields that are not
 * described here too. It holds the values of all environment variables: keep it out of
 * logs.
 */
export type StartPushResponse = components["schemas"]["StartPushResponse"];

/**
 * Arguments of the system function `_system/cli/tableData`, which needs `ViewData` and
 * gives a `TableDataResult`. It reads at most 10,000 documents and 5,000,000 bytes for
 * a page, whatever is asked.
 */
export type TableDataArgs = components["schemas"]["TableDataArgs"];

/** Result of `_system/cli/tableData`. */
export type TableDataResult = components["schemas"]["TableDataResult"];

/** A table of a schema. */
export type TableDefinition = components["schemas"]["TableDefinition"];

/** A document, with its own fields beside these two. */
export type TableDocument = components["schemas"]["TableDocument"];

/** The prediction for a table. */
export type TableEvaluation = components["schemas"]["TableEvaluation"];

/** Shapes by table name. */
export type TableShapes = components["schemas"]["TableShapes"];

/**
 * Arguments of the system function `_system/cli/tableSize`, which needs `ViewData` and
 * gives the number of documents.
 */
export type TableSizeArgs = components["schemas"]["TableSizeArgs"];

/** A table of the deployment. */
export type TableSummary = components["schemas"]["TableSummary"];

/**
 * Arguments of the system function `_system/cli/tables`, which needs `ViewData` and
 * gives a `TablesResult`. Without `paginationOpts` it fails with `status` `error`.
 */
export type TablesArgs = components["schemas"]["TablesArgs"];

/** Result of `_system/cli/tables`: everything in one page. */
export type TablesResult = components["schemas"]["TablesResult"];

/** The module of a test function. */
export type TestFunctionBundle = components["schemas"]["TestFunctionBundle"];

/**
 * Under which circumstances modules are loaded: `Math.random` and `Date.now` are fixed
 * while they are.
 */
export type UdfConfig = components["schemas"]["UdfConfig"];

/** The versions of the `convex` package before and after. */
export type UdfConfigDiff = components["schemas"]["UdfConfigDiff"];

/** A function threw. `errorData` is there when it threw a `ConvexError`. */
export type UdfFailure = components["schemas"]["UdfFailure"];

/**
 * What the function logged, one `[LEVEL] text` a line, with LEVEL one of LOG, DEBUG,
 * INFO, WARN and ERROR. Absent when it logged nothing.
 */
export type UdfLogLines = components["schemas"]["UdfLogLines"];

/** How a function ended. `status` tells which; the HTTP status is 200 for both. */
export type UdfResponse = components["schemas"]["UdfResponse"];

/** A function returned. */
export type UdfSuccess = components["schemas"]["UdfSuccess"];

/** A module that is deployed already and is left out of the push. */
export type UnchangedModuleHash = components["schemas"]["UnchangedModuleHash"];

/** Which URL to change. */
export type UpdateCanonicalUrlRequest = components["schemas"]["UpdateCanonicalUrlRequest"];

/** The changes, all or nothing. */
export type UpdateEnvironmentVariablesRequest =
  components["schemas"]["UpdateEnvironmentVariablesRequest"];

/** The file is being read. */
export type UploadedImport = components["schemas"]["UploadedImport"];

/**
 * The user to act as, with custom claims beside the known attributes. It goes into the
 * `Authorization` header: `Convex <admin-key>:<base64 of this as UTF-8 JSON>`, in
 * standard base64 with padding. Running a function that way needs `ActAsUser`
 * (`deployment:functions:actAsUser`).
 */
export type UserIdentityAttributes = components["schemas"]["UserIdentityAttributes"];

/** A vector index. */
export type VectorIndexConfig = components["schemas"]["VectorIndexConfig"];

/** A vector index of a schema. */
export type VectorIndexDefinition = components["schemas"]["VectorIndexDefinition"];

/** What a vector index indexes. */
export type VectorIndexFields = components["schemas"]["VectorIndexFields"];

/** What to wait for. */
export type WaitForSchemaRequest = components["schemas"]["WaitForSchemaRequest"];
