// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/deployment-admin-openapi.json
// Command: openapi-clients generate deployment

import type { DeploymentClient } from "./client.ts";
import type {
  CallOptions,
  OperationFailure,
  OperationSuccess,
  StreamedResult,
  UnexpectedResponse,
} from "./results.ts";
import type {
  ApiError,
  CallFunctionRequest,
  CancelAllJobsRequest,
  CancelImportRequest,
  CancelJobRequest,
  CheckAdminKeyResponse,
  ConvexValueFormat,
  DeleteTablesRequest,
  DeploymentInfoResponse,
  EvaluatePushResponse,
  EvaluateSchemaResponse,
  FinishImportUploadRequest,
  FinishImportUploadResponse,
  FinishPushDiff,
  FinishPushRequest,
  GetCanonicalUrlsResponse,
  GetConfigHashesRequest,
  GetConfigHashesResponse,
  GetIndexesResponse,
  ImportDataResponse,
  ImportFormat,
  ImportMode,
  ListEnvironmentVariablesResponse,
  PerformImportRequest,
  QueryBatchRequest,
  QueryBatchResponse,
  QueryTimestampResponse,
  ReportPushCompletedRequest,
  RunQueryAtTimestampRequest,
  RunTestFunctionRequest,
  RunUdfRequest,
  SchemaStatus,
  SetExportExpirationRequest,
  StartImportUploadResponse,
  StartPushRequest,
  StartPushResponse,
  TableShapes,
  UdfResponse,
  UpdateCanonicalUrlRequest,
  UpdateEnvironmentVariablesRequest,
  WaitForSchemaRequest,
} from "./types.ts";
import * as wire from "./wire.ts";

/** What `runAction` takes. */
export interface RunActionInit extends CallOptions {
  body: RunUdfRequest;
}

/** The data of a success of `runAction`. */
export type RunActionSuccess = UdfResponse;

/** The declared errors of `runAction`. */
export type RunActionError = ApiError;

/** What `runAction` gives. */
export type RunActionResult =
  | OperationSuccess<200, RunActionSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Run an action
 *
 * Runs an action of the root component and waits for it. Without a key, or as a user
 * with a `Bearer` token, only public actions are found; an admin also reaches internal
 * ones (`RunInternalActions`, `deployment:functions:runInternalActions`).
 *
 * An action may take 1,800 s, or 600 s on Node.js, but the HTTP request ends after 300
 * s with 408 and an empty body. The body may have 16 MiB and 2,000 bytes; more is
 * refused with 400 `BadJsonBody`. Arguments and result may have 16 MiB each. 429
 * `TooManyConcurrentRequests` means that no slot came free in time and nothing ran.
 *
 * `POST /api/action`
 * @returns What the action returned or threw. A function that throws answers 200 with `status`
 *   `error`.
 */
export function runAction(client: DeploymentClient, init: RunActionInit): Promise<RunActionResult> {
  return wire.call(client, "POST", "/api/action", [200, "4XX", "5XX"], init);
}

/** What `cancelAllJobs` takes. */
export interface CancelAllJobsInit extends CallOptions {
  body: CancelAllJobsRequest;
}

/** The data of a success of `cancelAllJobs`. */
export type CancelAllJobsSuccess = undefined;

/** The declared errors of `cancelAllJobs`. */
export type CancelAllJobsError = ApiError;

/** What `cancelAllJobs` gives. */
export type CancelAllJobsResult =
  | OperationSuccess<200, CancelAllJobsSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Cancel all scheduled functions
 *
 * Cancels every scheduled function that the body selects; each field narrows the
 * choice. Needs `WriteData` (`deployment:data:write`). 503
 * `OptimisticConcurrencyControlFailure`: new ones are scheduled faster than they can
 * be canceled; pause the deployment first.
 *
 * `POST /api/cancel_all_jobs`
 * @returns The functions were canceled. The body is empty.
 */
export function cancelAllJobs(
  client: DeploymentClient,
  init: CancelAllJobsInit,
): Promise<CancelAllJobsResult> {
  return wire.call(client, "POST", "/api/cancel_all_jobs", [200, wire.nothing, "4XX", "5XX"], init);
}

/** What `cancelImport` takes. */
export interface CancelImportInit extends CallOptions {
  body: CancelImportRequest;
}

/** The data of a success of `cancelImport`. */
export type CancelImportSuccess = undefined;

/** The declared errors of `cancelImport`. */
export type CancelImportError = ApiError;

/** What `cancelImport` gives. */
export type CancelImportResult =
  | OperationSuccess<200, CancelImportSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Cancel an import
 *
 * Stops an import that is not finished. Needs `ImportBackups`
 * (`deployment:backups:import`). 400 `CannotCancelImport`: it is finished; 404
 * `ImportNotFound`: there is no such import.
 *
 * `POST /api/cancel_import`
 * @returns The import was canceled. The body is empty.
 */
export function cancelImport(
  client: DeploymentClient,
  init: CancelImportInit,
): Promise<CancelImportResult> {
  return wire.call(client, "POST", "/api/cancel_import", [200, wire.nothing, "4XX", "5XX"], init);
}

/** What `cancelJob` takes. */
export interface CancelJobInit extends CallOptions {
  body: CancelJobRequest;
}

/** The data of a success of `cancelJob`. */
export type CancelJobSuccess = undefined;

/** The declared errors of `cancelJob`. */
export type CancelJobError = ApiError;

/** What `cancelJob` gives. */
export type CancelJobResult =
  | OperationSuccess<200, CancelJobSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Cancel a scheduled function
 *
 * Cancels one scheduled function. Needs `WriteData` (`deployment:data:write`).
 *
 * `POST /api/cancel_job`
 * @returns The function was canceled. The body is empty.
 */
export function cancelJob(client: DeploymentClient, init: CancelJobInit): Promise<CancelJobResult> {
  return wire.call(client, "POST", "/api/cancel_job", [200, wire.nothing, "4XX", "5XX"], init);
}

/** What `checkAdminKey` takes. */
export interface CheckAdminKeyInit extends CallOptions {}

/** The data of a success of `checkAdminKey`. */
export type CheckAdminKeySuccess = CheckAdminKeyResponse;

/** The declared errors of `checkAdminKey`. */
export type CheckAdminKeyError = ApiError;

/** What `checkAdminKey` gives. */
export type CheckAdminKeyResult =
  | OperationSuccess<200, CheckAdminKeySuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Check the admin key
 *
 * Tells what the key of the caller may do. Any admin may call it. An unknown key gets
 * 401 `BadAdminKey`; a request without a key gets 403 `BadDeployKey`.
 *
 * `GET /api/check_admin_key`
 * @returns The key is valid.
 */
export function checkAdminKey(
  client: DeploymentClient,
  init?: CheckAdminKeyInit,
): Promise<CheckAdminKeyResult> {
  return wire.call(client, "GET", "/api/check_admin_key", [200, "4XX", "5XX"], init);
}

/** What `deleteTables` takes. */
export interface DeleteTablesInit extends CallOptions {
  body: DeleteTablesRequest;
}

/** The data of a success of `deleteTables`. */
export type DeleteTablesSuccess = undefined;

/** The declared errors of `deleteTables`. */
export type DeleteTablesError = ApiError;

/** What `deleteTables` gives. */
export type DeleteTablesResult =
  | OperationSuccess<200, DeleteTablesSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Delete tables
 *
 * Deletes tables with all their documents. There is no way back but a backup. Needs
 * `WriteData` (`deployment:data:write`).
 *
 * `POST /api/delete_tables`
 * @returns The tables are gone. The body is empty.
 */
