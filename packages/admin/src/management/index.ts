// First, as in the main entry.
export * from "../errors/index.ts";
export {
  connectCliManagement,
  connectManagement,
  type CliManagementConnection,
  type ManagementConnection,
} from "./connect-management.ts";
export { createManagement } from "./create-management.ts";
export type { CliManagement, Management } from "./management.ts";
export type { HostConnectOptions, HostCredential, HostOptions } from "./host-options.ts";
