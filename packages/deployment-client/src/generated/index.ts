// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/deployment-admin-openapi.json
// Command: openapi-clients generate deployment

export { byPath } from "./by-path.ts";
export {
  createDeploymentClient,
  type DeploymentClient,
  type DeploymentClientOptions,
} from "./client.ts";
export { credentials, type DeploymentAuth, type DeploymentCredentials } from "./credentials.ts";
export * from "./operations.ts";
export {
  DeploymentError,
  orThrow,
  type CallOptions,
  type OperationFailure,
  type OperationSuccess,
  type StreamedResult,
  type UnexpectedResponse,
} from "./results.ts";
export type * from "./types.ts";
