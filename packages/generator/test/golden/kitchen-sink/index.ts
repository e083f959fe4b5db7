// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: kitchen-sink.yaml
// Command: openapi-clients generate

export { byPath } from "./by-path.ts";
export {
  createKitchenSinkClient,
  type KitchenSinkClient,
  type KitchenSinkClientOptions,
} from "./client.ts";
export * from "./operations.ts";
export {
  KitchenSinkError,
  orThrow,
  type CallOptions,
  type HeadersWith,
  type OperationFailure,
  type OperationSuccess,
  type ResponseWith,
  type StreamedResult,
  type UnexpectedResponse,
} from "./results.ts";
export * from "./streams.ts";
export type * from "./types.ts";
