// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: streams.yaml
// Command: openapi-clients generate

export { byPath } from "./by-path.ts";
export { createExampleClient, type ExampleClient, type ExampleClientOptions } from "./client.ts";
export * from "./operations.ts";
export {
  ExampleError,
  orThrow,
  type CallOptions,
  type HeadersWith,
  type OperationFailure,
  type OperationSuccess,
  type ResponseWith,
  type UnexpectedResponse,
} from "./results.ts";
export * from "./streams.ts";
export type * from "./types.ts";
