// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/deployment-provisioning-openapi.json
// Command: openapi-clients generate provisioning

import type { ProvisioningClient } from "./client.ts";
import type {
  CallOptions,
  OperationFailure,
  OperationSuccess,
  UnexpectedResponse,
} from "./results.ts";
import type {
  ApiError,
  AuthorizeDeploymentWithinCurrentProjectRequest,
  AuthorizePreviewDeploymentRequest,
  AuthorizeProdDeploymentRequest,
  ClaimPreviewDeploymentRequest,
  ClaimPreviewDeploymentResponse,
  DeployKeyRequest,
  DeploymentAuthorization,
  ProvisionAndAuthorizeDeploymentRequest,
  ProvisionedDeployment,
  TeamAndProject,
} from "./types.ts";
import * as wire from "./wire.ts";

/** What `claimPreviewDeployment` takes. */
export interface ClaimPreviewDeploymentInit extends CallOptions {
  body: ClaimPreviewDeploymentRequest;
}

/** The data of a success of `claimPreviewDeployment`. */
export type ClaimPreviewDeploymentSuccess = ClaimPreviewDeploymentResponse;

/** The declared errors of `claimPreviewDeployment`. */
export type ClaimPreviewDeploymentError = ApiError;

/** What `claimPreviewDeployment` gives. */
export type ClaimPreviewDeploymentResult =
  | OperationSuccess<200, ClaimPreviewDeploymentSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

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
export function claimPreviewDeployment(
  client: ProvisioningClient,
  init: ClaimPreviewDeploymentInit,
): Promise<ClaimPreviewDeploymentResult> {
  return wire.call(client, "POST", "/claim_preview_deployment", [200, "4XX", "5XX"], init);
}

/** What `authorizePreviewDeployment` takes. */
export interface AuthorizePreviewDeploymentInit extends CallOptions {
  body: AuthorizePreviewDeploymentRequest;
}

/** The data of a success of `authorizePreviewDeployment`. */
export type AuthorizePreviewDeploymentSuccess = DeploymentAuthorization;

/** The declared errors of `authorizePreviewDeployment`. */
export type AuthorizePreviewDeploymentError = ApiError;

/** What `authorizePreviewDeployment` gives. */
export type AuthorizePreviewDeploymentResult =
  | OperationSuccess<200, AuthorizePreviewDeploymentSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Get an admin key for a preview deployment
 *
 * Gives an admin key for an existing preview deployment of a project, chosen by its
 * preview name.
 *
 * `POST /deployment/authorize_preview`
 * @returns The deployment and an admin key for it.
 */
export function authorizePreviewDeployment(
  client: ProvisioningClient,
  init: AuthorizePreviewDeploymentInit,
): Promise<AuthorizePreviewDeploymentResult> {
  return wire.call(client, "POST", "/deployment/authorize_preview", [200, "4XX", "5XX"], init);
}

/** What `authorizeProdDeployment` takes. */
export interface AuthorizeProdDeploymentInit extends CallOptions {
  body: AuthorizeProdDeploymentRequest;
}

/** The data of a success of `authorizeProdDeployment`. */
export type AuthorizeProdDeploymentSuccess = DeploymentAuthorization;

/** The declared errors of `authorizeProdDeployment`. */
export type AuthorizeProdDeploymentError = ApiError;

/** What `authorizeProdDeployment` gives. */
export type AuthorizeProdDeploymentResult =
  | OperationSuccess<200, AuthorizeProdDeploymentSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Get an admin key for the production deployment
 *
 * Gives an admin key for the production deployment of the project that
 * `deploymentName` belongs to.
 *
 * `POST /deployment/authorize_prod`
 * @returns The deployment and an admin key for it.
 */
export function authorizeProdDeployment(
  client: ProvisioningClient,
  init: AuthorizeProdDeploymentInit,
): Promise<AuthorizeProdDeploymentResult> {
  return wire.call(client, "POST", "/deployment/authorize_prod", [200, "4XX", "5XX"], init);
}

/** What `authorizeDeploymentWithinCurrentProject` takes. */
export interface AuthorizeDeploymentWithinCurrentProjectInit extends CallOptions {
  body: AuthorizeDeploymentWithinCurrentProjectRequest;
}

/** The data of a success of `authorizeDeploymentWithinCurrentProject`. */
export type AuthorizeDeploymentWithinCurrentProjectSuccess = DeploymentAuthorization;

/** The declared errors of `authorizeDeploymentWithinCurrentProject`. */
export type AuthorizeDeploymentWithinCurrentProjectError = ApiError;

