// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/management-openapi.json
// Command: openapi-clients generate platform-management

import type { PlatformManagementClient } from "./client.ts";
import type {
  CallOptions,
  OperationFailure,
  OperationSuccess,
  UnexpectedResponse,
} from "./results.ts";
import type {
  ApiError,
  CancelInvitationArgs,
  CreateCustomRoleArgs,
  CreateInvitationArgs,
  CreatePersonalAccessTokenArgs,
  CreatePersonalAccessTokenResponse,
  CreateTeamAccessTokenArgs,
  CreateTeamAccessTokenResponse,
  CustomRoleResponse,
  DeleteCustomRoleArgs,
  DeletePersonalAccessTokenArgs,
  DeleteTeamAccessTokenArgs,
  DeploymentReference,
  DeploymentType,
  ListAuditLogEventsResponse,
  ListCustomRolesResponse,
  ListDeploymentClassesResponse,
  ListDeploymentRegionsResponse,
  ListLocalDeploymentsResponse,
  ListTeamAccessTokensResponse,
  MemberId,
  PaginatedDefaultEnvironmentVariablesResponse,
  PaginatedDeploymentsResponse,
  PaginatedPersonalAccessTokensResponse,
  PlatformCreateDeployKeyArgs,
  PlatformCreateDeployKeyResponse,
  PlatformCreateDeploymentArgs,
  PlatformCreatePreviewDeployKeyArgs,
  PlatformCreatePreviewDeployKeyResponse,
  PlatformCreateProjectArgs,
  PlatformCreateProjectResponse,
  PlatformCreateTeamArgs,
  PlatformDeleteCustomDomainArgs,
  PlatformDeleteDeployKeyArgs,
  PlatformDeletePreviewDeployKeyArgs,
  PlatformDeployKeyResponse,
  PlatformDeploymentResponse,
  PlatformListCustomDomainsResponse,
  PlatformListInvitationsResponse,
  PlatformListPreviewDeployKeysResponse,
  PlatformListTeamMembersResponse,
  PlatformPaginatedProjectsResponse,
  PlatformTokenDetailsResponse,
  PlatformTransferDeploymentArgs,
  PlatformUpdateDeploymentArgs,
  PlatformUpdateProjectArgs,
  ProjectId,
  ProjectResponse,
  TeamId,
  TeamResponse,
  UpdateCustomRoleArgs,
  UpdateDefaultEnvironmentVariablesArgs,
  UpdateTeamMemberRoleArgs,
} from "./types.ts";
import * as wire from "./wire.ts";

/** What `createPersonalAccessToken` takes. */
export interface CreatePersonalAccessTokenInit extends CallOptions {
  body: CreatePersonalAccessTokenArgs;
}

/** The data of a success of `createPersonalAccessToken`. */
export type CreatePersonalAccessTokenSuccess = CreatePersonalAccessTokenResponse;

/** The declared errors of `createPersonalAccessToken`. */
export type CreatePersonalAccessTokenError = ApiError;

/** What `createPersonalAccessToken` gives. */
export type CreatePersonalAccessTokenResult =
  | OperationSuccess<200, CreatePersonalAccessTokenSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Create a personal access token
 *
 * Makes a token with which a program acts as the caller. It is shown only in this response.
 *
 * - body: Name and lifetime of the token.
 *
 * `POST /create_personal_access_token`
 * @returns The new token.
 */
export function createPersonalAccessToken(
  client: PlatformManagementClient,
  init: CreatePersonalAccessTokenInit,
): Promise<CreatePersonalAccessTokenResult> {
  return wire.call(client, "POST", "/create_personal_access_token", [200, "4XX", "5XX"], init);
}

/** What `deletePersonalAccessToken` takes. */
export interface DeletePersonalAccessTokenInit extends CallOptions {
  body: DeletePersonalAccessTokenArgs;
}

/** The data of a success of `deletePersonalAccessToken`. */
export type DeletePersonalAccessTokenSuccess = undefined;

/** The declared errors of `deletePersonalAccessToken`. */
export type DeletePersonalAccessTokenError = ApiError;

/** What `deletePersonalAccessToken` gives. */
export type DeletePersonalAccessTokenResult =
  | OperationSuccess<200, DeletePersonalAccessTokenSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Delete a personal access token
 *
 * Revokes one personal access token of the caller, by its name or by the token itself.
 *
 * - body: The token to revoke.
 *
 * `POST /delete_personal_access_token`
 * @returns The token is no longer valid.
 */
export function deletePersonalAccessToken(
  client: PlatformManagementClient,
  init: DeletePersonalAccessTokenInit,
): Promise<DeletePersonalAccessTokenResult> {
  return wire.call(
    client,
    "POST",
    "/delete_personal_access_token",
    [200, wire.nothing, "4XX", "5XX"],
    init,
  );
}

/** What `getDeployment` takes. */
export interface GetDeploymentInit extends CallOptions {
  params: {
    path: {
      /** Name of the deployment, such as `happy-otter-123`. */
      deployment_name: string;
    };
  };
}

/** The data of a success of `getDeployment`. */
export type GetDeploymentSuccess = PlatformDeploymentResponse;

/** The declared errors of `getDeployment`. */
export type GetDeploymentError = ApiError;

/** What `getDeployment` gives. */
export type GetDeploymentResult =
  | OperationSuccess<200, GetDeploymentSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Get a deployment by its name
 *
 * Reads one deployment when only its name is known.
 *
 * - path `deployment_name`: Name of the deployment, such as `happy-otter-123`.
 *
 * `GET /deployments/{deployment_name}`
 * @returns The deployment.
 */
