// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/management-openapi.json
// Command: openapi-clients generate platform-management

export interface paths {
  "/create_personal_access_token": {
    post: operations["createPersonalAccessToken"];
  };
  "/delete_personal_access_token": {
    post: operations["deletePersonalAccessToken"];
  };
  "/deployments/{deployment_name}": {
    get: operations["getDeployment"];
    patch: operations["updateDeployment"];
  };
  "/deployments/{deployment_name}/create_custom_domain": {
    post: operations["createCustomDomain"];
  };
  "/deployments/{deployment_name}/create_deploy_key": {
    post: operations["createDeployKey"];
  };
  "/deployments/{deployment_name}/custom_domains": {
    get: operations["listCustomDomains"];
  };
  "/deployments/{deployment_name}/delete": {
    post: operations["deleteDeployment"];
  };
  "/deployments/{deployment_name}/delete_custom_domain": {
    post: operations["deleteCustomDomain"];
  };
  "/deployments/{deployment_name}/delete_deploy_key": {
    post: operations["deleteDeployKey"];
  };
  "/deployments/{deployment_name}/list_deploy_keys": {
    get: operations["listDeployKeys"];
  };
  "/deployments/{deployment_name}/transfer": {
    post: operations["transferDeployment"];
  };
  "/list_personal_access_tokens": {
    get: operations["listPersonalAccessTokens"];
  };
  "/projects/{project_id}": {
    get: operations["getProjectById"];
    patch: operations["updateProject"];
  };
  "/projects/{project_id}/create_deployment": {
    post: operations["createDeployment"];
  };
  "/projects/{project_id}/create_preview_deploy_key": {
    post: operations["createPreviewDeployKey"];
  };
  "/projects/{project_id}/delete": {
    post: operations["deleteProject"];
  };
  "/projects/{project_id}/delete_preview_deploy_key": {
    post: operations["deletePreviewDeployKey"];
  };
  "/projects/{project_id}/deployment": {
    get: operations["getDeploymentInProjectByProjectId"];
  };
  "/projects/{project_id}/list_default_environment_variables": {
    get: operations["listDefaultEnvironmentVariables"];
  };
  "/projects/{project_id}/list_deployments": {
    get: operations["listDeployments"];
  };
  "/projects/{project_id}/list_preview_deploy_keys": {
    get: operations["listPreviewDeployKeys"];
  };
  "/projects/{project_id}/update_default_environment_variables": {
    post: operations["updateDefaultEnvironmentVariables"];
  };
  "/teams/create_team": {
    post: operations["createTeam"];
  };
  "/teams/{team_id_or_slug}/projects/{project_slug}": {
    get: operations["getProjectBySlug"];
  };
  "/teams/{team_id_or_slug}/projects/{project_slug}/deployment": {
    get: operations["getDeploymentInProjectByProjectSlug"];
  };
  "/teams/{team_id}/cancel_team_member_invite": {
    post: operations["cancelTeamMemberInvite"];
  };
  "/teams/{team_id}/create_access_token": {
    post: operations["createTeamAccessToken"];
  };
  "/teams/{team_id}/create_custom_role": {
    post: operations["createCustomRole"];
  };
  "/teams/{team_id}/create_project": {
    post: operations["createProject"];
  };
  "/teams/{team_id}/delete_access_token": {
    post: operations["deleteTeamAccessToken"];
  };
  "/teams/{team_id}/delete_custom_role": {
    post: operations["deleteCustomRole"];
  };
  "/teams/{team_id}/invite_team_member": {
    post: operations["inviteTeamMember"];
  };
  "/teams/{team_id}/list_access_tokens": {
    get: operations["listTeamAccessTokens"];
  };
  "/teams/{team_id}/list_audit_log_events": {
    get: operations["listAuditLogEvents"];
  };
  "/teams/{team_id}/list_custom_roles": {
    get: operations["listCustomRoles"];
  };
  "/teams/{team_id}/list_deployment_classes": {
    get: operations["listDeploymentClasses"];
  };
  "/teams/{team_id}/list_deployment_regions": {
    get: operations["listDeploymentRegions"];
  };
  "/teams/{team_id}/list_deployments": {
    get: operations["listDeploymentsForTeam"];
  };
  "/teams/{team_id}/list_local_deployments": {
    get: operations["listLocalDeploymentsForTeam"];
  };
  "/teams/{team_id}/list_members": {
    get: operations["listTeamMembers"];
  };
  "/teams/{team_id}/list_pending_invites": {
    get: operations["listPendingTeamInvites"];
  };
  "/teams/{team_id}/projects": {
    get: operations["listProjects"];
  };
  "/teams/{team_id}/update_custom_role": {
    post: operations["updateCustomRole"];
  };
  "/teams/{team_id}/update_team_member_role": {
    post: operations["updateTeamMemberRole"];
  };
  "/token_details": {
    get: operations["getTokenDetails"];
  };
}

