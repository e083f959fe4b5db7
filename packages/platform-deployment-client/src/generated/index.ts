// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/deployment-openapi.json
// Command: openapi-clients generate platform-deployment

export { byPath } from "./by-path.ts";
export {
  createPlatformDeploymentClient,
  type PlatformDeploymentClient,
  type PlatformDeploymentClientOptions,
} from "./client.ts";
export {
  credentials,
  type PlatformDeploymentAuth,
  type PlatformDeploymentCredentials,
} from "./credentials.ts";
export * from "./operations.ts";
export * from "./pages.ts";
export {
  PlatformDeploymentError,
  orThrow,
  type CallOptions,
  type OperationFailure,
  type OperationSuccess,
  type UnexpectedResponse,
} from "./results.ts";
export type * from "./types.ts";
