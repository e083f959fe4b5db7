// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/function-logs-openapi.json
// Command: openapi-clients generate logs

export { byPath } from "./by-path.ts";
export { createLogsClient, type LogsClient, type LogsClientOptions } from "./client.ts";
export { credentials, type LogsAuth, type LogsCredentials } from "./credentials.ts";
export * from "./operations.ts";
export {
  LogsError,
  orThrow,
  type CallOptions,
  type OperationFailure,
  type OperationSuccess,
  type UnexpectedResponse,
} from "./results.ts";
export type * from "./types.ts";
