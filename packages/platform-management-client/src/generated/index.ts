// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/management-openapi.json
// Command: openapi-clients generate platform-management

export { byPath } from "./by-path.ts";
export {
  createPlatformManagementClient,
  type PlatformManagementClient,
  type PlatformManagementClientOptions,
} from "./client.ts";
export {
  credentials,
  type PlatformManagementAuth,
  type PlatformManagementCredentials,
} from "./credentials.ts";
export * from "./operations.ts";
export * from "./pages.ts";
export {
  PlatformManagementError,
  orThrow,
  type CallOptions,
  type OperationFailure,
  type OperationSuccess,
  type UnexpectedResponse,
} from "./results.ts";
export type * from "./types.ts";
