// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/cli-management-openapi.json
// Command: openapi-clients generate management

import type { ParseAs } from "openapi-fetch";
import type { ManagementClient, OperationInit, OperationResult, Requester } from "./client.ts";
import type { paths } from "./types.ts";

/**
 * Find the WorkOS team behind a deployment
 *
 * Tells whether the Convex team that owns a deployment is associated with a WorkOS team, and who
 * administers that one. `has_associated_workos_team` answers the same question for a deployment
 * named in the request body.
 *
 * - path `deployment_name`: Name of the Convex deployment, such as `happy-otter-123`.
 *
 * `GET /deployments/{deployment_name}/has_associated_workos_team`
 * @returns Whether there is an associated WorkOS team, and its administrator.
 */
export function getHasAssociatedWorkosTeam<As extends ParseAs = "json">(
  client: ManagementClient,
  init: OperationInit<
    paths["/deployments/{deployment_name}/has_associated_workos_team"]["get"],
    As
  >,
): OperationResult<
  paths["/deployments/{deployment_name}/has_associated_workos_team"]["get"],
  200,
  "4XX" | "5XX",
  As
> {
  return (client as Requester).GET(
    "/deployments/{deployment_name}/has_associated_workos_team",
    init,
  );
}

/**
 * Check the WorkOS environment of a deployment
 *
 * Looks up the WorkOS environment of a Convex deployment, as WorkOS knows it.
 *
 * - path `deployment_name`: Name of the Convex deployment, such as `happy-otter-123`.
 *
 * `GET /deployments/{deployment_name}/workos_environment_health`
 * @returns The environment that was found.
 */
export function getWorkosEnvironmentHealth<As extends ParseAs = "json">(
  client: ManagementClient,
  init: OperationInit<paths["/deployments/{deployment_name}/workos_environment_health"]["get"], As>,
): OperationResult<
  paths["/deployments/{deployment_name}/workos_environment_health"]["get"],
  200,
  "4XX" | "5XX",
  As
> {
  return (client as Requester).GET(
    "/deployments/{deployment_name}/workos_environment_health",
    init,
  );
}

/**
 * List the WorkOS environments of a project
 *
 * Lists the WorkOS environments that belong to a Convex project as a whole. The list holds no API
 * keys; `get_project_workos_environment` returns the one of a single environment.
 *
 * - path `project_id`: Number of the Convex project: the `id` of ProjectDetails.
 *
 * `GET /projects/{project_id}/workos_environments`
 * @returns The project's environments, without their API keys.
 */
export function getProjectWorkosEnvironments<As extends ParseAs = "json">(
  client: ManagementClient,
  init: OperationInit<paths["/projects/{project_id}/workos_environments"]["get"], As>,
): OperationResult<
  paths["/projects/{project_id}/workos_environments"]["get"],
  200,
  "4XX" | "5XX",
  As
> {
  return (client as Requester).GET("/projects/{project_id}/workos_environments", init);
}

/**
 * Make a WorkOS environment for a project
 *
 * Provisions a WorkOS environment that belongs to a Convex project as a whole. `newlyProvisioned`
 * tells whether this call made it or it existed before. The response holds a secret.
 *
 * - path `project_id`: Number of the Convex project: the `id` of ProjectDetails.
 *
 * `POST /projects/{project_id}/workos_environments`
 * @returns The environment and its credentials.
 */
export function provisionProjectWorkosEnvironment<As extends ParseAs = "json">(
  client: ManagementClient,
  init: OperationInit<paths["/projects/{project_id}/workos_environments"]["post"], As>,
): OperationResult<
  paths["/projects/{project_id}/workos_environments"]["post"],
  200,
  "4XX" | "5XX",
  As
> {
  return (client as Requester).POST("/projects/{project_id}/workos_environments", init);
}

