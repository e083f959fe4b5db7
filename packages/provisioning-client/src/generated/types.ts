// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/deployment-provisioning-openapi.json
// Command: openapi-clients generate provisioning

export interface paths {
  "/claim_preview_deployment": {
    post: operations["claim_preview_deployment"];
  };
  "/deployment/authorize_preview": {
    post: operations["authorize_preview_deployment"];
  };
  "/deployment/authorize_prod": {
    post: operations["authorize_prod_deployment"];
  };
  "/deployment/authorize_within_current_project": {
    post: operations["authorize_deployment_within_current_project"];
  };
  "/deployment/provision_and_authorize": {
    post: operations["provision_and_authorize_deployment"];
  };
  "/deployment/team_and_project_for_key": {
    post: operations["get_team_and_project_for_key"];
  };
  "/deployment/url_for_key": {
    post: operations["get_url_for_key"];
  };
  "/deployment/{deployment_name}/team_and_project": {
    get: operations["get_team_and_project_for_deployment"];
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
    AuthorizeDeploymentWithinCurrentProjectRequest: AuthorizeDeploymentWithinCurrentProjectRequest;
    AuthorizePreviewDeploymentRequest: AuthorizePreviewDeploymentRequest;
    AuthorizeProdDeploymentRequest: AuthorizeProdDeploymentRequest;
    ClaimPreviewDeploymentRequest: ClaimPreviewDeploymentRequest;
    ClaimPreviewDeploymentResponse: ClaimPreviewDeploymentResponse;
    DeployKeyRequest: DeployKeyRequest;
    DeploymentAuthorization: DeploymentAuthorization;
    DeploymentClass: DeploymentClass;
    DeploymentNameSelection: DeploymentNameSelection;
    DeploymentType: DeploymentType;
    ProjectSelection: ProjectSelection;
    ProvisionAndAuthorizeDeploymentRequest: ProvisionAndAuthorizeDeploymentRequest;
    ProvisionedDeployment: ProvisionedDeployment;
    TeamAndProject: TeamAndProject;
    TeamAndProjectSlugsSelection: TeamAndProjectSlugsSelection;
  };
}

