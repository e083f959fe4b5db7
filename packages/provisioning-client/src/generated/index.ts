// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/deployment-provisioning-openapi.json
// Command: openapi-clients generate provisioning

export {
  createProvisioningClient,
  type ProvisioningClient,
  type ProvisioningClientOptions,
  type OperationInit,
  type OperationResult,
} from "./client.ts";
export * from "./operations.ts";
export type * from "./schemas.ts";
export type { components, operations, paths } from "./types.ts";
