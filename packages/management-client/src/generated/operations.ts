// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/cli-management-openapi.json
// Command: openapi-clients generate management

import type { ManagementClient } from "./client.ts";
import type {
  CallOptions,
  OperationFailure,
  OperationSuccess,
  UnexpectedResponse,
} from "./results.ts";
import type {
  ApiError,
  AvailableWorkOSTeamEmailsResponse,
  CheckProjectEnvironmentHealthRequest,
  DeleteProjectEnvironmentRequest,
  DeleteProjectEnvironmentResponse,
  DeleteWorkOSEnvironmentRequest,
  DeleteWorkOSEnvironmentResponse,
  DisconnectWorkOSTeamRequest,
  DisconnectWorkOSTeamResponse,
  GetOrProvisionEnvironmentRequest,
  GetProjectEnvironmentResponse,
  GetProjectEnvironmentsResponse,
  HasAssociatedWorkOSTeamRequest,
  HasAssociatedWorkOSTeamResponse,
  InvitationEligibleEmailsResponse,
  InviteWorkOSTeamMemberRequest,
  InviteWorkOSTeamMemberResponse,
  ProjectDetails,
  ProvisionEnvironmentResponse,
  ProvisionProjectEnvironmentRequest,
  ProvisionProjectEnvironmentResponse,
  ProvisionWorkOSTeamRequest,
  ProvisionWorkOSTeamResponse,
  TeamId,
  TeamResponse,
  TeamSlug,
  WorkOSEnvironmentHealthResponse,
  WorkOSTeamHealthResponse,
} from "./types.ts";
import * as wire from "./wire.ts";

/** What `getHasAssociatedWorkosTeam` takes. */
export interface GetHasAssociatedWorkosTeamInit extends CallOptions {
  params: {
    path: {
      /** Name of the Convex deployment, such as `happy-otter-123`. */
      deployment_name: string;
    };
  };
}

/** The data of a success of `getHasAssociatedWorkosTeam`. */
export type GetHasAssociatedWorkosTeamSuccess = HasAssociatedWorkOSTeamResponse;

/** The declared errors of `getHasAssociatedWorkosTeam`. */
export type GetHasAssociatedWorkosTeamError = ApiError;

