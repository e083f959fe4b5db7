// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/deployment-admin-openapi.json
// Command: openapi-clients generate deployment

import type { ParseAs } from "openapi-fetch";
import { readBody, sendBody } from "./bodies.ts";
import type { DeploymentClient, OperationInit, OperationResult, Requester } from "./client.ts";
import type { paths } from "./types.ts";

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
export function runAction<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/action"]["post"], As>,
): OperationResult<paths["/api/action"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/action", init);
}

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
export function cancelAllJobs<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/cancel_all_jobs"]["post"], As>,
): OperationResult<paths["/api/cancel_all_jobs"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/cancel_all_jobs", init);
}

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
export function cancelImport<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/cancel_import"]["post"], As>,
): OperationResult<paths["/api/cancel_import"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/cancel_import", init);
}

/**
 * Cancel a scheduled function
 *
 * Cancels one scheduled function. Needs `WriteData` (`deployment:data:write`).
 *
 * `POST /api/cancel_job`
 * @returns The function was canceled. The body is empty.
 */
export function cancelJob<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/cancel_job"]["post"], As>,
): OperationResult<paths["/api/cancel_job"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/cancel_job", init);
}

/**
 * Check the admin key
 *
 * Tells what the key of the caller may do. Any admin may call it. An unknown key gets
 * 401 `BadAdminKey`; a request without a key gets 403 `BadDeployKey`.
 *
 * `GET /api/check_admin_key`
 * @returns The key is valid.
 */
export function checkAdminKey<As extends ParseAs = "json">(
  client: DeploymentClient,
  init?: OperationInit<paths["/api/check_admin_key"]["get"], As>,
): OperationResult<paths["/api/check_admin_key"]["get"], 200, "4XX" | "5XX", As> {
  return (client as Requester).GET("/api/check_admin_key", init);
}

/**
 * Delete tables
 *
 * Deletes tables with all their documents. There is no way back but a backup. Needs
 * `WriteData` (`deployment:data:write`).
 *
 * `POST /api/delete_tables`
 * @returns The tables are gone. The body is empty.
 */
export function deleteTables<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/delete_tables"]["post"], As>,
): OperationResult<paths["/api/delete_tables"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/delete_tables", init);
}

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
export function evaluatePush<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/deploy2/evaluate_push"]["post"], As>,
): OperationResult<paths["/api/deploy2/evaluate_push"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/deploy2/evaluate_push", init);
}

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
export function evaluateSchema<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/deploy2/evaluate_schema"]["post"], As>,
): OperationResult<paths["/api/deploy2/evaluate_schema"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/deploy2/evaluate_schema", init);
}

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
export function finishPush<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/deploy2/finish_push"]["post"], As>,
): OperationResult<paths["/api/deploy2/finish_push"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/deploy2/finish_push", init);
}

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
export function reportPushCompleted<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/deploy2/report_push_completed"]["post"], As>,
): OperationResult<paths["/api/deploy2/report_push_completed"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/deploy2/report_push_completed", init);
}

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
export function startPush<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/deploy2/start_push"]["post"], As>,
): OperationResult<paths["/api/deploy2/start_push"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/deploy2/start_push", init);
}

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
export function waitForSchema<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/deploy2/wait_for_schema"]["post"], As>,
): OperationResult<paths["/api/deploy2/wait_for_schema"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/deploy2/wait_for_schema", init);
}

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
export function cancelExport<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/export/cancel/{id}"]["post"], As>,
): OperationResult<paths["/api/export/cancel/{id}"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/export/cancel/{id}", init);
}

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
export function requestZipExport<As extends ParseAs = "json">(
  client: DeploymentClient,
  init?: OperationInit<paths["/api/export/request/zip"]["post"], As>,
): OperationResult<paths["/api/export/request/zip"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/export/request/zip", init);
}

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
export function setExportExpiration<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/export/set_expiration/{id}"]["post"], As>,
): OperationResult<paths["/api/export/set_expiration/{id}"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/export/set_expiration/{id}", init);
}

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
export function downloadZipExport<As extends ParseAs = "blob">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/export/zip/{id}"]["get"], As>,
): OperationResult<paths["/api/export/zip/{id}"]["get"], 200, "4XX" | "5XX", As> {
  return (client as Requester).GET("/api/export/zip/{id}", readBody("blob", init));
}

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
export function callFunction<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/function"]["post"], As>,
): OperationResult<paths["/api/function"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/function", init);
}

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
export function getConfigHashes<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/get_config_hashes"]["post"], As>,
): OperationResult<paths["/api/get_config_hashes"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/get_config_hashes", init);
}

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
export function getIndexes<As extends ParseAs = "json">(
  client: DeploymentClient,
  init?: OperationInit<paths["/api/get_indexes"]["get"], As>,
): OperationResult<paths["/api/get_indexes"]["get"], 200, "4XX" | "5XX", As> {
  return (client as Requester).GET("/api/get_indexes", init);
}

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
export function importData<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/import"]["post"], As>,
): OperationResult<paths["/api/import"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/import", sendBody("application/octet-stream", init));
}

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
export function finishImportUpload<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/import/finish_upload"]["post"], As>,
): OperationResult<paths["/api/import/finish_upload"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/import/finish_upload", init);
}