export interface components {
  responses: {
    ClientError: {
      content: {
        "application/json": ApiError;
      };
    };
    ServerError: {
      content: {
        "application/json": ApiError;
      };
    };
  };
  schemas: {
    AccessTokenId: AccessTokenId;
    AdminKey: AdminKey;
    ApiError: ApiError;
    AuditLogActor: AuditLogActor;
    AuditLogEventResponse: AuditLogEventResponse;
    CancelInvitationArgs: CancelInvitationArgs;
    CreateCustomRoleArgs: CreateCustomRoleArgs;
    CreateDeploymentType: CreateDeploymentType;
    CreateInvitationArgs: CreateInvitationArgs;
    CreatePersonalAccessTokenArgs: CreatePersonalAccessTokenArgs;
    CreatePersonalAccessTokenResponse: CreatePersonalAccessTokenResponse;
    CreateTeamAccessTokenArgs: CreateTeamAccessTokenArgs;
    CreateTeamAccessTokenResponse: CreateTeamAccessTokenResponse;
    CustomRoleId: CustomRoleId;
    CustomRoleResponse: CustomRoleResponse;
    DefaultEnvironmentVariableChangeArgs: DefaultEnvironmentVariableChangeArgs;
    DefaultEnvironmentVariableResponse: DefaultEnvironmentVariableResponse;
    DeleteCustomRoleArgs: DeleteCustomRoleArgs;
    DeletePersonalAccessTokenArgs: DeletePersonalAccessTokenArgs;
    DeleteTeamAccessTokenArgs: DeleteTeamAccessTokenArgs;
    DeploymentClass: DeploymentClass;
    DeploymentClassMetadata: DeploymentClassMetadata;
    DeploymentId: DeploymentId;
    DeploymentReference: DeploymentReference;
    DeploymentRegionMetadata: DeploymentRegionMetadata;
    DeploymentType: DeploymentType;
    DeviceName: DeviceName;
    InvitationResponse: InvitationResponse;
    IsDefaultDeployment: IsDefaultDeployment;
    ListAuditLogEventsResponse: ListAuditLogEventsResponse;
    ListCustomRolesResponse: ListCustomRolesResponse;
    ListDeploymentClassesResponse: ListDeploymentClassesResponse;
    ListDeploymentRegionsResponse: ListDeploymentRegionsResponse;
    ListLocalDeploymentsResponse: ListLocalDeploymentsResponse;
    ListTeamAccessTokensResponse: ListTeamAccessTokensResponse;
    ManagedBy: ManagedBy;
    MemberId: MemberId;
    PaginatedDefaultEnvironmentVariablesResponse: PaginatedDefaultEnvironmentVariablesResponse;
    PaginatedDeploymentsResponse: PaginatedDeploymentsResponse;
    PaginatedPersonalAccessTokensResponse: PaginatedPersonalAccessTokensResponse;
    PaginationMetadata: PaginationMetadata;
    PersonalAccessTokenResponse: PersonalAccessTokenResponse;
    PlatformCreateDeployKeyArgs: PlatformCreateDeployKeyArgs;
    PlatformCreateDeployKeyResponse: PlatformCreateDeployKeyResponse;
    PlatformCreateDeploymentArgs: PlatformCreateDeploymentArgs;
    PlatformCreatePreviewDeployKeyArgs: PlatformCreatePreviewDeployKeyArgs;
    PlatformCreatePreviewDeployKeyResponse: PlatformCreatePreviewDeployKeyResponse;
    PlatformCreateProjectArgs: PlatformCreateProjectArgs;
    PlatformCreateProjectResponse: PlatformCreateProjectResponse;
    PlatformCreateTeamArgs: PlatformCreateTeamArgs;
    PlatformCustomDomainResponse: PlatformCustomDomainResponse;
    PlatformDeleteCustomDomainArgs: PlatformDeleteCustomDomainArgs;
    PlatformDeleteDeployKeyArgs: PlatformDeleteDeployKeyArgs;
    PlatformDeletePreviewDeployKeyArgs: PlatformDeletePreviewDeployKeyArgs;
    PlatformDeployKeyResponse: PlatformDeployKeyResponse;
    PlatformDeploymentResponse: PlatformDeploymentResponse;
    PlatformListCustomDomainsResponse: PlatformListCustomDomainsResponse;
    PlatformListInvitationsResponse: PlatformListInvitationsResponse;
    PlatformListPreviewDeployKeysResponse: PlatformListPreviewDeployKeysResponse;
    PlatformListTeamMembersResponse: PlatformListTeamMembersResponse;
    PlatformPaginatedProjectsResponse: PlatformPaginatedProjectsResponse;
    PlatformTokenDetailsResponse: PlatformTokenDetailsResponse;
    PlatformTransferDeploymentArgs: PlatformTransferDeploymentArgs;
    PlatformUpdateDeploymentArgs: PlatformUpdateDeploymentArgs;
    PlatformUpdateProjectArgs: PlatformUpdateProjectArgs;
    PreviewDeploymentIdentifier: PreviewDeploymentIdentifier;
    ProjectId: ProjectId;
    ProjectName: ProjectName;
    ProjectResponse: ProjectResponse;
    ProjectSlug: ProjectSlug;
    ProposedTeamName: ProposedTeamName;
    ReferralCode: ReferralCode;
    RegionName: RegionName;
    RequestDestination: RequestDestination;
    Role: Role;
    RoleStatement: RoleStatement;
    RoleStatementAction: RoleStatementAction;
    RoleStatementActions: RoleStatementActions;
    RoleStatementEffect: RoleStatementEffect;
    RoleStatementWildcardAction: RoleStatementWildcardAction;
    TeamAccessTokenResponse: TeamAccessTokenResponse;
    TeamId: TeamId;
    TeamMember: TeamMember;
    TeamMemberCustomRole: TeamMemberCustomRole;
    TeamName: TeamName;
    TeamResponse: TeamResponse;
    TeamSlug: TeamSlug;
    UpdateCustomRoleArgs: UpdateCustomRoleArgs;
    UpdateDefaultEnvironmentVariablesArgs: UpdateDefaultEnvironmentVariablesArgs;
    UpdateTeamMemberRoleArgs: UpdateTeamMemberRoleArgs;
    Value: Value;
  };
}

