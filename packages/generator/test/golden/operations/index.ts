// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: operations.yaml
// Command: openapi-clients generate

export {
  createExampleClient,
  type ExampleClient,
  type ExampleClientOptions,
  type OperationInit,
  type OperationResult,
} from "./client.ts";
export * from "./operations.ts";
export type * from "./schemas.ts";
export type { components, operations, paths } from "./types.ts";