/** What `getHasAssociatedWorkosTeam` gives. */
export type GetHasAssociatedWorkosTeamResult =
  | OperationSuccess<200, GetHasAssociatedWorkosTeamSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

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
export function getHasAssociatedWorkosTeam(
  client: ManagementClient,
  init: GetHasAssociatedWorkosTeamInit,
): Promise<GetHasAssociatedWorkosTeamResult> {
  return wire.call(
    client,
    "GET",
    "/deployments/{deployment_name}/has_associated_workos_team",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `getWorkosEnvironmentHealth` takes. */
export interface GetWorkosEnvironmentHealthInit extends CallOptions {
  params: {
    path: {
      /** Name of the Convex deployment, such as `happy-otter-123`. */
      deployment_name: string;
    };
  };
}

/** The data of a success of `getWorkosEnvironmentHealth`. */
export type GetWorkosEnvironmentHealthSuccess = WorkOSEnvironmentHealthResponse;

/** The declared errors of `getWorkosEnvironmentHealth`. */
export type GetWorkosEnvironmentHealthError = ApiError;

/** What `getWorkosEnvironmentHealth` gives. */
export type GetWorkosEnvironmentHealthResult =
  | OperationSuccess<200, GetWorkosEnvironmentHealthSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

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
export function getWorkosEnvironmentHealth(
  client: ManagementClient,
  init: GetWorkosEnvironmentHealthInit,
): Promise<GetWorkosEnvironmentHealthResult> {
  return wire.call(
    client,
    "GET",
    "/deployments/{deployment_name}/workos_environment_health",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `getProjectWorkosEnvironments` takes. */
export interface GetProjectWorkosEnvironmentsInit extends CallOptions {
  params: {
    path: {
      /** Number of the Convex project: the `id` of ProjectDetails. */
      project_id: number;
    };
  };
}

/** The data of a success of `getProjectWorkosEnvironments`. */
export type GetProjectWorkosEnvironmentsSuccess = GetProjectEnvironmentsResponse;

/** The declared errors of `getProjectWorkosEnvironments`. */
export type GetProjectWorkosEnvironmentsError = ApiError;

/** What `getProjectWorkosEnvironments` gives. */
export type GetProjectWorkosEnvironmentsResult =
  | OperationSuccess<200, GetProjectWorkosEnvironmentsSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

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
export function getProjectWorkosEnvironments(
  client: ManagementClient,
  init: GetProjectWorkosEnvironmentsInit,
): Promise<GetProjectWorkosEnvironmentsResult> {
  return wire.call(
    client,
    "GET",
    "/projects/{project_id}/workos_environments",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `provisionProjectWorkosEnvironment` takes. */
export interface ProvisionProjectWorkosEnvironmentInit extends CallOptions {
  params: {
    path: {
      /** Number of the Convex project: the `id` of ProjectDetails. */
      project_id: number;
    };
  };
  body: ProvisionProjectEnvironmentRequest;
}

/** The data of a success of `provisionProjectWorkosEnvironment`. */
export type ProvisionProjectWorkosEnvironmentSuccess = ProvisionProjectEnvironmentResponse;

/** The declared errors of `provisionProjectWorkosEnvironment`. */
export type ProvisionProjectWorkosEnvironmentError = ApiError;

/** What `provisionProjectWorkosEnvironment` gives. */
export type ProvisionProjectWorkosEnvironmentResult =
  | OperationSuccess<200, ProvisionProjectWorkosEnvironmentSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

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
export function provisionProjectWorkosEnvironment(
  client: ManagementClient,
  init: ProvisionProjectWorkosEnvironmentInit,
): Promise<ProvisionProjectWorkosEnvironmentResult> {
  return wire.call(
    client,
    "POST",
    "/projects/{project_id}/workos_environments",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `getProjectWorkosEnvironment` takes. */
export interface GetProjectWorkosEnvironmentInit extends CallOptions {
  params: {
    path: {
      /** WorkOS client id of the environment: the `workosClientId` of ProjectEnvironmentSummary. */
      client_id: string;
      /** Number of the Convex project: the `id` of ProjectDetails. */
      project_id: number;
    };
  };
}

/** The data of a success of `getProjectWorkosEnvironment`. */
export type GetProjectWorkosEnvironmentSuccess = GetProjectEnvironmentResponse;

/** The declared errors of `getProjectWorkosEnvironment`. */
export type GetProjectWorkosEnvironmentError = ApiError;

/** What `getProjectWorkosEnvironment` gives. */
export type GetProjectWorkosEnvironmentResult =
  | OperationSuccess<200, GetProjectWorkosEnvironmentSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

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
export function getProjectWorkosEnvironment(
  client: ManagementClient,
  init: GetProjectWorkosEnvironmentInit,
): Promise<GetProjectWorkosEnvironmentResult> {
  return wire.call(
    client,
    "GET",
    "/projects/{project_id}/workos_environments/{client_id}",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `getTeamsForMember` takes. */
export interface GetTeamsForMemberInit extends CallOptions {}

/** The data of a success of `getTeamsForMember`. */
export type GetTeamsForMemberSuccess = TeamResponse[];

/** The declared errors of `getTeamsForMember`. */
export type GetTeamsForMemberError = ApiError;

/** What `getTeamsForMember` gives. */
export type GetTeamsForMemberResult =
  | OperationSuccess<200, GetTeamsForMemberSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List my teams
 *
 * Lists the Convex teams that the caller is a member of. Start here: the other operations take the
 * `id` or the `slug` of a team in this list.
 *
 * `GET /teams`
 * @returns The caller's teams, in one unpaginated array.
 */
export function getTeamsForMember(
  client: ManagementClient,
  init?: GetTeamsForMemberInit,
): Promise<GetTeamsForMemberResult> {
  return wire.call(client, "GET", "/teams", [200, "4XX", "5XX"], init);
}

/** What `getWorkosInvitationEligibleEmails` takes. */
export interface GetWorkosInvitationEligibleEmailsInit extends CallOptions {
  params: {
    path: {
      /** Number of the Convex team: the `id` of TeamResponse. */
      team_id: TeamId;
    };
  };
}

/** The data of a success of `getWorkosInvitationEligibleEmails`. */
export type GetWorkosInvitationEligibleEmailsSuccess = InvitationEligibleEmailsResponse;

/** The declared errors of `getWorkosInvitationEligibleEmails`. */
export type GetWorkosInvitationEligibleEmailsError = ApiError;

/** What `getWorkosInvitationEligibleEmails` gives. */
export type GetWorkosInvitationEligibleEmailsResult =
  | OperationSuccess<200, GetWorkosInvitationEligibleEmailsSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

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
export function getWorkosInvitationEligibleEmails(
  client: ManagementClient,
  init: GetWorkosInvitationEligibleEmailsInit,
): Promise<GetWorkosInvitationEligibleEmailsResult> {
  return wire.call(
    client,
    "GET",
    "/teams/{team_id}/workos_invitation_eligible_emails",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `getWorkosTeamHealth` takes. */
export interface GetWorkosTeamHealthInit extends CallOptions {
  params: {
    path: {
      /** Number of the Convex team: the `id` of TeamResponse. */
      team_id: TeamId;
    };
  };
}

/** The data of a success of `getWorkosTeamHealth`. */
export type GetWorkosTeamHealthSuccess = WorkOSTeamHealthResponse;

/** The declared errors of `getWorkosTeamHealth`. */
export type GetWorkosTeamHealthError = ApiError;

/** What `getWorkosTeamHealth` gives. */
export type GetWorkosTeamHealthResult =
  | OperationSuccess<200, GetWorkosTeamHealthSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

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
export function getWorkosTeamHealth(
  client: ManagementClient,
  init: GetWorkosTeamHealthInit,
): Promise<GetWorkosTeamHealthResult> {
  return wire.call(
    client,
    "GET",
    "/teams/{team_id}/workos_team_health",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `getCliProjectsForTeam` takes. */
export interface GetCliProjectsForTeamInit extends CallOptions {
  params: {
    path: {
      /** Slug of the Convex team: the `slug` of TeamResponse, not its `id` or display name. */
      team_slug: TeamSlug;
    };
  };
}

/** The data of a success of `getCliProjectsForTeam`. */
export type GetCliProjectsForTeamSuccess = ProjectDetails[];

/** The declared errors of `getCliProjectsForTeam`. */
export type GetCliProjectsForTeamError = ApiError;

/** What `getCliProjectsForTeam` gives. */
export type GetCliProjectsForTeamResult =
  | OperationSuccess<200, GetCliProjectsForTeamSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

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
export function getCliProjectsForTeam(
  client: ManagementClient,
  init: GetCliProjectsForTeamInit,
): Promise<GetCliProjectsForTeamResult> {
  return wire.call(
    client,
    "GET",
    "/teams/{team_slug}/projects",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `getAvailableWorkosTeamEmails` takes. */
export interface GetAvailableWorkosTeamEmailsInit extends CallOptions {}

/** The data of a success of `getAvailableWorkosTeamEmails`. */
export type GetAvailableWorkosTeamEmailsSuccess = AvailableWorkOSTeamEmailsResponse;

/** The declared errors of `getAvailableWorkosTeamEmails`. */
export type GetAvailableWorkosTeamEmailsError = ApiError;

/** What `getAvailableWorkosTeamEmails` gives. */
export type GetAvailableWorkosTeamEmailsResult =
  | OperationSuccess<200, GetAvailableWorkosTeamEmailsSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

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
export function getAvailableWorkosTeamEmails(
  client: ManagementClient,
  init?: GetAvailableWorkosTeamEmailsInit,
): Promise<GetAvailableWorkosTeamEmailsResult> {
  return wire.call(
    client,
    "GET",
    "/workos/available_workos_team_emails",
    [200, "4XX", "5XX"],
    init,
  );
}

/** What `checkProjectEnvironmentHealth` takes. */
export interface CheckProjectEnvironmentHealthInit extends CallOptions {
  body: CheckProjectEnvironmentHealthRequest;
}

/** The data of a success of `checkProjectEnvironmentHealth`. */
export type CheckProjectEnvironmentHealthSuccess = WorkOSEnvironmentHealthResponse;

/** The declared errors of `checkProjectEnvironmentHealth`. */
export type CheckProjectEnvironmentHealthError = ApiError;

/** What `checkProjectEnvironmentHealth` gives. */
export type CheckProjectEnvironmentHealthResult =
  | OperationSuccess<200, CheckProjectEnvironmentHealthSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Check a WorkOS environment of a project
 *
 * Looks up one WorkOS environment of a Convex project, as WorkOS knows it.
 *
 * `POST /workos/check_project_environment_health`
 * @returns The environment that was found.
 */
export function checkProjectEnvironmentHealth(
  client: ManagementClient,
  init: CheckProjectEnvironmentHealthInit,
): Promise<CheckProjectEnvironmentHealthResult> {
  return wire.call(
    client,
    "POST",
    "/workos/check_project_environment_health",
    [200, "4XX", "5XX"],
    init,
  );
}

/** What `deleteWorkosEnvironment` takes. */
export interface DeleteWorkosEnvironmentInit extends CallOptions {
  body: DeleteWorkOSEnvironmentRequest;
}

/** The data of a success of `deleteWorkosEnvironment`. */
export type DeleteWorkosEnvironmentSuccess = DeleteWorkOSEnvironmentResponse;

/** The declared errors of `deleteWorkosEnvironment`. */
export type DeleteWorkosEnvironmentError = ApiError;

/** What `deleteWorkosEnvironment` gives. */
export type DeleteWorkosEnvironmentResult =
  | OperationSuccess<200, DeleteWorkosEnvironmentSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Delete the WorkOS environment of a deployment
 *
 * Deletes the WorkOS environment that belongs to one Convex deployment. An environment that belongs
 * to a whole project is deleted by `delete_project_environment` instead.
 *
 * `POST /workos/delete_environment`
 * @returns The environment that was deleted.
 */
export function deleteWorkosEnvironment(
  client: ManagementClient,
  init: DeleteWorkosEnvironmentInit,
): Promise<DeleteWorkosEnvironmentResult> {
  return wire.call(client, "POST", "/workos/delete_environment", [200, "4XX", "5XX"], init);
}

/** What `deleteProjectEnvironment` takes. */
export interface DeleteProjectEnvironmentInit extends CallOptions {
  body: DeleteProjectEnvironmentRequest;
}

/** The data of a success of `deleteProjectEnvironment`. */
export type DeleteProjectEnvironmentSuccess = DeleteProjectEnvironmentResponse;

/** The declared errors of `deleteProjectEnvironment`. */
export type DeleteProjectEnvironmentError = ApiError;

/** What `deleteProjectEnvironment` gives. */
export type DeleteProjectEnvironmentResult =
  | OperationSuccess<200, DeleteProjectEnvironmentSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Delete a WorkOS environment of a project
 *
 * Deletes one WorkOS environment that belongs to a Convex project. The environment of a single
 * deployment is deleted by `delete_workos_environment` instead.
 *
 * `POST /workos/delete_project_environment`
 * @returns The environment that was deleted.
 */
export function deleteProjectEnvironment(
  client: ManagementClient,
  init: DeleteProjectEnvironmentInit,
): Promise<DeleteProjectEnvironmentResult> {
  return wire.call(client, "POST", "/workos/delete_project_environment", [200, "4XX", "5XX"], init);
}

/** What `disconnectWorkosTeam` takes. */
export interface DisconnectWorkosTeamInit extends CallOptions {
  body: DisconnectWorkOSTeamRequest;
}

/** The data of a success of `disconnectWorkosTeam`. */
export type DisconnectWorkosTeamSuccess = DisconnectWorkOSTeamResponse;

/** The declared errors of `disconnectWorkosTeam`. */
export type DisconnectWorkosTeamError = ApiError;

/** What `disconnectWorkosTeam` gives. */
export type DisconnectWorkosTeamResult =
  | OperationSuccess<200, DisconnectWorkosTeamSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Disconnect a team from WorkOS
 *
 * Ends the association between a Convex team and its WorkOS team.
 *
 * `POST /workos/disconnect_workos_team`
 * @returns The WorkOS team that the Convex team was associated with.
 */
export function disconnectWorkosTeam(
  client: ManagementClient,
  init: DisconnectWorkosTeamInit,
): Promise<DisconnectWorkosTeamResult> {
  return wire.call(client, "POST", "/workos/disconnect_workos_team", [200, "4XX", "5XX"], init);
}

/** What `getOrProvisionWorkosEnvironment` takes. */
export interface GetOrProvisionWorkosEnvironmentInit extends CallOptions {
  body: GetOrProvisionEnvironmentRequest;
}

/** The data of a success of `getOrProvisionWorkosEnvironment`. */
export type GetOrProvisionWorkosEnvironmentSuccess = ProvisionEnvironmentResponse;

/** The declared errors of `getOrProvisionWorkosEnvironment`. */
export type GetOrProvisionWorkosEnvironmentError = ApiError;

/** What `getOrProvisionWorkosEnvironment` gives. */
export type GetOrProvisionWorkosEnvironmentResult =
  | OperationSuccess<200, GetOrProvisionWorkosEnvironmentSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

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
export function getOrProvisionWorkosEnvironment(
  client: ManagementClient,
  init: GetOrProvisionWorkosEnvironmentInit,
): Promise<GetOrProvisionWorkosEnvironmentResult> {
  return wire.call(
    client,
    "POST",
    "/workos/get_or_provision_workos_environment",
    [200, "4XX", "5XX"],
    init,
  );
}

/** What `hasAssociatedWorkosTeam` takes. */
export interface HasAssociatedWorkosTeamInit extends CallOptions {
  body: HasAssociatedWorkOSTeamRequest;
}

/** The data of a success of `hasAssociatedWorkosTeam`. */
export type HasAssociatedWorkosTeamSuccess = HasAssociatedWorkOSTeamResponse;

/** The declared errors of `hasAssociatedWorkosTeam`. */
export type HasAssociatedWorkosTeamError = ApiError;

/** What `hasAssociatedWorkosTeam` gives. */
export type HasAssociatedWorkosTeamResult =
  | OperationSuccess<200, HasAssociatedWorkosTeamSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Find the WorkOS team behind a deployment, named in the body
 *
 * Answers the same question as `get_has_associated_workos_team`, for a deployment named in the
 * request body instead of the path.
 *
 * `POST /workos/has_associated_workos_team`
 * @returns Whether there is an associated WorkOS team, and its administrator.
 */
export function hasAssociatedWorkosTeam(
  client: ManagementClient,
  init: HasAssociatedWorkosTeamInit,
): Promise<HasAssociatedWorkosTeamResult> {
  return wire.call(client, "POST", "/workos/has_associated_workos_team", [200, "4XX", "5XX"], init);
}

/** What `inviteWorkosTeamMember` takes. */
export interface InviteWorkosTeamMemberInit extends CallOptions {
  body: InviteWorkOSTeamMemberRequest;
}

/** The data of a success of `inviteWorkosTeamMember`. */
export type InviteWorkosTeamMemberSuccess = InviteWorkOSTeamMemberResponse;

/** The declared errors of `inviteWorkosTeamMember`. */
export type InviteWorkosTeamMemberError = ApiError;

/** What `inviteWorkosTeamMember` gives. */
export type InviteWorkosTeamMemberResult =
  | OperationSuccess<200, InviteWorkosTeamMemberSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Invite someone to the WorkOS team
 *
 * Invites one email address to the WorkOS team of a Convex team.
 * `get_workos_invitation_eligible_emails` lists the addresses that qualify.
 *
 * `POST /workos/invite_team_member`
 * @returns The invited address and the role it was given.
 */
export function inviteWorkosTeamMember(
  client: ManagementClient,
  init: InviteWorkosTeamMemberInit,
): Promise<InviteWorkosTeamMemberResult> {
  return wire.call(client, "POST", "/workos/invite_team_member", [200, "4XX", "5XX"], init);
}

/** What `provisionAssociatedWorkosTeam` takes. */
export interface ProvisionAssociatedWorkosTeamInit extends CallOptions {
  body: ProvisionWorkOSTeamRequest;
}

/** The data of a success of `provisionAssociatedWorkosTeam`. */
export type ProvisionAssociatedWorkosTeamSuccess = ProvisionWorkOSTeamResponse;

/** The declared errors of `provisionAssociatedWorkosTeam`. */
export type ProvisionAssociatedWorkosTeamError = ApiError;

/** What `provisionAssociatedWorkosTeam` gives. */
export type ProvisionAssociatedWorkosTeamResult =
  | OperationSuccess<200, ProvisionAssociatedWorkosTeamSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Make a WorkOS team for a team
 *
 * Provisions a WorkOS team and associates it with a Convex team. `get_available_workos_team_emails`
 * lists the addresses it can be made with.
 *
 * `POST /workos/provision_associated_workos_team`
 * @returns The WorkOS team that was made.
 */
export function provisionAssociatedWorkosTeam(
  client: ManagementClient,
  init: ProvisionAssociatedWorkosTeamInit,
): Promise<ProvisionAssociatedWorkosTeamResult> {
  return wire.call(
    client,
    "POST",
    "/workos/provision_associated_workos_team",
    [200, "4XX", "5XX"],
    init,
  );
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
