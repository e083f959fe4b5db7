export { connect } from "./connection/connect.ts";
export type { ConnectOptions } from "./connection/connect-options.ts";
export type { AdminConnection } from "./connection/connection.ts";
export * from "./errors/index.ts";
export type { FunctionResult } from "./functions/function-value.ts";
export { encodeActingUser, type ActingUserAttributes } from "./keys/acting-user.ts";
export { describeKey } from "./keys/describe-key.ts";
export {
  readEnvironment,
  type DeploymentInEnvironment,
  type Environment,
  type EnvironmentSelection,
  type KeyInEnvironment,
} from "./keys/environment.ts";
export { identityOfLabel, type IdentityLabel, type IdentityType } from "./keys/identity.ts";
export type {
  AdminKeyDescription,
  DeploymentKeyDescription,
  KeyDescription,
  OpaqueKeyDescription,
  PreviewDeployKeyDescription,
  ProjectKeyDescription,
} from "./keys/key-description.ts";
export { actionOfOperation, type DeploymentAction } from "./keys/operations.ts";
export { Secret } from "./keys/secret.ts";
export type {
  AttemptEvent,
  CallOptions,
  ResponseEvent,
  RetryEvent,
  RetryOptions,
} from "./transport/call-options.ts";
export { call, type CallInit, type HasTransport } from "./transport/call.ts";
export { isRejectedBeforeExecution } from "./transport/retry.ts";
export type { Exchange, Fetch, Transport, TransportOptions } from "./transport/transport.ts";
export { createTransport } from "./transport/transport.ts";
export type { ConvexValue } from "./values/convex-value.ts";
export { fromConvexJson } from "./values/from-convex-json.ts";
export type { JsonValue } from "./values/json-value.ts";
export { toConvexJson } from "./values/to-convex-json.ts";
