// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/deployment-provisioning-openapi.json
// Command: openapi-clients generate provisioning

export { byPath } from "./by-path.ts";
export {
  createProvisioningClient,
  type ProvisioningClient,
  type ProvisioningClientOptions,
} from "./client.ts";
export { credentials, type ProvisioningAuth, type ProvisioningCredentials } from "./credentials.ts";
export * from "./operations.ts";
export {
  ProvisioningError,
  orThrow,
  type CallOptions,
  type OperationFailure,
  type OperationSuccess,
  type UnexpectedResponse,
} from "./results.ts";
export type * from "./types.ts";
