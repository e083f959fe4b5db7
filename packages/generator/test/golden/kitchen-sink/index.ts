// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: kitchen-sink.yaml
// Command: openapi-clients generate

export {
  createKitchenSinkClient,
  type KitchenSinkClient,
  type KitchenSinkClientOptions,
  type OperationInit,
  type OperationResult,
} from "./client.ts";
export * from "./operations.ts";
export type * from "./schemas.ts";
export type { components, operations, paths, webhooks } from "./types.ts";
