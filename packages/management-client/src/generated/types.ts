// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/cli-management-openapi.json
// Command: openapi-clients generate management

export interface paths {
  "/deployments/{deployment_name}/has_associated_workos_team": {
    get: operations["get_has_associated_workos_team"];
  };
  "/deployments/{deployment_name}/workos_environment_health": {
    get: operations["get_workos_environment_health"];
  };
  "/projects/{project_id}/workos_environments": {
    get: operations["get_project_workos_environments"];
    post: operations["provision_project_workos_environment"];
  };
  "/projects/{project_id}/workos_environments/{client_id}": {
    get: operations["get_project_workos_environment"];
  };
  "/teams": {
    get: operations["get_teams_for_member"];
  };
  "/teams/{team_id}/workos_invitation_eligible_emails": {
    get: operations["get_workos_invitation_eligible_emails"];
  };
  "/teams/{team_id}/workos_team_health": {
    get: operations["get_workos_team_health"];
  };
  "/teams/{team_slug}/projects": {
    get: operations["get_cli_projects_for_team"];
  };
  "/workos/available_workos_team_emails": {
    get: operations["get_available_workos_team_emails"];
  };
  "/workos/check_project_environment_health": {
    post: operations["check_project_environment_health"];
  };
  "/workos/delete_environment": {
    post: operations["delete_workos_environment"];
  };
  "/workos/delete_project_environment": {
    post: operations["delete_project_environment"];
  };
  "/workos/disconnect_workos_team": {
    post: operations["disconnect_workos_team"];
  };
  "/workos/get_or_provision_workos_environment": {
    post: operations["get_or_provision_workos_environment"];
  };
  "/workos/has_associated_workos_team": {
    post: operations["has_associated_workos_team"];
  };
  "/workos/invite_team_member": {
    post: operations["invite_workos_team_member"];
  };
  "/workos/provision_associated_workos_team": {
    post: operations["provision_associated_workos_team"];
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
    ApiError: ApiError;
    AvailableWorkOSTeamEmailsResponse: AvailableWorkOSTeamEmailsResponse;
    CheckProjectEnvironmentHealthRequest: CheckProjectEnvironmentHealthRequest;
    DeleteProjectEnvironmentRequest: DeleteProjectEnvironmentRequest;
    DeleteProjectEnvironmentResponse: DeleteProjectEnvironmentResponse;
    DeleteWorkOSEnvironmentRequest: DeleteWorkOSEnvironmentRequest;
    DeleteWorkOSEnvironmentResponse: DeleteWorkOSEnvironmentResponse;
    DisconnectWorkOSTeamRequest: DisconnectWorkOSTeamRequest;
    DisconnectWorkOSTeamResponse: DisconnectWorkOSTeamResponse;
    GetOrProvisionEnvironmentRequest: GetOrProvisionEnvironmentRequest;
    GetProjectEnvironmentResponse: GetProjectEnvironmentResponse;
    GetProjectEnvironmentsResponse: GetProjectEnvironmentsResponse;
    HasAssociatedWorkOSTeamRequest: HasAssociatedWorkOSTeamRequest;
    HasAssociatedWorkOSTeamResponse: HasAssociatedWorkOSTeamResponse;
    InvitationEligibleEmailsResponse: InvitationEligibleEmailsResponse;
    InviteWorkOSTeamMemberRequest: InviteWorkOSTeamMemberRequest;
    InviteWorkOSTeamMemberResponse: InviteWorkOSTeamMemberResponse;
    ManagedBy: ManagedBy;
    MemberId: MemberId;
    ProjectDetails: ProjectDetails;
    ProjectEnvironmentSummary: ProjectEnvironmentSummary;
    ProjectId: ProjectId;
    ProjectName: ProjectName;
    ProjectSlug: ProjectSlug;
    ProvisionEnvironmentResponse: ProvisionEnvironmentResponse;
    ProvisionProjectEnvironmentRequest: ProvisionProjectEnvironmentRequest;
    ProvisionProjectEnvironmentResponse: ProvisionProjectEnvironmentResponse;
    ProvisionWorkOSTeamRequest: ProvisionWorkOSTeamRequest;
    ProvisionWorkOSTeamResponse: ProvisionWorkOSTeamResponse;
    ReferralCode: ReferralCode;
    RegionName: RegionName;
    TeamId: TeamId;
    TeamName: TeamName;
    TeamResponse: TeamResponse;
    TeamSlug: TeamSlug;
    WorkOSEnvironmentHealthResponse: WorkOSEnvironmentHealthResponse;
    WorkOSProductionState: WorkOSProductionState;
    WorkOSTeamHealthResponse: WorkOSTeamHealthResponse;
    WorkOSTeamInfo: WorkOSTeamInfo;
  };
}

