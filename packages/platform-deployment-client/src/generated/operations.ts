// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/deployment-openapi.json
// Command: openapi-clients generate platform-deployment

import type { PlatformDeploymentClient } from "./client.ts";
import type {
  CallOptions,
  OperationFailure,
  OperationSuccess,
  UnexpectedResponse,
} from "./results.ts";
import type {
  ApiError,
  CreateLogStreamArgs,
  CreateLogStreamResponse,
  DataSyncArgs,
  DataSyncResponse,
  DeploymentInfoResponse,
  GetCanonicalUrlsResponse,
  GetCurrentUsageResponse,
  ListActiveSyncsResponse,
  ListDeploymentAuditLogEventsResponse,
  ListEnvVarsResponse,
  ListUsageLimitsResponse,
  LogStreamConfig,
  RotateLogStreamSecretResponse,
  UpdateCanonicalUrlRequest,
  UpdateEnvVarsRequest,
  UpdateLogStreamArgs,
  UsageLimitConfigRequest,
  UsageLimitResponse,
} from "./types.ts";
import * as wire from "./wire.ts";

/** What `createLogStream` takes. */
export interface CreateLogStreamInit extends CallOptions {
  body: CreateLogStreamArgs;
}

/** The data of a success of `createLogStream`. */
export type CreateLogStreamSuccess = CreateLogStreamResponse;

/** The declared errors of `createLogStream`. */
export type CreateLogStreamError = ApiError;

/** What `createLogStream` gives. */
export type CreateLogStreamResult =
  | OperationSuccess<200, CreateLogStreamSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Create a log stream
 *
 * Starts to send events to a destination. The credential needs `WriteIntegrations`
 * (`deployment:integrations:write`). 403 `LogStreamingNotEnabled`: the plan does not include log
 * streams. 409 `LogStreamAlreadyExists`: there is one to this destination already.
 *
 * `POST /create_log_stream`
 * @returns The id of the log stream and, for a webhook, the secret that its requests are signed
 * with.
 */
export function createLogStream(
  client: PlatformDeploymentClient,
  init: CreateLogStreamInit,
): Promise<CreateLogStreamResult> {
  return wire.call(client, "POST", "/create_log_stream", [200, "4XX", "5XX"], init);
}

/** What `createUsageLimit` takes. */
export interface CreateUsageLimitInit extends CallOptions {
  body: UsageLimitConfigRequest;
}

/** The data of a success of `createUsageLimit`. */
export type CreateUsageLimitSuccess = UsageLimitResponse;

/** The declared errors of `createUsageLimit`. */
export type CreateUsageLimitError = ApiError;

/** What `createUsageLimit` gives. */
export type CreateUsageLimitResult =
  | OperationSuccess<200, CreateUsageLimitSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Create a usage limit
 *
 * Adds a limit for one metric and window. The credential needs `WriteUsageLimits`
 * (`deployment:usageLimits:write`). 400: there is the same limit already (`DuplicateUsageLimit`),
 * more has been used than it allows (`UsageLimitBelowCurrentUsage`), or it makes no sense
 * (`InvalidUsageLimit`).
 *
 * `POST /create_usage_limit`
 * @returns The limit that was created, with its id.
 */
export function createUsageLimit(
  client: PlatformDeploymentClient,
  init: CreateUsageLimitInit,
): Promise<CreateUsageLimitResult> {
  return wire.call(client, "POST", "/create_usage_limit", [200, "4XX", "5XX"], init);
}

/** What `listActiveSyncs` takes. */
export interface ListActiveSyncsInit extends CallOptions {
  params?: {
    query?: {
      /** Where to continue: the `nextCursor` of the page before. */
      cursor?: string | null;
      /** Most syncs in a page. */
      limit?: number | null;
    };
  };
}

/** The data of a success of `listActiveSyncs`. */
export type ListActiveSyncsSuccess = ListActiveSyncsResponse;

/** The declared errors of `listActiveSyncs`. */
export type ListActiveSyncsError = ApiError;

