import { ApiError } from "../http/api-error.ts";
import type { Principal } from "./access-tokens.ts";
import type { ManagementState } from "./management-state.ts";
import type { HostedDeployment, Project, Team } from "./records.ts";

/**
 * Reads `Authorization: Bearer TOKEN`: an access token, a project key, a preview key or a deploy key.
 * @throws ApiError 401 without a token or with one that opens nothing.
 */
export function readPrincipal(state: ManagementState, headers: Headers): Principal {
  const token = /^Bearer\s+(.+)$/i.exec(headers.get("authorization") ?? "")?.[1]?.trim();
  if (token === undefined) {
    throw new ApiError(401, "MissingAccessToken", "An access token is required for this command.");
  }
  const found = state.tokens.find(token);
  if (found !== undefined) return { ...found.owner, tokenId: found.id };
  const deployment = state.deploymentOfKey(token);
  if (deployment !== undefined) return { kind: "deploymentKey", deployment };
  throw new ApiError(401, "InvalidAccessToken", "The access token is invalid.");
}

/**
 * Requires a member of a team.
 * @throws ApiError 403 for any key that is narrower than that.
 */
export function requireMember(principal: Principal): void {
  if (principal.kind !== "member") throw forbidden();
}

/**
 * Requires someone who may work on a team: a member, or a token of this team.
 * @throws ApiError 403 for anything narrower, and for a token of another team.
 */
export function requireTeamAccess(principal: Principal, team: Team): void {
  if (principal.kind === "member") return;
  if ("team" in principal && principal.team === team) return;
  throw forbidden();
}

/**
 * Requires someone who may work on a project: a member, a token of its team, or a key of this project.
 * @throws ApiError 403 for a key of another project, or one that only claims previews.
 */
export function requireProject(principal: Principal, project: Project): void {
  const isAllowed =
    principal.kind === "member" ||
    ("team" in principal && principal.team === project.team) ||
    ((principal.kind === "projectKey" || principal.kind === "oauthProjectToken") &&
      principal.project === project) ||
    (principal.kind === "deploymentKey" && principal.deployment.project === project);
  if (!isAllowed) throw forbidden();
}

/**
 * Requires someone who may work on the previews of a project: as {@link requireProject}, and also
 * a key that only claims previews.
 * @throws ApiError 403 for a key of another project.
 */
export function requirePreviews(principal: Principal, project: Project): void {
  if (principal.kind === "previewKey" && principal.project === project) return;
  requireProject(principal, project);
}

/** The refusal of someone who is known and may not. */
export function forbidden(): ApiError {
  return new ApiError(403, "Forbidden", "You do not have access to this team or project.");
}

/**
 * The team with a slug or id.
 * @throws ApiError 404 TeamNotFound.
 */
export function requireTeam(state: ManagementState, slugOrId: string): Team {
  const team = state.teams.find(({ id, slug }) => slug === slugOrId || `${id}` === slugOrId);
  if (team === undefined) throw new ApiError(404, "TeamNotFound", `Team ${slugOrId} not found.`);
  return team;
}

/**
 * The deployment with a name.
 * @throws ApiError 404 DeploymentNotFound.
 */
export function requireDeployment(state: ManagementState, name: string): HostedDeployment {
  const deployment = state.findDeployment(name);
  if (deployment !== undefined) return deployment;
  throw new ApiError(404, "DeploymentNotFound", `Deployment ${name} not found.`);
}

/**
 * The project that is found by something.
 * @throws ApiError 404 ProjectNotFound when it is undefined.
 */
export function requireFound(project: Project | undefined): Project {
  if (project === undefined) throw new ApiError(404, "ProjectNotFound", "Project not found.");
  return project;
}
