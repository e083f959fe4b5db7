// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: operations.yaml
// Command: openapi-clients generate

export { byPath } from "./by-path.ts";
export { createExampleClient, type ExampleClient, type ExampleClientOptions } from "./client.ts";
export * from "./operations.ts";
/**
 * All operation functions by name, for code that handles them all the same way. A bundle that uses
 * this contains all of them.
 */
export * as functions from "./operations.ts";
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
