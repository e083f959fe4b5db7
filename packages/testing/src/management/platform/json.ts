import type { JsonObject } from "../../values/convex-value.ts";
import type { AccessToken } from "../access-tokens.ts";
import type { ManagementState } from "../management-state.ts";
import type { DeployKeyRecord, HostedDeployment, Project, Team } from "../records.ts";

/** A team as both APIs of the host describe it. */
export function teamJson({ id, name, slug, creator, defaultRegion }: Team): JsonObject {
  return {
    id,
    name,
    slug,
    creator,
    suspended: false,
    referralCode: `CODE${id}`,
    referredBy: null,
    managedBy: null,
    defaultRegion,
    ssoLoginId: null,
    managedByUrl: null,
  };
}

/** A project with the names of its default deployments. */
export function projectJson(state: ManagementState, project: Project): JsonObject {
  const { id, name, slug, team, createTime } = project;
  return {
    id,
    name,
    slug,
    teamId: team.id,
    createTime,
    prodDeploymentName: state.defaultDeployment(project, "prod")?.fake.name ?? null,
    devDeploymentName: state.defaultDeployment(project, "dev")?.fake.name ?? null,
  };
}

/** A project as the platform API describes it. */
export function platformProjectJson(state: ManagementState, project: Project): JsonObject {
  return { ...projectJson(state, project), teamSlug: project.team.slug };
}

/** A deployment as the platform API describes it. */
export function deploymentJson(deployment: HostedDeployment): JsonObject {
  const { fake, type, project } = deployment;
  return {
    kind: "cloud",
    id: deployment.id,
    name: fake.name,
    createTime: deployment.createTime,
    lastDeployTime: fake.pushes.lastFinishedAt,
    deploymentType: type,
    projectId: project.id,
    creator: deployment.creator,
    previewIdentifier: deployment.previewIdentifier,
    region: deployment.region,
    isDefault: deployment.isDefault,
    reference: deployment.reference,
    dashboardEditConfirmation: deployment.dashboardEditConfirmation,
    deploymentUrl: fake.url,
    expiresAt: deployment.expiresAt,
    class: deployment.class,
    sendLogsToClient: deployment.sendLogsToClient,
  };
}

/** A deploy key without its secret. */
export function deployKeyJson(record: DeployKeyRecord, { fake }: HostedDeployment): JsonObject {
  const { key, allowedActions, ...fields } = record;
  const secret = key.slice(key.indexOf("|") + 1);
  const lastUsedTime = fake.state.keys.find(secret)?.lastUsedTime ?? null;
  return { ...fields, lastUsedTime, managedBy: null, allowedActions: [...allowedActions] };
}

/** A token of the host without its secret. */
export function tokenJson(token: AccessToken): JsonObject {
  const { id, name, creationTime, lastUsedTime, expiresAt } = token;
  return { id, name, creationTime, lastUsedTime, expiresAt };
}
