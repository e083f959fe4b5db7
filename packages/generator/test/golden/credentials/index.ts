// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: credentials.yaml
// Command: openapi-clients generate

export { byPath } from "./by-path.ts";
export { createExampleClient, type ExampleClient, type ExampleClientOptions } from "./client.ts";
export {
  clientCredentials,
  type ClientCredentialsOptions,
  credentials,
  type ExampleAuth,
  type ExampleCredentials,
} from "./credentials.ts";
export * from "./operations.ts";
export {
  ExampleError,
  orThrow,
  type CallOptions,
  type OperationFailure,
  type OperationSuccess,
  type UnexpectedResponse,
} from "./results.ts";
export type * from "./types.ts";