/** What `listActiveSyncs` gives. */
export type ListActiveSyncsResult =
  | OperationSuccess<200, ListActiveSyncsSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List running syncs
 *
 * Returns the syncs that someone reads from, and how far each one is. The credential needs
 * `ViewData` (`deployment:data:view`).
 *
 * - query `cursor`: Where to continue: the `nextCursor` of the page before.
 * - query `limit`: Most syncs in a page.
 *
 * `GET /data/list_active_syncs`
 * @returns A page of syncs.
 */
export function listActiveSyncs(
  client: PlatformDeploymentClient,
  init?: ListActiveSyncsInit,
): Promise<ListActiveSyncsResult> {
  return wire.call(client, "GET", "/data/list_active_syncs", [200, "4XX", "5XX"], init);
}

/** What `dataSync` takes. */
export interface DataSyncInit extends CallOptions {
  body: DataSyncArgs;
}

/** The data of a success of `dataSync`. */
export type DataSyncSuccess = DataSyncResponse;

/** The declared errors of `dataSync`. */
export type DataSyncError = ApiError;

/** What `dataSync` gives. */
export type DataSyncResult =
  | OperationSuccess<200, DataSyncSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Read documents and their changes
 *
 * Returns the next page of a sync: first the documents of a snapshot, then every change since.
 * Start without `cursor`, and ask again with `pagination.nextCursor`; keep that cursor for as long
 * as the copy is to be kept up to date. Within a page, apply `truncates` before `values`. The
 * credential needs `ViewData` (`deployment:data:view`). 403 `StreamingExportNotEnabled`: the plan
 * does not include it.
 *
 * `POST /data/sync`
 * @returns A page of documents and changes.
 */
export function dataSync(
  client: PlatformDeploymentClient,
  init: DataSyncInit,
): Promise<DataSyncResult> {
  return wire.call(client, "POST", "/data/sync", [200, "4XX", "5XX"], init);
}

/** What `deleteLogStream` takes. */
export interface DeleteLogStreamInit extends CallOptions {
  params: {
    path: {
      /** Id of the log stream. */
      id: string;
    };
  };
}

/** The data of a success of `deleteLogStream`. */
export type DeleteLogStreamSuccess = undefined;

/** The declared errors of `deleteLogStream`. */
export type DeleteLogStreamError = ApiError;

/** What `deleteLogStream` gives. */
export type DeleteLogStreamResult =
  | OperationSuccess<200, DeleteLogStreamSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Delete a log stream
 *
 * Stops a log stream and removes it. The credential needs `WriteIntegrations`
 * (`deployment:integrations:write`). 404 `LogStreamDoesntExist`: there is no log stream with this
 * id.
 *
 * - path `id`: Id of the log stream.
 *
 * `POST /delete_log_stream/{id}`
 * @returns The log stream is gone, or is being removed.
 */