export interface operations {
  createPersonalAccessToken: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": CreatePersonalAccessTokenArgs;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": CreatePersonalAccessTokenResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  deletePersonalAccessToken: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": DeletePersonalAccessTokenArgs;
      };
    };
    responses: {
      200: {
        content?: never;
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  getDeployment: {
    parameters: {
      query?: never;
      path: {
        /** Name of the deployment, such as `happy-otter-123`. */
        deployment_name: string;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": PlatformDeploymentResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  updateDeployment: {
    parameters: {
      query?: never;
      path: {
        /** Name of the deployment, such as `happy-otter-123`. */
        deployment_name: string;
      };
    };
    requestBody: {
      content: {
        "application/json": PlatformUpdateDeploymentArgs;
      };
    };
    responses: {
      200: {
        content?: never;
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  createCustomDomain: {
    parameters: {
      query?: never;
      path: {
        /** Name of the deployment, such as `happy-otter-123`. */
        deployment_name: string;
      };
    };
    requestBody: {
      content: {
        "application/json": PlatformDeleteCustomDomainArgs;
      };
    };
    responses: {
      200: {
        content?: never;
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  createDeployKey: {
    parameters: {
      query?: never;
      path: {
        /** Name of the deployment, such as `happy-otter-123`. */
        deployment_name: string;
      };
    };
    requestBody: {
      content: {
        "application/json": PlatformCreateDeployKeyArgs;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": PlatformCreateDeployKeyResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  listCustomDomains: {
    parameters: {
      query?: never;
      path: {
        /** Name of the deployment, such as `happy-otter-123`. */
        deployment_name: string;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": PlatformListCustomDomainsResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  deleteDeployment: {
    parameters: {
      query?: never;
      path: {
        /** Name of the deployment, such as `happy-otter-123`. */
        deployment_name: string;
      };
    };
    responses: {
      200: {
        content?: never;
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  deleteCustomDomain: {
    parameters: {
      query?: never;
      path: {
        /** Name of the deployment, such as `happy-otter-123`. */
        deployment_name: string;
      };
    };
    requestBody: {
      content: {
        "application/json": PlatformDeleteCustomDomainArgs;
      };
    };
    responses: {
      200: {
        content?: never;
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  deleteDeployKey: {
    parameters: {
      query?: never;
      path: {
        /** Name of the deployment, such as `happy-otter-123`. */
        deployment_name: string;
      };
    };
    requestBody: {
      content: {
        "application/json": PlatformDeleteDeployKeyArgs;
      };
    };
    responses: {
      200: {
        content?: never;
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  listDeployKeys: {
    parameters: {
      query?: never;
      path: {
        /** Name of the deployment, such as `happy-otter-123`. */
        deployment_name: string;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": PlatformDeployKeyResponse[];
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  transferDeployment: {
    parameters: {
      query?: never;
      path: {
        /** Name of the deployment, such as `happy-otter-123`. */
        deployment_name: string;
      };
    };
    requestBody: {
      content: {
        "application/json": PlatformTransferDeploymentArgs;
      };
    };
    responses: {
      204: {
        content?: never;
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  listPersonalAccessTokens: {
    parameters: {
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
    responses: {
      200: {
        content: {
          "application/json": PaginatedPersonalAccessTokensResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  getProjectById: {
    parameters: {
      query?: never;
      path: {
        /** The project: the `id` of ProjectResponse. */
        project_id: ProjectId;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": ProjectResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  updateProject: {
    parameters: {
      query?: never;
      path: {
        /** The project: the `id` of ProjectResponse. */
        project_id: ProjectId;
      };
    };
    requestBody: {
      content: {
        "application/json": PlatformUpdateProjectArgs;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": ProjectResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  createDeployment: {
    parameters: {
      query?: never;
      path: {
        /** The project: the `id` of ProjectResponse. */
        project_id: ProjectId;
      };
    };
    requestBody: {
      content: {
        "application/json": PlatformCreateDeploymentArgs;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": PlatformDeploymentResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  createPreviewDeployKey: {
    parameters: {
      query?: never;
      path: {
        /** The project: the `id` of ProjectResponse. */
        project_id: ProjectId;
      };
    };
    requestBody: {
      content: {
        "application/json": PlatformCreatePreviewDeployKeyArgs;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": PlatformCreatePreviewDeployKeyResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  deleteProject: {
    parameters: {
      query?: never;
      path: {
        /** The project: the `id` of ProjectResponse. */
        project_id: ProjectId;
      };
    };
    responses: {
      200: {
        content?: never;
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  deletePreviewDeployKey: {
    parameters: {
      query?: never;
      path: {
        /** The project: the `id` of ProjectResponse. */
        project_id: ProjectId;
      };
    };
    requestBody: {
      content: {
        "application/json": PlatformDeletePreviewDeployKeyArgs;
      };
    };
    responses: {
      200: {
        content?: never;
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  getDeploymentInProjectByProjectId: {
    parameters: {
      query?: {
        /** `true` selects the caller's own default development deployment in the project. */
        defaultDev?: boolean | null;
        /** `true` selects the project's default production deployment. */
        defaultProd?: boolean | null;
        /** Reference of the deployment in the project. */
        reference?: DeploymentReference | null;
      };
      path: {
        /** The project: the `id` of ProjectResponse. */
        project_id: ProjectId;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": PlatformDeploymentResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  listDefaultEnvironmentVariables: {
    parameters: {
      query?: {
        /** Keeps only what applies to deployments of this type. */
        deploymentType?: DeploymentType | null;
        /** Keeps only the variable of this name. */
        name?: string | null;
      };
      path: {
        /** The project: the `id` of ProjectResponse. */
        project_id: ProjectId;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": PaginatedDefaultEnvironmentVariablesResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  listDeployments: {
    parameters: {
      query?: {
        /** Keeps only deployments of this type. */
        deploymentType?: DeploymentType | null;
        /** Whether local deployments of the calling member are listed as well. */
        includeLocal?: boolean;
        /** `true` keeps only default deployments, `false` only the others. */
        isDefault?: boolean | null;
      };
      path: {
        /** The project: the `id` of ProjectResponse. */
        project_id: ProjectId;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": PlatformDeploymentResponse[];
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  listPreviewDeployKeys: {
    parameters: {
      query?: {
        /**
         * Whether keys are listed that an integration such as Vercel manages. `false` unless given.
         */
        includeManaged?: boolean;
      };
      path: {
        /** The project: the `id` of ProjectResponse. */
        project_id: ProjectId;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": PlatformListPreviewDeployKeysResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  updateDefaultEnvironmentVariables: {
    parameters: {
      query?: never;
      path: {
        /** The project: the `id` of ProjectResponse. */
        project_id: ProjectId;
      };
    };
    requestBody: {
      content: {
        "application/json": UpdateDefaultEnvironmentVariablesArgs;
      };
    };
    responses: {
      200: {
        content?: never;
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  createTeam: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": PlatformCreateTeamArgs;
      };
    };
    responses: {
      201: {
        content: {
          "application/json": TeamResponse;
        };
      };
      403: {
        content: {
          "application/json": ApiError;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  getProjectBySlug: {
    parameters: {
      query?: never;
      path: {
        /** Slug of the project, which is part of its address in the dashboard. */
        project_slug: string;
        /** The team, by its id in digits or by its slug. */
        team_id_or_slug: string;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": ProjectResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  getDeploymentInProjectByProjectSlug: {
    parameters: {
      query?: {
        /** `true` selects the caller's own default development deployment in the project. */
        defaultDev?: boolean | null;
        /** `true` selects the project's default production deployment. */
        defaultProd?: boolean | null;
        /** Reference of the deployment in the project. */
        reference?: DeploymentReference | null;
      };
      path: {
        /** Slug of the project, which is part of its address in the dashboard. */
        project_slug: string;
        /** The team, by its id in digits or by its slug. */
        team_id_or_slug: string;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": PlatformDeploymentResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  cancelTeamMemberInvite: {
    parameters: {
      query?: never;
      path: {
        /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
        team_id: TeamId;
      };
    };
    requestBody: {
      content: {
        "application/json": CancelInvitationArgs;
      };
    };
    responses: {
      200: {
        content?: never;
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  createTeamAccessToken: {
    parameters: {
      query?: never;
      path: {
        /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
        team_id: TeamId;
      };
    };
    requestBody?: {
      content: {
        "application/json": CreateTeamAccessTokenArgs | null;
      };
    };
    responses: {
      201: {
        content: {
          "application/json": CreateTeamAccessTokenResponse;
        };
      };
      403: {
        content: {
          "application/json": ApiError;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  createCustomRole: {
    parameters: {
      query?: never;
      path: {
        /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
        team_id: TeamId;
      };
    };
    requestBody: {
      content: {
        "application/json": CreateCustomRoleArgs;
      };
    };
    responses: {
      201: {
        content: {
          "application/json": CustomRoleResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  createProject: {
    parameters: {
      query?: never;
      path: {
        /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
        team_id: TeamId;
      };
    };
    requestBody: {
      content: {
        "application/json": PlatformCreateProjectArgs;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": PlatformCreateProjectResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  deleteTeamAccessToken: {
    parameters: {
      query?: never;
      path: {
        /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
        team_id: TeamId;
      };
    };
    requestBody: {
      content: {
        "application/json": DeleteTeamAccessTokenArgs;
      };
    };
    responses: {
      200: {
        content?: never;
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  deleteCustomRole: {
    parameters: {
      query?: never;
      path: {
        /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
        team_id: TeamId;
      };
    };
    requestBody: {
      content: {
        "application/json": DeleteCustomRoleArgs;
      };
    };
    responses: {
      200: {
        content?: never;
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  inviteTeamMember: {
    parameters: {
      query?: never;
      path: {
        /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
        team_id: TeamId;
      };
    };
    requestBody: {
      content: {
        "application/json": CreateInvitationArgs;
      };
    };
    responses: {
      200: {
        content?: never;
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  listTeamAccessTokens: {
    parameters: {
      query?: {
        /**
         * Where the page starts: the `nextCursor` of the page before. Without it, the first page is
         * returned.
         */
        cursor?: string;
        /** Size of a page: 10 unless given, and at most 100. */
        limit?: number;
      };
      path: {
        /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
        team_id: TeamId;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": ListTeamAccessTokensResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  listAuditLogEvents: {
    parameters: {
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
      path: {
        /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
        team_id: TeamId;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": ListAuditLogEventsResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  listCustomRoles: {
    parameters: {
      query?: {
        /**
         * Where the page starts: the `nextCursor` of the page before. Without it, the first page is
         * returned.
         */
        cursor?: string;
        /** Size of a page, from 1 to 100, which is also what applies without it. */
        limit?: number;
      };
      path: {
        /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
        team_id: TeamId;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": ListCustomRolesResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  listDeploymentClasses: {
    parameters: {
      query?: never;
      path: {
        /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
        team_id: TeamId;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": ListDeploymentClassesResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  listDeploymentRegions: {
    parameters: {
      query?: never;
      path: {
        /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
        team_id: TeamId;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": ListDeploymentRegionsResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  listDeploymentsForTeam: {
    parameters: {
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
      path: {
        /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
        team_id: TeamId;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": PaginatedDeploymentsResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  listLocalDeploymentsForTeam: {
    parameters: {
      query?: never;
      path: {
        /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
        team_id: TeamId;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": ListLocalDeploymentsResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  listTeamMembers: {
    parameters: {
      query?: never;
      path: {
        /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
        team_id: TeamId;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": PlatformListTeamMembersResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  listPendingTeamInvites: {
    parameters: {
      query?: never;
      path: {
        /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
        team_id: TeamId;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": PlatformListInvitationsResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  listProjects: {
    parameters: {
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
      path: {
        /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
        team_id: TeamId;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": PlatformPaginatedProjectsResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  updateCustomRole: {
    parameters: {
      query?: never;
      path: {
        /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
        team_id: TeamId;
      };
    };
    requestBody: {
      content: {
        "application/json": UpdateCustomRoleArgs;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": CustomRoleResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  updateTeamMemberRole: {
    parameters: {
      query?: never;
      path: {
        /** The team: the `id` of TeamResponse, or the `teamId` of a project or a token. */
        team_id: TeamId;
      };
    };
    requestBody: {
      content: {
        "application/json": UpdateTeamMemberRoleArgs;
      };
    };
    responses: {
      200: {
        content?: never;
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  getTokenDetails: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content: {
          "application/json": PlatformTokenDetailsResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
}

/** Id of a token or a key. It is no secret. */
export type AccessTokenId = number;

/**
 * A deploy key: its kind and what it is for, then `|` and a secret. Keep it out of logs and source
 * control.
 */
export type AdminKey = string;

/** Body of an error response. */
export type ApiError = {
  /**
   * Name of the error for programs, such as `TeamNotFound`, `ProjectNotFound` or
   * `DeploymentNotFound`. Compare this one.
   */
  code: string;
  /** Explanation of the error for people. Its wording can change. */
  message: string;
};

/** Who caused an event. */
export type AuditLogActor =
  | {
      /** Set for Convex itself. */
      kind: "system";
    }
  | {
      /** Set for a member. */
      kind: "member";
      /** The member. */
      member_id: MemberId;
    }
  | {
      /** The OAuth application that uses the token. Absent or null without one. */
      client_id?: string | null;
      /** Set for a token. */
      kind: "token";
      /** The member on whose behalf the token acts. Absent or null for a token of nobody. */
      member_id?: MemberId | null;
      /** The token. `0` in old events, which did not record it. */
      token_id: AccessTokenId;
    }
  | {
      /** The integration. */
      client_id: string;
      /** Set for an integration. */
      kind: "integration";
    };

/** Something that happened in a team. */
export type AuditLogEventResponse = {
  /** What was done. */
  action:
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
  /** Who caused it. */
  actor: AuditLogActor;
  /** IP address that the request came from. Absent or null when it is unknown. */
  clientIp?: string | null;
  /** `User-Agent` header of the request. Absent or null when it is unknown. */
  clientUserAgent?: string | null;
  /** When it happened, in milliseconds since 1970. */
  createTime: number;
  /** Details, which depend on `action`. */
  metadata: Value;
  /** The team. */
  teamId: TeamId;
};

/** Names the invitation to withdraw. */
export type CancelInvitationArgs = {
  /** Address that was invited. */
  email: string;
};

/** Describes the role to define. */
export type CreateCustomRoleArgs = {
  /** What the role is for. Absent or null: no description. */
  description?: string | null;
  /** Name of the role. */
  name: string;
  /** What the role allows and denies. */
  statements: RoleStatement[];
};

/**
 * What a new deployment is for: development, production, a preview of a change, or a purpose of its
 * own.
 */
export type CreateDeploymentType = "dev" | "prod" | "preview" | "custom";

/** Describes an invitation. */
export type CreateInvitationArgs = {
  /**
   * The custom roles that the person will have: at least one when `role` is `custom`, absent
   * otherwise.
   */
  customRoles?: CustomRoleId[] | null;
  /** Address to invite. */
  email: string;
  /** Role that the person will have in the team. */
  role: Role;
};

/** Describes the personal access token to make. */
export type CreatePersonalAccessTokenArgs = {
  /**
   * When the token expires, in milliseconds since 1970; at least 30 minutes from now. Absent or
   * null: never.
   */
  expiresAt?: number | null;
  /** Name to recognise the token by. */
  name: string;
};

/** A new personal access token. */
export type CreatePersonalAccessTokenResponse = {
  /** The token. This is a secret: keep it out of logs and source control. */
  accessToken: string;
};

/** Describes the team access token to make. */
export type CreateTeamAccessTokenArgs = {
  /**
   * When the token expires, in milliseconds since 1970; at least 30 minutes from now. Absent or
   * null: never.
   */
  expiresAt?: number | null;
  /** Name to recognise the token by. Absent or null: the service chooses one. */
  name?: string | null;
};

/** A new team access token. */
export type CreateTeamAccessTokenResponse = {
  /** The token. This is a secret: keep it out of logs and source control. */
  accessToken: string;
  /** How the token is sent, such as `bearer`. */
  tokenType: string;
};

/** Id of a custom role. */
export type CustomRoleId = number;

/** A role that a team has defined. */
export type CustomRoleResponse = {
  /** When the role was created, in milliseconds since 1970. */
  createTime: number;
  /** The member who created the role. Absent or null when no member did. */
  creator?: MemberId | null;
  /** What the role is for. Absent or null without a description. */
  description?: string | null;
  /** The role. */
  id: CustomRoleId;
  /** Name of the role. */
  name: string;
  /** What the role allows and denies. */
  statements: RoleStatement[];
  /** The team that defined it. */
  teamId: TeamId;
};

/** One change of a default environment variable. */
export type DefaultEnvironmentVariableChangeArgs = {
  /** The type of deployment that the change applies to. */
  deploymentType: DeploymentType;
  /** Name of the variable. */
  name: string;
  /** The new value. Null deletes the variable, if there is one. */
  value?: string | null;
};

/** A variable that new deployments of a project start with. */
export type DefaultEnvironmentVariableResponse = {
  /**
   * The types of deployment that start with this value. A list that was filtered by type has that
   * type alone here.
   */
  deploymentTypes: DeploymentType[];
  /** Name of the variable. */
  name: string;
  /** Value of the variable. */
  value: string;
};

/** Names the role to delete. */
export type DeleteCustomRoleArgs = {
  /** The role. */
  id: CustomRoleId;
};

/** Names the personal access token to revoke. */
export type DeletePersonalAccessTokenArgs = {
  /** Name of the token, or the token itself. */
  id: string;
};

/** Names the team access token to revoke. */
export type DeleteTeamAccessTokenArgs = {
  /** Name of the token, or the token itself. */
  id: string;
};

/** Size of a deployment. */
export type DeploymentClass = "s16" | "s256" | "d1024" | "d2048";

/** A size, and whether it can be chosen. */
export type DeploymentClassMetadata = {
  /** Whether the team may choose it. */
  available: boolean;
  /** The size. */
  type: DeploymentClass;
};

/** Id of a deployment in Convex's cloud. */
export type DeploymentId = number;

/**
 * What a deployment is called in its project. No two deployments of a project have the same
 * reference.
 */
export type DeploymentReference = string;

/** A region, and whether it can be chosen. */
export type DeploymentRegionMetadata = {
  /** Whether the team may choose it. */
  available: boolean;
  /** Name of the region for people. */
  displayName: string;
  /** The region. */
  name: RegionName;
};

/**
 * What a deployment is for: development, production, a preview of a change, or a purpose of its
 * own.
 */
export type DeploymentType = "dev" | "prod" | "preview" | "custom";

/** Name of a device, or of the token that a program uses in place of one. */
export type DeviceName = string;

/** An invitation that nobody has accepted yet. */
export type InvitationResponse = {
  /** The custom roles that the person will have, when `role` is `custom`. */
  customRoles?: TeamMemberCustomRole[] | null;
  /** Address that was invited. */
  email: string;
  /** Whether it is too late to accept the invitation. */
  expired: boolean;
  /** Role that the person will have in the team. */
  role: Role;
};

/**
 * Whether a deployment is the default one: of the project for production, of the member who created
 * it for development.
 */
export type IsDefaultDeployment = boolean;

/** A page of the audit log. */
export type ListAuditLogEventsResponse = {
  /** The events of this page. */
  items: AuditLogEventResponse[];
  /** Whether more follows, and where. */
  pagination: PaginationMetadata;
};

/** A page of custom roles. */
export type ListCustomRolesResponse = {
  /** The roles of this page. */
  items: CustomRoleResponse[];
  /** Whether more follows, and where. */
  pagination: PaginationMetadata;
};

/** The sizes of deployments. */
export type ListDeploymentClassesResponse = {
  /** One entry for each size. */
  items: DeploymentClassMetadata[];
};

/** The regions of deployments. */
export type ListDeploymentRegionsResponse = {
  /** One entry for each region. */
  items: DeploymentRegionMetadata[];
};

/** The local deployments of a team. */
export type ListLocalDeploymentsResponse = {
  /** One entry for each deployment; `kind` is `local`. */
  items: PlatformDeploymentResponse[];
};

/** A page of team access tokens. */
export type ListTeamAccessTokensResponse = {
  /** The tokens of this page. */
  items: TeamAccessTokenResponse[];
  /** Whether more follows, and where. */
  pagination: PaginationMetadata;
};

/** What manages something from outside Convex. */
export type ManagedBy =
  | "vercel"
  | {
      /** The OAuth application. */
      oauthApp: string;
    };

/** Id of a person as a member of teams. */
export type MemberId = number;

/** Default environment variables. */
export type PaginatedDefaultEnvironmentVariablesResponse = {
  /** One entry for each name and value. */
  items: DefaultEnvironmentVariableResponse[];
  /** Whether there is more than `items` holds. */
  pagination: PaginationMetadata;
};

/** A page of deployments. */
export type PaginatedDeploymentsResponse = {
  /** The deployments of this page. */
  items: PlatformDeploymentResponse[];
  /** Whether more follows, and where. */
  pagination: PaginationMetadata;
};

/** A page of personal access tokens. */
export type PaginatedPersonalAccessTokensResponse = {
  /** The tokens of this page. */
  items: PersonalAccessTokenResponse[];
  /** Whether more follows, and where. */
  pagination: PaginationMetadata;
};

/** What comes after a page. */
export type PaginationMetadata = {
  /** Whether there is another page. */
  hasMore: boolean;
  /** Pass it as `cursor` to get the next page. Absent or null on the last page. */
  nextCursor?: string | null;
};

/** A personal access token, without the token itself. */
export type PersonalAccessTokenResponse = {
  /** When the token was created, in milliseconds since 1970. */
  creationTime: number;
  /** When the token expires, in milliseconds since 1970. Absent or null when it does not. */
  expiresAt?: number | null;
  /** The id of the token. */
  id: AccessTokenId;
  /** When the token was last used, in milliseconds since 1970. Absent or null when it never was. */
  lastUsedTime?: number | null;
  /** Name of the token. */
  name: DeviceName;
  /** The team whose single sign-on the token was made with. Absent or null without one. */
  ssoTeamId?: TeamId | null;
};

/** Describes the deploy key to make. */
export type PlatformCreateDeployKeyArgs = {
  /** What the key may do. Absent: everything. */
  allowedActions?: (
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
    | "deployment:usage:view"
  )[];
  /**
   * When the key expires, in milliseconds since 1970; at least 30 minutes from now. Absent or null:
   * never.
   */
  expiresAt?: number | null;
  /** Name to recognise the key by. */
  name: string;
};

/** A new deploy key. */
export type PlatformCreateDeployKeyResponse = {
  /** The key. This is a secret: keep it out of logs and source control. */
  deployKey: AdminKey;
};

/** Describes the deployment to create. */
export type PlatformCreateDeploymentArgs = {
  /** Size of the deployment. Absent or null: the team's default. */
  class?: string | null;
  /**
   * When the deployment is deleted, in milliseconds since 1970: at least 30 minutes from now, and
   * no later than the team's plan keeps previews. Previews have such a time by default. Null:
   * never.
   */
  expiresAt?: number | null;
  /**
   * Whether the deployment becomes the default one: of the project for production, of the caller
   * for development. Other types have no default.
   */
  isDefault?: boolean | null;
  /**
   * What the deployment is called in its project. Absent or null: the default deployment of its
   * type is made, and the service chooses the reference.
   */
  reference?: string | null;
  /** Where the deployment runs. Absent or null: the team's default. */
  region?: RegionName | null;
  /** What the deployment is for. */
  type: CreateDeploymentType;
};

/** Describes the preview deploy key to make. */
export type PlatformCreatePreviewDeployKeyArgs = {
  /**
   * When the key expires, in milliseconds since 1970; at least 30 minutes from now. Absent or null:
   * never.
   */
  expiresAt?: number | null;
  /** Name to recognise the key by. */
  name: string;
};

/** A new preview deploy key. */
export type PlatformCreatePreviewDeployKeyResponse = {
  /** The key. This is a secret: keep it out of logs and source control. */
  previewDeployKey: AdminKey;
};

/** Describes the project to create. */
export type PlatformCreateProjectArgs = {
  /** Size of that deployment. Absent or null: the team's default. */
  deploymentClass?: string | null;
  /** Where that deployment runs. Absent or null: the team's default. */
  deploymentRegion?: RegionName | null;
  /** Type of a first deployment. Absent or null: the project starts without one. */
  deploymentType?: CreateDeploymentType | null;
  /** Name of the project. */
  projectName: ProjectName;
};

/** The new project. */
export type PlatformCreateProjectResponse = {
  /** Name of the first deployment. Absent or null when none was asked for. */
  deploymentName?: string | null;
  /** Address of the first deployment. Absent or null when none was asked for. */
  deploymentUrl?: string | null;
  /** The project. */
  id: ProjectId;
  /** The project; the same as `id`. */
  projectId: ProjectId;
  /** Slug that the project was given. */
  slug: ProjectSlug;
};

/** Describes the team to create. */
export type PlatformCreateTeamArgs = {
  /** Where deployments of the team run unless something else is asked for. */
  defaultRegion: RegionName;
  /** Name of the team. */
  name: ProposedTeamName;
};

/** A domain of a deployment. */
export type PlatformCustomDomainResponse = {
  /** When the domain was created, in milliseconds since 1970. */
  creationTime: number;
  /** Name of the deployment. */
  deploymentName: string;
  /** The domain, such as `api.example.com`. */
  domain: string;
  /** Which of the two addresses of the deployment the domain stands for. */
  requestDestination: RequestDestination;
  /**
   * When the domain was verified, in milliseconds since 1970. Absent or null when it is not yet.
   */
  verificationTime?: number | null;
};

/**
 * Names a domain of a deployment. Convex's description uses it to add a domain as well as to delete
 * one.
 */
export type PlatformDeleteCustomDomainArgs = {
  /** The domain, such as `api.example.com`. */
  domain: string;
  /** Which of the two addresses of the deployment the domain stands for. */
  requestDestination: RequestDestination;
};

/** Names the deploy key to revoke. */
export type PlatformDeleteDeployKeyArgs = {
  /** Name of the key, or the key itself, with or without what comes before `|`. */
  id: string;
};

/** Names the preview deploy key to revoke. */
export type PlatformDeletePreviewDeployKeyArgs = {
  /** Name of the key, or the key itself, with or without what comes before `|`. */
  id: string;
};

/** A deploy key, without the key itself. */
export type PlatformDeployKeyResponse = {
  /** What the key may do. */
  allowedActions: (
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
    | "deployment:usage:view"
  )[];
  /** When the key was created, in milliseconds since 1970. */
  creationTime: number;
  /** The member who created the key. Absent or null when no member did. */
  creator?: MemberId | null;
  /** When the key expires, in milliseconds since 1970. Absent or null when it does not. */
  expiresAt?: number | null;
  /** The id of the key. */
  id: AccessTokenId;
  /** When the key was last used, in milliseconds since 1970. Absent or null when it never was. */
  lastUsedTime?: number | null;
  /** What manages the key from outside Convex. Absent or null when a member does. */
  managedBy?: ManagedBy | null;
  /** Name of the key. */
  name: string;
};

/** A deployment, of which `kind` says where it runs. */
export type PlatformDeploymentResponse =
  | {
      /** Size of the deployment. */
      class: string;
      /** When the deployment was created, in milliseconds since 1970. */
      createTime: number;
      /** The member who created the deployment. Absent or null when no member did. */
      creator?: MemberId | null;
      /**
       * Whether the dashboard asks once a session before it lets data be edited. Null stands for
       * the default: `true` for production deployments, `false` for development and preview
       * deployments.
       */
      dashboardEditConfirmation?: boolean | null;
      /** What the deployment is for. */
      deploymentType: DeploymentType;
      /**
       * Address of the deployment below `convex.cloud`, such as
       * `https://happy-otter-123.convex.cloud`, even if it has a domain of its own.
       */
      deploymentUrl: string;
      /**
       * When the deployment is deleted, in milliseconds since 1970. Absent or null when it stays.
       */
      expiresAt?: number | null;
      /** The id of the deployment. */
      id: DeploymentId;
      /** Whether the deployment is the default one. `false` for previews and custom deployments. */
      isDefault: IsDefaultDeployment;
      /** Set for a deployment in the cloud. */
      kind: "cloud";
      /** When code was last deployed, in milliseconds since 1970. Absent or null when none was. */
      lastDeployTime?: number | null;
      /** Name of the deployment, such as `happy-otter-123`. */
      name: string;
      /** What the preview was made for, such as a branch. Absent or null for other types. */
      previewIdentifier?: PreviewDeploymentIdentifier | null;
      /** The project that the deployment belongs to. */
      projectId: ProjectId;
      /** What the deployment is called in its project. */
      reference: DeploymentReference;
      /** Where the deployment runs. */
      region: RegionName;
      /**
       * Whether clients receive the log lines of the functions that they call. Null stands for the
       * default: `true` for development and preview deployments, `false` for production.
       */
      sendLogsToClient?: boolean | null;
    }
  | {
      /** When the deployment was created, in milliseconds since 1970. */
      createTime: number;
      /** The member whose device it is. */
      creator: MemberId;
      /** What the deployment is for; `dev` for every local deployment. */
      deploymentType: DeploymentType;
      /** Name of the device. */
      deviceName: DeviceName;
      /** Whether the deployment is running. */
      isActive: boolean;
      /** Set for a local deployment. */
      kind: "local";
      /** Name of the deployment, such as `happy-otter-123`. */
      name: string;
      /** Port on the device that the deployment listens at. */
      port: number;
      /** What the preview was made for, such as a branch. Absent or null for other types. */
      previewIdentifier?: PreviewDeploymentIdentifier | null;
      /** The project that the deployment belongs to. */
      projectId: ProjectId;
    };

/** The domains of a deployment. */
export type PlatformListCustomDomainsResponse = {
  /** One entry for each domain; empty without any. */
  domains: PlatformCustomDomainResponse[];
};

/** The pending invitations to a team. */
export type PlatformListInvitationsResponse = {
  /** One entry for each invitation. */
  items: InvitationResponse[];
};

/** The preview deploy keys of a project. */
export type PlatformListPreviewDeployKeysResponse = {
  /** One entry for each key. */
  items: PlatformDeployKeyResponse[];
};

/** The members of a team. */
export type PlatformListTeamMembersResponse = {
  /** One entry for each member. */
  items: TeamMember[];
};

/** A page of projects. */
export type PlatformPaginatedProjectsResponse = {
  /** The projects of this page. */
  items: ProjectResponse[];
  /** Whether more follows, and where. */
  pagination: PaginationMetadata;
};

/** What a token gives access to, as its `type` says. */
export type PlatformTokenDetailsResponse =
  | {
      /** When the token was created, in milliseconds since 1970. */
      createTime: number;
      /** The id of the token. */
      id: AccessTokenId;
      /** Name of the token. */
      name: DeviceName;
      /** The team. */
      teamId: TeamId;
      /** Set for a token of a team. */
      type: "teamToken";
    }
  | {
      /** When the token was created, in milliseconds since 1970. */
      createTime: number;
      /** The id of the token. */
      id: AccessTokenId;
      /** Name of the token. */
      name: DeviceName;
      /** The project. */
      projectId: ProjectId;
      /** Set for a token of a project. */
      type: "projectToken";
    };

/** Names the project that receives a deployment. */
export type PlatformTransferDeploymentArgs = {
  /** A project of the same team. */
  destinationProjectId: ProjectId;
};

/** The settings of a deployment to change. What is absent stays as it is. */
export type PlatformUpdateDeploymentArgs = {
  /** Size that the deployment gets, if the team's plan lets it choose one. */
  class?: string | null;
  /**
   * Whether the dashboard asks once a session before it lets data be edited. Null stands for the
   * default: `true` for production deployments, `false` for development and preview deployments.
   */
  dashboardEditConfirmation?: boolean | null;
  /** Type that the deployment gets. */
  deploymentType?: DeploymentType | null;
  /**
   * When the deployment is deleted, in milliseconds since 1970: at least 30 minutes from now, and
   * no later than the team's plan keeps previews. Previews have such a time by default. Null: the
   * deployment stays.
   */
  expiresAt?: number | null;
  /**
   * Whether the deployment becomes the default one: of the project for production, of the member
   * who created it for development. `true` is refused for other types.
   */
  isDefault?: boolean | null;
  /**
   * What the deployment is called in its project: 3 to 100 lowercase letters, digits, `-` and `/`.
   * It must not look like the name of a deployment, start with `local-`, or be one of the words
   * that the command-line interface uses, such as `dev` and `prod`.
   */
  reference?: string | null;
  /**
   * Whether clients receive the log lines of the functions that they call. Null stands for the
   * default: `true` for development and preview deployments, `false` for production.
   */
  sendLogsToClient?: boolean | null;
};

/** What to change of a project. What is absent or null stays as it is. */
export type PlatformUpdateProjectArgs = {
  /** The new name. */
  name?: ProjectName | null;
  /** The new slug. */
  slug?: ProjectSlug | null;
};

/** What a preview was made for, such as the name of a branch. */
export type PreviewDeploymentIdentifier = string;

/** Id of a project. */
export type ProjectId = number;

/** Name of a project for people. */
export type ProjectName = string;

/** A project of a team. */
export type ProjectResponse = {
  /** When the project was created, in milliseconds since 1970. */
  createTime: number;
  /**
   * Name of the caller's default development deployment, in the cloud or on a device. Absent or
   * null when there is none.
   */
  devDeploymentName?: string | null;
  /** The id of the project. */
  id: ProjectId;
  /** Name of the project. */
  name: ProjectName;
  /** Name of the default production deployment. Absent or null when there is none. */
  prodDeploymentName?: string | null;
  /** Slug of the project, which is part of its address in the dashboard. */
  slug: ProjectSlug;
  /** The team that the project belongs to. */
  teamId: TeamId;
  /** Slug of that team. */
  teamSlug: TeamSlug;
};

/** What a project is called in addresses. No two projects of a team have the same slug. */
export type ProjectSlug = string;

/** Name for a new team, which the service may still refuse. */
export type ProposedTeamName = string;

/** Code with which a team refers others to Convex. */
export type ReferralCode = string;

/** A region of Amazon Web Services, prefixed with `aws-`. */
export type RegionName = "aws-us-east-1" | "aws-eu-west-1";

/**
 * Which address of a deployment is meant: `convexCloud` is the one for clients, `convexSite` the
 * one for HTTP actions.
 */
export type RequestDestination = "convexCloud" | "convexSite";

/**
 * Role of a member in a team: `admin` or `developer`, which are built in, or `custom` for custom
 * roles.
 */
export type Role = "admin" | "developer" | "custom";

/** A sentence of a custom role: whether actions are allowed or denied, and on what. */
export type RoleStatement = {
  /** The actions. */
  actions: RoleStatementActions;
  /** Whether the actions are allowed or denied. */
  effect: RoleStatementEffect;
  /**
   * What the actions are done to, such as `project:*`, `project:slug=chat` or
   * `project:*:deployment:type=preview`.
   */
  resource: string;
};

/** Something that a member does. */
export type RoleStatementAction =
  | "team:update"
  | "team:delete"
  | "project:create"
  | "project:transfer"
  | "project:receive"
  | "project:update"
  | "project:delete"
  | "project:view"
  | "project:updateMemberRole"
  | "defaultEnvironmentVariable:create"
  | "defaultEnvironmentVariable:update"
  | "defaultEnvironmentVariable:delete"
  | "defaultEnvironmentVariable:view"
  | "deployment:create"
  | "deployment:transfer"
  | "deployment:receive"
  | "deployment:updateReference"
  | "deployment:updateDashboardEditConfirmation"
  | "deployment:updateExpiresAt"
  | "deployment:updateSendLogsToClient"
  | "deployment:updateClass"
  | "deployment:updateIsDefault"
  | "deployment:updateType"
  | "deployment:delete"
  | "deployment:view"
  | "deployment:integrations:view"
  | "deployment:integrations:write"
  | "deployment:customDomain:create"
  | "deployment:customDomain:delete"
  | "deployment:customDomain:view"
  | "member:invite"
  | "member:cancelInvitation"
  | "member:remove"
  | "member:updateRole"
  | "member:view"
  | "billing:paymentMethod:update"
  | "billing:contact:update"
  | "billing:address:update"
  | "billing:subscription:changePlan"
  | "billing:spendingLimit:update"
  | "billing:view"
  | "billing:invoices:view"
  | "team:auditLog:view"
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
  | "oauthApplication:create"
  | "oauthApplication:update"
  | "oauthApplication:delete"
  | "oauthApplication:view"
  | "oauthApplication:generateClientSecret"
  | "team:usage:view"
  | "deployment:insights:view"
  | "deployment:backups:create"
  | "deployment:backups:import"
  | "deployment:backups:configurePeriodic"
  | "deployment:backups:disablePeriodic"
  | "deployment:backups:delete"
  | "deployment:backups:view"
  | "sso:enable"
  | "sso:disable"
  | "sso:update"
  | "sso:view"
  | "customRole:view"
  | "integration:view"
  | "integration:create"
  | "integration:update"
  | "integration:delete"
  | "deployment:deploy"
  | "deployment:env:view"
  | "deployment:env:write"
  | "deployment:pause"
  | "deployment:unpause"
  | "deployment:logs:view"
  | "deployment:metrics:view"
  | "deployment:data:view"
  | "deployment:data:write"
  | "deployment:backups:download"
  | "deployment:functions:actAsUser"
  | "deployment:functions:runInternalQueries"
  | "deployment:functions:runInternalMutations"
  | "deployment:functions:runInternalActions"
  | "deployment:functions:runTestQuery"
  | "deployment:auditLog:view"
  | "deployment:usageLimits:view"
  | "deployment:usageLimits:write"
  | "deployment:usage:view";

/** Every action, or a list of actions. */
export type RoleStatementActions = RoleStatementWildcardAction | RoleStatementAction[];

/** Whether a statement allows or denies. */
export type RoleStatementEffect = "allow" | "deny";

/** Stands for every action. */
export type RoleStatementWildcardAction = "*";

/** A team access token, without the token itself. */
export type TeamAccessTokenResponse = {
  /** When the token was created, in milliseconds since 1970. */
  creationTime: number;
  /** The member who created the token. Absent or null when no member did. */
  creator?: MemberId | null;
  /** When the token expires, in milliseconds since 1970. Absent or null when it does not. */
  expiresAt?: number | null;
  /** The id of the token. */
  id: AccessTokenId;
  /** When the token was last used, in milliseconds since 1970. Absent or null when it never was. */
  lastUsedTime?: number | null;
  /** Name of the token. */
  name: string;
};

/** Id of a team. */
export type TeamId = number;

/** A person in a team. */
export type TeamMember = {
  /** The custom roles of the person, when `role` is `custom`. */
  customRoles?: TeamMemberCustomRole[] | null;
  /** Email address of the person. */
  email: string;
  /** The person as a member of teams. */
  id: MemberId;
  /** Name of the person. Absent or null when none is known. */
  name?: string | null;
  /** Role in the team. */
  role: Role;
};

/** A custom role that a member has. */
export type TeamMemberCustomRole = {
  /** The role. */
  id: CustomRoleId;
  /** Name of the role. */
  name: string;
};

/** Name of a team for people. */
export type TeamName = string;

/** A team. */
export type TeamResponse = {
  /** The member who created the team. Absent or null when no member did. */
  creator?: MemberId | null;
  /**
   * Where deployments of the team run unless something else is asked for. Absent or null without
   * such a choice.
   */
  defaultRegion?: RegionName | null;
  /** The id of the team. */
  id: TeamId;
  /** What manages the team from outside Convex. Absent or null when the team manages itself. */
  managedBy?: ManagedBy | null;
  /**
   * Address at which the team is managed from outside Convex. Absent or null when the team manages
   * itself.
   */
  managedByUrl?: string | null;
  /** Name of the team. */
  name: TeamName;
  /** The team's own code for referring others. */
  referralCode: ReferralCode;
  /** The team that referred this one. Absent or null when none did. */
  referredBy?: TeamId | null;
  /** Slug of the team, which is part of its address in the dashboard. */
  slug: TeamSlug;
  /**
   * What members sign in to the team with by single sign-on. Absent or null without single sign-on.
   */
  ssoLoginId?: string | null;
  /** Whether the team is suspended. */
  suspended: boolean;
};

/** What a team is called in addresses. No two teams have the same slug. */
export type TeamSlug = string;

/** The role to replace, and all that it consists of. */
export type UpdateCustomRoleArgs = {
  /** What the role is for. Absent or null: no description. */
  description?: string | null;
  /** The role. */
  id: CustomRoleId;
  /** Name of the role. */
  name: string;
  /** What the role allows and denies. */
  statements: RoleStatement[];
};

/** The variables to set and to delete. */
export type UpdateDefaultEnvironmentVariablesArgs = {
  /** One entry for each variable and type of deployment. */
  changes: DefaultEnvironmentVariableChangeArgs[];
};

/** The member, and either `role` or `customRoles`. */
export type UpdateTeamMemberRoleArgs = {
  /** The custom roles that replace the role: at least one. */
  customRoles?: CustomRoleId[] | null;
  /** The member. */
  memberId: MemberId;
  /** The built-in role that replaces the custom ones. */
  role?: Role | null;
};

/** Any JSON value. */
export type Value = unknown;
