// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/cli-management-openapi.json
// Command: openapi-clients generate management

export { byPath } from "./by-path.ts";
export {
  createManagementClient,
  type ManagementClient,
  type ManagementClientOptions,
} from "./client.ts";
export { credentials, type ManagementAuth, type ManagementCredentials } from "./credentials.ts";
export * from "./operations.ts";
export {
  ManagementError,
  orThrow,
  type CallOptions,
  type OperationFailure,
  type OperationSuccess,
  type UnexpectedResponse,
} from "./results.ts";
export type * from "./types.ts";