export interface operations {
  claim_preview_deployment: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": ClaimPreviewDeploymentRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": ClaimPreviewDeploymentResponse;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  authorize_preview_deployment: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": AuthorizePreviewDeploymentRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": DeploymentAuthorization;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  authorize_prod_deployment: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": AuthorizeProdDeploymentRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": DeploymentAuthorization;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  authorize_deployment_within_current_project: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": AuthorizeDeploymentWithinCurrentProjectRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": DeploymentAuthorization;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  provision_and_authorize_deployment: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": ProvisionAndAuthorizeDeploymentRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": ProvisionedDeployment;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  get_team_and_project_for_key: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": DeployKeyRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": TeamAndProject;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  get_url_for_key: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": DeployKeyRequest;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": string;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
  get_team_and_project_for_deployment: {
    parameters: {
      query?: never;
      path: {
        /** Name of the deployment, such as `happy-animal-123`. */
        deployment_name: string;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": TeamAndProject;
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
}

/** Body of every failed call. */
export type ApiError = {
  /**
   * Stable name of the failure, such as `DeploymentNotFound`, `ProjectNotFound` or
   * `TeamNotFound`.
   */
  code: string;
  /** Explanation for people. Its wording changes without notice. */
  message: string;
};

/** Which deployment to authorize. Unknown fields are refused. */
export type AuthorizeDeploymentWithinCurrentProjectRequest = {
  projectSelection: ProjectSelection;
  /** Name of the deployment to get an admin key for. */
  selectedDeploymentName: string;
};

/** Which preview deployment to authorize. Unknown fields are refused. */
export type AuthorizePreviewDeploymentRequest = {
  /** Name that the preview was claimed under. */
  previewName: string;
  projectSelection: ProjectSelection;
};

/** Whose production deployment to authorize. Unknown fields are refused. */
export type AuthorizeProdDeploymentRequest = {
  deploymentClass?: DeploymentClass;
  /** Name of any deployment of the project. */
  deploymentName: string;
};

/** Which preview deployment to claim. */
export type ClaimPreviewDeploymentRequest = {
  /**
   * Name of the preview, usually that of a branch. In the prefix of the key, `:` and `|`
   * become `_` and the name is cut after 40 characters.
   */
  identifier: string;
  projectSelection: ProjectSelection;
  /** True keeps an existing preview of that name and its data; false starts it afresh. */
  reuse?: boolean;
};

/** A preview deployment and the key to it. */
export type ClaimPreviewDeploymentResponse = {
  /** Admin key for the preview deployment. A secret. */
  adminKey: string;
  /** Name of the preview deployment. */
  deploymentName: string;
  /** URL of the preview deployment. */
  instanceUrl: string;
  /** Whether this call made the deployment. */
  isNewDeployment: boolean;
  /** The `<ref>` that selects this deployment in `team:project:<ref>`. */
  reference: string;
};

/** A deploy key to look up. */
export type DeployKeyRequest = {
  /** The whole deploy key, prefix and all. A secret. */
  deployKey: string;
};

/** A deployment and the key to it. */
export type DeploymentAuthorization = {
  /** Admin key for the deployment. A secret. */
  adminKey: string;
  /** Name of the deployment. */
  deploymentName: string;
  deploymentType: DeploymentType;
  /** Whether this is the default deployment of its kind, see `TeamAndProject`. */
  isDefault: boolean;
  /**
   * The `<ref>` that selects the deployment in `team:project:<ref>`; null for a local
   * deployment.
   */
  reference: string | null;
  /** URL of the deployment. */
  url: string;
};

/** Size of the machine that serves a deployment. */
export type DeploymentClass = "s16" | "s256" | "d1024" | "d2048";

/** Chooses the project that a deployment belongs to. */
export type DeploymentNameSelection = {
  /** Name of any deployment of the project. */
  deploymentName: string;
  /** Type of that deployment; null when it is not known. */
  deploymentType: DeploymentType | null;
  kind: "deploymentName";
};

/** What a cloud deployment is for. */
export type DeploymentType = "dev" | "prod" | "preview" | "custom";

/**
 * Chooses a project, either through one of its deployments or by slugs. Unknown fields
 * are refused.
 */
export type ProjectSelection = DeploymentNameSelection | TeamAndProjectSlugsSelection;

/** Which default deployment to provide. */
export type ProvisionAndAuthorizeDeploymentRequest = {
  /** `dev` for the caller's own development deployment, `prod` for the production one. */
  deploymentType: "dev" | "prod";
  /** Slug of the project; null with a project key. */
  projectSlug: string | null;
  /** Slug of the team; null with a project key. */
  teamSlug: string | null;
};

/** A deployment, made if needed, and the key to it. */
export type ProvisionedDeployment = {
  /** Admin key for the deployment. A secret. */
  adminKey: string;
  /** Name of the deployment. */
  deploymentName: string;
  /** Whether this is the default deployment of its kind, see `TeamAndProject`. */
  isDefault: boolean;
  /** The `<ref>` that selects the deployment in `team:project:<ref>`. */
  reference: string;
  /** URL of the deployment. */
  url: string;
};

/** The owners of a deployment. */
export type TeamAndProject = {
  /** Id of the deployment, where it has one. */
  deploymentId?: number | null;
  /**
   * Whether this is the default deployment of its kind: for dev that of the member, for
   * prod that of the project. Never true for previews, custom and local deployments.
   */
  isDefault: boolean;
  /** Slug of the project. */
  project: string;
  /** Id of the project. */
  projectId: number;
  /**
   * The `<ref>` that selects the deployment in `team:project:<ref>`; null for a local
   * deployment.
   */
  reference: string | null;
  /** Slug of the team. */
  team: string;
  /** Id of the team. */
  teamId: number;
};

/** Chooses a project by the slugs of its team and its own. */
export type TeamAndProjectSlugsSelection = {
  kind: "teamAndProjectSlugs";
  /** Slug of the project, as in dashboard URLs. */
  projectSlug: string;
  /** Slug of the team, as in dashboard URLs. */
  teamSlug: string;
};