/**
 * Get one WorkOS environment of a project
 *
 * Returns one WorkOS environment of a Convex project with its credentials. The response holds a
 * secret.
 *
 * - path `client_id`: WorkOS client id of the environment: the `workosClientId` of
 *   ProjectEnvironmentSummary.
 * - path `project_id`: Number of the Convex project: the `id` of ProjectDetails.
 *
 * `GET /projects/{project_id}/workos_environments/{client_id}`
 * @returns The environment and its credentials.
 */
export function getProjectWorkosEnvironment<As extends ParseAs = "json">(
  client: ManagementClient,
  init: OperationInit<paths["/projects/{project_id}/workos_environments/{client_id}"]["get"], As>,
): OperationResult<
  paths["/projects/{project_id}/workos_environments/{client_id}"]["get"],
  200,
  "4XX" | "5XX",
  As
> {
  return (client as Requester).GET("/projects/{project_id}/workos_environments/{client_id}", init);
}

/**
 * List my teams
 *
 * Lists the Convex teams that the caller is a member of. Start here: the other operations take the
 * `id` or the `slug` of a team in this list.
 *
 * `GET /teams`
 * @returns The caller's teams, in one unpaginated array.
 */
export function getTeamsForMember<As extends ParseAs = "json">(
  client: ManagementClient,
  init?: OperationInit<paths["/teams"]["get"], As>,
): OperationResult<paths["/teams"]["get"], 200, "4XX" | "5XX", As> {
  return (client as Requester).GET("/teams", init);
}

/**
 * List email addresses that can be invited to the WorkOS team
 *
 * Lists the email addresses that can be invited to the WorkOS team of a Convex team. Pass one of
 * them to `invite_workos_team_member`.
 *
 * - path `team_id`: Number of the Convex team: the `id` of TeamResponse.
 *
 * `GET /teams/{team_id}/workos_invitation_eligible_emails`
 * @returns The addresses that can be invited.
 */
export function getWorkosInvitationEligibleEmails<As extends ParseAs = "json">(
  client: ManagementClient,
  init: OperationInit<paths["/teams/{team_id}/workos_invitation_eligible_emails"]["get"], As>,
): OperationResult<
  paths["/teams/{team_id}/workos_invitation_eligible_emails"]["get"],
  200,
  "4XX" | "5XX",
  As
> {
  return (client as Requester).GET("/teams/{team_id}/workos_invitation_eligible_emails", init);
}

/**
 * Check the WorkOS team of a team
 *
 * Tells whether a Convex team has a WorkOS team and, if so, what state it is in.
 *
 * - path `team_id`: Number of the Convex team: the `id` of TeamResponse.
 *
 * `GET /teams/{team_id}/workos_team_health`
 * @returns Whether a WorkOS team is provisioned, with its details.
 */
export function getWorkosTeamHealth<As extends ParseAs = "json">(
  client: ManagementClient,
  init: OperationInit<paths["/teams/{team_id}/workos_team_health"]["get"], As>,
): OperationResult<paths["/teams/{team_id}/workos_team_health"]["get"], 200, "4XX" | "5XX", As> {
  return (client as Requester).GET("/teams/{team_id}/workos_team_health", init);
}

/**
 * List the projects of a team
 *
 * Lists the projects of one team, each with the names of its production and development
 * deployments.
 *
 * - path `team_slug`: Slug of the Convex team: the `slug` of TeamResponse, not its `id` or display
 *   name.
 *
 * `GET /teams/{team_slug}/projects`
 * @returns The team's projects, in one unpaginated array.
 */
export function getCliProjectsForTeam<As extends ParseAs = "json">(
  client: ManagementClient,
  init: OperationInit<paths["/teams/{team_slug}/projects"]["get"], As>,
): OperationResult<paths["/teams/{team_slug}/projects"]["get"], 200, "4XX" | "5XX", As> {
  return (client as Requester).GET("/teams/{team_slug}/projects", init);
}

/**
 * List email addresses for a new WorkOS team
 *
 * Lists the caller's email addresses in two groups: those a WorkOS team can still be provisioned
 * with, and those already used for one. Pass one of the first group to
 * `provision_associated_workos_team`.
 *
 * `GET /workos/available_workos_team_emails`
 * @returns The caller's addresses, available and used.
 */