/**
 * Start the upload of an import
 *
 * First step of an import in parts: gives the token that the other steps name. It
 * takes no body. Needs `ImportBackups` (`deployment:backups:import`).
 *
 * `POST /api/import/start_upload`
 * @returns The upload was started.
 */
export function startImportUpload<As extends ParseAs = "json">(
  client: DeploymentClient,
  init?: OperationInit<paths["/api/import/start_upload"]["post"], As>,
): OperationResult<paths["/api/import/start_upload"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/import/start_upload", init);
}

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
export function uploadImportPart<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/import/upload_part"]["post"], As>,
): OperationResult<paths["/api/import/upload_part"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST(
    "/api/import/upload_part",
    sendBody("application/octet-stream", init),
  );
}

/**
 * List environment variables
 *
 * Gives every environment variable with its value. Needs `ViewEnvironmentVariables`
 * (`deployment:env:view`).
 *
 * `GET /api/list_environment_variables`
 * @returns The variables by name.
 */
export function listEnvironmentVariables<As extends ParseAs = "json">(
  client: DeploymentClient,
  init?: OperationInit<paths["/api/list_environment_variables"]["get"], As>,
): OperationResult<paths["/api/list_environment_variables"]["get"], 200, "4XX" | "5XX", As> {
  return (client as Requester).GET("/api/list_environment_variables", init);
}

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
export function runMutation<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/mutation"]["post"], As>,
): OperationResult<paths["/api/mutation"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/mutation", init);
}

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
export function performImport<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/perform_import"]["post"], As>,
): OperationResult<paths["/api/perform_import"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/perform_import", init);
}

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
export function getQueryResult<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/query"]["get"], As>,
): OperationResult<paths["/api/query"]["get"], 200, "4XX" | "5XX", As> {
  return (client as Requester).GET("/api/query", init);
}

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
export function runQuery<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/query"]["post"], As>,
): OperationResult<paths["/api/query"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/query", init);
}

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
export function runQueryAtTimestamp<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/query_at_ts"]["post"], As>,
): OperationResult<paths["/api/query_at_ts"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/query_at_ts", init);
}

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
export function runQueryBatch<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/query_batch"]["post"], As>,
): OperationResult<paths["/api/query_batch"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/query_batch", init);
}

/**
 * Get the current timestamp for queries
 *
 * Gives the timestamp at which a query would run now, for `run_query_at_timestamp`. It
 * takes no body and no key.
 *
 * `POST /api/query_ts`
 * @returns The timestamp.
 */