export function deleteLogStream(
  client: PlatformDeploymentClient,
  init: DeleteLogStreamInit,
): Promise<DeleteLogStreamResult> {
  return wire.call(
    client,
    "POST",
    "/delete_log_stream/{id}",
    [200, wire.nothing, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `deleteUsageLimit` takes. */
export interface DeleteUsageLimitInit extends CallOptions {
  params: {
    path: {
      /** Id of the usage limit. */
      id: string;
    };
  };
}

/** The data of a success of `deleteUsageLimit`. */
export type DeleteUsageLimitSuccess = undefined;

/** The declared errors of `deleteUsageLimit`. */
export type DeleteUsageLimitError = ApiError;

/** What `deleteUsageLimit` gives. */
export type DeleteUsageLimitResult =
  | OperationSuccess<200, DeleteUsageLimitSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Delete a usage limit
 *
 * Removes a limit. The credential needs `WriteUsageLimits` (`deployment:usageLimits:write`). 404
 * `UsageLimitNotFound`: there is no limit with this id.
 *
 * - path `id`: Id of the usage limit.
 *
 * `POST /delete_usage_limit/{id}`
 * @returns The limit is gone.
 */
export function deleteUsageLimit(
  client: PlatformDeploymentClient,
  init: DeleteUsageLimitInit,
): Promise<DeleteUsageLimitResult> {
  return wire.call(
    client,
    "POST",
    "/delete_usage_limit/{id}",
    [200, wire.nothing, "4XX", "5XX"],
    init,
    wire.inPath,
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
 * Get information on the deployment
 *
 * Returns which team and project a cloud deployment belongs to, and what it is for. Of a
 * self-hosted deployment it says no more than that. The credential needs `ViewData`
 * (`deployment:data:view`).
 *
 * `GET /deployment_info`
 * @returns What the deployment is.
 */
export function getDeploymentInfo(
  client: PlatformDeploymentClient,
  init?: GetDeploymentInfoInit,
): Promise<GetDeploymentInfoResult> {
  return wire.call(client, "GET", "/deployment_info", [200, "4XX", "5XX"], init);
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
 * Returns the URLs that the deployment calls its own. Any credential that administers the
 * deployment may ask.
 *
 * `GET /get_canonical_urls`
 * @returns The canonical URLs.
 */
export function getCanonicalUrls(
  client: PlatformDeploymentClient,
  init?: GetCanonicalUrlsInit,
): Promise<GetCanonicalUrlsResult> {
  return wire.call(client, "GET", "/get_canonical_urls", [200, "4XX", "5XX"], init);
}

/** What `getCurrentUsage` takes. */
export interface GetCurrentUsageInit extends CallOptions {}

/** The data of a success of `getCurrentUsage`. */
export type GetCurrentUsageSuccess = GetCurrentUsageResponse;

/** The declared errors of `getCurrentUsage`. */
export type GetCurrentUsageError = ApiError;

/** What `getCurrentUsage` gives. */
export type GetCurrentUsageResult =
  | OperationSuccess<200, GetCurrentUsageSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Get current usage
 *
 * Beta: the operation can still change. Returns what the deployment has used today and this month,
 * for each metric that can be limited. The credential needs `ViewUsage` (`deployment:usage:view`).
 *
 * `GET /get_current_usage`
 * @returns The usage by metric.
 */
export function getCurrentUsage(
  client: PlatformDeploymentClient,
  init?: GetCurrentUsageInit,
): Promise<GetCurrentUsageResult> {
  return wire.call(client, "GET", "/get_current_usage", [200, "4XX", "5XX"], init);
}

/** What `getLogStream` takes. */
export interface GetLogStreamInit extends CallOptions {
  params: {
    path: {
      /** Id of the log stream. */
      id: string;
    };
  };
}

/** The data of a success of `getLogStream`. */
export type GetLogStreamSuccess = LogStreamConfig;

/** The declared errors of `getLogStream`. */
export type GetLogStreamError = ApiError;

/** What `getLogStream` gives. */
export type GetLogStreamResult =
  | OperationSuccess<200, GetLogStreamSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Get a log stream
 *
 * Returns one log stream. The credential needs `ViewIntegrations` (`deployment:integrations:view`).
 * 400 `InvalidLogStreamId`: this is no id. 404 `LogStreamDoesntExist`: there is no log stream with
 * it.
 *
 * - path `id`: Id of the log stream.
 *
 * `GET /get_log_stream/{id}`
 * @returns The log stream.
 */
export function getLogStream(
  client: PlatformDeploymentClient,
  init: GetLogStreamInit,
): Promise<GetLogStreamResult> {
  return wire.call(client, "GET", "/get_log_stream/{id}", [200, "4XX", "5XX"], init, wire.inPath);
}

/** What `listAuditLogEvents` takes. */
export interface ListAuditLogEventsInit extends CallOptions {
  params: {
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
}

/** The data of a success of `listAuditLogEvents`. */
export type ListAuditLogEventsSuccess = ListDeploymentAuditLogEventsResponse;

/** The declared errors of `listAuditLogEvents`. */
export type ListAuditLogEventsError = ApiError;

/** What `listAuditLogEvents` gives. */
export type ListAuditLogEventsResult =
  | OperationSuccess<200, ListAuditLogEventsSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List entries of the audit log
 *
 * Returns what was changed in the deployment since a point in time, a page at a time. The
 * credential needs `ViewAuditLog` (`deployment:auditLog:view`). 403 `AuditLogsDisabled` or
 * `AuditLogsTooOld`: the plan does not include the log, or not as far back as `from`.
 *
 * - query `cursor`: Where to continue: the `nextCursor` of the page before.
 * - query `from`: Only entries from this time on, in milliseconds since the Unix epoch.
 * - query `limit`: Most entries in a page, from 1 to 100; 15 when left out. 400 `LimitOutOfRange`
 *   for other numbers.
 *
 * `GET /list_audit_log_events`
 * @returns A page of the log.
 */
export function listAuditLogEvents(
  client: PlatformDeploymentClient,
  init: ListAuditLogEventsInit,
): Promise<ListAuditLogEventsResult> {
  return wire.call(client, "GET", "/list_audit_log_events", [200, "4XX", "5XX"], init);
}

/** What `listEnvironmentVariables` takes. */
export interface ListEnvironmentVariablesInit extends CallOptions {}

/** The data of a success of `listEnvironmentVariables`. */
export type ListEnvironmentVariablesSuccess = ListEnvVarsResponse;

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
 * Returns every environment variable with its value. The credential needs
 * `ViewEnvironmentVariables` (`deployment:env:view`).
 *
 * `GET /list_environment_variables`
 * @returns The variables by name.
 */
export function listEnvironmentVariables(
  client: PlatformDeploymentClient,
  init?: ListEnvironmentVariablesInit,
): Promise<ListEnvironmentVariablesResult> {
  return wire.call(client, "GET", "/list_environment_variables", [200, "4XX", "5XX"], init);
}

/** What `listLogStreams` takes. */
export interface ListLogStreamsInit extends CallOptions {}

/** The data of a success of `listLogStreams`. */
export type ListLogStreamsSuccess = LogStreamConfig[];

/** The declared errors of `listLogStreams`. */
export type ListLogStreamsError = ApiError;

/** What `listLogStreams` gives. */
export type ListLogStreamsResult =
  | OperationSuccess<200, ListLogStreamsSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List log streams
 *
 * Returns all log streams of the deployment. The credential needs `ViewIntegrations`
 * (`deployment:integrations:view`).
 *
 * `GET /list_log_streams`
 * @returns The log streams, in one unpaginated array.
 */
export function listLogStreams(
  client: PlatformDeploymentClient,
  init?: ListLogStreamsInit,
): Promise<ListLogStreamsResult> {
  return wire.call(client, "GET", "/list_log_streams", [200, "4XX", "5XX"], init);
}

/** What `listUsageLimits` takes. */
export interface ListUsageLimitsInit extends CallOptions {}

/** The data of a success of `listUsageLimits`. */
export type ListUsageLimitsSuccess = ListUsageLimitsResponse;

/** The declared errors of `listUsageLimits`. */
export type ListUsageLimitsError = ApiError;

/** What `listUsageLimits` gives. */
export type ListUsageLimitsResult =
  | OperationSuccess<200, ListUsageLimitsSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List usage limits
 *
 * Returns all usage limits of the deployment, also those that are switched off. The credential
 * needs `ViewUsageLimits` (`deployment:usageLimits:view`).
 *
 * `GET /list_usage_limits`
 * @returns The limits.
 */
export function listUsageLimits(
  client: PlatformDeploymentClient,
  init?: ListUsageLimitsInit,
): Promise<ListUsageLimitsResult> {
  return wire.call(client, "GET", "/list_usage_limits", [200, "4XX", "5XX"], init);
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
 * Stops functions from running until `unpause_deployment`; scheduled ones wait. The credential
 * needs `PauseDeployment` (`deployment:pause`). 400 `PauseDeploymentFailed`: it cannot be paused
 * now, for example because it is paused already.
 *
 * `POST /pause_deployment`
 * @returns The deployment is paused. The body is empty.
 */
export function pauseDeployment(
  client: PlatformDeploymentClient,
  init?: PauseDeploymentInit,
): Promise<PauseDeploymentResult> {
  return wire.call(client, "POST", "/pause_deployment", [200, wire.nothing, "4XX", "5XX"], init);
}

/** What `rotateWebhookSecret` takes. */
export interface RotateWebhookSecretInit extends CallOptions {
  params: {
    path: {
      /** Id of a log stream of the type `webhook`. */
      id: string;
    };
  };
}

/** The data of a success of `rotateWebhookSecret`. */
export type RotateWebhookSecretSuccess = RotateLogStreamSecretResponse;

/** The declared errors of `rotateWebhookSecret`. */
export type RotateWebhookSecretError = ApiError;

/** What `rotateWebhookSecret` gives. */
export type RotateWebhookSecretResult =
  | OperationSuccess<200, RotateWebhookSecretSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Replace the secret of a webhook
 *
 * Makes a new secret with which the requests of a webhook log stream are signed. A receiver should
 * accept the old and the new one until requests signed with the old one no longer arrive. The
 * credential needs `WriteIntegrations` (`deployment:integrations:write`).
 *
 * - path `id`: Id of a log stream of the type `webhook`.
 *
 * `POST /rotate_webhook_secret/{id}`
 * @returns The new secret.
 */
export function rotateWebhookSecret(
  client: PlatformDeploymentClient,
  init: RotateWebhookSecretInit,
): Promise<RotateWebhookSecretResult> {
  return wire.call(
    client,
    "POST",
    "/rotate_webhook_secret/{id}",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
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
 * Lets functions run again. The credential needs `UnpauseDeployment` (`deployment:unpause`). 400
 * `UnpauseDeploymentFailed`: it is not paused.
 *
 * `POST /unpause_deployment`
 * @returns The deployment runs. The body is empty.
 */
export function unpauseDeployment(
  client: PlatformDeploymentClient,
  init?: UnpauseDeploymentInit,
): Promise<UnpauseDeploymentResult> {
  return wire.call(client, "POST", "/unpause_deployment", [200, wire.nothing, "4XX", "5XX"], init);
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
 * Chooses the URL that the deployment calls its own, such as a custom domain, or goes back to the
 * original one. The credential needs `WriteEnvironmentVariables` (`deployment:env:write`).
 *
 * `POST /update_canonical_url`
 * @returns The URL was changed. The body is empty.
 */
export function updateCanonicalUrl(
  client: PlatformDeploymentClient,
  init: UpdateCanonicalUrlInit,
): Promise<UpdateCanonicalUrlResult> {
  return wire.call(
    client,
    "POST",
    "/update_canonical_url",
    [200, wire.nothing, "4XX", "5XX"],
    init,
  );
}

/** What `updateEnvironmentVariables` takes. */
export interface UpdateEnvironmentVariablesInit extends CallOptions {
  body: UpdateEnvVarsRequest;
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
 * Applies all changes in one transaction: either every one takes effect or none. The credential
 * needs `WriteEnvironmentVariables` (`deployment:env:write`).
 *
 * A name consists of letters, digits and underscores, does not begin with a digit, and has at most
 * 256 characters; a value has at most 8,192 bytes. A deployment holds at most 512 variables and 512
 * KiB of names and values. Beyond these limits the response is 400, and so it is for built-in names
 * such as `CONVEX_CLOUD_URL` (`EnvVarNameForbidden`).
 *
 * `POST /update_environment_variables`
 * @returns The changes took effect. The body is empty.
 */
export function updateEnvironmentVariables(
  client: PlatformDeploymentClient,
  init: UpdateEnvironmentVariablesInit,
): Promise<UpdateEnvironmentVariablesResult> {
  return wire.call(
    client,
    "POST",
    "/update_environment_variables",
    [200, wire.nothing, "4XX", "5XX"],
    init,
  );
}

/** What `updateLogStream` takes. */
export interface UpdateLogStreamInit extends CallOptions {
  params: {
    path: {
      /** Id of the log stream. */
      id: string;
    };
  };
  body: UpdateLogStreamArgs;
}

/** The data of a success of `updateLogStream`. */
export type UpdateLogStreamSuccess = undefined;

/** The declared errors of `updateLogStream`. */
export type UpdateLogStreamError = ApiError;

/** What `updateLogStream` gives. */
export type UpdateLogStreamResult =
  | OperationSuccess<200, UpdateLogStreamSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Change a log stream
 *
 * Changes the given settings of a log stream and keeps the others. `logStreamType` says of which
 * kind it is, and cannot change. The credential needs `WriteIntegrations`
 * (`deployment:integrations:write`). 404 `LogStreamDoesntExist`: there is no log stream with this
 * id.
 *
 * - path `id`: Id of the log stream.
 *
 * `POST /update_log_stream/{id}`
 * @returns The settings were changed. The body is empty.
 */
export function updateLogStream(
  client: PlatformDeploymentClient,
  init: UpdateLogStreamInit,
): Promise<UpdateLogStreamResult> {
  return wire.call(
    client,
    "POST",
    "/update_log_stream/{id}",
    [200, wire.nothing, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `updateUsageLimit` takes. */
export interface UpdateUsageLimitInit extends CallOptions {
  params: {
    path: {
      /** Id of the usage limit. */
      id: string;
    };
  };
  body: UsageLimitConfigRequest;
}

/** The data of a success of `updateUsageLimit`. */
export type UpdateUsageLimitSuccess = UsageLimitResponse;

/** The declared errors of `updateUsageLimit`. */
export type UpdateUsageLimitError = ApiError;

/** What `updateUsageLimit` gives. */
export type UpdateUsageLimitResult =
  | OperationSuccess<200, UpdateUsageLimitSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Replace a usage limit
 *
 * Replaces all that a limit says; the id stays. The credential needs `WriteUsageLimits`
 * (`deployment:usageLimits:write`). 404 `UsageLimitNotFound`: there is no limit with this id. 400
 * as for `create_usage_limit`.
 *
 * - path `id`: Id of the usage limit.
 *
 * `POST /update_usage_limit/{id}`
 * @returns The limit as it is now.
 */
export function updateUsageLimit(
  client: PlatformDeploymentClient,
  init: UpdateUsageLimitInit,
): Promise<UpdateUsageLimitResult> {
  return wire.call(
    client,
    "POST",
    "/update_usage_limit/{id}",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/**
 * All operation functions by name, for code that handles them all the same way. A bundle that uses
 * this contains all of them.
 */
export const functions: {
  readonly createLogStream: typeof createLogStream;
  readonly createUsageLimit: typeof createUsageLimit;
  readonly listActiveSyncs: typeof listActiveSyncs;
  readonly dataSync: typeof dataSync;
  readonly deleteLogStream: typeof deleteLogStream;
  readonly deleteUsageLimit: typeof deleteUsageLimit;
  readonly getDeploymentInfo: typeof getDeploymentInfo;
  readonly getCanonicalUrls: typeof getCanonicalUrls;
  readonly getCurrentUsage: typeof getCurrentUsage;
  readonly getLogStream: typeof getLogStream;
  readonly listAuditLogEvents: typeof listAuditLogEvents;
  readonly listEnvironmentVariables: typeof listEnvironmentVariables;
  readonly listLogStreams: typeof listLogStreams;
  readonly listUsageLimits: typeof listUsageLimits;
  readonly pauseDeployment: typeof pauseDeployment;
  readonly rotateWebhookSecret: typeof rotateWebhookSecret;
  readonly unpauseDeployment: typeof unpauseDeployment;
  readonly updateCanonicalUrl: typeof updateCanonicalUrl;
  readonly updateEnvironmentVariables: typeof updateEnvironmentVariables;
  readonly updateLogStream: typeof updateLogStream;
  readonly updateUsageLimit: typeof updateUsageLimit;
} = {
  createLogStream,
  createUsageLimit,
  listActiveSyncs,
  dataSync,
  deleteLogStream,
  deleteUsageLimit,
  getDeploymentInfo,
  getCanonicalUrls,
  getCurrentUsage,
  getLogStream,
  listAuditLogEvents,
  listEnvironmentVariables,
  listLogStreams,
  listUsageLimits,
  pauseDeployment,
  rotateWebhookSecret,
  unpauseDeployment,
  updateCanonicalUrl,
  updateEnvironmentVariables,
  updateLogStream,
  updateUsageLimit,
};
