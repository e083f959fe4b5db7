export type { UserAttributes } from "./auth/identity.ts";
export type { KeyOptions } from "./auth/key-ring.ts";
export {
  actionByOperation,
  type DeploymentOperation,
  readOnlyOperations,
} from "./auth/operations.ts";
export type { SeedTables } from "./database/database.ts";
export type { Document, SeedDocument } from "./database/document.ts";
export type { SeedComponent } from "./deployment/components.ts";
export {
  createFakeDeployment,
  FakeDeployment,
  type LogSeed,
} from "./deployment/fake-deployment.ts";
export type { DeploymentInfo, FakeDeploymentOptions } from "./deployment/options.ts";
export {
  ListeningFakeDeployment,
  startFakeDeployment,
  type StartOptions,
} from "./deployment/start.ts";
export type { Fault, FaultKind, FaultMatch } from "./faults/fault.ts";
export type { PlantedFault } from "./faults/fault-list.ts";
export type { ActionContext, MutationContext, QueryContext } from "./functions/context.ts";
export { ConvexError } from "./functions/convex-error.ts";
export {
  action,
  type FunctionDefinition,
  internalAction,
  internalMutation,
  internalQuery,
  mutation,
  query,
} from "./functions/definition.ts";
export type { SeedFunctions } from "./functions/registry.ts";
export type { TestFunctionRequest, TestFunctionRunner } from "./functions/test-function.ts";
export type { RecordedRequest } from "./http/recorded-request.ts";
export type { CompletionEntry, LogEntry, ProgressEntry } from "./logs/entry.ts";
export { createFakeManagementHost, FakeManagementHost } from "./management/fake-management-host.ts";
export type {
  FakeManagementOptions,
  SeedMember,
  SeedProject,
  SeedTeam,
} from "./management/options.ts";
export type { HostedDeployment } from "./management/records.ts";
export {
  ListeningFakeManagementHost,
  startFakeManagementHost,
  type StartManagementOptions,
} from "./management/start.ts";
export type { TokenOptions } from "./management/token-options.ts";
export type { ProfileName } from "./profiles/profile.ts";
export type { PushOptions, SchemaStep } from "./push/options.ts";
export type { Clock } from "./time/clock.ts";
export { createManualClock, type ManualClock } from "./time/manual-clock.ts";
export type { TransferOptions } from "./transfer/options.ts";
export type { ConvexObject, ConvexValue, Json, JsonObject } from "./values/convex-value.ts";