export function getAvailableWorkosTeamEmails<As extends ParseAs = "json">(
  client: ManagementClient,
  init?: OperationInit<paths["/workos/available_workos_team_emails"]["get"], As>,
): OperationResult<paths["/workos/available_workos_team_emails"]["get"], 200, "4XX" | "5XX", As> {
  return (client as Requester).GET("/workos/available_workos_team_emails", init);
}

/**
 * Check a WorkOS environment of a project
 *
 * Looks up one WorkOS environment of a Convex project, as WorkOS knows it.
 *
 * `POST /workos/check_project_environment_health`
 * @returns The environment that was found.
 */
export function checkProjectEnvironmentHealth<As extends ParseAs = "json">(
  client: ManagementClient,
  init: OperationInit<paths["/workos/check_project_environment_health"]["post"], As>,
): OperationResult<
  paths["/workos/check_project_environment_health"]["post"],
  200,
  "4XX" | "5XX",
  As
> {
  return (client as Requester).POST("/workos/check_project_environment_health", init);
}

/**
 * Delete the WorkOS environment of a deployment
 *
 * Deletes the WorkOS environment that belongs to one Convex deployment. An environment that belongs
 * to a whole project is deleted by `delete_project_environment` instead.
 *
 * `POST /workos/delete_environment`
 * @returns The environment that was deleted.
 */
export function deleteWorkosEnvironment<As extends ParseAs = "json">(
  client: ManagementClient,
  init: OperationInit<paths["/workos/delete_environment"]["post"], As>,
): OperationResult<paths["/workos/delete_environment"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/workos/delete_environment", init);
}

/**
 * Delete a WorkOS environment of a project
 *
 * Deletes one WorkOS environment that belongs to a Convex project. The environment of a single
 * deployment is deleted by `delete_workos_environment` instead.
 *
 * `POST /workos/delete_project_environment`
 * @returns The environment that was deleted.
 */
export function deleteProjectEnvironment<As extends ParseAs = "json">(
  client: ManagementClient,
  init: OperationInit<paths["/workos/delete_project_environment"]["post"], As>,
): OperationResult<paths["/workos/delete_project_environment"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/workos/delete_project_environment", init);
}

/**
 * Disconnect a team from WorkOS
 *
 * Ends the association between a Convex team and its WorkOS team.
 *
 * `POST /workos/disconnect_workos_team`
 * @returns The WorkOS team that the Convex team was associated with.
 */
export function disconnectWorkosTeam<As extends ParseAs = "json">(
  client: ManagementClient,
  init: OperationInit<paths["/workos/disconnect_workos_team"]["post"], As>,
): OperationResult<paths["/workos/disconnect_workos_team"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/workos/disconnect_workos_team", init);
}

/**
 * Get the WorkOS environment of a deployment, or make one
 *
 * Returns the WorkOS environment of a Convex deployment with its credentials. When the deployment
 * has none yet, one is provisioned first; `newlyProvisioned` tells which of the two happened. The
 * response holds a secret.
 *
 * `POST /workos/get_or_provision_workos_environment`
 * @returns The environment and its credentials.
 */
export function getOrProvisionWorkosEnvironment<As extends ParseAs = "json">(
  client: ManagementClient,
  init: OperationInit<paths["/workos/get_or_provision_workos_environment"]["post"], As>,
): OperationResult<
  paths["/workos/get_or_provision_workos_environment"]["post"],
  200,
  "4XX" | "5XX",
  As
> {
  return (client as Requester).POST("/workos/get_or_provision_workos_environment", init);
}

/**
 * Find the WorkOS team behind a deployment, named in the body
 *
 * Answers the same question as `get_has_associated_workos_team`, for a deployment named in the
 * request body instead of the path.
 *
 * `POST /workos/has_associated_workos_team`
 * @returns Whether there is an associated WorkOS team, and its administrator.
 */