export function deleteTables(
  client: DeploymentClient,
  init: DeleteTablesInit,
): Promise<DeleteTablesResult> {
  return wire.call(client, "POST", "/api/delete_tables", [200, wire.nothing, "4XX", "5XX"], init);
}

/** What `evaluatePush` takes. */
export interface EvaluatePushInit extends CallOptions {
  body: StartPushRequest;
}

/** The data of a success of `evaluatePush`. */
export type EvaluatePushSuccess = EvaluatePushResponse;

/** The declared errors of `evaluatePush`. */
export type EvaluatePushError = ApiError;

/** What `evaluatePush` gives. */
export type EvaluatePushResult =
  | OperationSuccess<200, EvaluatePushSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Find a push's schema and index changes
 *
 * Analyzes a push as `start_push` does and tells which indexes it would add and
 * remove. Nothing changes. Errors of the pushed code are 400, with the prefix `Hit an
 * error while pushing:` and a line break before the message.
 *
 * Needs `Deploy` (`deployment:deploy`). The back end checks `adminKey` in the body and
 * ignores the `Authorization` header; send the same key in both. The body may be
 * compressed with brotli (`Content-Encoding: br`), as bundled sources shrink to about
 * a quarter; the limit is 200,000,000 bytes after decompression.
 *
 * `POST /api/deploy2/evaluate_push`
 * @returns What the push would change in schemas.
 */
export function evaluatePush(
  client: DeploymentClient,
  init: EvaluatePushInit,
): Promise<EvaluatePushResult> {
  return wire.call(client, "POST", "/api/deploy2/evaluate_push", [200, "4XX", "5XX"], init);
}

/** What `evaluateSchema` takes. */
export interface EvaluateSchemaInit extends CallOptions {
  body: StartPushRequest;
}

/** The data of a success of `evaluateSchema`. */
export type EvaluateSchemaSuccess = EvaluateSchemaResponse;

/** The declared errors of `evaluateSchema`. */
export type EvaluateSchemaError = ApiError;

/** What `evaluateSchema` gives. */
export type EvaluateSchemaResult =
  | OperationSuccess<200, EvaluateSchemaSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Predict what a push's schema would cost
 *
 * Evaluates the schemas of a push and predicts, for each table and index, how much
 * work validation and backfill would be. Nothing changes. Newer back ends only: the
 * others answer 404 with an empty body, and a push goes on without the prediction
 * (`evaluate_push` gives the index changes).
 *
 * Needs `Deploy` (`deployment:deploy`). The back end checks `adminKey` in the body and
 * ignores the `Authorization` header; send the same key in both. The body may be
 * compressed with brotli (`Content-Encoding: br`), as bundled sources shrink to about
 * a quarter; the limit is 200,000,000 bytes after decompression.
 *
 * `POST /api/deploy2/evaluate_schema`
 * @returns The prediction.
 */
export function evaluateSchema(
  client: DeploymentClient,
  init: EvaluateSchemaInit,
): Promise<EvaluateSchemaResult> {
  return wire.call(client, "POST", "/api/deploy2/evaluate_schema", [200, "4XX", "5XX"], init);
}

/** What `finishPush` takes. */
export interface FinishPushInit extends CallOptions {
  body: FinishPushRequest;
}

/** The data of a success of `finishPush`. */
export type FinishPushSuccess = FinishPushDiff;

/** The declared errors of `finishPush`. */
export type FinishPushError = ApiError;

/** What `finishPush` gives. */
export type FinishPushResult =
  | OperationSuccess<200, FinishPushSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Finish a push
 *
 * Puts the new code, schemas, crons and authentication into effect, in one
 * transaction. With `dryRun` it does nothing and answers an empty difference. 400
 * `RaceDetected` means that another push started in the meantime; `PushMessageTooLong`
 * that `message` has more than 1,024 bytes. Messages of errors start with `Hit an
 * error while pushing:` and a line break.
 *
 * Needs `Deploy` (`deployment:deploy`). The back end checks `adminKey` in the body and
 * ignores the `Authorization` header; send the same key in both. The body may be
 * compressed with brotli (`Content-Encoding: br`), as bundled sources shrink to about
 * a quarter; the limit is 200,000,000 bytes after decompression.
 *
 * `POST /api/deploy2/finish_push`
 * @returns What the push changed.
 */
export function finishPush(
  client: DeploymentClient,
  init: FinishPushInit,
): Promise<FinishPushResult> {
  return wire.call(client, "POST", "/api/deploy2/finish_push", [200, "4XX", "5XX"], init);
}

/** What `reportPushCompleted` takes. */
export interface ReportPushCompletedInit extends CallOptions {
  body: ReportPushCompletedRequest;
}

/** The data of a success of `reportPushCompleted`. */
export type ReportPushCompletedSuccess = null;

/** The declared errors of `reportPushCompleted`. */
export type ReportPushCompletedError = ApiError;

/** What `reportPushCompleted` gives. */
export type ReportPushCompletedResult =
  | OperationSuccess<200, ReportPushCompletedSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Report how a push went
 *
 * Hands over the timings of a finished push. It is telemetry alone: a push is complete
 * without it, and a failure may be ignored. Needs `Deploy` (`deployment:deploy`). The
 * back end checks `adminKey` in the body and ignores the `Authorization` header; send
 * the same key in both.
 *
 * `POST /api/deploy2/report_push_completed`
 * @returns The report was taken.
 */
export function reportPushCompleted(
  client: DeploymentClient,
  init: ReportPushCompletedInit,
): Promise<ReportPushCompletedResult> {
  return wire.call(client, "POST", "/api/deploy2/report_push_completed", [200, "4XX", "5XX"], init);
}

/** What `startPush` takes. */
export interface StartPushInit extends CallOptions {
  body: StartPushRequest;
}

/** The data of a success of `startPush`. */
export type StartPushSuccess = StartPushResponse;

/** The declared errors of `startPush`. */
export type StartPushError = ApiError;

/** What `startPush` gives. */
export type StartPushResult =
  | OperationSuccess<200, StartPushSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Start a push
 *
 * Uploads all modules, analyzes them and makes the new schemas pending. Functions keep
 * running the old code until `finish_push`. In between, repeat `wait_for_schema`. With
 * `dryRun`, the pending schemas are the only thing that remains.
 *
 * 400 names what is wrong with the pushed code: `InvalidModules`, `InvalidSchema`,
 * `InvalidConvexConfig`, `InvalidAuthConfig`, `AuthConfigMissingEnvironmentVariable`,
 * `MissingEnvironmentVariables`, `TypecheckError`, `ModulesTooLarge` and others, with
 * the prefix `Hit an error while pushing:` and a line break before the message. 409
 * (`ExistingModuleHashConflict`, `MissingExistingModule` and others) means that a
 * module left out as unchanged is not what is deployed: push again with all modules. A
 * deployment has at most 4,096 modules and 90 MB of zipped packages.
 *
 * Needs `Deploy` (`deployment:deploy`). The back end checks `adminKey` in the body and
 * ignores the `Authorization` header; send the same key in both. The body may be
 * compressed with brotli (`Content-Encoding: br`), as bundled sources shrink to about
 * a quarter; the limit is 200,000,000 bytes after decompression.
 *
 * `POST /api/deploy2/start_push`
 * @returns The analysis, to be handed to `finish_push` unchanged.
 */
