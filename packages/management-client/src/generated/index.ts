// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/cli-management-openapi.json
// Command: openapi-clients generate management

export {
  createManagementClient,
  type ManagementClient,
  type ManagementClientOptions,
  type OperationInit,
  type OperationResult,
} from "./client.ts";
export * from "./operations.ts";
export type * from "./schemas.ts";
export type { components, operations, paths } from "./types.ts";
