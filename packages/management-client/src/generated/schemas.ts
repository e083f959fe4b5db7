// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/cli-management-openapi.json
// Command: openapi-clients generate management

import type { components } from "./types.ts";

/** Body of an error response. */
export type ApiError = components["schemas"]["ApiError"];

/** The caller's email addresses, by whether a WorkOS team can still be made with them. */
export type AvailableWorkOSTeamEmailsResponse =
  components["schemas"]["AvailableWorkOSTeamEmailsResponse"];

/** Names the project environment to check. */
export type CheckProjectEnvironmentHealthRequest =
  components["schemas"]["CheckProjectEnvironmentHealthRequest"];

/** Names the project environment to delete. */
export type DeleteProjectEnvironmentRequest =
  components["schemas"]["DeleteProjectEnvironmentRequest"];

/** The project environment that was deleted. */
export type DeleteProjectEnvironmentResponse =
  components["schemas"]["DeleteProjectEnvironmentResponse"];

/** Names the deployment whose WorkOS environment is to be deleted. */
export type DeleteWorkOSEnvironmentRequest =
  components["schemas"]["DeleteWorkOSEnvironmentRequest"];

/** The deployment's environment that was deleted. */
export type DeleteWorkOSEnvironmentResponse =
  components["schemas"]["DeleteWorkOSEnvironmentResponse"];

/** Names the Convex team to disconnect from WorkOS. */
export type DisconnectWorkOSTeamRequest = components["schemas"]["DisconnectWorkOSTeamRequest"];

/** The WorkOS team that a Convex team was disconnected from. */
export type DisconnectWorkOSTeamResponse = components["schemas"]["DisconnectWorkOSTeamResponse"];

/** Names the deployment and, in case an environment has to be made, what it shall be like. */
export type GetOrProvisionEnvironmentRequest =
  components["schemas"]["GetOrProvisionEnvironmentRequest"];

/** One WorkOS environment of a project, with its credentials. */
export type GetProjectEnvironmentResponse = components["schemas"]["GetProjectEnvironmentResponse"];

/** The WorkOS environments of a project. */
export type GetProjectEnvironmentsResponse =
  components["schemas"]["GetProjectEnvironmentsResponse"];

/** Names the deployment whose team is asked about. */
export type HasAssociatedWorkOSTeamRequest =
  components["schemas"]["HasAssociatedWorkOSTeamRequest"];

/** Whether the Convex team behind a deployment has a WorkOS team, and who administers that one. */
export type HasAssociatedWorkOSTeamResponse =
  components["schemas"]["HasAssociatedWorkOSTeamResponse"];

/** Who can be invited to a WorkOS team. */
export type InvitationEligibleEmailsResponse =
  components["schemas"]["InvitationEligibleEmailsResponse"];

/** Whom to invite, and to which team. */
export type InviteWorkOSTeamMemberRequest = components["schemas"]["InviteWorkOSTeamMemberRequest"];

/** The invitation that was sent. */
export type InviteWorkOSTeamMemberResponse =
  components["schemas"]["InviteWorkOSTeamMemberResponse"];

/** Who manages a team from outside Convex: Vercel, or an OAuth application. */
export type ManagedBy = components["schemas"]["ManagedBy"];

/** Number of a Convex user as a member of teams. */
export type MemberId = components["schemas"]["MemberId"];

/** One project of a team. */
export type ProjectDetails = components["schemas"]["ProjectDetails"];

/** One WorkOS environment of a project, without its API key. */
export type ProjectEnvironmentSummary = components["schemas"]["ProjectEnvironmentSummary"];

/** Number of a Convex project. */
export type ProjectId = components["schemas"]["ProjectId"];

/** Display name of a project. Names are for people: use the slug or the id to address a project. */
export type ProjectName = components["schemas"]["ProjectName"];

/** A project's name in URLs. */
export type ProjectSlug = components["schemas"]["ProjectSlug"];

/** The WorkOS environment of a deployment, with its credentials. */
export type ProvisionEnvironmentResponse = components["schemas"]["ProvisionEnvironmentResponse"];

/** What the new environment of a project shall be like. */
export type ProvisionProjectEnvironmentRequest =
  components["schemas"]["ProvisionProjectEnvironmentRequest"];

/** The WorkOS environment of a project, with its credentials. */
export type ProvisionProjectEnvironmentResponse =
  components["schemas"]["ProvisionProjectEnvironmentResponse"];

/** Which Convex team gets a WorkOS team, and under which email address. */
export type ProvisionWorkOSTeamRequest = components["schemas"]["ProvisionWorkOSTeamRequest"];

/** The WorkOS team that was made. */
export type ProvisionWorkOSTeamResponse = components["schemas"]["ProvisionWorkOSTeamResponse"];

/** Code by which a team refers others to Convex. */
export type ReferralCode = components["schemas"]["ReferralCode"];

/** A region where deployments can be hosted. */
export type RegionName = components["schemas"]["RegionName"];

/** Number of a Convex team. */
export type TeamId = components["schemas"]["TeamId"];

/** Display name of a team. Names are for people: use the slug or the id to address a team. */
export type TeamName = components["schemas"]["TeamName"];

/** One Convex team. */
export type TeamResponse = components["schemas"]["TeamResponse"];

/** A team's name in URLs. */
export type TeamSlug = components["schemas"]["TeamSlug"];

/** A WorkOS environment that was looked up and found. */
export type WorkOSEnvironmentHealthResponse =
  components["schemas"]["WorkOSEnvironmentHealthResponse"];

/** State of a WorkOS team's production use. */
export type WorkOSProductionState = components["schemas"]["WorkOSProductionState"];

/** Whether a Convex team has a WorkOS team, and how that one is. */
export type WorkOSTeamHealthResponse = components["schemas"]["WorkOSTeamHealthResponse"];

/** A WorkOS team as WorkOS reports it. */
export type WorkOSTeamInfo = components["schemas"]["WorkOSTeamInfo"];