export function startPush(client: DeploymentClient, init: StartPushInit): Promise<StartPushResult> {
  return wire.call(client, "POST", "/api/deploy2/start_push", [200, "4XX", "5XX"], init);
}

/** What `waitForSchema` takes. */
export interface WaitForSchemaInit extends CallOptions {
  body: WaitForSchemaRequest;
}

/** The data of a success of `waitForSchema`. */
export type WaitForSchemaSuccess = SchemaStatus;

/** The declared errors of `waitForSchema`. */
export type WaitForSchemaError = ApiError;

/** What `waitForSchema` gives. */
export type WaitForSchemaResult =
  | OperationSuccess<200, WaitForSchemaSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Wait for the schemas of a push
 *
 * Waits until all pending schemas are validated and all indexes are built, but no
 * longer than `timeoutMs`. While the answer is `inProgress`, ask again at once: the
 * back end does the waiting. `failed` and `raceDetected` end the push. Needs `Deploy`
 * (`deployment:deploy`). The back end checks `adminKey` in the body and ignores the
 * `Authorization` header; send the same key in both.
 *
 * `POST /api/deploy2/wait_for_schema`
 * @returns How far the schemas are.
 */
export function waitForSchema(
  client: DeploymentClient,
  init: WaitForSchemaInit,
): Promise<WaitForSchemaResult> {
  return wire.call(client, "POST", "/api/deploy2/wait_for_schema", [200, "4XX", "5XX"], init);
}

/** What `cancelExport` takes. */
export interface CancelExportInit extends CallOptions {
  params: {
    path: {
      /** The `_id` of the export's document. */
      id: string;
    };
  };
}

/** The data of a success of `cancelExport`. */
export type CancelExportSuccess = undefined;

/** The declared errors of `cancelExport`. */
export type CancelExportError = ApiError;

/** What `cancelExport` gives. */
export type CancelExportResult =
  | OperationSuccess<200, CancelExportSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Cancel an export
 *
 * Stops an export that is requested or in progress. Needs `ImportBackups`
 * (`deployment:backups:import`). 404 `ExportNotFound`: there is no such export.
 *
 * - path `id`: The `_id` of the export's document.
 *
 * `POST /api/export/cancel/{id}`
 * @returns The export was canceled. The body is empty.
 */