export function getQueryTimestamp<As extends ParseAs = "json">(
  client: DeploymentClient,
  init?: OperationInit<paths["/api/query_ts"]["post"], As>,
): OperationResult<paths["/api/query_ts"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/query_ts", init);
}

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
export function runFunction<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/run_function"]["post"], As>,
): OperationResult<paths["/api/run_function"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/run_function", init);
}

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
export function runTestFunction<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/run_test_function"]["post"], As>,
): OperationResult<paths["/api/run_test_function"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/run_test_function", init);
}

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
export function getTableShapes<As extends ParseAs = "json">(
  client: DeploymentClient,
  init?: OperationInit<paths["/api/shapes2"]["get"], As>,
): OperationResult<paths["/api/shapes2"]["get"], 200, "4XX" | "5XX", As> {
  return (client as Requester).GET("/api/shapes2", init);
}

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
export function updateCanonicalUrl<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/update_canonical_url"]["post"], As>,
): OperationResult<paths["/api/update_canonical_url"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/update_canonical_url", init);
}

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
export function updateEnvironmentVariables<As extends ParseAs = "json">(
  client: DeploymentClient,
  init: OperationInit<paths["/api/update_environment_variables"]["post"], As>,
): OperationResult<paths["/api/update_environment_variables"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/update_environment_variables", init);
}

/**
 * Get what the deployment is
 *
 * Tells whether the deployment is in Convex Cloud, and which project and team own it.
 * Needs `ViewData` (`deployment:data:view`).
 *
 * `GET /api/v1/deployment_info`
 * @returns What the deployment is.
 */
export function getDeploymentInfo<As extends ParseAs = "json">(
  client: DeploymentClient,
  init?: OperationInit<paths["/api/v1/deployment_info"]["get"], As>,
): OperationResult<paths["/api/v1/deployment_info"]["get"], 200, "4XX" | "5XX", As> {
  return (client as Requester).GET("/api/v1/deployment_info", init);
}

/**
 * Get the canonical URLs
 *
 * Gives the URLs that the deployment calls its own. Any admin may call it.
 *
 * `GET /api/v1/get_canonical_urls`
 * @returns The canonical URLs.
 */
export function getCanonicalUrls<As extends ParseAs = "json">(
  client: DeploymentClient,
  init?: OperationInit<paths["/api/v1/get_canonical_urls"]["get"], As>,
): OperationResult<paths["/api/v1/get_canonical_urls"]["get"], 200, "4XX" | "5XX", As> {
  return (client as Requester).GET("/api/v1/get_canonical_urls", init);
}

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
export function pauseDeployment<As extends ParseAs = "json">(
  client: DeploymentClient,
  init?: OperationInit<paths["/api/v1/pause_deployment"]["post"], As>,
): OperationResult<paths["/api/v1/pause_deployment"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/v1/pause_deployment", init);
}

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
export function unpauseDeployment<As extends ParseAs = "json">(
  client: DeploymentClient,
  init?: OperationInit<paths["/api/v1/unpause_deployment"]["post"], As>,
): OperationResult<paths["/api/v1/unpause_deployment"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/api/v1/unpause_deployment", init);
}

/**
 * Get the instance name
 *
 * Gives the name of the instance as plain text: what stands before `|` in its own
 * admin keys. Anybody may ask, also without a key.
 *
 * `GET /instance_name`
 * @returns The name.
 */
export function getInstanceName<As extends ParseAs = "text">(
  client: DeploymentClient,
  init?: OperationInit<paths["/instance_name"]["get"], As>,
): OperationResult<paths["/instance_name"]["get"], 200, "4XX" | "5XX", As> {
  return (client as Requester).GET("/instance_name", readBody("text", init));
}

/**
 * Get the instance version
 *
 * Gives the version that the instance reports for itself, as plain text. Anybody may
 * ask, also without a key.
 *
 * `GET /instance_version`
 * @returns The version.
 */
export function getInstanceVersion<As extends ParseAs = "text">(
  client: DeploymentClient,
  init?: OperationInit<paths["/instance_version"]["get"], As>,
): OperationResult<paths["/instance_version"]["get"], 200, "4XX" | "5XX", As> {
  return (client as Requester).GET("/instance_version", readBody("text", init));
}

/**
 * Get the server version
 *
 * Gives the version of the server software as plain text. Anybody may ask, also
 * without a key.
 *
 * `GET /version`
 * @returns The version.
 */
export function getVersion<As extends ParseAs = "text">(
  client: DeploymentClient,
  init?: OperationInit<paths["/version"]["get"], As>,
): OperationResult<paths["/version"]["get"], 200, "4XX" | "5XX", As> {
  return (client as Requester).GET("/version", readBody("text", init));
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