export function getDeployment(
  client: PlatformManagementClient,
  init: GetDeploymentInit,
): Promise<GetDeploymentResult> {
  return wire.call(
    client,
    "GET",
    "/deployments/{deployment_name}",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `updateDeployment` takes. */
export interface UpdateDeploymentInit extends CallOptions {
  params: {
    path: {
      /** Name of the deployment, such as `happy-otter-123`. */
      deployment_name: string;
    };
  };
  body: PlatformUpdateDeploymentArgs;
}

/** The data of a success of `updateDeployment`. */
export type UpdateDeploymentSuccess = undefined;

/** The declared errors of `updateDeployment`. */
export type UpdateDeploymentError = ApiError;

/** What `updateDeployment` gives. */
export type UpdateDeploymentResult =
  | OperationSuccess<200, UpdateDeploymentSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Update a deployment
 *
 * Changes settings of a deployment. A setting that the request body leaves out stays as it is;
 * `null` returns to the default where a setting has one.
 *
 * - path `deployment_name`: Name of the deployment, such as `happy-otter-123`.
 * - body: The settings to change.
 *
 * `PATCH /deployments/{deployment_name}`
 * @returns The settings are changed.
 */
export function updateDeployment(
  client: PlatformManagementClient,
  init: UpdateDeploymentInit,
): Promise<UpdateDeploymentResult> {
  return wire.call(
    client,
    "PATCH",
    "/deployments/{deployment_name}",
    [200, wire.nothing, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `createCustomDomain` takes. */
export interface CreateCustomDomainInit extends CallOptions {
  params: {
    path: {
      /** Name of the deployment, such as `happy-otter-123`. */
      deployment_name: string;
    };
  };
  body: PlatformDeleteCustomDomainArgs;
}

/** The data of a success of `createCustomDomain`. */
export type CreateCustomDomainSuccess = undefined;

/** The declared errors of `createCustomDomain`. */
export type CreateCustomDomainError = ApiError;

/** What `createCustomDomain` gives. */
export type CreateCustomDomainResult =
  | OperationSuccess<200, CreateCustomDomainSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Add a custom domain
 *
 * Lets a deployment be reached by a domain of one's own. The domain has to be verified before it
 * works.
 *
 * - path `deployment_name`: Name of the deployment, such as `happy-otter-123`.
 * - body: The domain, and what it leads to.
 *
 * `POST /deployments/{deployment_name}/create_custom_domain`
 * @returns The domain is added.
 */
export function createCustomDomain(
  client: PlatformManagementClient,
  init: CreateCustomDomainInit,
): Promise<CreateCustomDomainResult> {
  return wire.call(
    client,
    "POST",
    "/deployments/{deployment_name}/create_custom_domain",
    [200, wire.nothing, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `createDeployKey` takes. */
export interface CreateDeployKeyInit extends CallOptions {
  params: {
    path: {
      /** Name of the deployment, such as `happy-otter-123`. */
      deployment_name: string;
    };
  };
  body: PlatformCreateDeployKeyArgs;
}

/** The data of a success of `createDeployKey`. */
export type CreateDeployKeySuccess = PlatformCreateDeployKeyResponse;

/** The declared errors of `createDeployKey`. */
export type CreateDeployKeyError = ApiError;

/** What `createDeployKey` gives. */
export type CreateDeployKeyResult =
  | OperationSuccess<200, CreateDeployKeySuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Create a deploy key
 *
 * Makes a key for one deployment, such as `dev:happy-otter-123|…`, which the Convex command-line
 * interface and the deployment itself accept. A caller with an OAuth token gets a key that carries
 * that same token; for every other caller a new token is made that reaches this deployment alone.
 * The key is shown only in this response.
 *
 * - path `deployment_name`: Name of the deployment, such as `happy-otter-123`.
 * - body: Name, permissions and lifetime of the key.
 *
 * `POST /deployments/{deployment_name}/create_deploy_key`
 * @returns The new key.
 */
export function createDeployKey(
  client: PlatformManagementClient,
  init: CreateDeployKeyInit,
): Promise<CreateDeployKeyResult> {
  return wire.call(
    client,
    "POST",
    "/deployments/{deployment_name}/create_deploy_key",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `listCustomDomains` takes. */
export interface ListCustomDomainsInit extends CallOptions {
  params: {
    path: {
      /** Name of the deployment, such as `happy-otter-123`. */
      deployment_name: string;
    };
  };
}

/** The data of a success of `listCustomDomains`. */
export type ListCustomDomainsSuccess = PlatformListCustomDomainsResponse;

/** The declared errors of `listCustomDomains`. */
export type ListCustomDomainsError = ApiError;

/** What `listCustomDomains` gives. */
export type ListCustomDomainsResult =
  | OperationSuccess<200, ListCustomDomainsSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List the custom domains of a deployment
 *
 * Lists the domains of one deployment, verified or not.
 *
 * - path `deployment_name`: Name of the deployment, such as `happy-otter-123`.
 *
 * `GET /deployments/{deployment_name}/custom_domains`
 * @returns The domains of the deployment.
 */
export function listCustomDomains(
  client: PlatformManagementClient,
  init: ListCustomDomainsInit,
): Promise<ListCustomDomainsResult> {
  return wire.call(
    client,
    "GET",
    "/deployments/{deployment_name}/custom_domains",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `deleteDeployment` takes. */
export interface DeleteDeploymentInit extends CallOptions {
  params: {
    path: {
      /** Name of the deployment, such as `happy-otter-123`. */
      deployment_name: string;
    };
  };
}

/** The data of a success of `deleteDeployment`. */
export type DeleteDeploymentSuccess = undefined;

/** The declared errors of `deleteDeployment`. */
export type DeleteDeploymentError = ApiError;

/** What `deleteDeployment` gives. */
export type DeleteDeploymentResult =
  | OperationSuccess<200, DeleteDeploymentSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Delete a deployment
 *
 * Removes a deployment with its data and files; the project stays. Export first what is still
 * needed: nothing can be restored afterwards.
 *
 * - path `deployment_name`: Name of the deployment, such as `happy-otter-123`.
 *
 * `POST /deployments/{deployment_name}/delete`
 * @returns The deployment is gone.
 */
export function deleteDeployment(
  client: PlatformManagementClient,
  init: DeleteDeploymentInit,
): Promise<DeleteDeploymentResult> {
  return wire.call(
    client,
    "POST",
    "/deployments/{deployment_name}/delete",
    [200, wire.nothing, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `deleteCustomDomain` takes. */
export interface DeleteCustomDomainInit extends CallOptions {
  params: {
    path: {
      /** Name of the deployment, such as `happy-otter-123`. */
      deployment_name: string;
    };
  };
  body: PlatformDeleteCustomDomainArgs;
}

/** The data of a success of `deleteCustomDomain`. */
export type DeleteCustomDomainSuccess = undefined;

/** The declared errors of `deleteCustomDomain`. */
export type DeleteCustomDomainError = ApiError;

/** What `deleteCustomDomain` gives. */
export type DeleteCustomDomainResult =
  | OperationSuccess<200, DeleteCustomDomainSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Delete a custom domain
 *
 * Takes a domain away from a deployment, which stays reachable by its `.convex.cloud` and
 * `.convex.site` addresses.
 *
 * - path `deployment_name`: Name of the deployment, such as `happy-otter-123`.
 * - body: The domain, and what it leads to.
 *
 * `POST /deployments/{deployment_name}/delete_custom_domain`
 * @returns The domain no longer leads to the deployment.
 */
export function deleteCustomDomain(
  client: PlatformManagementClient,
  init: DeleteCustomDomainInit,
): Promise<DeleteCustomDomainResult> {
  return wire.call(
    client,
    "POST",
    "/deployments/{deployment_name}/delete_custom_domain",
    [200, wire.nothing, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `deleteDeployKey` takes. */
export interface DeleteDeployKeyInit extends CallOptions {
  params: {
    path: {
      /** Name of the deployment, such as `happy-otter-123`. */
      deployment_name: string;
    };
  };
  body: PlatformDeleteDeployKeyArgs;
}

/** The data of a success of `deleteDeployKey`. */
export type DeleteDeployKeySuccess = undefined;

/** The declared errors of `deleteDeployKey`. */
export type DeleteDeployKeyError = ApiError;

/** What `deleteDeployKey` gives. */
export type DeleteDeployKeyResult =
  | OperationSuccess<200, DeleteDeployKeySuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Delete a deploy key
 *
 * Revokes one deploy key of a deployment, by its name or by the key itself.
 *
 * - path `deployment_name`: Name of the deployment, such as `happy-otter-123`.
 * - body: The key to revoke.
 *
 * `POST /deployments/{deployment_name}/delete_deploy_key`
 * @returns The key is no longer valid.
 */
export function deleteDeployKey(
  client: PlatformManagementClient,
  init: DeleteDeployKeyInit,
): Promise<DeleteDeployKeyResult> {
  return wire.call(
    client,
    "POST",
    "/deployments/{deployment_name}/delete_deploy_key",
    [200, wire.nothing, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `listDeployKeys` takes. */
export interface ListDeployKeysInit extends CallOptions {
  params: {
    path: {
      /** Name of the deployment, such as `happy-otter-123`. */
      deployment_name: string;
    };
  };
}

/** The data of a success of `listDeployKeys`. */
export type ListDeployKeysSuccess = PlatformDeployKeyResponse[];

/** The declared errors of `listDeployKeys`. */
export type ListDeployKeysError = ApiError;

/** What `listDeployKeys` gives. */
export type ListDeployKeysResult =
  | OperationSuccess<200, ListDeployKeysSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List the deploy keys of a deployment
 *
 * Lists what is known of the deploy keys of one deployment. The keys themselves are not part of it.
 *
 * - path `deployment_name`: Name of the deployment, such as `happy-otter-123`.
 *
 * `GET /deployments/{deployment_name}/list_deploy_keys`
 * @returns One entry for each key.
 */
export function listDeployKeys(
  client: PlatformManagementClient,
  init: ListDeployKeysInit,
): Promise<ListDeployKeysResult> {
  return wire.call(
    client,
    "GET",
    "/deployments/{deployment_name}/list_deploy_keys",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `transferDeployment` takes. */
export interface TransferDeploymentInit extends CallOptions {
  params: {
    path: {
      /** Name of the deployment, such as `happy-otter-123`. */
      deployment_name: string;
    };
  };
  body: PlatformTransferDeploymentArgs;
}

/** The data of a success of `transferDeployment`. */
export type TransferDeploymentSuccess = undefined;

/** The declared errors of `transferDeployment`. */
export type TransferDeploymentError = ApiError;

/** What `transferDeployment` gives. */
export type TransferDeploymentResult =
  | OperationSuccess<204, TransferDeploymentSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Move a deployment to another project
 *
 * Hands a deployment over to another project of the same team. Members can move what they created,
 * project admins every deployment; a production deployment needs a project admin of both projects.
 *
 * - path `deployment_name`: Name of the deployment, such as `happy-otter-123`.
 * - body: The project that receives the deployment.
 *
 * `POST /deployments/{deployment_name}/transfer`
 * @returns The deployment belongs to the other project now.
 */
export function transferDeployment(
  client: PlatformManagementClient,
  init: TransferDeploymentInit,
): Promise<TransferDeploymentResult> {
  return wire.call(
    client,
    "POST",
    "/deployments/{deployment_name}/transfer",
    [204, wire.nothing, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `listPersonalAccessTokens` takes. */
export interface ListPersonalAccessTokensInit extends CallOptions {
  params?: {
    query?: {
      /**
       * Where the page starts: the `nextCursor` of the page before. Without it, the first page is
       * returned.
       */
      cursor?: string;
      /** Size of a page: 10 unless given, and at most 100. */
      limit?: number;
    };
  };
}

/** The data of a success of `listPersonalAccessTokens`. */
export type ListPersonalAccessTokensSuccess = PaginatedPersonalAccessTokensResponse;

/** The declared errors of `listPersonalAccessTokens`. */
export type ListPersonalAccessTokensError = ApiError;

/** What `listPersonalAccessTokens` gives. */
export type ListPersonalAccessTokensResult =
  | OperationSuccess<200, ListPersonalAccessTokensSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List my personal access tokens
 *
 * Lists the personal access tokens of the caller by pages. The tokens themselves are not part of
 * it.
 *
 * - query `cursor`: Where the page starts: the `nextCursor` of the page before. Without it, the
 *   first page is returned.
 * - query `limit`: Size of a page: 10 unless given, and at most 100.
 *
 * `GET /list_personal_access_tokens`
 * @returns A page of tokens.
 */
export function listPersonalAccessTokens(
  client: PlatformManagementClient,
  init?: ListPersonalAccessTokensInit,
): Promise<ListPersonalAccessTokensResult> {
  return wire.call(client, "GET", "/list_personal_access_tokens", [200, "4XX", "5XX"], init);
}

/** What `getProjectById` takes. */
export interface GetProjectByIdInit extends CallOptions {
  params: {
    path: {
      /** The project: the `id` of ProjectResponse. */
      project_id: ProjectId;
    };
  };
}

/** The data of a success of `getProjectById`. */
export type GetProjectByIdSuccess = ProjectResponse;

/** The declared errors of `getProjectById`. */
export type GetProjectByIdError = ApiError;

/** What `getProjectById` gives. */
export type GetProjectByIdResult =
  | OperationSuccess<200, GetProjectByIdSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Get a project by its id
 *
 * Reads one project, with the names of its default deployments.
 *
 * - path `project_id`: The project: the `id` of ProjectResponse.
 *
 * `GET /projects/{project_id}`
 * @returns The project.
 */
export function getProjectById(
  client: PlatformManagementClient,
  init: GetProjectByIdInit,
): Promise<GetProjectByIdResult> {
  return wire.call(client, "GET", "/projects/{project_id}", [200, "4XX", "5XX"], init, wire.inPath);
}

/** What `updateProject` takes. */
export interface UpdateProjectInit extends CallOptions {
  params: {
    path: {
      /** The project: the `id` of ProjectResponse. */
      project_id: ProjectId;
    };
  };
  body: PlatformUpdateProjectArgs;
}

/** The data of a success of `updateProject`. */
export type UpdateProjectSuccess = ProjectResponse;

/** The declared errors of `updateProject`. */
export type UpdateProjectError = ApiError;

/** What `updateProject` gives. */
export type UpdateProjectResult =
  | OperationSuccess<200, UpdateProjectSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Update a project
 *
 * Renames a project, changes its slug, or both. What the request body leaves out stays as it is.
 *
 * - path `project_id`: The project: the `id` of ProjectResponse.
 * - body: The new name and the new slug.
 *
 * `PATCH /projects/{project_id}`
 * @returns The project after the change.
 */
export function updateProject(
  client: PlatformManagementClient,
  init: UpdateProjectInit,
): Promise<UpdateProjectResult> {
  return wire.call(
    client,
    "PATCH",
    "/projects/{project_id}",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `createDeployment` takes. */
export interface CreateDeploymentInit extends CallOptions {
  params: {
    path: {
      /** The project: the `id` of ProjectResponse. */
      project_id: ProjectId;
    };
  };
  body: PlatformCreateDeploymentArgs;
}

/** The data of a success of `createDeployment`. */
export type CreateDeploymentSuccess = PlatformDeploymentResponse;

/** The declared errors of `createDeployment`. */
export type CreateDeploymentError = ApiError;

/** What `createDeployment` gives. */
export type CreateDeploymentResult =
  | OperationSuccess<200, CreateDeploymentSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Create a deployment
 *
 * Adds a deployment to a project. Name it with `reference` to have several of one type. Without a
 * reference, the default deployment is made: that of the project for production, that of the caller
 * for development.
 *
 * - path `project_id`: The project: the `id` of ProjectResponse.
 * - body: Type of the deployment, and what differs from the defaults of the team.
 *
 * `POST /projects/{project_id}/create_deployment`
 * @returns The new deployment.
 */
export function createDeployment(
  client: PlatformManagementClient,
  init: CreateDeploymentInit,
): Promise<CreateDeploymentResult> {
  return wire.call(
    client,
    "POST",
    "/projects/{project_id}/create_deployment",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `createPreviewDeployKey` takes. */
export interface CreatePreviewDeployKeyInit extends CallOptions {
  params: {
    path: {
      /** The project: the `id` of ProjectResponse. */
      project_id: ProjectId;
    };
  };
  body: PlatformCreatePreviewDeployKeyArgs;
}

/** The data of a success of `createPreviewDeployKey`. */
export type CreatePreviewDeployKeySuccess = PlatformCreatePreviewDeployKeyResponse;

/** The declared errors of `createPreviewDeployKey`. */
export type CreatePreviewDeployKeyError = ApiError;

/** What `createPreviewDeployKey` gives. */
export type CreatePreviewDeployKeyResult =
  | OperationSuccess<200, CreatePreviewDeployKeySuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Create a preview deploy key
 *
 * Makes a key for one project, such as `preview:my-team:my-project|…`, with which the Convex
 * command-line interface claims preview deployments. A caller with an OAuth token gets a key that
 * carries that same token; for every other caller a new token is made that is limited to previews
 * of this project. The key is shown only in this response.
 *
 * - path `project_id`: The project: the `id` of ProjectResponse.
 * - body: Name and lifetime of the key.
 *
 * `POST /projects/{project_id}/create_preview_deploy_key`
 * @returns The new key.
 */
export function createPreviewDeployKey(
  client: PlatformManagementClient,
  init: CreatePreviewDeployKeyInit,
): Promise<CreatePreviewDeployKeyResult> {
  return wire.call(
    client,
    "POST",
    "/projects/{project_id}/create_preview_deploy_key",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `deleteProject` takes. */
export interface DeleteProjectInit extends CallOptions {
  params: {
    path: {
      /** The project: the `id` of ProjectResponse. */
      project_id: ProjectId;
    };
  };
}

/** The data of a success of `deleteProject`. */
export type DeleteProjectSuccess = undefined;

/** The declared errors of `deleteProject`. */
export type DeleteProjectError = ApiError;

/** What `deleteProject` gives. */
export type DeleteProjectResult =
  | OperationSuccess<200, DeleteProjectSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Delete a project
 *
 * Removes a project together with every deployment in it, and their data. This cannot be undone.
 *
 * - path `project_id`: The project: the `id` of ProjectResponse.
 *
 * `POST /projects/{project_id}/delete`
 * @returns The project is gone.
 */
export function deleteProject(
  client: PlatformManagementClient,
  init: DeleteProjectInit,
): Promise<DeleteProjectResult> {
  return wire.call(
    client,
    "POST",
    "/projects/{project_id}/delete",
    [200, wire.nothing, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `deletePreviewDeployKey` takes. */
export interface DeletePreviewDeployKeyInit extends CallOptions {
  params: {
    path: {
      /** The project: the `id` of ProjectResponse. */
      project_id: ProjectId;
    };
  };
  body: PlatformDeletePreviewDeployKeyArgs;
}

/** The data of a success of `deletePreviewDeployKey`. */
export type DeletePreviewDeployKeySuccess = undefined;

/** The declared errors of `deletePreviewDeployKey`. */
export type DeletePreviewDeployKeyError = ApiError;

/** What `deletePreviewDeployKey` gives. */
export type DeletePreviewDeployKeyResult =
  | OperationSuccess<200, DeletePreviewDeployKeySuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Delete a preview deploy key
 *
 * Revokes one preview deploy key of a project, by its name or by the key itself.
 *
 * - path `project_id`: The project: the `id` of ProjectResponse.
 * - body: The key to revoke.
 *
 * `POST /projects/{project_id}/delete_preview_deploy_key`
 * @returns The key is no longer valid.
 */
export function deletePreviewDeployKey(
  client: PlatformManagementClient,
  init: DeletePreviewDeployKeyInit,
): Promise<DeletePreviewDeployKeyResult> {
  return wire.call(
    client,
    "POST",
    "/projects/{project_id}/delete_preview_deploy_key",
    [200, wire.nothing, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `getDeploymentInProjectByProjectId` takes. */
export interface GetDeploymentInProjectByProjectIdInit extends CallOptions {
  params: {
    path: {
      /** The project: the `id` of ProjectResponse. */
      project_id: ProjectId;
    };
    query?: {
      /** `true` selects the caller's own default development deployment in the project. */
      defaultDev?: boolean | null;
      /** `true` selects the project's default production deployment. */
      defaultProd?: boolean | null;
      /** Reference of the deployment in the project. */
      reference?: DeploymentReference | null;
    };
  };
}

/** The data of a success of `getDeploymentInProjectByProjectId`. */
export type GetDeploymentInProjectByProjectIdSuccess = PlatformDeploymentResponse;

/** The declared errors of `getDeploymentInProjectByProjectId`. */
export type GetDeploymentInProjectByProjectIdError = ApiError;

/** What `getDeploymentInProjectByProjectId` gives. */
export type GetDeploymentInProjectByProjectIdResult =
  | OperationSuccess<200, GetDeploymentInProjectByProjectIdSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Get a deployment of a project
 *
 * Finds one deployment of a project that is known by its id. Say which one with `reference`,
 * `defaultProd` or `defaultDev`.
 *
 * - path `project_id`: The project: the `id` of ProjectResponse.
 * - query `defaultDev`: `true` selects the caller's own default development deployment in the
 *   project.
 * - query `defaultProd`: `true` selects the project's default production deployment.
 * - query `reference`: Reference of the deployment in the project.
 *
 * `GET /projects/{project_id}/deployment`
 * @returns The deployment.
 */
export function getDeploymentInProjectByProjectId(
  client: PlatformManagementClient,
  init: GetDeploymentInProjectByProjectIdInit,
): Promise<GetDeploymentInProjectByProjectIdResult> {
  return wire.call(
    client,
    "GET",
    "/projects/{project_id}/deployment",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `listDefaultEnvironmentVariables` takes. */
export interface ListDefaultEnvironmentVariablesInit extends CallOptions {
  params: {
    path: {
      /** The project: the `id` of ProjectResponse. */
      project_id: ProjectId;
    };
    query?: {
      /** Keeps only what applies to deployments of this type. */
      deploymentType?: DeploymentType | null;
      /** Keeps only the variable of this name. */
      name?: string | null;
    };
  };
}

/** The data of a success of `listDefaultEnvironmentVariables`. */
export type ListDefaultEnvironmentVariablesSuccess = PaginatedDefaultEnvironmentVariablesResponse;

/** The declared errors of `listDefaultEnvironmentVariables`. */
export type ListDefaultEnvironmentVariablesError = ApiError;

/** What `listDefaultEnvironmentVariables` gives. */
export type ListDefaultEnvironmentVariablesResult =
  | OperationSuccess<200, ListDefaultEnvironmentVariablesSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List default environment variables
 *
 * Lists the variables that new deployments of a project start with.
 *
 * - path `project_id`: The project: the `id` of ProjectResponse.
 * - query `deploymentType`: Keeps only what applies to deployments of this type.
 * - query `name`: Keeps only the variable of this name.
 *
 * `GET /projects/{project_id}/list_default_environment_variables`
 * @returns The variables that fit both filters.
 */
export function listDefaultEnvironmentVariables(
  client: PlatformManagementClient,
  init: ListDefaultEnvironmentVariablesInit,
): Promise<ListDefaultEnvironmentVariablesResult> {
  return wire.call(
    client,
    "GET",
    "/projects/{project_id}/list_default_environment_variables",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `listDeployments` takes. */
export interface ListDeploymentsInit extends CallOptions {
  params: {
    path: {
      /** The project: the `id` of ProjectResponse. */
      project_id: ProjectId;
    };
    query?: {
      /** Keeps only deployments of this type. */
      deploymentType?: DeploymentType | null;
      /** Whether local deployments of the calling member are listed as well. */
      includeLocal?: boolean;
      /** `true` keeps only default deployments, `false` only the others. */
      isDefault?: boolean | null;
    };
  };
}

/** The data of a success of `listDeployments`. */
export type ListDeploymentsSuccess = PlatformDeploymentResponse[];

/** The declared errors of `listDeployments`. */
export type ListDeploymentsError = ApiError;

/** What `listDeployments` gives. */
export type ListDeploymentsResult =
  | OperationSuccess<200, ListDeploymentsSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List the deployments of a project
 *
 * Lists the deployments of one project in a single array. Deployments on the caller's own devices
 * are included only when `includeLocal` asks for them.
 *
 * - path `project_id`: The project: the `id` of ProjectResponse.
 * - query `deploymentType`: Keeps only deployments of this type.
 * - query `includeLocal`: Whether local deployments of the calling member are listed as well.
 * - query `isDefault`: `true` keeps only default deployments, `false` only the others.
 *
 * `GET /projects/{project_id}/list_deployments`
 * @returns The deployments that fit all filters.
 */
export function listDeployments(
  client: PlatformManagementClient,
  init: ListDeploymentsInit,
): Promise<ListDeploymentsResult> {
  return wire.call(
    client,
    "GET",
    "/projects/{project_id}/list_deployments",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `listPreviewDeployKeys` takes. */
export interface ListPreviewDeployKeysInit extends CallOptions {
  params: {
    path: {
      /** The project: the `id` of ProjectResponse. */
      project_id: ProjectId;
    };
    query?: {
      /**
       * Whether keys are listed that an integration such as Vercel manages. `false` unless given.
       */
      includeManaged?: boolean;
    };
  };
}

/** The data of a success of `listPreviewDeployKeys`. */
export type ListPreviewDeployKeysSuccess = PlatformListPreviewDeployKeysResponse;

/** The declared errors of `listPreviewDeployKeys`. */
export type ListPreviewDeployKeysError = ApiError;

/** What `listPreviewDeployKeys` gives. */
export type ListPreviewDeployKeysResult =
  | OperationSuccess<200, ListPreviewDeployKeysSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List the preview deploy keys of a project
 *
 * Lists what is known of the preview deploy keys of one project. The keys themselves are not part
 * of it.
 *
 * - path `project_id`: The project: the `id` of ProjectResponse.
 * - query `includeManaged`: Whether keys are listed that an integration such as Vercel manages.
 *   `false` unless given.
 *
 * `GET /projects/{project_id}/list_preview_deploy_keys`
 * @returns The keys of the project.
 */
export function listPreviewDeployKeys(
  client: PlatformManagementClient,
  init: ListPreviewDeployKeysInit,
): Promise<ListPreviewDeployKeysResult> {
  return wire.call(
    client,
    "GET",
    "/projects/{project_id}/list_preview_deploy_keys",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `updateDefaultEnvironmentVariables` takes. */
export interface UpdateDefaultEnvironmentVariablesInit extends CallOptions {
  params: {
    path: {
      /** The project: the `id` of ProjectResponse. */
      project_id: ProjectId;
    };
  };
  body: UpdateDefaultEnvironmentVariablesArgs;
}

/** The data of a success of `updateDefaultEnvironmentVariables`. */
export type UpdateDefaultEnvironmentVariablesSuccess = undefined;

/** The declared errors of `updateDefaultEnvironmentVariables`. */
export type UpdateDefaultEnvironmentVariablesError = ApiError;

/** What `updateDefaultEnvironmentVariables` gives. */
export type UpdateDefaultEnvironmentVariablesResult =
  | OperationSuccess<200, UpdateDefaultEnvironmentVariablesSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Change default environment variables
 *
 * Sets and deletes variables that new deployments of a project start with, any number of them in
 * one request.
 *
 * - path `project_id`: The project: the `id` of ProjectResponse.
 * - body: The changes.
 *
 * `POST /projects/{project_id}/update_default_environment_variables`
 * @returns All changes are made.
 */
export function updateDefaultEnvironmentVariables(
  client: PlatformManagementClient,
  init: UpdateDefaultEnvironmentVariablesInit,
): Promise<UpdateDefaultEnvironmentVariablesResult> {
  return wire.call(
    client,
    "POST",
    "/projects/{project_id}/update_default_environment_variables",
    [200, wire.nothing, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `createTeam` takes. */
export interface CreateTeamInit extends CallOptions {
  body: PlatformCreateTeamArgs;
}

/** The data of a success of `createTeam`. */
export type CreateTeamSuccess = TeamResponse;

/** The declared errors of `createTeam`. */
export type CreateTeamError = ApiError;

/** What `createTeam` gives. */
export type CreateTeamResult =
  | OperationSuccess<201, CreateTeamSuccess>
  | OperationFailure<403, ApiError>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Create a team
 *
 * Makes a team. Convex declares none of the tokens of this API for it.
 *
 * - body: Name of the team, and where its deployments run.
 *
 * `POST /teams/create_team`
 * @returns The new team.
 */
export function createTeam(
  client: PlatformManagementClient,
  init: CreateTeamInit,
): Promise<CreateTeamResult> {
  return wire.call(
    client,
    "POST",
    "/teams/create_team",
    [201, 403, "4XX", "5XX"],
    { ...init, security: [] },
  );
}

/** What `getProjectBySlug` takes. */
export interface GetProjectBySlugInit extends CallOptions {
  params: {
    path: {
      /** Slug of the project, which is part of its address in the dashboard. */
      project_slug: string;
      /** The team, by its id in digits or by its slug. */
      team_id_or_slug: string;
    };
  };
}

/** The data of a success of `getProjectBySlug`. */
export type GetProjectBySlugSuccess = ProjectResponse;

/** The declared errors of `getProjectBySlug`. */
export type GetProjectBySlugError = ApiError;

/** What `getProjectBySlug` gives. */
export type GetProjectBySlugResult =
  | OperationSuccess<200, GetProjectBySlugSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Get a project by its slug
 *
 * Reads one project that is known by its team and its slug, as they stand in the address of the
 * dashboard.
 *
 * - path `project_slug`: Slug of the project, which is part of its address in the dashboard.
 * - path `team_id_or_slug`: The team, by its id in digits or by its slug.
 *
 * `GET /teams/{team_id_or_slug}/projects/{project_slug}`
 * @returns The project.
 */
export function getProjectBySlug(
  client: PlatformManagementClient,
  init: GetProjectBySlugInit,
): Promise<GetProjectBySlugResult> {
  return wire.call(
    client,
    "GET",
    "/teams/{team_id_or_slug}/projects/{project_slug}",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `getDeploymentInProjectByProjectSlug` takes. */
export interface GetDeploymentInProjectByProjectSlugInit extends CallOptions {
  params: {
    path: {
      /** Slug of the project, which is part of its address in the dashboard. */
      project_slug: string;
      /** The team, by its id in digits or by its slug. */
      team_id_or_slug: string;
    };
    query?: {
      /** `true` selects the caller's own default development deployment in the project. */
      defaultDev?: boolean | null;
      /** `true` selects the project's default production deployment. */
      defaultProd?: boolean | null;
      /** Reference of the deployment in the project. */
      reference?: DeploymentReference | null;
    };
  };
}

/** The data of a success of `getDeploymentInProjectByProjectSlug`. */
export type GetDeploymentInProjectByProjectSlugSuccess = PlatformDeploymentResponse;

/** The declared errors of `getDeploymentInProjectByProjectSlug`. */
export type GetDeploymentInProjectByProjectSlugError = ApiError;

/** What `getDeploymentInProjectByProjectSlug` gives. */
export type GetDeploymentInProjectByProjectSlugResult =
  | OperationSuccess<200, GetDeploymentInProjectByProjectSlugSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Get a deployment of a project, by slugs
 *
 * Finds one deployment of a project that is known by its team and its slug. Say which one with
 * `reference`, `defaultProd` or `defaultDev`.
 *
 * - path `project_slug`: Slug of the project, which is part of its address in the dashboard.
 * - path `team_id_or_slug`: The team, by its id in digits or by its slug.
 * - query `defaultDev`: `true` selects the caller's own default development deployment in the
 *   project.
 * - query `defaultProd`: `true` selects the project's default production deployment.
 * - query `reference`: Reference of the deployment in the project.
 *
 * `GET /teams/{team_id_or_slug}/projects/{project_slug}/deployment`
 * @returns The deployment.
 */
export function getDeploymentInProjectByProjectSlug(
  client: PlatformManagementClient,
  init: GetDeploymentInProjectByProjectSlugInit,
): Promise<GetDeploymentInProjectByProjectSlugResult> {
  return wire.call(
    client,
    "GET",
    "/teams/{team_id_or_slug}/projects/{project_slug}/deployment",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `cancelTeamMemberInvite` takes. */
export interface CancelTeamMemberInviteInit extends CallOptions {
  params: {
    path: {
      /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
      team_id: TeamId;
    };
  };
  body: CancelInvitationArgs;
}

/** The data of a success of `cancelTeamMemberInvite`. */
export type CancelTeamMemberInviteSuccess = undefined;

/** The declared errors of `cancelTeamMemberInvite`. */
export type CancelTeamMemberInviteError = ApiError;

/** What `cancelTeamMemberInvite` gives. */
export type CancelTeamMemberInviteResult =
  | OperationSuccess<200, CancelTeamMemberInviteSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Cancel an invitation
 *
 * Withdraws a pending invitation to a team.
 *
 * - path `team_id`: The team: the `id` of TeamResponse, or the `teamId` of a project or a token.
 * - body: Whose invitation is withdrawn.
 *
 * `POST /teams/{team_id}/cancel_team_member_invite`
 * @returns The invitation is no longer valid.
 */
export function cancelTeamMemberInvite(
  client: PlatformManagementClient,
  init: CancelTeamMemberInviteInit,
): Promise<CancelTeamMemberInviteResult> {
  return wire.call(
    client,
    "POST",
    "/teams/{team_id}/cancel_team_member_invite",
    [200, wire.nothing, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `createTeamAccessToken` takes. */
export interface CreateTeamAccessTokenInit extends CallOptions {
  params: {
    path: {
      /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
      team_id: TeamId;
    };
  };
  body?: CreateTeamAccessTokenArgs | null;
}

/** The data of a success of `createTeamAccessToken`. */
export type CreateTeamAccessTokenSuccess = CreateTeamAccessTokenResponse;

/** The declared errors of `createTeamAccessToken`. */
export type CreateTeamAccessTokenError = ApiError;

/** What `createTeamAccessToken` gives. */
export type CreateTeamAccessTokenResult =
  | OperationSuccess<201, CreateTeamAccessTokenSuccess>
  | OperationFailure<403, ApiError>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Create a team access token
 *
 * Makes a token that gives access to everything in one team. It is shown only in this response. The
 * request body can be left out.
 *
 * - path `team_id`: The team: the `id` of TeamResponse, or the `teamId` of a project or a token.
 * - body: Name and lifetime of the token.
 *
 * `POST /teams/{team_id}/create_access_token`
 * @returns The new token.
 */
export function createTeamAccessToken(
  client: PlatformManagementClient,
  init: CreateTeamAccessTokenInit,
): Promise<CreateTeamAccessTokenResult> {
  return wire.call(
    client,
    "POST",
    "/teams/{team_id}/create_access_token",
    [201, 403, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `createCustomRole` takes. */
export interface CreateCustomRoleInit extends CallOptions {
  params: {
    path: {
      /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
      team_id: TeamId;
    };
  };
  body: CreateCustomRoleArgs;
}

/** The data of a success of `createCustomRole`. */
export type CreateCustomRoleSuccess = CustomRoleResponse;

/** The declared errors of `createCustomRole`. */
export type CreateCustomRoleError = ApiError;

/** What `createCustomRole` gives. */
export type CreateCustomRoleResult =
  | OperationSuccess<201, CreateCustomRoleSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Create a custom role
 *
 * Defines a role of the team's own: which actions are allowed or denied, and on what.
 *
 * - path `team_id`: The team: the `id` of TeamResponse, or the `teamId` of a project or a token.
 * - body: Name and statements of the role.
 *
 * `POST /teams/{team_id}/create_custom_role`
 * @returns The new role.
 */
export function createCustomRole(
  client: PlatformManagementClient,
  init: CreateCustomRoleInit,
): Promise<CreateCustomRoleResult> {
  return wire.call(
    client,
    "POST",
    "/teams/{team_id}/create_custom_role",
    [201, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `createProject` takes. */
export interface CreateProjectInit extends CallOptions {
  params: {
    path: {
      /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
      team_id: TeamId;
    };
  };
  body: PlatformCreateProjectArgs;
}

/** The data of a success of `createProject`. */
export type CreateProjectSuccess = PlatformCreateProjectResponse;

/** The declared errors of `createProject`. */
export type CreateProjectError = ApiError;

/** What `createProject` gives. */
export type CreateProjectResult =
  | OperationSuccess<200, CreateProjectSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Create a project
 *
 * Adds a project to a team and, when `deploymentType` is given, a first deployment to the project.
 *
 * - path `team_id`: The team: the `id` of TeamResponse, or the `teamId` of a project or a token.
 * - body: What the project is called, and which deployment it starts with.
 *
 * `POST /teams/{team_id}/create_project`
 * @returns Ids and slug of the new project and, if one was asked for, its deployment.
 */
export function createProject(
  client: PlatformManagementClient,
  init: CreateProjectInit,
): Promise<CreateProjectResult> {
  return wire.call(
    client,
    "POST",
    "/teams/{team_id}/create_project",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `deleteTeamAccessToken` takes. */
export interface DeleteTeamAccessTokenInit extends CallOptions {
  params: {
    path: {
      /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
      team_id: TeamId;
    };
  };
  body: DeleteTeamAccessTokenArgs;
}

/** The data of a success of `deleteTeamAccessToken`. */
export type DeleteTeamAccessTokenSuccess = undefined;

/** The declared errors of `deleteTeamAccessToken`. */
export type DeleteTeamAccessTokenError = ApiError;

/** What `deleteTeamAccessToken` gives. */
export type DeleteTeamAccessTokenResult =
  | OperationSuccess<200, DeleteTeamAccessTokenSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Delete a team access token
 *
 * Revokes one access token of a team, by its name or by the token itself.
 *
 * - path `team_id`: The team: the `id` of TeamResponse, or the `teamId` of a project or a token.
 * - body: The token to revoke.
 *
 * `POST /teams/{team_id}/delete_access_token`
 * @returns The token is no longer valid.
 */
export function deleteTeamAccessToken(
  client: PlatformManagementClient,
  init: DeleteTeamAccessTokenInit,
): Promise<DeleteTeamAccessTokenResult> {
  return wire.call(
    client,
    "POST",
    "/teams/{team_id}/delete_access_token",
    [200, wire.nothing, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `deleteCustomRole` takes. */
export interface DeleteCustomRoleInit extends CallOptions {
  params: {
    path: {
      /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
      team_id: TeamId;
    };
  };
  body: DeleteCustomRoleArgs;
}

/** The data of a success of `deleteCustomRole`. */
export type DeleteCustomRoleSuccess = undefined;

/** The declared errors of `deleteCustomRole`. */
export type DeleteCustomRoleError = ApiError;

/** What `deleteCustomRole` gives. */
export type DeleteCustomRoleResult =
  | OperationSuccess<200, DeleteCustomRoleSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Delete a custom role
 *
 * Removes a role that nobody has. While a member still has it, the service refuses with
 * `CustomRoleInUse`: give those members another role first.
 *
 * - path `team_id`: The team: the `id` of TeamResponse, or the `teamId` of a project or a token.
 * - body: The role to delete.
 *
 * `POST /teams/{team_id}/delete_custom_role`
 * @returns The role is gone.
 */
export function deleteCustomRole(
  client: PlatformManagementClient,
  init: DeleteCustomRoleInit,
): Promise<DeleteCustomRoleResult> {
  return wire.call(
    client,
    "POST",
    "/teams/{team_id}/delete_custom_role",
    [200, wire.nothing, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `inviteTeamMember` takes. */
export interface InviteTeamMemberInit extends CallOptions {
  params: {
    path: {
      /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
      team_id: TeamId;
    };
  };
  body: CreateInvitationArgs;
}

/** The data of a success of `inviteTeamMember`. */
export type InviteTeamMemberSuccess = undefined;

/** The declared errors of `inviteTeamMember`. */
export type InviteTeamMemberError = ApiError;

/** What `inviteTeamMember` gives. */
export type InviteTeamMemberResult =
  | OperationSuccess<200, InviteTeamMemberSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Invite someone to a team
 *
 * Sends an invitation to join a team by email. It stays pending until it is accepted, cancelled or
 * expired.
 *
 * - path `team_id`: The team: the `id` of TeamResponse, or the `teamId` of a project or a token.
 * - body: Who is invited, and for which role.
 *
 * `POST /teams/{team_id}/invite_team_member`
 * @returns The invitation is on its way.
 */
export function inviteTeamMember(
  client: PlatformManagementClient,
  init: InviteTeamMemberInit,
): Promise<InviteTeamMemberResult> {
  return wire.call(
    client,
    "POST",
    "/teams/{team_id}/invite_team_member",
    [200, wire.nothing, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `listTeamAccessTokens` takes. */
export interface ListTeamAccessTokensInit extends CallOptions {
  params: {
    path: {
      /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
      team_id: TeamId;
    };
    query?: {
      /**
       * Where the page starts: the `nextCursor` of the page before. Without it, the first page is
       * returned.
       */
      cursor?: string;
      /** Size of a page: 10 unless given, and at most 100. */
      limit?: number;
    };
  };
}

/** The data of a success of `listTeamAccessTokens`. */
export type ListTeamAccessTokensSuccess = ListTeamAccessTokensResponse;

/** The declared errors of `listTeamAccessTokens`. */
export type ListTeamAccessTokensError = ApiError;

/** What `listTeamAccessTokens` gives. */
export type ListTeamAccessTokensResult =
  | OperationSuccess<200, ListTeamAccessTokensSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List my access tokens of a team
 *
 * Lists the team access tokens that the caller made for one team, by pages. The tokens themselves
 * are not part of it.
 *
 * - path `team_id`: The team: the `id` of TeamResponse, or the `teamId` of a project or a token.
 * - query `cursor`: Where the page starts: the `nextCursor` of the page before. Without it, the
 *   first page is returned.
 * - query `limit`: Size of a page: 10 unless given, and at most 100.
 *
 * `GET /teams/{team_id}/list_access_tokens`
 * @returns A page of tokens.
 */
export function listTeamAccessTokens(
  client: PlatformManagementClient,
  init: ListTeamAccessTokensInit,
): Promise<ListTeamAccessTokensResult> {
  return wire.call(
    client,
    "GET",
    "/teams/{team_id}/list_access_tokens",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `listAuditLogEvents` takes. */
export interface ListAuditLogEventsInit extends CallOptions {
  params: {
    path: {
      /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
      team_id: TeamId;
    };
    query: {
      /** Keeps only events of this kind. */
      action?:
        | "team:join"
        | "team:create"
        | "team:update"
        | "team:delete"
        | "project:create"
        | "project:transfer"
        | "project:receive"
        | "project:update"
        | "project:delete"
        | "defaultEnvironmentVariable:create"
        | "defaultEnvironmentVariable:update"
        | "defaultEnvironmentVariable:delete"
        | "deployment:create"
        | "deployment:delete"
        | "member:invite"
        | "member:cancelInvitation"
        | "member:remove"
        | "member:updateRole"
        | "project:updateMemberRole"
        | "billing:paymentMethod:update"
        | "billing:contact:update"
        | "billing:address:update"
        | "billing:subscription:create"
        | "billing:subscription:resume"
        | "billing:subscription:cancel"
        | "billing:subscription:changePlan"
        | "team:token:create"
        | "team:token:update"
        | "team:token:delete"
        | "team:token:view"
        | "project:token:create"
        | "project:token:update"
        | "project:token:delete"
        | "project:token:view"
        | "deployment:token:create"
        | "deployment:token:update"
        | "deployment:token:delete"
        | "deployment:token:view"
        | "deployment:customDomain:create"
        | "deployment:customDomain:delete"
        | "deployment:backups:create"
        | "deployment:backups:import"
        | "deployment:backups:configurePeriodic"
        | "deployment:backups:disablePeriodic"
        | "deployment:backups:delete"
        | "team:disableExceedingSpendingLimits"
        | "billing:spendingLimit:update"
        | "team:applyReferralCode"
        | "oauthApplication:create"
        | "oauthApplication:update"
        | "oauthApplication:delete"
        | "oauthApplication:verify"
        | "oauthApplication:generateClientSecret"
        | "integration:workos:team:create"
        | "integration:workos:environment:create"
        | "integration:workos:environment:delete"
        | "integration:workos:environment:retrieveCredentials"
        | "integration:workos:team:disconnect"
        | "integration:workos:team:inviteMember"
        | "integration:workos:projectEnvironment:create"
        | "integration:workos:projectEnvironment:delete"
        | "integration:workos:projectEnvironment:retrieveCredentials"
        | "sso:enable"
        | "sso:disable"
        | "sso:update"
        | "deployment:transfer"
        | "deployment:receive"
        | "deployment:update"
        | "customRole:create"
        | "customRole:update"
        | "customRole:delete";
      /**
       * Where the page starts: the `nextCursor` of the page before. Without it, the first page is
       * returned.
       */
      cursor?: string | null;
      /** Start of the period, in milliseconds since 1970. */
      from: number;
      /** Size of a page, from 1 to 100: 15 unless given. */
      limit?: number | null;
      /** Keeps only events that this member caused. */
      memberId?: MemberId | null;
      /** End of the period, in milliseconds since 1970. */
      to: number;
    };
  };
}

/** The data of a success of `listAuditLogEvents`. */
export type ListAuditLogEventsSuccess = ListAuditLogEventsResponse;

/** The declared errors of `listAuditLogEvents`. */
export type ListAuditLogEventsError = ApiError;

/** What `listAuditLogEvents` gives. */
export type ListAuditLogEventsResult =
  | OperationSuccess<200, ListAuditLogEventsSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List audit log events
 *
 * Lists by pages what happened in a team during a period: who did what, and when.
 *
 * - path `team_id`: The team: the `id` of TeamResponse, or the `teamId` of a project or a token.
 * - query `action`: Keeps only events of this kind.
 * - query `cursor`: Where the page starts: the `nextCursor` of the page before. Without it, the
 *   first page is returned.
 * - query `from`: Start of the period, in milliseconds since 1970.
 * - query `limit`: Size of a page, from 1 to 100: 15 unless given.
 * - query `memberId`: Keeps only events that this member caused.
 * - query `to`: End of the period, in milliseconds since 1970.
 *
 * `GET /teams/{team_id}/list_audit_log_events`
 * @returns A page of events.
 */
export function listAuditLogEvents(
  client: PlatformManagementClient,
  init: ListAuditLogEventsInit,
): Promise<ListAuditLogEventsResult> {
  return wire.call(
    client,
    "GET",
    "/teams/{team_id}/list_audit_log_events",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `listCustomRoles` takes. */
export interface ListCustomRolesInit extends CallOptions {
  params: {
    path: {
      /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
      team_id: TeamId;
    };
    query?: {
      /**
       * Where the page starts: the `nextCursor` of the page before. Without it, the first page is
       * returned.
       */
      cursor?: string;
      /** Size of a page, from 1 to 100, which is also what applies without it. */
      limit?: number;
    };
  };
}

/** The data of a success of `listCustomRoles`. */
export type ListCustomRolesSuccess = ListCustomRolesResponse;

/** The declared errors of `listCustomRoles`. */
export type ListCustomRolesError = ApiError;

/** What `listCustomRoles` gives. */
export type ListCustomRolesResult =
  | OperationSuccess<200, ListCustomRolesSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List the custom roles of a team
 *
 * Lists the roles that a team has defined, by pages.
 *
 * - path `team_id`: The team: the `id` of TeamResponse, or the `teamId` of a project or a token.
 * - query `cursor`: Where the page starts: the `nextCursor` of the page before. Without it, the
 *   first page is returned.
 * - query `limit`: Size of a page, from 1 to 100, which is also what applies without it.
 *
 * `GET /teams/{team_id}/list_custom_roles`
 * @returns A page of roles.
 */
export function listCustomRoles(
  client: PlatformManagementClient,
  init: ListCustomRolesInit,
): Promise<ListCustomRolesResult> {
  return wire.call(
    client,
    "GET",
    "/teams/{team_id}/list_custom_roles",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `listDeploymentClasses` takes. */
export interface ListDeploymentClassesInit extends CallOptions {
  params: {
    path: {
      /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
      team_id: TeamId;
    };
  };
}

/** The data of a success of `listDeploymentClasses`. */
export type ListDeploymentClassesSuccess = ListDeploymentClassesResponse;

/** The declared errors of `listDeploymentClasses`. */
export type ListDeploymentClassesError = ApiError;

/** What `listDeploymentClasses` gives. */
export type ListDeploymentClassesResult =
  | OperationSuccess<200, ListDeploymentClassesSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List deployment classes
 *
 * Lists the sizes that a deployment can have, and which of them the team may choose.
 *
 * - path `team_id`: The team: the `id` of TeamResponse, or the `teamId` of a project or a token.
 *
 * `GET /teams/{team_id}/list_deployment_classes`
 * @returns Every class, whether the team may choose it or not.
 */
export function listDeploymentClasses(
  client: PlatformManagementClient,
  init: ListDeploymentClassesInit,
): Promise<ListDeploymentClassesResult> {
  return wire.call(
    client,
    "GET",
    "/teams/{team_id}/list_deployment_classes",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `listDeploymentRegions` takes. */
export interface ListDeploymentRegionsInit extends CallOptions {
  params: {
    path: {
      /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
      team_id: TeamId;
    };
  };
}

/** The data of a success of `listDeploymentRegions`. */
export type ListDeploymentRegionsSuccess = ListDeploymentRegionsResponse;

/** The declared errors of `listDeploymentRegions`. */
export type ListDeploymentRegionsError = ApiError;

/** What `listDeploymentRegions` gives. */
export type ListDeploymentRegionsResult =
  | OperationSuccess<200, ListDeploymentRegionsSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List deployment regions
 *
 * Lists the regions that a deployment can run in, and which of them the team may choose. Convex
 * declares no token for it.
 *
 * - path `team_id`: The team: the `id` of TeamResponse, or the `teamId` of a project or a token.
 *
 * `GET /teams/{team_id}/list_deployment_regions`
 * @returns Every region, whether the team may choose it or not.
 */
export function listDeploymentRegions(
  client: PlatformManagementClient,
  init: ListDeploymentRegionsInit,
): Promise<ListDeploymentRegionsResult> {
  return wire.call(
    client,
    "GET",
    "/teams/{team_id}/list_deployment_regions",
    [200, "4XX", "5XX"],
    { ...init, security: [] },
    wire.inPath,
  );
}

/** What `listDeploymentsForTeam` takes. */
export interface ListDeploymentsForTeamInit extends CallOptions {
  params: {
    path: {
      /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
      team_id: TeamId;
    };
    query?: {
      /** Keeps only deployments that this member created. */
      creator?: MemberId;
      /**
       * Where the page starts: the `nextCursor` of the page before. Without it, the first page is
       * returned.
       */
      cursor?: string;
      /** Keeps only deployments of this type: `dev`, `prod`, `preview` or `custom`. */
      deploymentType?: string;
      /** `true` keeps only default deployments, `false` only the others. */
      isDefault?: boolean;
      /** Size of a page, from 1 to 100, which is also what applies without it. */
      limit?: number;
      /** Keeps only deployments of this project. */
      projectId?: ProjectId;
      /** Text to look for in names and references. */
      q?: string;
      /** What to sort by: `createTime`, `lastDeployTime` or `reference`. */
      sortBy?: string;
      /** `asc` or `desc`. */
      sortOrder?: string;
    };
  };
}

/** The data of a success of `listDeploymentsForTeam`. */
export type ListDeploymentsForTeamSuccess = PaginatedDeploymentsResponse;

/** The declared errors of `listDeploymentsForTeam`. */
export type ListDeploymentsForTeamError = ApiError;

/** What `listDeploymentsForTeam` gives. */
export type ListDeploymentsForTeamResult =
  | OperationSuccess<200, ListDeploymentsForTeamSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List the deployments of a team
 *
 * Lists the deployments of all projects of one team by pages, sorted and filtered.
 *
 * - path `team_id`: The team: the `id` of TeamResponse, or the `teamId` of a project or a token.
 * - query `creator`: Keeps only deployments that this member created.
 * - query `cursor`: Where the page starts: the `nextCursor` of the page before. Without it, the
 *   first page is returned.
 * - query `deploymentType`: Keeps only deployments of this type: `dev`, `prod`, `preview` or
 *   `custom`.
 * - query `isDefault`: `true` keeps only default deployments, `false` only the others.
 * - query `limit`: Size of a page, from 1 to 100, which is also what applies without it.
 * - query `projectId`: Keeps only deployments of this project.
 * - query `q`: Text to look for in names and references.
 * - query `sortBy`: What to sort by: `createTime`, `lastDeployTime` or `reference`.
 * - query `sortOrder`: `asc` or `desc`.
 *
 * `GET /teams/{team_id}/list_deployments`
 * @returns A page of deployments.
 */
export function listDeploymentsForTeam(
  client: PlatformManagementClient,
  init: ListDeploymentsForTeamInit,
): Promise<ListDeploymentsForTeamResult> {
  return wire.call(
    client,
    "GET",
    "/teams/{team_id}/list_deployments",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `listLocalDeploymentsForTeam` takes. */
export interface ListLocalDeploymentsForTeamInit extends CallOptions {
  params: {
    path: {
      /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
      team_id: TeamId;
    };
  };
}

/** The data of a success of `listLocalDeploymentsForTeam`. */
export type ListLocalDeploymentsForTeamSuccess = ListLocalDeploymentsResponse;

/** The declared errors of `listLocalDeploymentsForTeam`. */
export type ListLocalDeploymentsForTeamError = ApiError;

/** What `listLocalDeploymentsForTeam` gives. */
export type ListLocalDeploymentsForTeamResult =
  | OperationSuccess<200, ListLocalDeploymentsForTeamSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List local deployments in a team
 *
 * Lists the deployments that run on devices of members, in all projects of one team.
 *
 * - path `team_id`: The team: the `id` of TeamResponse, or the `teamId` of a project or a token.
 *
 * `GET /teams/{team_id}/list_local_deployments`
 * @returns The local deployments.
 */
export function listLocalDeploymentsForTeam(
  client: PlatformManagementClient,
  init: ListLocalDeploymentsForTeamInit,
): Promise<ListLocalDeploymentsForTeamResult> {
  return wire.call(
    client,
    "GET",
    "/teams/{team_id}/list_local_deployments",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `listTeamMembers` takes. */
export interface ListTeamMembersInit extends CallOptions {
  params: {
    path: {
      /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
      team_id: TeamId;
    };
  };
}

/** The data of a success of `listTeamMembers`. */
export type ListTeamMembersSuccess = PlatformListTeamMembersResponse;

/** The declared errors of `listTeamMembers`. */
export type ListTeamMembersError = ApiError;

/** What `listTeamMembers` gives. */
export type ListTeamMembersResult =
  | OperationSuccess<200, ListTeamMembersSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List the members of a team
 *
 * Lists everybody who belongs to one team, each with the role there.
 *
 * - path `team_id`: The team: the `id` of TeamResponse, or the `teamId` of a project or a token.
 *
 * `GET /teams/{team_id}/list_members`
 * @returns The members of the team.
 */
export function listTeamMembers(
  client: PlatformManagementClient,
  init: ListTeamMembersInit,
): Promise<ListTeamMembersResult> {
  return wire.call(
    client,
    "GET",
    "/teams/{team_id}/list_members",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `listPendingTeamInvites` takes. */
export interface ListPendingTeamInvitesInit extends CallOptions {
  params: {
    path: {
      /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
      team_id: TeamId;
    };
  };
}

/** The data of a success of `listPendingTeamInvites`. */
export type ListPendingTeamInvitesSuccess = PlatformListInvitationsResponse;

/** The declared errors of `listPendingTeamInvites`. */
export type ListPendingTeamInvitesError = ApiError;

/** What `listPendingTeamInvites` gives. */
export type ListPendingTeamInvitesResult =
  | OperationSuccess<200, ListPendingTeamInvitesSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List pending invitations
 *
 * Lists the invitations to a team that nobody has accepted yet.
 *
 * - path `team_id`: The team: the `id` of TeamResponse, or the `teamId` of a project or a token.
 *
 * `GET /teams/{team_id}/list_pending_invites`
 * @returns The pending invitations.
 */
export function listPendingTeamInvites(
  client: PlatformManagementClient,
  init: ListPendingTeamInvitesInit,
): Promise<ListPendingTeamInvitesResult> {
  return wire.call(
    client,
    "GET",
    "/teams/{team_id}/list_pending_invites",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `listProjects` takes. */
export interface ListProjectsInit extends CallOptions {
  params: {
    path: {
      /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
      team_id: TeamId;
    };
    query?: {
      /**
       * Where the page starts: the `nextCursor` of the page before. Without it, the first page is
       * returned.
       */
      cursor?: string;
      /** Size of a page, from 1 to 100, which is also what applies without it. */
      limit?: number;
      /** Text to look for in names and slugs, in either case. */
      q?: string;
    };
  };
}

/** The data of a success of `listProjects`. */
export type ListProjectsSuccess = PlatformPaginatedProjectsResponse;

/** The declared errors of `listProjects`. */
export type ListProjectsError = ApiError;

/** What `listProjects` gives. */
export type ListProjectsResult =
  | OperationSuccess<200, ListProjectsSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List the projects of a team
 *
 * Lists the projects of one team by pages.
 *
 * - path `team_id`: The team: the `id` of TeamResponse, or the `teamId` of a project or a token.
 * - query `cursor`: Where the page starts: the `nextCursor` of the page before. Without it, the
 *   first page is returned.
 * - query `limit`: Size of a page, from 1 to 100, which is also what applies without it.
 * - query `q`: Text to look for in names and slugs, in either case.
 *
 * `GET /teams/{team_id}/projects`
 * @returns A page of projects.
 */
export function listProjects(
  client: PlatformManagementClient,
  init: ListProjectsInit,
): Promise<ListProjectsResult> {
  return wire.call(
    client,
    "GET",
    "/teams/{team_id}/projects",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `updateCustomRole` takes. */
export interface UpdateCustomRoleInit extends CallOptions {
  params: {
    path: {
      /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
      team_id: TeamId;
    };
  };
  body: UpdateCustomRoleArgs;
}

/** The data of a success of `updateCustomRole`. */
export type UpdateCustomRoleSuccess = CustomRoleResponse;

/** The declared errors of `updateCustomRole`. */
export type UpdateCustomRoleError = ApiError;

/** What `updateCustomRole` gives. */
export type UpdateCustomRoleResult =
  | OperationSuccess<200, UpdateCustomRoleSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Replace a custom role
 *
 * Replaces the name, the description and all statements of a role. Members who have the role get
 * its new permissions.
 *
 * - path `team_id`: The team: the `id` of TeamResponse, or the `teamId` of a project or a token.
 * - body: The role, and what it becomes.
 *
 * `POST /teams/{team_id}/update_custom_role`
 * @returns The role after the change.
 */
export function updateCustomRole(
  client: PlatformManagementClient,
  init: UpdateCustomRoleInit,
): Promise<UpdateCustomRoleResult> {
  return wire.call(
    client,
    "POST",
    "/teams/{team_id}/update_custom_role",
    [200, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `updateTeamMemberRole` takes. */
export interface UpdateTeamMemberRoleInit extends CallOptions {
  params: {
    path: {
      /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
      team_id: TeamId;
    };
  };
  body: UpdateTeamMemberRoleArgs;
}

/** The data of a success of `updateTeamMemberRole`. */
export type UpdateTeamMemberRoleSuccess = undefined;

/** The declared errors of `updateTeamMemberRole`. */
export type UpdateTeamMemberRoleError = ApiError;

/** What `updateTeamMemberRole` gives. */
export type UpdateTeamMemberRoleResult =
  | OperationSuccess<200, UpdateTeamMemberRoleSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Change the role of a member
 *
 * Gives a member either a built-in role or custom roles. Each replaces the other: `role` removes
 * the custom roles, and `customRoles` makes the role `custom`.
 *
 * - path `team_id`: The team: the `id` of TeamResponse, or the `teamId` of a project or a token.
 * - body: The member, and either the built-in role or the custom roles.
 *
 * `POST /teams/{team_id}/update_team_member_role`
 * @returns The member has the new role.
 */
export function updateTeamMemberRole(
  client: PlatformManagementClient,
  init: UpdateTeamMemberRoleInit,
): Promise<UpdateTeamMemberRoleResult> {
  return wire.call(
    client,
    "POST",
    "/teams/{team_id}/update_team_member_role",
    [200, wire.nothing, "4XX", "5XX"],
    init,
    wire.inPath,
  );
}

/** What `getTokenDetails` takes. */
export interface GetTokenDetailsInit extends CallOptions {}

/** The data of a success of `getTokenDetails`. */
export type GetTokenDetailsSuccess = PlatformTokenDetailsResponse;

/** The declared errors of `getTokenDetails`. */
export type GetTokenDetailsError = ApiError;

/** What `getTokenDetails` gives. */
export type GetTokenDetailsResult =
  | OperationSuccess<200, GetTokenDetailsSuccess>
  | OperationFailure<"4XX", ApiError>
  | OperationFailure<"5XX", ApiError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Describe the token of this request
 *
 * Reports which team or which project the token belongs to that this request is sent with. A
 * program that received its token through OAuth learns here the team id that most operations need.
 *
 * `GET /token_details`
 * @returns What the token gives access to.
 */
export function getTokenDetails(
  client: PlatformManagementClient,
  init?: GetTokenDetailsInit,
): Promise<GetTokenDetailsResult> {
  return wire.call(client, "GET", "/token_details", [200, "4XX", "5XX"], init);
}

/**
 * All operation functions by name, for code that handles them all the same way. A bundle that uses
 * this contains all of them.
 */
export const functions: {
  readonly createPersonalAccessToken: typeof createPersonalAccessToken;
  readonly deletePersonalAccessToken: typeof deletePersonalAccessToken;
  readonly getDeployment: typeof getDeployment;
  readonly updateDeployment: typeof updateDeployment;
  readonly createCustomDomain: typeof createCustomDomain;
  readonly createDeployKey: typeof createDeployKey;
  readonly listCustomDomains: typeof listCustomDomains;
  readonly deleteDeployment: typeof deleteDeployment;
  readonly deleteCustomDomain: typeof deleteCustomDomain;
  readonly deleteDeployKey: typeof deleteDeployKey;
  readonly listDeployKeys: typeof listDeployKeys;
  readonly transferDeployment: typeof transferDeployment;
  readonly listPersonalAccessTokens: typeof listPersonalAccessTokens;
  readonly getProjectById: typeof getProjectById;
  readonly updateProject: typeof updateProject;
  readonly createDeployment: typeof createDeployment;
  readonly createPreviewDeployKey: typeof createPreviewDeployKey;
  readonly deleteProject: typeof deleteProject;
  readonly deletePreviewDeployKey: typeof deletePreviewDeployKey;
  readonly getDeploymentInProjectByProjectId: typeof getDeploymentInProjectByProjectId;
  readonly listDefaultEnvironmentVariables: typeof listDefaultEnvironmentVariables;
  readonly listDeployments: typeof listDeployments;
  readonly listPreviewDeployKeys: typeof listPreviewDeployKeys;
  readonly updateDefaultEnvironmentVariables: typeof updateDefaultEnvironmentVariables;
  readonly createTeam: typeof createTeam;
  readonly getProjectBySlug: typeof getProjectBySlug;
  readonly getDeploymentInProjectByProjectSlug: typeof getDeploymentInProjectByProjectSlug;
  readonly cancelTeamMemberInvite: typeof cancelTeamMemberInvite;
  readonly createTeamAccessToken: typeof createTeamAccessToken;
  readonly createCustomRole: typeof createCustomRole;
  readonly createProject: typeof createProject;
  readonly deleteTeamAccessToken: typeof deleteTeamAccessToken;
  readonly deleteCustomRole: typeof deleteCustomRole;
  readonly inviteTeamMember: typeof inviteTeamMember;
  readonly listTeamAccessTokens: typeof listTeamAccessTokens;
  readonly listAuditLogEvents: typeof listAuditLogEvents;
  readonly listCustomRoles: typeof listCustomRoles;
  readonly listDeploymentClasses: typeof listDeploymentClasses;
  readonly listDeploymentRegions: typeof listDeploymentRegions;
  readonly listDeploymentsForTeam: typeof listDeploymentsForTeam;
  readonly listLocalDeploymentsForTeam: typeof listLocalDeploymentsForTeam;
  readonly listTeamMembers: typeof listTeamMembers;
  readonly listPendingTeamInvites: typeof listPendingTeamInvites;
  readonly listProjects: typeof listProjects;
  readonly updateCustomRole: typeof updateCustomRole;
  readonly updateTeamMemberRole: typeof updateTeamMemberRole;
  readonly getTokenDetails: typeof getTokenDetails;
} = {
  createPersonalAccessToken,
  deletePersonalAccessToken,
  getDeployment,
  updateDeployment,
  createCustomDomain,
  createDeployKey,
  listCustomDomains,
  deleteDeployment,
  deleteCustomDomain,
  deleteDeployKey,
  listDeployKeys,
  transferDeployment,
  listPersonalAccessTokens,
  getProjectById,
  updateProject,
  createDeployment,
  createPreviewDeployKey,
  deleteProject,
  deletePreviewDeployKey,
  getDeploymentInProjectByProjectId,
  listDefaultEnvironmentVariables,
  listDeployments,
  listPreviewDeployKeys,
  updateDefaultEnvironmentVariables,
  createTeam,
  getProjectBySlug,
  getDeploymentInProjectByProjectSlug,
  cancelTeamMemberInvite,
  createTeamAccessToken,
  createCustomRole,
  createProject,
  deleteTeamAccessToken,
  deleteCustomRole,
  inviteTeamMember,
  listTeamAccessTokens,
  listAuditLogEvents,
  listCustomRoles,
  listDeploymentClasses,
  listDeploymentRegions,
  listDeploymentsForTeam,
  listLocalDeploymentsForTeam,
  listTeamMembers,
  listPendingTeamInvites,
  listProjects,
  updateCustomRole,
  updateTeamMemberRole,
  getTokenDetails,
};