export function cancelExport(
  client: DeploymentClient,
  init: CancelExportInit,
): Promise<CancelExportResult> {
  return wire.call(
    client,
    "POST",
    "/api/export/cancel/{id}",
    [200, wire.nothing, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `requestZipExport` takes. */
export interface RequestZipExportInit extends CallOptions {
  params?: {
    query?: {
      /** Id of the only component to export. All are exported when absent. */
      component?: string;
      /** Whether stored files go into the ZIP file too. They do not when absent. */
      includeStorage?: boolean;
    };
  };
}

/** The data of a success of `requestZipExport`. */
export type RequestZipExportSuccess = undefined;

/** The declared errors of `requestZipExport`. */
export type RequestZipExportError = ApiError;

/** What `requestZipExport` gives. */
export type RequestZipExportResult =
  | OperationSuccess<200, RequestZipExportSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Request an export
 *
 * Starts an export of all tables into a ZIP file. It runs in the background: follow it
 * with the system function `_system/cli/exports:getLatest`, which gives an
 * `ExportDocument` or null. Needs `CreateBackups` (`deployment:backups:create`). 400
 * `ExportInProgress`: one is running already.
 *
 * - query `component`: Id of the only component to export. All are exported when absent.
 * - query `includeStorage`: Whether stored files go into the ZIP file too. They do not when absent.
 *
 * `POST /api/export/request/zip`
 * @returns The export was requested. The body is empty.
 */
export function requestZipExport(
  client: DeploymentClient,
  init?: RequestZipExportInit,
): Promise<RequestZipExportResult> {
  return wire.call(
    client,
    "POST",
    "/api/export/request/zip",
    [200, wire.nothing, "4XX", "5XX"],
    init,
  );
}

/** What `setExportExpiration` takes. */
export interface SetExportExpirationInit extends CallOptions {
  params: {
    path: {
      /** The `_id` of the export's document. */
      id: string;
    };
  };
  body: SetExportExpirationRequest;
}

/** The data of a success of `setExportExpiration`. */
export type SetExportExpirationSuccess = undefined;

/** The declared errors of `setExportExpiration`. */
export type SetExportExpirationError = ApiError;

/** What `setExportExpiration` gives. */
export type SetExportExpirationResult =
  | OperationSuccess<200, SetExportExpirationSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Set when an export expires
 *
 * Chooses when the file of an export is deleted. Needs `DeleteBackups`
 * (`deployment:backups:delete`). 404 `ExportNotFound`: there is no such export.
 *
 * - path `id`: The `_id` of the export's document.
 *
 * `POST /api/export/set_expiration/{id}`
 * @returns The expiration was set. The body is empty.
 */
export function setExportExpiration(
  client: DeploymentClient,
  init: SetExportExpirationInit,
): Promise<SetExportExpirationResult> {
  return wire.call(
    client,
    "POST",
    "/api/export/set_expiration/{id}",
    [200, wire.nothing, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `downloadZipExport` takes. */
export interface DownloadZipExportInit extends CallOptions {
  params: {
    path: {
      /** The `start_ts` of the export in decimal, or the `_id` of its document. */
      id: string;
    };
  };
  /** Whether the body of a success is left unread. */
  stream?: boolean;
}

/** The data of a success of `downloadZipExport`. */
export type DownloadZipExportSuccess = Blob;

/** The declared errors of `downloadZipExport`. */
export type DownloadZipExportError = ApiError;

/** What `downloadZipExport` gives. */
export type DownloadZipExportResult =
  | OperationSuccess<200, DownloadZipExportSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Download an export
 *
 * Streams the ZIP file of a completed export. The answer carries `Content-Length` and
 * the file's name in `Content-Disposition`, and may be cached for 30 days. Needs
 * `DownloadBackups` (`deployment:backups:download`). 404 `ExportNotFound`, 400
 * `ExportNotComplete` and `BadSnapshotId` tell what is wrong with `id`.
 *
 * - path `id`: The `start_ts` of the export in decimal, or the `_id` of its document.
 *
 * `GET /api/export/zip/{id}`
 * @returns The bytes of the ZIP file.
 */
export function downloadZipExport(
  client: DeploymentClient,
  init: DownloadZipExportInit & { stream: true },
): Promise<StreamedResult<DownloadZipExportResult>>;
export function downloadZipExport(
  client: DeploymentClient,
  init: DownloadZipExportInit & { stream?: false },
): Promise<DownloadZipExportResult>;
export function downloadZipExport(
  client: DeploymentClient,
  init: DownloadZipExportInit,
): Promise<StreamedResult<DownloadZipExportResult, boolean>>;
export function downloadZipExport(
  client: DeploymentClient,
  init: DownloadZipExportInit,
): Promise<never> {
  return wire.call(
    client,
    "GET",
    "/api/export/zip/{id}",
    [200, wire.blob, "4XX", "5XX", "2XX", wire.undeclared],
    init,
    wire.inPath,
  );
}

/** What `callFunction` takes. */
export interface CallFunctionInit extends CallOptions {
  body: CallFunctionRequest;
}

/** The data of a success of `callFunction`. */
export type CallFunctionSuccess = UdfResponse;

/** The declared errors of `callFunction`. */
export type CallFunctionError = ApiError;

/** What `callFunction` gives. */
export type CallFunctionResult =
  | OperationSuccess<200, CallFunctionSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Run any function
 *
 * Runs a query, mutation or action, whichever `path` names, of any visibility and in
 * any component, system functions included.
 *
 * Only an admin may call it; anybody else gets 403 `BadDeployKey`, even for a public
 * function. A public function of the root component needs no operation. A public
 * function of another component needs `ViewData` for a query and `WriteData` for a
 * mutation or an action. An internal function needs `RunInternalQueries`,
 * `RunInternalMutations` or `RunInternalActions`; without it the answer is 403
 * `OperationNotPermitted`. A system function (`_system/…`) checks its own operation
 * while it runs, so a refusal is a 200 with `status` `error`. Acting as a user needs
 * `ActAsUser` besides.
 *
 * The body may have 16 MiB and 2,000 bytes; more is refused with 400 `BadJsonBody`.
 * Arguments and result may have 16 MiB each. 429 `TooManyConcurrentRequests` means
 * that no slot came free in time and nothing ran.
 *
 * `POST /api/function`
 * @returns What the function returned or threw. A function that throws answers 200 with
 *   `status` `error`.
 */
export function callFunction(
  client: DeploymentClient,
  init: CallFunctionInit,
): Promise<CallFunctionResult> {
  return wire.call(client, "POST", "/api/function", [200, "4XX", "5XX"], init);
}

/** What `getConfigHashes` takes. */
export interface GetConfigHashesInit extends CallOptions {
  body: GetConfigHashesRequest;
}

/** The data of a success of `getConfigHashes`. */
export type GetConfigHashesSuccess = GetConfigHashesResponse;

/** The declared errors of `getConfigHashes`. */
export type GetConfigHashesError = ApiError;

/** What `getConfigHashes` gives. */
export type GetConfigHashesResult =
  | OperationSuccess<200, GetConfigHashesSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Get the hashes of the deployed modules
 *
 * Tells what is deployed without its sources, so that a push can leave unchanged
 * modules out. Needs `Deploy` (`deployment:deploy`). The back end checks `adminKey` in
 * the body and ignores the `Authorization` header; send the same key in both.
 *
 * `POST /api/get_config_hashes`
 * @returns The deployed configuration.
 */
export function getConfigHashes(
  client: DeploymentClient,
  init: GetConfigHashesInit,
): Promise<GetConfigHashesResult> {
  return wire.call(client, "POST", "/api/get_config_hashes", [200, "4XX", "5XX"], init);
}

/** What `getIndexes` takes. */
export interface GetIndexesInit extends CallOptions {
  params?: {
    query?: {
      /** Id of the component. The root when absent. */
      componentId?: string;
    };
  };
}

/** The data of a success of `getIndexes`. */
export type GetIndexesSuccess = GetIndexesResponse;

/** The declared errors of `getIndexes`. */
export type GetIndexesError = ApiError;

/** What `getIndexes` gives. */
export type GetIndexesResult =
  | OperationSuccess<200, GetIndexesSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List indexes
 *
 * Gives every index of a component and how far it is built. Needs `ViewData`
 * (`deployment:data:view`).
 *
 * - query `componentId`: Id of the component. The root when absent.
 *
 * `GET /api/get_indexes`
 * @returns The indexes.
 */
export function getIndexes(
  client: DeploymentClient,
  init?: GetIndexesInit,
): Promise<GetIndexesResult> {
  return wire.call(client, "GET", "/api/get_indexes", [200, "4XX", "5XX"], init);
}

/** What `importData` takes. */
export interface ImportDataInit extends CallOptions {
  params: {
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
  body: Blob | ArrayBuffer | ArrayBufferView | ReadableStream;
}

/** The data of a success of `importData`. */
export type ImportDataSuccess = ImportDataResponse;

/** The declared errors of `importData`. */
export type ImportDataError = ApiError;

/** What `importData` gives. */
export type ImportDataResult =
  | OperationSuccess<200, ImportDataSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Import a file in one request
 *
 * Takes a whole file, writes it without asking for confirmation, and answers when all
 * is written. The request ends after 300 s, so a large file goes in parts
 * (`start_import_upload`). Needs `ImportBackups` (`deployment:backups:import`). 400
 * `ImportInvalidName` and `InvalidName`: the table name is not valid, missing, or
 * given for a ZIP file.
 *
 * - query `componentPath`: Component to write to, such as `parent/child`. The root when absent.
 * - query `format`: What the file holds.
 * - query `mode`: What happens to existing documents. `requireEmpty` when absent.
 * - query `tableName`: Table to write to. Required for every format but `zip`, refused with it.
 * - body: The bytes of the file.
 *
 * `POST /api/import`
 * @returns All documents were written.
 */
export function importData(
  client: DeploymentClient,
  init: ImportDataInit,
): Promise<ImportDataResult> {
  return wire.call(
    client,
    "POST",
    "/api/import",
    [200, "4XX", "5XX"],
    init,
    wire.sendBody("application/octet-stream"),
  );
}

/** What `finishImportUpload` takes. */
export interface FinishImportUploadInit extends CallOptions {
  body: FinishImportUploadRequest;
}

/** The data of a success of `finishImportUpload`. */
export type FinishImportUploadSuccess = FinishImportUploadResponse;

/** The declared errors of `finishImportUpload`. */
export type FinishImportUploadError = ApiError;

/** What `finishImportUpload` gives. */
export type FinishImportUploadResult =
  | OperationSuccess<200, FinishImportUploadSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Finish the upload of an import
 *
 * Joins the parts into one file and has the back end read it. Nothing is written yet:
 * follow the import with the system function `_system/cli/queryImport`, which gives an
 * `ImportDocument` or null, and confirm it with `perform_import` once it is
 * `waiting_for_confirmation`. Needs `ImportBackups` (`deployment:backups:import`). 400
 * `ImportInvalidName` and `InvalidName`: the table name is not valid, missing, or
 * given for a ZIP file.
 *
 * `POST /api/import/finish_upload`
 * @returns The import was made.
 */
export function finishImportUpload(
  client: DeploymentClient,
  init: FinishImportUploadInit,
): Promise<FinishImportUploadResult> {
  return wire.call(client, "POST", "/api/import/finish_upload", [200, "4XX", "5XX"], init);
}

/** What `startImportUpload` takes. */
export interface StartImportUploadInit extends CallOptions {}

/** The data of a success of `startImportUpload`. */
export type StartImportUploadSuccess = StartImportUploadResponse;

/** The declared errors of `startImportUpload`. */
export type StartImportUploadError = ApiError;

/** What `startImportUpload` gives. */
export type StartImportUploadResult =
  | OperationSuccess<200, StartImportUploadSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Start the upload of an import
 *
 * First step of an import in parts: gives the token that the other steps name. It
 * takes no body. Needs `ImportBackups` (`deployment:backups:import`).
 *
 * `POST /api/import/start_upload`
 * @returns The upload was started.
 */
export function startImportUpload(
  client: DeploymentClient,
  init?: StartImportUploadInit,
): Promise<StartImportUploadResult> {
  return wire.call(client, "POST", "/api/import/start_upload", [200, "4XX", "5XX"], init);
}

/** What `uploadImportPart` takes. */
export interface UploadImportPartInit extends CallOptions {
  params: {
    query: {
      /** Position of this part in the file; the first is 1. */
      partNumber: number;
      /** From `start_import_upload`. */
      uploadToken: string;
    };
  };
  body: Blob | ArrayBuffer | ArrayBufferView | ReadableStream;
}

/** The data of a success of `uploadImportPart`. */
export type UploadImportPartSuccess = string;

/** The declared errors of `uploadImportPart`. */
export type UploadImportPartError = ApiError;

/** What `uploadImportPart` gives. */
export type UploadImportPartResult =
  | OperationSuccess<200, UploadImportPartSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Upload one part of an import
 *
 * Takes one part of the file; parts of 5 MiB are usual. Needs `ImportBackups`
 * (`deployment:backups:import`). 400 `ImportFailed`: the body could not be read to its
 * end.
 *
 * - query `partNumber`: Position of this part in the file; the first is 1.
 * - query `uploadToken`: From `start_import_upload`.
 * - body: The bytes of the part.
 *
 * `POST /api/import/upload_part`
 * @returns The token of this part, as a JSON string.
 */
export function uploadImportPart(
  client: DeploymentClient,
  init: UploadImportPartInit,
): Promise<UploadImportPartResult> {
  return wire.call(
    client,
    "POST",
    "/api/import/upload_part",
    [200, "4XX", "5XX"],
    init,
    wire.sendBody("application/octet-stream"),
  );
}

/** What `listEnvironmentVariables` takes. */
export interface ListEnvironmentVariablesInit extends CallOptions {}

/** The data of a success of `listEnvironmentVariables`. */
export type ListEnvironmentVariablesSuccess = ListEnvironmentVariablesResponse;

/** The declared errors of `listEnvironmentVariables`. */
export type ListEnvironmentVariablesError = ApiError;

/** What `listEnvironmentVariables` gives. */
export type ListEnvironmentVariablesResult =
  | OperationSuccess<200, ListEnvironmentVariablesSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List environment variables
 *
 * Gives every environment variable with its value. Needs `ViewEnvironmentVariables`
 * (`deployment:env:view`).
 *
 * `GET /api/list_environment_variables`
 * @returns The variables by name.
 */
export function listEnvironmentVariables(
  client: DeploymentClient,
  init?: ListEnvironmentVariablesInit,
): Promise<ListEnvironmentVariablesResult> {
  return wire.call(client, "GET", "/api/list_environment_variables", [200, "4XX", "5XX"], init);
}

/** What `runMutation` takes. */
export interface RunMutationInit extends CallOptions {
  body: RunUdfRequest;
}

/** The data of a success of `runMutation`. */
export type RunMutationSuccess = UdfResponse;

/** The declared errors of `runMutation`. */
export type RunMutationError = ApiError;

/** What `runMutation` gives. */
export type RunMutationResult =
  | OperationSuccess<200, RunMutationSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Run a mutation
 *
 * Runs a mutation of the root component in one transaction. Without a key, or as a
 * user with a `Bearer` token, only public mutations are found; an admin also reaches
 * internal ones (`RunInternalMutations`, `deployment:functions:runInternalMutations`)
 * and system functions. A read-only key may still run public mutations, as anybody
 * may.
 *
 * A mutation may take 1 s of its own time, write 16,000 documents and 16 MiB. The body
 * may have 16 MiB and 2,000 bytes; more is refused with 400 `BadJsonBody`. Arguments
 * and result may have 16 MiB each. Writes of a whole deployment beyond 4 MiB/s answer
 * 429 `TooManyWrites`. 503 `OptimisticConcurrencyControlFailure` means that it kept
 * losing against other writes. 429 `TooManyConcurrentRequests` means that no slot came
 * free in time and nothing ran.
 *
 * `POST /api/mutation`
 * @returns What the mutation returned or threw. A function that throws answers 200 with
 *   `status` `error`.
 */
export function runMutation(
  client: DeploymentClient,
  init: RunMutationInit,
): Promise<RunMutationResult> {
  return wire.call(client, "POST", "/api/mutation", [200, "4XX", "5XX"], init);
}

/** What `performImport` takes. */
export interface PerformImportInit extends CallOptions {
  body: PerformImportRequest;
}

/** The data of a success of `performImport`. */
export type PerformImportSuccess = undefined;

/** The declared errors of `performImport`. */
export type PerformImportError = ApiError;

/** What `performImport` gives. */
export type PerformImportResult =
  | OperationSuccess<200, PerformImportSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Confirm an import
 *
 * Lets an import that is `waiting_for_confirmation` write its documents. Needs
 * `ImportBackups` (`deployment:backups:import`). 404 `ImportNotFound`: there is no
 * such import; 400 `InvalidImport`: the id is malformed.
 *
 * `POST /api/perform_import`
 * @returns The import is in progress. The body is empty.
 */
export function performImport(
  client: DeploymentClient,
  init: PerformImportInit,
): Promise<PerformImportResult> {
  return wire.call(client, "POST", "/api/perform_import", [200, wire.nothing, "4XX", "5XX"], init);
}

/** What `getQueryResult` takes. */
export interface GetQueryResultInit extends CallOptions {
  params: {
    query: {
      /** The arguments as JSON text, see `FunctionArguments`. */
      args: string;
      /** How values are written in the answer. */
      format?: ConvexValueFormat;
      /** Which query, see `FunctionPath`. */
      path: string;
    };
  };
}

/** The data of a success of `getQueryResult`. */
export type GetQueryResultSuccess = UdfResponse;

/** The declared errors of `getQueryResult`. */
export type GetQueryResultError = ApiError;

/** What `getQueryResult` gives. */
export type GetQueryResultResult =
  | OperationSuccess<200, GetQueryResultSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Run a query by URL
 *
 * Runs a query with everything in the URL, for callers that can send no body. Without
 * an admin key it runs a public query of the root component. Access rules and failures
 * are those of `run_query`.
 *
 * - query `args`: The arguments as JSON text, see `FunctionArguments`.
 * - query `format`: How values are written in the answer.
 * - query `path`: Which query, see `FunctionPath`.
 *
 * `GET /api/query`
 * @returns What the query returned or threw. A function that throws answers 200 with `status`
 *   `error`.
 */
export function getQueryResult(
  client: DeploymentClient,
  init: GetQueryResultInit,
): Promise<GetQueryResultResult> {
  return wire.call(client, "GET", "/api/query", [200, "4XX", "5XX"], init);
}

/** What `runQuery` takes. */
export interface RunQueryInit extends CallOptions {
  body: RunUdfRequest;
}

/** The data of a success of `runQuery`. */
export type RunQuerySuccess = UdfResponse;

/** The declared errors of `runQuery`. */
export type RunQueryError = ApiError;

/** What `runQuery` gives. */
export type RunQueryResult =
  | OperationSuccess<200, RunQuerySuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Run a query
 *
 * Runs a query of the root component at the current time. Without a key, or as a user
 * with a `Bearer` token, only public queries are found; an admin also reaches internal
 * ones (`RunInternalQueries`, `deployment:functions:runInternalQueries`) and system
 * functions.
 *
 * A query may take 1 s of its own time and read 32,000 documents. The body may have 16
 * MiB and 2,000 bytes; more is refused with 400 `BadJsonBody`. Arguments and result
 * may have 16 MiB each. 429 `TooManyConcurrentRequests` means that no slot came free
 * in time and nothing ran.
 *
 * `POST /api/query`
 * @returns What the query returned or threw. A function that throws answers 200 with `status`
 *   `error`.
 */
export function runQuery(client: DeploymentClient, init: RunQueryInit): Promise<RunQueryResult> {
  return wire.call(client, "POST", "/api/query", [200, "4XX", "5XX"], init);
}

/** What `runQueryAtTimestamp` takes. */
export interface RunQueryAtTimestampInit extends CallOptions {
  body: RunQueryAtTimestampRequest;
}

/** The data of a success of `runQueryAtTimestamp`. */
export type RunQueryAtTimestampSuccess = UdfResponse;

/** The declared errors of `runQueryAtTimestamp`. */
export type RunQueryAtTimestampError = ApiError;

/** What `runQueryAtTimestamp` gives. */
export type RunQueryAtTimestampResult =
  | OperationSuccess<200, RunQueryAtTimestampSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Run a query at a timestamp
 *
 * Runs a query of the root component against the database as it was at `ts`. A
 * timestamp older than about 30 s may be refused. Access rules are those of
 * `run_query`. The body may have 16 MiB and 2,000 bytes; more is refused with 400
 * `BadJsonBody`. Arguments and result may have 16 MiB each.
 *
 * `POST /api/query_at_ts`
 * @returns What the query returned or threw. A function that throws answers 200 with `status`
 *   `error`.
 */
export function runQueryAtTimestamp(
  client: DeploymentClient,
  init: RunQueryAtTimestampInit,
): Promise<RunQueryAtTimestampResult> {
  return wire.call(client, "POST", "/api/query_at_ts", [200, "4XX", "5XX"], init);
}

/** What `runQueryBatch` takes. */
export interface RunQueryBatchInit extends CallOptions {
  body: QueryBatchRequest;
}

/** The data of a success of `runQueryBatch`. */
export type RunQueryBatchSuccess = QueryBatchResponse;

/** The declared errors of `runQueryBatch`. */
export type RunQueryBatchError = ApiError;

/** What `runQueryBatch` gives. */
export type RunQueryBatchResult =
  | OperationSuccess<200, RunQueryBatchSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Run several queries at one timestamp
 *
 * Runs several queries of the root component, all of them against the same state of
 * the database. The results come in the order of the queries. Access rules are those
 * of `run_query`. The body may have 16 MiB and 2,000 bytes; more is refused with 400
 * `BadJsonBody`. Arguments and result may have 16 MiB each.
 *
 * `POST /api/query_batch`
 * @returns One result for each query, in order.
 */
export function runQueryBatch(
  client: DeploymentClient,
  init: RunQueryBatchInit,
): Promise<RunQueryBatchResult> {
  return wire.call(client, "POST", "/api/query_batch", [200, "4XX", "5XX"], init);
}

/** What `getQueryTimestamp` takes. */
export interface GetQueryTimestampInit extends CallOptions {}

/** The data of a success of `getQueryTimestamp`. */
export type GetQueryTimestampSuccess = QueryTimestampResponse;

/** The declared errors of `getQueryTimestamp`. */
export type GetQueryTimestampError = ApiError;

/** What `getQueryTimestamp` gives. */
export type GetQueryTimestampResult =
  | OperationSuccess<200, GetQueryTimestampSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Get the current timestamp for queries
 *
 * Gives the timestamp at which a query would run now, for `run_query_at_timestamp`. It
 * takes no body and no key.
 *
 * `POST /api/query_ts`
 * @returns The timestamp.
 */
export function getQueryTimestamp(
  client: DeploymentClient,
  init?: GetQueryTimestampInit,
): Promise<GetQueryTimestampResult> {
  return wire.call(client, "POST", "/api/query_ts", [200, "4XX", "5XX"], init);
}

/** What `runFunction` takes. */
export interface RunFunctionInit extends CallOptions {
  body: CallFunctionRequest;
}

/** The data of a success of `runFunction`. */
export type RunFunctionSuccess = UdfResponse;

/** The declared errors of `runFunction`. */
export type RunFunctionError = ApiError;

/** What `runFunction` gives. */
export type RunFunctionResult =
  | OperationSuccess<200, RunFunctionSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Run any function, by the documented route
 *
 * Runs a query, mutation or action of any visibility, system functions included. This
 * is the route of the published Admin API page. Current back ends do not have it: they
 * answer 404 with an empty body, and `/api/function` takes the same request body. Fall
 * back to `call_function` on that answer.
 *
 * Only an admin may call it; anybody else gets 403 `BadDeployKey`. The rules of
 * `call_function` apply.
 *
 * `POST /api/run_function`
 * @returns What the function returned or threw. A function that throws answers 200 with
 *   `status` `error`.
 */
export function runFunction(
  client: DeploymentClient,
  init: RunFunctionInit,
): Promise<RunFunctionResult> {
  return wire.call(client, "POST", "/api/run_function", [200, "4XX", "5XX"], init);
}

/** What `runTestFunction` takes. */
export interface RunTestFunctionInit extends CallOptions {
  body: RunTestFunctionRequest;
}

/** The data of a success of `runTestFunction`. */
export type RunTestFunctionSuccess = UdfResponse;

/** The declared errors of `runTestFunction`. */
export type RunTestFunctionError = ApiError;

/** What `runTestFunction` gives. */
export type RunTestFunctionResult =
  | OperationSuccess<200, RunTestFunctionSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Run a query that is not deployed
 *
 * Runs the default export of a module that comes with the request: a query that can
 * read all data and change nothing. Needs `RunTestQuery`
 * (`deployment:functions:runTestQuery`). The back end checks `adminKey` in the body
 * and ignores the `Authorization` header; send the same key in both. The body may have
 * 200,000,000 bytes.
 *
 * `POST /api/run_test_function`
 * @returns What the query returned or threw. A function that throws answers 200 with `status`
 *   `error`.
 */
export function runTestFunction(
  client: DeploymentClient,
  init: RunTestFunctionInit,
): Promise<RunTestFunctionResult> {
  return wire.call(client, "POST", "/api/run_test_function", [200, "4XX", "5XX"], init);
}

/** What `getTableShapes` takes. */
export interface GetTableShapesInit extends CallOptions {
  params?: {
    query?: {
      /** Id of the component. The root when absent. */
      component?: string;
    };
  };
}

/** The data of a success of `getTableShapes`. */
export type GetTableShapesSuccess = TableShapes;

/** The declared errors of `getTableShapes`. */
export type GetTableShapesError = ApiError;

/** What `getTableShapes` gives. */
export type GetTableShapesResult =
  | OperationSuccess<200, GetTableShapesSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Get the shapes of all tables
 *
 * Gives for every table the type that its documents have in fact, whether there is a
 * schema or not. Needs `ViewData` (`deployment:data:view`). 503
 * `TableSummariesUnavailable`: the deployment has just started and is still counting.
 *
 * - query `component`: Id of the component. The root when absent.
 *
 * `GET /api/shapes2`
 * @returns The shapes by table name.
 */
export function getTableShapes(
  client: DeploymentClient,
  init?: GetTableShapesInit,
): Promise<GetTableShapesResult> {
  return wire.call(client, "GET", "/api/shapes2", [200, "4XX", "5XX"], init);
}

/** What `updateCanonicalUrl` takes. */
export interface UpdateCanonicalUrlInit extends CallOptions {
  body: UpdateCanonicalUrlRequest;
}

/** The data of a success of `updateCanonicalUrl`. */
export type UpdateCanonicalUrlSuccess = undefined;

/** The declared errors of `updateCanonicalUrl`. */
export type UpdateCanonicalUrlError = ApiError;

/** What `updateCanonicalUrl` gives. */
export type UpdateCanonicalUrlResult =
  | OperationSuccess<200, UpdateCanonicalUrlSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Set or reset a canonical URL
 *
 * Chooses the URL that a deployment calls its own, such as a custom domain, or goes
 * back to the original one. Needs `WriteEnvironmentVariables`
 * (`deployment:env:write`).
 *
 * `POST /api/update_canonical_url`
 * @returns The URL was changed. The body is empty.
 */
export function updateCanonicalUrl(
  client: DeploymentClient,
  init: UpdateCanonicalUrlInit,
): Promise<UpdateCanonicalUrlResult> {
  return wire.call(
    client,
    "POST",
    "/api/update_canonical_url",
    [200, wire.nothing, "4XX", "5XX"],
    init,
  );
}

/** What `updateEnvironmentVariables` takes. */
export interface UpdateEnvironmentVariablesInit extends CallOptions {
  body: UpdateEnvironmentVariablesRequest;
}

/** The data of a success of `updateEnvironmentVariables`. */
export type UpdateEnvironmentVariablesSuccess = undefined;

/** The declared errors of `updateEnvironmentVariables`. */
export type UpdateEnvironmentVariablesError = ApiError;

/** What `updateEnvironmentVariables` gives. */
export type UpdateEnvironmentVariablesResult =
  | OperationSuccess<200, UpdateEnvironmentVariablesSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Set and delete environment variables
 *
 * Applies all changes in one transaction: either every change takes effect or none.
 * Needs `WriteEnvironmentVariables` (`deployment:env:write`).
 *
 * A name matches `^[a-zA-Z_]+[a-zA-Z0-9_]*$` and has at most 256 characters; a value
 * has at most 8,192 bytes. A deployment holds at most 512 variables, with at most 512
 * KiB of names and values. Breaking a limit gives 400:
 * `EnvironmentVariableNameInvalid`, `EnvironmentVariableNameTooLong`,
 * `EnvironmentVariableValueTooLarge`, `EnvVarLimitMet`, `EnvVarTotalSizeLimitMet`.
 * Built-in names such as `CONVEX_CLOUD_URL` are refused with `EnvVarNameForbidden`,
 * deleting a variable that the deployed code declares as required with
 * `RequiredEnvironmentVariable`.
 *
 * `POST /api/update_environment_variables`
 * @returns The changes took effect. The body is empty.
 */
export function updateEnvironmentVariables(
  client: DeploymentClient,
  init: UpdateEnvironmentVariablesInit,
): Promise<UpdateEnvironmentVariablesResult> {
  return wire.call(
    client,
    "POST",
    "/api/update_environment_variables",
    [200, wire.nothing, "4XX", "5XX"],
    init,
  );
}

/** What `getDeploymentInfo` takes. */
export interface GetDeploymentInfoInit extends CallOptions {}

/** The data of a success of `getDeploymentInfo`. */
export type GetDeploymentInfoSuccess = DeploymentInfoResponse;

/** The declared errors of `getDeploymentInfo`. */
export type GetDeploymentInfoError = ApiError;

/** What `getDeploymentInfo` gives. */
export type GetDeploymentInfoResult =
  | OperationSuccess<200, GetDeploymentInfoSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Get what the deployment is
 *
 * Tells whether the deployment is in Convex Cloud, and which project and team own it.
 * Needs `ViewData` (`deployment:data:view`).
 *
 * `GET /api/v1/deployment_info`
 * @returns What the deployment is.
 */
export function getDeploymentInfo(
  client: DeploymentClient,
  init?: GetDeploymentInfoInit,
): Promise<GetDeploymentInfoResult> {
  return wire.call(client, "GET", "/api/v1/deployment_info", [200, "4XX", "5XX"], init);
}

/** What `getCanonicalUrls` takes. */
export interface GetCanonicalUrlsInit extends CallOptions {}

/** The data of a success of `getCanonicalUrls`. */
export type GetCanonicalUrlsSuccess = GetCanonicalUrlsResponse;

/** The declared errors of `getCanonicalUrls`. */
export type GetCanonicalUrlsError = ApiError;

/** What `getCanonicalUrls` gives. */
export type GetCanonicalUrlsResult =
  | OperationSuccess<200, GetCanonicalUrlsSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Get the canonical URLs
 *
 * Gives the URLs that the deployment calls its own. Any admin may call it.
 *
 * `GET /api/v1/get_canonical_urls`
 * @returns The canonical URLs.
 */
export function getCanonicalUrls(
  client: DeploymentClient,
  init?: GetCanonicalUrlsInit,
): Promise<GetCanonicalUrlsResult> {
  return wire.call(client, "GET", "/api/v1/get_canonical_urls", [200, "4XX", "5XX"], init);
}

/** What `pauseDeployment` takes. */
export interface PauseDeploymentInit extends CallOptions {}

/** The data of a success of `pauseDeployment`. */
export type PauseDeploymentSuccess = undefined;

/** The declared errors of `pauseDeployment`. */
export type PauseDeploymentError = ApiError;

/** What `pauseDeployment` gives. */
export type PauseDeploymentResult =
  | OperationSuccess<200, PauseDeploymentSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Pause the deployment
 *
 * Stops all functions, scheduled ones and crons included; calls then fail with 400
 * `BackendIsNotRunning`. It takes no body. Needs `PauseDeployment`
 * (`deployment:pause`). 400 `PauseDeploymentFailed`: it is not in a state to be
 * paused.
 *
 * `POST /api/v1/pause_deployment`
 * @returns The deployment is paused. The body is empty.
 */
export function pauseDeployment(
  client: DeploymentClient,
  init?: PauseDeploymentInit,
): Promise<PauseDeploymentResult> {
  return wire.call(
    client,
    "POST",
    "/api/v1/pause_deployment",
    [200, wire.nothing, "4XX", "5XX"],
    init,
  );
}

/** What `unpauseDeployment` takes. */
export interface UnpauseDeploymentInit extends CallOptions {}

/** The data of a success of `unpauseDeployment`. */
export type UnpauseDeploymentSuccess = undefined;

/** The declared errors of `unpauseDeployment`. */
export type UnpauseDeploymentError = ApiError;

/** What `unpauseDeployment` gives. */
export type UnpauseDeploymentResult =
  | OperationSuccess<200, UnpauseDeploymentSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Unpause the deployment
 *
 * Lets functions run again. It takes no body. Needs `UnpauseDeployment`
 * (`deployment:unpause`). 400 `UnpauseDeploymentFailed`: it is not in a state to be
 * unpaused.
 *
 * `POST /api/v1/unpause_deployment`
 * @returns The deployment is running. The body is empty.
 */
export function unpauseDeployment(
  client: DeploymentClient,
  init?: UnpauseDeploymentInit,
): Promise<UnpauseDeploymentResult> {
  return wire.call(
    client,
    "POST",
    "/api/v1/unpause_deployment",
    [200, wire.nothing, "4XX", "5XX"],
    init,
  );
}

/** What `getInstanceName` takes. */
export interface GetInstanceNameInit extends CallOptions {
  /** Whether the body of a success is left unread. */
  stream?: boolean;
}

/** The data of a success of `getInstanceName`. */
export type GetInstanceNameSuccess = string;

/** The declared errors of `getInstanceName`. */
export type GetInstanceNameError = ApiError;

/** What `getInstanceName` gives. */
export type GetInstanceNameResult =
  | OperationSuccess<200, GetInstanceNameSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Get the instance name
 *
 * Gives the name of the instance as plain text: what stands before `|` in its own
 * admin keys. Anybody may ask, also without a key.
 *
 * `GET /instance_name`
 * @returns The name.
 */
export function getInstanceName(
  client: DeploymentClient,
  init: GetInstanceNameInit & { stream: true },
): Promise<StreamedResult<GetInstanceNameResult>>;
export function getInstanceName(
  client: DeploymentClient,
  init?: GetInstanceNameInit & { stream?: false },
): Promise<GetInstanceNameResult>;
export function getInstanceName(
  client: DeploymentClient,
  init?: GetInstanceNameInit,
): Promise<StreamedResult<GetInstanceNameResult, boolean>>;
export function getInstanceName(
  client: DeploymentClient,
  init?: GetInstanceNameInit,
): Promise<never> {
  return wire.call(
    client,
    "GET",
    "/instance_name",
    [200, wire.text, "4XX", "5XX", "2XX", wire.undeclared],
    init,
  );
}

/** What `getInstanceVersion` takes. */
export interface GetInstanceVersionInit extends CallOptions {
  /** Whether the body of a success is left unread. */
  stream?: boolean;
}

/** The data of a success of `getInstanceVersion`. */
export type GetInstanceVersionSuccess = string;

/** The declared errors of `getInstanceVersion`. */
export type GetInstanceVersionError = ApiError;

/** What `getInstanceVersion` gives. */
export type GetInstanceVersionResult =
  | OperationSuccess<200, GetInstanceVersionSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Get the instance version
 *
 * Gives the version that the instance reports for itself, as plain text. Anybody may
 * ask, also without a key.
 *
 * `GET /instance_version`
 * @returns The version.
 */
export function getInstanceVersion(
  client: DeploymentClient,
  init: GetInstanceVersionInit & { stream: true },
): Promise<StreamedResult<GetInstanceVersionResult>>;
export function getInstanceVersion(
  client: DeploymentClient,
  init?: GetInstanceVersionInit & { stream?: false },
): Promise<GetInstanceVersionResult>;
export function getInstanceVersion(
  client: DeploymentClient,
  init?: GetInstanceVersionInit,
): Promise<StreamedResult<GetInstanceVersionResult, boolean>>;
export function getInstanceVersion(
  client: DeploymentClient,
  init?: GetInstanceVersionInit,
): Promise<never> {
  return wire.call(
    client,
    "GET",
    "/instance_version",
    [200, wire.text, "4XX", "5XX", "2XX", wire.undeclared],
    init,
  );
}

/** What `getVersion` takes. */
export interface GetVersionInit extends CallOptions {
  /** Whether the body of a success is left unread. */
  stream?: boolean;
}

/** The data of a success of `getVersion`. */
export type GetVersionSuccess = string;

/** The declared errors of `getVersion`. */
export type GetVersionError = ApiError;

/** What `getVersion` gives. */
export type GetVersionResult =
  | OperationSuccess<200, GetVersionSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Get the server version
 *
 * Gives the version of the server software as plain text. Anybody may ask, also
 * without a key.
 *
 * `GET /version`
 * @returns The version.
 */
export function getVersion(
  client: DeploymentClient,
  init: GetVersionInit & { stream: true },
): Promise<StreamedResult<GetVersionResult>>;
export function getVersion(
  client: DeploymentClient,
  init?: GetVersionInit & { stream?: false },
): Promise<GetVersionResult>;
export function getVersion(
  client: DeploymentClient,
  init?: GetVersionInit,
): Promise<StreamedResult<GetVersionResult, boolean>>;
export function getVersion(client: DeploymentClient, init?: GetVersionInit): Promise<never> {
  return wire.call(
    client,
    "GET",
    "/version",
    [200, wire.text, "4XX", "5XX", "2XX", wire.undeclared],
    init,
  );
}

/**
 * All operation functions by name, for code that handles them all the same way. A bundle that uses
 * this contains all of them.
 */
export const functions: {
  readonly runAction: typeof runAction;
  readonly cancelAllJobs: typeof cancelAllJobs;
  readonly cancelImport: typeof cancelImport;
  readonly cancelJob: typeof cancelJob;
  readonly checkAdminKey: typeof checkAdminKey;
  readonly deleteTables: typeof deleteTables;
  readonly evaluatePush: typeof evaluatePush;
  readonly evaluateSchema: typeof evaluateSchema;
  readonly finishPush: typeof finishPush;
  readonly reportPushCompleted: typeof reportPushCompleted;
  readonly startPush: typeof startPush;
  readonly waitForSchema: typeof waitForSchema;
  readonly cancelExport: typeof cancelExport;
  readonly requestZipExport: typeof requestZipExport;
  readonly setExportExpiration: typeof setExportExpiration;
  readonly downloadZipExport: typeof downloadZipExport;
  readonly callFunction: typeof callFunction;
  readonly getConfigHashes: typeof getConfigHashes;
  readonly getIndexes: typeof getIndexes;
  readonly importData: typeof importData;
  readonly finishImportUpload: typeof finishImportUpload;
  readonly startImportUpload: typeof startImportUpload;
  readonly uploadImportPart: typeof uploadImportPart;
  readonly listEnvironmentVariables: typeof listEnvironmentVariables;
  readonly runMutation: typeof runMutation;
  readonly performImport: typeof performImport;
  readonly getQueryResult: typeof getQueryResult;
  readonly runQuery: typeof runQuery;
  readonly runQueryAtTimestamp: typeof runQueryAtTimestamp;
  readonly runQueryBatch: typeof runQueryBatch;
  readonly getQueryTimestamp: typeof getQueryTimestamp;
  readonly runFunction: typeof runFunction;
  readonly runTestFunction: typeof runTestFunction;
  readonly getTableShapes: typeof getTableShapes;
  readonly updateCanonicalUrl: typeof updateCanonicalUrl;
  readonly updateEnvironmentVariables: typeof updateEnvironmentVariables;
  readonly getDeploymentInfo: typeof getDeploymentInfo;
  readonly getCanonicalUrls: typeof getCanonicalUrls;
  readonly pauseDeployment: typeof pauseDeployment;
  readonly unpauseDeployment: typeof unpauseDeployment;
  readonly getInstanceName: typeof getInstanceName;
  readonly getInstanceVersion: typeof getInstanceVersion;
  readonly getVersion: typeof getVersion;
} = {
  runAction,
  cancelAllJobs,
  cancelImport,
  cancelJob,
  checkAdminKey,
  deleteTables,
  evaluatePush,
  evaluateSchema,
  finishPush,
  reportPushCompleted,
  startPush,
  waitForSchema,
  cancelExport,
  requestZipExport,
  setExportExpiration,
  downloadZipExport,
  callFunction,
  getConfigHashes,
  getIndexes,
  importData,
  finishImportUpload,
  startImportUpload,
  uploadImportPart,
  listEnvironmentVariables,
  runMutation,
  performImport,
  getQueryResult,
  runQuery,
  runQueryAtTimestamp,
  runQueryBatch,
  getQueryTimestamp,
  runFunction,
  runTestFunction,
  getTableShapes,
  updateCanonicalUrl,
  updateEnvironmentVariables,
  getDeploymentInfo,
  getCanonicalUrls,
  pauseDeployment,
  unpauseDeployment,
  getInstanceName,
  getInstanceVersion,
  getVersion,
};