export interface operations {
  get_has_associated_workos_team: {
    parameters: {
      query?: never;
      path: {
        /** Name of the Convex deployment, such as `happy-otter-123`. */
        deployment_name: string;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": HasAssociatedWorkOSTeamResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  get_workos_environment_health: {
    parameters: {
      query?: never;
      path: {
        /** Name of the Convex deployment, such as `happy-otter-123`. */
        deployment_name: string;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": WorkOSEnvironmentHealthResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  get_project_workos_environments: {
    parameters: {
      query?: never;
      path: {
        /** Number of the Convex project: the `id` of ProjectDetails. */
        project_id: number;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": GetProjectEnvironmentsResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  provision_project_workos_environment: {
    parameters: {
      query?: never;
      path: {
        /** Number of the Convex project: the `id` of ProjectDetails. */
        project_id: number;
      };
    };
    requestBody: {
      content: {
        "application/json": ProvisionProjectEnvironmentRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": ProvisionProjectEnvironmentResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  get_project_workos_environment: {
    parameters: {
      query?: never;
      path: {
        /**
         * WorkOS client id of the environment: the `workosClientId` of ProjectEnvironmentSummary.
         */
        client_id: string;
        /** Number of the Convex project: the `id` of ProjectDetails. */
        project_id: number;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": GetProjectEnvironmentResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  get_teams_for_member: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content: {
          "application/json": TeamResponse[];
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  get_workos_invitation_eligible_emails: {
    parameters: {
      query?: never;
      path: {
        /** Number of the Convex team: the `id` of TeamResponse. */
        team_id: TeamId;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": InvitationEligibleEmailsResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  get_workos_team_health: {
    parameters: {
      query?: never;
      path: {
        /** Number of the Convex team: the `id` of TeamResponse. */
        team_id: TeamId;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": WorkOSTeamHealthResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  get_cli_projects_for_team: {
    parameters: {
      query?: never;
      path: {
        /** Slug of the Convex team: the `slug` of TeamResponse, not its `id` or display name. */
        team_slug: TeamSlug;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": ProjectDetails[];
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  get_available_workos_team_emails: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content: {
          "application/json": AvailableWorkOSTeamEmailsResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  check_project_environment_health: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": CheckProjectEnvironmentHealthRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": WorkOSEnvironmentHealthResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  delete_workos_environment: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": DeleteWorkOSEnvironmentRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": DeleteWorkOSEnvironmentResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  delete_project_environment: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": DeleteProjectEnvironmentRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": DeleteProjectEnvironmentResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  disconnect_workos_team: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": DisconnectWorkOSTeamRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": DisconnectWorkOSTeamResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  get_or_provision_workos_environment: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": GetOrProvisionEnvironmentRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": ProvisionEnvironmentResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  has_associated_workos_team: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": HasAssociatedWorkOSTeamRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": HasAssociatedWorkOSTeamResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  invite_workos_team_member: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": InviteWorkOSTeamMemberRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": InviteWorkOSTeamMemberResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  provision_associated_workos_team: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": ProvisionWorkOSTeamRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": ProvisionWorkOSTeamResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
}

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

/** The caller's email addresses, by whether a WorkOS team can still be made with them. */
export type AvailableWorkOSTeamEmailsResponse = {
  /** Addresses that a WorkOS team can be provisioned with. */
  availableEmails: string[];
  /** Addresses already used for a WorkOS team. */
  usedEmails: string[];
};

/** Names the project environment to check. */
export type CheckProjectEnvironmentHealthRequest = {
  /** WorkOS client id of the environment: the `workosClientId` of ProjectEnvironmentSummary. */
  clientId: string;
  /** Number of the Convex project: the `id` of ProjectDetails. */
  projectId: number;
};

/** Names the project environment to delete. */
export type DeleteProjectEnvironmentRequest = {
  /** WorkOS client id of the environment: the `workosClientId` of ProjectEnvironmentSummary. */
  clientId: string;
  /** Number of the Convex project: the `id` of ProjectDetails. */
  projectId: number;
};

/** The project environment that was deleted. */
export type DeleteProjectEnvironmentResponse = {
  /** Id that WorkOS gave the environment. */
  workosEnvironmentId: string;
  /** Name of the environment at WorkOS. */
  workosEnvironmentName: string;
  /** Id of the WorkOS team that the environment belonged to. */
  workosTeamId: string;
};

/** Names the deployment whose WorkOS environment is to be deleted. */
export type DeleteWorkOSEnvironmentRequest = {
  /** Name of the Convex deployment, such as `happy-otter-123`. */
  deploymentName: string;
};

/** The deployment's environment that was deleted. */
export type DeleteWorkOSEnvironmentResponse = {
  /** Id that WorkOS gave the environment. */
  workosEnvironmentId: string;
  /** Name of the environment at WorkOS. */
  workosEnvironmentName: string;
  /** Id of the WorkOS team that the environment belonged to. */
  workosTeamId: string;
};

/** Names the Convex team to disconnect from WorkOS. */
export type DisconnectWorkOSTeamRequest = {
  /** The Convex team. */
  teamId: TeamId;
};

/** The WorkOS team that a Convex team was disconnected from. */
export type DisconnectWorkOSTeamResponse = {
  /** Id that WorkOS gave the team. */
  workosTeamId: string;
  /** Name of the team at WorkOS. */
  workosTeamName: string;
};

/** Names the deployment and, in case an environment has to be made, what it shall be like. */
export type GetOrProvisionEnvironmentRequest = {
  /** Name of the Convex deployment, such as `happy-otter-123`. */
  deploymentName: string;
  /** Name for a newly made environment. Absent or null leaves the choice to the service. */
  environmentName?: string | null;
  /**
   * Whether a newly made environment is a production one. Absent or null leaves the choice to the
   * service.
   */
  isProduction?: boolean | null;
};

/** One WorkOS environment of a project, with its credentials. */
export type GetProjectEnvironmentResponse = {
  /** Whether this is a production environment at WorkOS. */
  isProduction: boolean;
  /** Name that the environment was given in the Convex project. */
  userEnvironmentName: string;
  /**
   * WorkOS API key of the environment. This is a secret: keep it out of logs and source control.
   */
  workosApiKey: string;
  /**
   * WorkOS client id of the environment. It is not a secret, and it names the environment in the
   * other operations.
   */
  workosClientId: string;
  /** Id that WorkOS gave the environment. */
  workosEnvironmentId: string;
  /** Name of the environment at WorkOS. */
  workosEnvironmentName: string;
};

/** The WorkOS environments of a project. */
export type GetProjectEnvironmentsResponse = {
  /** One entry for each environment; empty when the project has none. */
  environments: ProjectEnvironmentSummary[];
};

/** Names the deployment whose team is asked about. */
export type HasAssociatedWorkOSTeamRequest = {
  /** Name of the Convex deployment, such as `happy-otter-123`. */
  deploymentName: string;
};

/** Whether the Convex team behind a deployment has a WorkOS team, and who administers that one. */
export type HasAssociatedWorkOSTeamResponse = {
  /**
   * Email address by which Convex knows that administrator, which can differ from `adminEmail`.
   * Absent or null when it is not known.
   */
  adminConvexEmail?: string | null;
  /** Email address of the WorkOS team's administrator. Absent or null when it is not known. */
  adminEmail?: string | null;
  /** Name of the WorkOS team's administrator. Absent or null when it is not known. */
  adminName?: string | null;
  /** Whether the Convex team is associated with a WorkOS team. */
  hasAssociatedWorkosTeam: boolean;
  /** The Convex team that owns the deployment. Present whether or not it has a WorkOS team. */
  teamId: TeamId;
};

/** Who can be invited to a WorkOS team. */
export type InvitationEligibleEmailsResponse = {
  /** Email address of the WorkOS team's administrator. Absent or null when it is not known. */
  adminEmail?: string | null;
  /** Addresses that can be invited; empty when there is none. */
  eligibleEmails: string[];
};

/** Whom to invite, and to which team. */
export type InviteWorkOSTeamMemberRequest = {
  /** Email address to invite. */
  email: string;
  /** The Convex team whose WorkOS team the invitation is for. */
  teamId: TeamId;
};

/** The invitation that was sent. */
export type InviteWorkOSTeamMemberResponse = {
  /** Email address that was invited. */
  email: string;
  /** Slug of the WorkOS role that the invitation gives. */
  roleSlug: string;
};

/** Who manages a team from outside Convex: Vercel, or an OAuth application. */
export type ManagedBy =
  | "vercel"
  | {
      /** The OAuth application that manages the team. */
      oauthApp: string;
    };

/** Number of a Convex user as a member of teams. */
export type MemberId = number;

/** One project of a team. */
export type ProjectDetails = {
  /** When the project was created, in milliseconds since the Unix epoch. */
  createTime: number;
  /** Name of the project's development deployment. Absent or null when it has none. */
  devDeploymentName?: string | null;
  /**
   * The `<ref>` that selects the project's development deployment in `team:project:<ref>`. Absent
   * or null when it has none.
   */
  devDeploymentReference?: string | null;
  /** Number of the project. */
  id: ProjectId;
  /** Display name of the project. */
  name: ProjectName;
  /** Name of the project's production deployment. Absent or null when it has none. */
  prodDeploymentName?: string | null;
  /**
   * The `<ref>` that selects the project's production deployment in `team:project:<ref>`. Absent or
   * null when it has none.
   */
  prodDeploymentReference?: string | null;
  /** The project's name in URLs. */
  slug: ProjectSlug;
  /** Tags of the project. Empty when it has none. */
  tags: string[];
  /** The team that owns the project. */
  teamId: TeamId;
};

/** One WorkOS environment of a project, without its API key. */
export type ProjectEnvironmentSummary = {
  /** Whether this is a production environment at WorkOS. */
  isProduction: boolean;
  /** Name that the environment was given in the Convex project. */
  userEnvironmentName: string;
  /**
   * WorkOS client id of the environment. It is not a secret, and it names the environment in the
   * other operations.
   */
  workosClientId: string;
  /** Id that WorkOS gave the environment. */
  workosEnvironmentId: string;
  /** Name of the environment at WorkOS. */
  workosEnvironmentName: string;
};

/** Number of a Convex project. */
export type ProjectId = number;

/** Display name of a project. Names are for people: use the slug or the id to address a project. */
export type ProjectName = string;

/** A project's name in URLs. */
export type ProjectSlug = string;

/** The WorkOS environment of a deployment, with its credentials. */
export type ProvisionEnvironmentResponse = {
  /**
   * WorkOS API key of the environment. This is a secret: keep it out of logs and source control.
   */
  apiKey: string;
  /** WorkOS client id of the environment. It is not a secret. */
  clientId: string;
  /** Id that WorkOS gave the environment. */
  environmentId: string;
  /** Name of the environment at WorkOS. */
  environmentName: string;
  /** True when this call made the environment, false when it existed before. */
  newlyProvisioned: boolean;
};

/** What the new environment of a project shall be like. */
export type ProvisionProjectEnvironmentRequest = {
  /** Name for the environment in the Convex project; comes back as `userEnvironmentName`. */
  environmentName: string;
  /** Whether to make a production environment. Absent or null leaves the choice to the service. */
  isProduction?: boolean | null;
};

/** The WorkOS environment of a project, with its credentials. */
export type ProvisionProjectEnvironmentResponse = {
  /** True when this call made the environment, false when it existed before. */
  newlyProvisioned: boolean;
  /** Name that the environment was given in the Convex project. */
  userEnvironmentName: string;
  /**
   * WorkOS API key of the environment. This is a secret: keep it out of logs and source control.
   */
  workosApiKey: string;
  /**
   * WorkOS client id of the environment. It is not a secret, and it names the environment in the
   * other operations.
   */
  workosClientId: string;
  /** Id that WorkOS gave the environment. */
  workosEnvironmentId: string;
  /** Name of the environment at WorkOS. */
  workosEnvironmentName: string;
};

/** Which Convex team gets a WorkOS team, and under which email address. */
export type ProvisionWorkOSTeamRequest = {
  /**
   * Email address of the WorkOS team's administrator: one of the `availableEmails` of
   * AvailableWorkOSTeamEmailsResponse.
   */
  email: string;
  /** The Convex team to associate the WorkOS team with. */
  teamId: TeamId;
};

/** The WorkOS team that was made. */
export type ProvisionWorkOSTeamResponse = {
  /** Email address of the WorkOS team's administrator. */
  adminEmail: string;
  /** Id that WorkOS gave the team. */
  workosTeamId: string;
  /** Name of the team at WorkOS. */
  workosTeamName: string;
};

/** Code by which a team refers others to Convex. */
export type ReferralCode = string;

/** A region where deployments can be hosted. */
export type RegionName = "aws-us-east-1" | "aws-eu-west-1";

/** Number of a Convex team. */
export type TeamId = number;

/** Display name of a team. Names are for people: use the slug or the id to address a team. */
export type TeamName = string;

/** One Convex team. */
export type TeamResponse = {
  /** Who created the team. Absent or null when that is not known. */
  creator?: MemberId | null;
  /** Region for the team's new deployments. Absent or null when none is set. */
  defaultRegion?: RegionName | null;
  /** Number of the team. */
  id: TeamId;
  /** Who manages the team from outside Convex. Absent or null when the team manages itself. */
  managedBy?: ManagedBy | null;
  /**
   * Web address where the team is managed from outside Convex. Absent or null when there is none.
   */
  managedByUrl?: string | null;
  /** Display name of the team. */
  name: TeamName;
  /** The team's own code for referring others. */
  referralCode: ReferralCode;
  /** The team that referred this one. Absent or null when none did. */
  referredBy?: TeamId | null;
  /** The team's name in URLs. */
  slug: TeamSlug;
  /** Id of the team's single sign-on login. Absent or null when it has none. */
  ssoLoginId?: string | null;
  /** Whether the team is suspended. */
  suspended: boolean;
};

/** A team's name in URLs. */
export type TeamSlug = string;

/** A WorkOS environment that was looked up and found. */
export type WorkOSEnvironmentHealthResponse = {
  /** WorkOS client id of the environment. */
  clientId: string;
  /** Id that WorkOS gave the environment. */
  id: string;
  /** Name of the environment at WorkOS. */
  name: string;
};

/** State of a WorkOS team's production use. */
export type WorkOSProductionState = "active" | "inactive" | "suspended" | "deleting";

/** Whether a Convex team has a WorkOS team, and how that one is. */
export type WorkOSTeamHealthResponse = {
  /** The WorkOS team. Absent or null when there is none to report. */
  teamInfo?: WorkOSTeamInfo | null;
  /** Whether a WorkOS team is provisioned. */
  teamProvisioned: boolean;
};

/** A WorkOS team as WorkOS reports it. */
export type WorkOSTeamInfo = {
  /** Id that WorkOS gave the team. */
  id: string;
  /** Name of the team at WorkOS. */
  name: string;
  /** State of its production use. */
  productionState: WorkOSProductionState;
};
