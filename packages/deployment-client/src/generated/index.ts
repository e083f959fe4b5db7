// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/deployment-admin-openapi.json
// Command: openapi-clients generate deployment

export {
  createDeploymentClient,
  type DeploymentClient,
  type DeploymentClientOptions,
  type OperationInit,
  type OperationResult,
} from "./client.ts";
export * from "./operations.ts";
export type * from "./schemas.ts";
export type { components, operations, paths } from "./types.ts";
