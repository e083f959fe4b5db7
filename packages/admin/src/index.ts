// First, so that all error classes stand together in bundles, which then compress better.
export * from "./errors/index.ts";
export type { Admin, CallsSystemFunctions, RunsFunctions } from "./admin/admin.ts";
export { adminFromEnv, type AdminFromEnvOptions } from "./admin/admin-from-env.ts";
export {
  claimPreviewDeployment,
  type ClaimedPreviewDeployment,
} from "./admin/claim-preview-deployment.ts";
export { createAdmin, type AdminOptions } from "./admin/create-admin.ts";
export { actAs } from "./connection/act-as.ts";
export { clientOptions, type GeneratedClientOptions } from "./connection/client-options.ts";
export { connect } from "./connection/connect.ts";
export type { ConnectOptions } from "./connection/connect-options.ts";
export type { AdminConnection } from "./connection/connection.ts";
export { deploymentClient } from "./connection/deployment-client.ts";
export {
  deploymentOperations,
  logOperations,
  platformOperations,
} from "./connection/operations.ts";
export { action } from "./functions/action.ts";
export type { FunctionTarget } from "./functions/function-address.ts";
export type {
  ConvexObject,
  FunctionOptions,
  FunctionWriteOptions,
  WriteOptions,
} from "./functions/function-options.ts";
export type {
  ArgumentsThenOptions,
  FunctionReference,
  FunctionType,
} from "./functions/function-reference.ts";
export type { FunctionResult } from "./functions/function-result.ts";
export { mutation } from "./functions/mutation.ts";
export {
  queryBatch,
  type BatchedQuery,
  type BatchValues,
  type CheckedBatch,
} from "./functions/query-batch.ts";
export { query } from "./functions/query.ts";
export { runFunction } from "./functions/run-function.ts";
export { checkKey } from "./key-check/check-key.ts";
export type { KeyPermissions, OperationName } from "./key-check/key-permissions.ts";
export { encodeActingUser, type ActingUserAttributes } from "./keys/acting-user.ts";
export { describeKey } from "./keys/describe-key.ts";
export {
  readEnvironment,
  type DeploymentInEnvironment,
  type Environment,
  type EnvironmentSelection,
  type KeyInEnvironment,
} from "./keys/environment.ts";
export { identityOfLabel, type IdentityLabel, type IdentityType } from "./keys/identity.ts";
export type {
  AdminKeyDescription,
  DeploymentKeyDescription,
  KeyDescription,
  OpaqueKeyDescription,
  PreviewDeployKeyDescription,
  ProjectKeyDescription,
} from "./keys/key-description.ts";
export { actionOfOperation, type DeploymentAction } from "./keys/operations.ts";
export { Secret } from "./keys/secret.ts";
export type { LogEntry, LogFilter, LogLevel } from "./logs/log-filter.ts";
export type { LogOptions } from "./logs/log-options.ts";
export { logs, type LogReading } from "./logs/logs.ts";
export type { HostConnection } from "./management/host-connection.ts";
export type { HostConnectOptions, HostCredential, HostOptions } from "./management/host-options.ts";
export type { OperationFunctions, OperationMethods } from "./operations/operation-methods.ts";
export {
  authorizeDeploymentWithinCurrentProject,
  authorizePreviewDeployment,
  authorizeProdDeployment,
  provisionAndAuthorizeDeployment,
  type AuthorizedDeployment,
} from "./previews/authorize-deployment.ts";
export {
  claimPreview,
  type ClaimedPreview,
  type ClaimPreviewOptions,
} from "./previews/claim-preview.ts";
export {
  connectProvisioning,
  type ProvisioningConnection,
} from "./previews/connect-provisioning.ts";
export {
  getTeamAndProjectForDeployment,
  getTeamAndProjectForKey,
  getUrlForKey,
} from "./previews/find-deployment.ts";
export type { WithSecretKey } from "./previews/with-secret.ts";
export { evaluatePush } from "./push/evaluate-push.ts";
export { evaluateSchema } from "./push/evaluate-schema.ts";
export { finishPush, type PushToFinish } from "./push/finish-push.ts";
export { getConfigHashes } from "./push/get-config-hashes.ts";
export type { PushCallOptions } from "./push/push-call-options.ts";
export type { PushedAppDefinition, PushedModules, PushOptions } from "./push/push-options.ts";
export type { PushProgress } from "./push/push-progress.ts";
export type { PushRequest } from "./push/push-request.ts";
export { push, type PushResult } from "./push/push.ts";
export { reportPushCompleted } from "./push/report-push-completed.ts";
export { startPush } from "./push/start-push.ts";
export { waitForSchema, type SchemaWait } from "./push/wait-for-schema.ts";
export type { Decoded } from "./system/decoded.ts";
export { environmentVariables } from "./system/environment-variables.ts";
export { functionSpec } from "./system/function-spec.ts";
export type { Page } from "./system/page.ts";
export { setEnvironmentVariables } from "./system/set-environment-variables.ts";
export {
  systemFunction,
  type SystemFunctionRest,
  type SystemPath,
  type UnlistedPath,
} from "./system/system-function.ts";
export type { SystemFunctions, SystemFunctionSignature } from "./system/system-functions.ts";
export type { SystemOptions } from "./system/system-options.ts";
export {
  tableData,
  type TableData,
  type TableDataOptions,
  type TableDocument,
} from "./system/table-data.ts";
export { tables } from "./system/tables.ts";
export { cancelExport } from "./transfer/cancel-export.ts";
export { cancelImport } from "./transfer/cancel-import.ts";
export { downloadExport, type ExportArchive } from "./transfer/download-export.ts";
export {
  exportData,
  type ExportDataOptions,
  type ExportedData,
  type ExportProgress,
} from "./transfer/export-data.ts";
export { followExport, type FollowExportOptions } from "./transfer/follow-export.ts";
export { importData, type ImportResult } from "./transfer/import-data.ts";
export type { ImportDataOptions, ImportProgress } from "./transfer/import-options.ts";
export type { ImportSource } from "./transfer/import-source.ts";
export { importState, type ImportState } from "./transfer/import-state.ts";
export { latestExport, type ExportState, type FinishedExport } from "./transfer/latest-export.ts";
export { performImport } from "./transfer/perform-import.ts";
export type { PollOptions } from "./transfer/poll-options.ts";
export { requestExport, type ExportContent } from "./transfer/request-export.ts";
export { setExportExpiration } from "./transfer/set-export-expiration.ts";
export type {
  AttemptEvent,
  CallOptions,
  ResponseEvent,
  RetryEvent,
  RetryOptions,
} from "./transport/call-options.ts";
export {
  call,
  type CallInit,
  type DataOf,
  type HasTransport,
  type OperationResult,
} from "./transport/call.ts";
export {
  createRequester,
  type Requester,
  type RequesterInit,
  type RequesterResult,
} from "./transport/requester.ts";
export { isRejectedBeforeExecution } from "./transport/retry.ts";
export type { OutgoingRequest } from "./transport/outgoing-request.ts";
export type { Fetch, Transport, TransportOptions } from "./transport/transport.ts";
export { createTransport } from "./transport/create-transport.ts";
export type { ConvexValue } from "./values/convex-value.ts";
export { fromConvexJson } from "./values/from-convex-json.ts";
export type { JsonValue } from "./values/json-value.ts";
export { toConvexJson } from "./values/to-convex-json.ts";