export function hasAssociatedWorkosTeam<As extends ParseAs = "json">(
  client: ManagementClient,
  init: OperationInit<paths["/workos/has_associated_workos_team"]["post"], As>,
): OperationResult<paths["/workos/has_associated_workos_team"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/workos/has_associated_workos_team", init);
}

/**
 * Invite someone to the WorkOS team
 *
 * Invites one email address to the WorkOS team of a Convex team.
 * `get_workos_invitation_eligible_emails` lists the addresses that qualify.
 *
 * `POST /workos/invite_team_member`
 * @returns The invited address and the role it was given.
 */
export function inviteWorkosTeamMember<As extends ParseAs = "json">(
  client: ManagementClient,
  init: OperationInit<paths["/workos/invite_team_member"]["post"], As>,
): OperationResult<paths["/workos/invite_team_member"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/workos/invite_team_member", init);
}

/**
 * Make a WorkOS team for a team
 *
 * Provisions a WorkOS team and associates it with a Convex team. `get_available_workos_team_emails`
 * lists the addresses it can be made with.
 *
 * `POST /workos/provision_associated_workos_team`
 * @returns The WorkOS team that was made.
 */
export function provisionAssociatedWorkosTeam<As extends ParseAs = "json">(
  client: ManagementClient,
  init: OperationInit<paths["/workos/provision_associated_workos_team"]["post"], As>,
): OperationResult<
  paths["/workos/provision_associated_workos_team"]["post"],
  200,
  "4XX" | "5XX",
  As
> {
  return (client as Requester).POST("/workos/provision_associated_workos_team", init);
}

/**
 * All operation functions by name, for code that handles them all the same way. A bundle that uses
 * this contains all of them.
 */
export const functions: {
  readonly getHasAssociatedWorkosTeam: typeof getHasAssociatedWorkosTeam;
  readonly getWorkosEnvironmentHealth: typeof getWorkosEnvironmentHealth;
  readonly getProjectWorkosEnvironments: typeof getProjectWorkosEnvironments;
  readonly provisionProjectWorkosEnvironment: typeof provisionProjectWorkosEnvironment;
  readonly getProjectWorkosEnvironment: typeof getProjectWorkosEnvironment;
  readonly getTeamsForMember: typeof getTeamsForMember;
  readonly getWorkosInvitationEligibleEmails: typeof getWorkosInvitationEligibleEmails;
  readonly getWorkosTeamHealth: typeof getWorkosTeamHealth;
  readonly getCliProjectsForTeam: typeof getCliProjectsForTeam;
  readonly getAvailableWorkosTeamEmails: typeof getAvailableWorkosTeamEmails;
  readonly checkProjectEnvironmentHealth: typeof checkProjectEnvironmentHealth;
  readonly deleteWorkosEnvironment: typeof deleteWorkosEnvironment;
  readonly deleteProjectEnvironment: typeof deleteProjectEnvironment;
  readonly disconnectWorkosTeam: typeof disconnectWorkosTeam;
  readonly getOrProvisionWorkosEnvironment: typeof getOrProvisionWorkosEnvironment;
  readonly hasAssociatedWorkosTeam: typeof hasAssociatedWorkosTeam;
  readonly inviteWorkosTeamMember: typeof inviteWorkosTeamMember;
  readonly provisionAssociatedWorkosTeam: typeof provisionAssociatedWorkosTeam;
} = {
  getHasAssociatedWorkosTeam,
  getWorkosEnvironmentHealth,
  getProjectWorkosEnvironments,
  provisionProjectWorkosEnvironment,
  getProjectWorkosEnvironment,
  getTeamsForMember,
  getWorkosInvitationEligibleEmails,
  getWorkosTeamHealth,
  getCliProjectsForTeam,
  getAvailableWorkosTeamEmails,
  checkProjectEnvironmentHealth,
  deleteWorkosEnvironment,
  deleteProjectEnvironment,
  disconnectWorkosTeam,
  getOrProvisionWorkosEnvironment,
  hasAssociatedWorkosTeam,
  inviteWorkosTeamMember,
  provisionAssociatedWorkosTeam,
};