/** What `authorizeDeploymentWithinCurrentProject` gives. */
export type AuthorizeDeploymentWithinCurrentProjectResult =
  | OperationSuccess<200, AuthorizeDeploymentWithinCurrentProjectSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Get an admin key for a named deployment of a project
 *
 * Gives an admin key for the deployment that `selectedDeploymentName` names, provided
 * that it belongs to the selected project.
 *
 * `POST /deployment/authorize_within_current_project`
 * @returns The deployment and an admin key for it.
 */
export function authorizeDeploymentWithinCurrentProject(
  client: ProvisioningClient,
  init: AuthorizeDeploymentWithinCurrentProjectInit,
): Promise<AuthorizeDeploymentWithinCurrentProjectResult> {
  return wire.call(
    client,
    "POST",
    "/deployment/authorize_within_current_project",
    [200, "4XX", "5XX"],
    init,
  );
}

/** What `provisionAndAuthorizeDeployment` takes. */
export interface ProvisionAndAuthorizeDeploymentInit extends CallOptions {
  body: ProvisionAndAuthorizeDeploymentRequest;
}

/** The data of a success of `provisionAndAuthorizeDeployment`. */
export type ProvisionAndAuthorizeDeploymentSuccess = ProvisionedDeployment;

/** The declared errors of `provisionAndAuthorizeDeployment`. */
export type ProvisionAndAuthorizeDeploymentError = ApiError;

/** What `provisionAndAuthorizeDeployment` gives. */
export type ProvisionAndAuthorizeDeploymentResult =
  | OperationSuccess<200, ProvisionAndAuthorizeDeploymentSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

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
export function provisionAndAuthorizeDeployment(
  client: ProvisioningClient,
  init: ProvisionAndAuthorizeDeploymentInit,
): Promise<ProvisionAndAuthorizeDeploymentResult> {
  return wire.call(
    client,
    "POST",
    "/deployment/provision_and_authorize",
    [200, "4XX", "5XX"],
    init,
  );
}

/** What `getTeamAndProjectForKey` takes. */
export interface GetTeamAndProjectForKeyInit extends CallOptions {
  body: DeployKeyRequest;
}

/** The data of a success of `getTeamAndProjectForKey`. */
export type GetTeamAndProjectForKeySuccess = TeamAndProject;

/** The declared errors of `getTeamAndProjectForKey`. */
export type GetTeamAndProjectForKeyError = ApiError;

/** What `getTeamAndProjectForKey` gives. */
export type GetTeamAndProjectForKeyResult =
  | OperationSuccess<200, GetTeamAndProjectForKeySuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Find the team and project of a deploy key
 *
 * Tells the team and the project that own the deployment of a deploy key. The key in
 * the body is what counts: a caller without any bearer token leaves the header out.
 *
 * `POST /deployment/team_and_project_for_key`
 * @returns The owners of the deployment.
 */
export function getTeamAndProjectForKey(
  client: ProvisioningClient,
  init: GetTeamAndProjectForKeyInit,
): Promise<GetTeamAndProjectForKeyResult> {
  return wire.call(
    client,
    "POST",
    "/deployment/team_and_project_for_key",
    [200, "4XX", "5XX"],
    init,
  );
}

/** What `getUrlForKey` takes. */
export interface GetUrlForKeyInit extends CallOptions {
  body: DeployKeyRequest;
}

/** The data of a success of `getUrlForKey`. */
export type GetUrlForKeySuccess = string;

/** The declared errors of `getUrlForKey`. */
export type GetUrlForKeyError = ApiError;

/** What `getUrlForKey` gives. */
export type GetUrlForKeyResult =
  | OperationSuccess<200, GetUrlForKeySuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

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
export function getUrlForKey(
  client: ProvisioningClient,
  init: GetUrlForKeyInit,
): Promise<GetUrlForKeyResult> {
  return wire.call(client, "POST", "/deployment/url_for_key", [200, "4XX", "5XX"], init);
}

/** What `getTeamAndProjectForDeployment` takes. */
export interface GetTeamAndProjectForDeploymentInit extends CallOptions {
  params: {
    path: {
      /** Name of the deployment, such as `happy-animal-123`. */
      deployment_name: string;
    };
  };
}

/** The data of a success of `getTeamAndProjectForDeployment`. */
export type GetTeamAndProjectForDeploymentSuccess = TeamAndProject;

/** The declared errors of `getTeamAndProjectForDeployment`. */
export type GetTeamAndProjectForDeploymentError = ApiError;

/** What `getTeamAndProjectForDeployment` gives. */
export type GetTeamAndProjectForDeploymentResult =
  | OperationSuccess<200, GetTeamAndProjectForDeploymentSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

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
export function getTeamAndProjectForDeployment(
  client: ProvisioningClient,
  init: GetTeamAndProjectForDeploymentInit,
): Promise<GetTeamAndProjectForDeploymentResult> {
  return wire.call(
    client,
    "GET",
    "/deployment/{deployment_name}/team_and_project",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
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
