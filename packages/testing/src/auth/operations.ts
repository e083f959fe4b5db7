/** One permission on a deployment, in the spelling of `check_admin_key`. */
export type DeploymentOperation =
  | "Deploy"
  | "ViewEnvironmentVariables"
  | "WriteEnvironmentVariables"
  | "PauseDeployment"
  | "UnpauseDeployment"
  | "ViewLogs"
  | "ViewMetrics"
  | "ViewIntegrations"
  | "WriteIntegrations"
  | "ViewData"
  | "WriteData"
  | "ViewBackups"
  | "CreateBackups"
  | "DownloadBackups"
  | "DeleteBackups"
  | "ImportBackups"
  | "ActAsUser"
  | "RunInternalQueries"
  | "RunInternalMutations"
  | "RunInternalActions"
  | "RunTestQuery"
  | "ViewAuditLog"
  | "ViewUsageLimits"
  | "WriteUsageLimits"
  | "ViewUsage";

/**
 * Every operation a key can be allowed, with the action that the backend names in its refusal and
 * that deploy keys carry in `allowedActions`.
 */
export const actionByOperation: Readonly<Record<DeploymentOperation, string>> = {
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

/** What a read-only key may do, and nothing else. */
export const readOnlyOperations: readonly DeploymentOperation[] = [
  "ViewEnvironmentVariables",
  "ViewLogs",
  "ViewMetrics",
  "ViewIntegrations",
  "ViewData",
  "ViewBackups",
  "DownloadBackups",
  "RunInternalQueries",
  "RunTestQuery",
  "ViewAuditLog",
  "ViewUsageLimits",
  "ViewUsage",
];

/** The operation behind an action string; undefined for an action that is not known. */
export function operationOfAction(action: string): DeploymentOperation | undefined {
  const entry = Object.entries(actionByOperation).find(([, known]) => known === action);
  return entry?.[0] as DeploymentOperation | undefined;
}
