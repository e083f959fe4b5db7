/**
 * The permissions of a deployment, as the Convex backend names them in refusals and as deploy keys
 * list them in `allowedActions`.
 */
export type DeploymentAction =
  | "deployment:deploy"
  | "deployment:env:view"
  | "deployment:env:write"
  | "deployment:pause"
  | "deployment:unpause"
  | "deployment:logs:view"
  | "deployment:metrics:view"
  | "deployment:integrations:view"
  | "deployment:integrations:write"
  | "deployment:data:view"
  | "deployment:data:write"
  | "deployment:backups:view"
  | "deployment:backups:create"
  | "deployment:backups:download"
  | "deployment:backups:delete"
  | "deployment:backups:import"
  | "deployment:functions:actAsUser"
  | "deployment:functions:runInternalQueries"
  | "deployment:functions:runInternalMutations"
  | "deployment:functions:runInternalActions"
  | "deployment:functions:runTestQuery"
  | "deployment:auditLog:view"
  | "deployment:usageLimits:view"
  | "deployment:usageLimits:write"
  | "deployment:usage:view";

/**
 * The same permissions under the names that `GET /api/check_admin_key` lists in `allowedOps`. An
 * empty list there means that everything is allowed.
 */
export const actionOfOperation: Readonly<Record<string, DeploymentAction>> = {
  Deploy: "deployment:deploy",
  ViewEnvironmentVariables: "deployment:env:view",
  WriteEnvironmentVariables: "deployment:env:write",
  PauseDeployment: "deployment:pause",
  UnpauseDeployment: "deployment:unpause",
  ViewLogs: "deployment:logs:view",
  ViewMetrics: "deployment:metrics:view",
  ViewIntegrations: "deployment:integrations:view",
  WriteIntegrations: "deployment:integrations:write",
  ViewData: "deployment:data:view",
  WriteData: "deployment:data:write",
  ViewBackups: "deployment:backups:view",
  CreateBackups: "deployment:backups:create",
  DownloadBackups: "deployment:backups:download",
  DeleteBackups: "deployment:backups:delete",
  ImportBackups: "deployment:backups:import",
  ActAsUser: "deployment:functions:actAsUser",
  RunInternalQueries: "deployment:functions:runInternalQueries",
  RunInternalMutations: "deployment:functions:runInternalMutations",
  RunInternalActions: "deployment:functions:runInternalActions",
  RunTestQuery: "deployment:functions:runTestQuery",
  ViewAuditLog: "deployment:auditLog:view",
  ViewUsageLimits: "deployment:usageLimits:view",
  WriteUsageLimits: "deployment:usageLimits:write",
  ViewUsage: "deployment:usage:view",
};
