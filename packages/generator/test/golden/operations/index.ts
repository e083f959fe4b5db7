// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: operations.yaml
// Command: openapi-clients generate

export { byPath } from "./by-path.ts";
export { createExampleClient, type ExampleClient, type ExampleClientOptions } from "./client.ts";
export * from "./operations.ts";
export {
  ExampleError,
  orThrow,
  type CallOptions,
  type OperationFailure,
  type OperationSuccess,
  type StreamedResult,
  type UnexpectedResponse,
} from "./results.ts";
export type * from "./types.ts";
