// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/deployment-provisioning-openapi.json
// Command: openapi-clients generate provisioning

import type { ParseAs } from "openapi-fetch";
import type { ProvisioningClient, OperationInit, OperationResult, Requester } from "./client.ts";
import type { paths } from "./types.ts";

/**
 * Claim a preview deployment
 *
 * Gives the preview deployment of the project that carries `identifier`, made first if
 * there is none, together with an admin key for it. The bearer token is a preview
 * deploy key (`preview:<team>:<project>|…`), whose prefix names the team and the
 * project to select.
 *
 * `POST /claim_preview_deployment`
 * @returns The preview deployment and its admin key.
 */
export function claimPreviewDeployment<As extends ParseAs = "json">(
  client: ProvisioningClient,
  init: OperationInit<paths["/claim_preview_deployment"]["post"], As>,
): OperationResult<paths["/claim_preview_deployment"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/claim_preview_deployment", init);
}

/**
 * Get an admin key for a preview deployment
 *
 * Gives an admin key for an existing preview deployment of a project, chosen by its
 * preview name.
 *
 * `POST /deployment/authorize_preview`
 * @returns The deployment and an admin key for it.
 */
export function authorizePreviewDeployment<As extends ParseAs = "json">(
  client: ProvisioningClient,
  init: OperationInit<paths["/deployment/authorize_preview"]["post"], As>,
): OperationResult<paths["/deployment/authorize_preview"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/deployment/authorize_preview", init);
}

/**
 * Get an admin key for the production deployment
 *
 * Gives an admin key for the production deployment of the project that
 * `deploymentName` belongs to.
 *
 * `POST /deployment/authorize_prod`
 * @returns The deployment and an admin key for it.
 */
export function authorizeProdDeployment<As extends ParseAs = "json">(
  client: ProvisioningClient,
  init: OperationInit<paths["/deployment/authorize_prod"]["post"], As>,
): OperationResult<paths["/deployment/authorize_prod"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/deployment/authorize_prod", init);
}

/**
 * Get an admin key for a named deployment of a project
 *
 * Gives an admin key for the deployment that `selectedDeploymentName` names, provided
 * that it belongs to the selected project.
 *
 * `POST /deployment/authorize_within_current_project`
 * @returns The deployment and an admin key for it.
 */
export function authorizeDeploymentWithinCurrentProject<As extends ParseAs = "json">(
  client: ProvisioningClient,
  init: OperationInit<paths["/deployment/authorize_within_current_project"]["post"], As>,
): OperationResult<
  paths["/deployment/authorize_within_current_project"]["post"],
  200,
  "4XX" | "5XX",
  As
> {
  return (client as Requester).POST("/deployment/authorize_within_current_project", init);
}

/**
 * Get the default deployment of a project, made if needed
 *
 * Gives an admin key for the caller's own development deployment, or for the
 * production deployment, of a project. A deployment that does not exist yet is made. A
 * project key already names its project, so both slugs are null with it. Fails with
 * `TeamNotFound` or `ProjectNotFound` for a slug that the caller cannot see.
 *
 * `POST /deployment/provision_and_authorize`
 * @returns The deployment and an admin key for it.
 */
export function provisionAndAuthorizeDeployment<As extends ParseAs = "json">(
  client: ProvisioningClient,
  init: OperationInit<paths["/deployment/provision_and_authorize"]["post"], As>,
): OperationResult<paths["/deployment/provision_and_authorize"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/deployment/provision_and_authorize", init);
}

/**
 * Find the team and project of a deploy key
 *
 * Tells the team and the project that own the deployment of a deploy key. The key in
 * the body is what counts: a caller without any bearer token leaves the header out.
 *
 * `POST /deployment/team_and_project_for_key`
 * @returns The owners of the deployment.
 */
export function getTeamAndProjectForKey<As extends ParseAs = "json">(
  client: ProvisioningClient,
  init: OperationInit<paths["/deployment/team_and_project_for_key"]["post"], As>,
): OperationResult<paths["/deployment/team_and_project_for_key"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/deployment/team_and_project_for_key", init);
}

/**
 * Find the URL of a deploy key's deployment
 *
 * Tells the URL of the deployment that a deploy key was made for. A URL cannot be
 * derived from the key, because the deployment may have a custom domain. The key in
 * the body is what counts: a caller without any bearer token leaves the header out.
 *
 * `POST /deployment/url_for_key`
 * @returns The URL, as a JSON string.
 */
export function getUrlForKey<As extends ParseAs = "json">(
  client: ProvisioningClient,
  init: OperationInit<paths["/deployment/url_for_key"]["post"], As>,
): OperationResult<paths["/deployment/url_for_key"]["post"], 200, "4XX" | "5XX", As> {
  return (client as Requester).POST("/deployment/url_for_key", init);
}

/**
 * Find the team and project of a deployment
 *
 * Tells the team and the project that own a deployment. Fails with
 * `DeploymentNotFound` when the caller cannot see a deployment of that name.
 *
 * - path `deployment_name`: Name of the deployment, such as `happy-animal-123`.
 *
 * `GET /deployment/{deployment_name}/team_and_project`
 * @returns The owners of the deployment.
 */
export function getTeamAndProjectForDeployment<As extends ParseAs = "json">(
  client: ProvisioningClient,
  init: OperationInit<paths["/deployment/{deployment_name}/team_and_project"]["get"], As>,
): OperationResult<
  paths["/deployment/{deployment_name}/team_and_project"]["get"],
  200,
  "4XX" | "5XX",
  As
> {
  return (client as Requester).GET("/deployment/{deployment_name}/team_and_project", init);
}

/**
 * All operation functions by name, for code that handles them all the same way. A bundle that uses
 * this contains all of them.
 */
export const functions: {
  readonly claimPreviewDeployment: typeof claimPreviewDeployment;
  readonly authorizePreviewDeployment: typeof authorizePreviewDeployment;
  readonly authorizeProdDeployment: typeof authorizeProdDeployment;
  readonly authorizeDeploymentWithinCurrentProject: typeof authorizeDeploymentWithinCurrentProject;
  readonly provisionAndAuthorizeDeployment: typeof provisionAndAuthorizeDeployment;
  readonly getTeamAndProjectForKey: typeof getTeamAndProjectForKey;
  readonly getUrlForKey: typeof getUrlForKey;
  readonly getTeamAndProjectForDeployment: typeof getTeamAndProjectForDeployment;
} = {
  claimPreviewDeployment,
  authorizePreviewDeployment,
  authorizeProdDeployment,
  authorizeDeploymentWithinCurrentProject,
  provisionAndAuthorizeDeployment,
  getTeamAndProjectForKey,
  getUrlForKey,
  getTeamAndProjectForDeployment,
};
