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
        "application/json": components["schemas"]["ApiError"];
      };
    };
    ServerError: {
      content: {
        "application/json": components["schemas"]["ApiError"];
      };
    };
  };
  schemas: {
    /** Body of every failed call. */
    ApiError: {
      /**
       * Stable name of the failure, such as `DeploymentNotFound`, `ProjectNotFound` or
       * `TeamNotFound`.
       */
      code: string;
      /** Explanation for people. Its wording changes without notice. */
      message: string;
    };
    /** Which deployment to authorize. Unknown fields are refused. */
    AuthorizeDeploymentWithinCurrentProjectRequest: {
      projectSelection: components["schemas"]["ProjectSelection"];
      /** Name of the deployment to get an admin key for. */
      selectedDeploymentName: string;
    };
    /** Which preview deployment to authorize. Unknown fields are refused. */
    AuthorizePreviewDeploymentRequest: {
      /** Name that the preview was claimed under. */
      previewName: string;
      projectSelection: components["schemas"]["ProjectSelection"];
    };
    /** Whose production deployment to authorize. Unknown fields are refused. */
    AuthorizeProdDeploymentRequest: {
      deploymentClass?: components["schemas"]["DeploymentClass"];
      /** Name of any deployment of the project. */
      deploymentName: string;
    };
    /** Which preview deployment to claim. */
    ClaimPreviewDeploymentRequest: {
      /**
       * Name of the preview, usually that of a branch. In the prefix of the key, `:` and `|`
       * become `_` and the name is cut after 40 characters.
       */
      identifier: string;
      projectSelection: components["schemas"]["ProjectSelection"];
      /** True keeps an existing preview of that name and its data; false starts it afresh. */
      reuse?: boolean;
    };
    /** A preview deployment and the key to it. */
    ClaimPreviewDeploymentResponse: {
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
    DeployKeyRequest: {
      /** The whole deploy key, prefix and all. A secret. */
      deployKey: string;
    };
    /** A deployment and the key to it. */
    DeploymentAuthorization: {
      /** Admin key for the deployment. A secret. */
      adminKey: string;
      /** Name of the deployment. */
      deploymentName: string;
      deploymentType: components["schemas"]["DeploymentType"];
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
    DeploymentClass: "s16" | "s256" | "d1024" | "d2048";
    /** Chooses the project that a deployment belongs to. */
    DeploymentNameSelection: {
      /** Name of any deployment of the project. */
      deploymentName: string;
      /** Type of that deployment; null when it is not known. */
      deploymentType: components["schemas"]["DeploymentType"] | null;
      kind: "deploymentName";
    };
    /** What a cloud deployment is for. */
    DeploymentType: "dev" | "prod" | "preview" | "custom";
    /**
     * Chooses a project, either through one of its deployments or by slugs. Unknown fields
     * are refused.
     */
    ProjectSelection:
      | components["schemas"]["DeploymentNameSelection"]
      | components["schemas"]["TeamAndProjectSlugsSelection"];
    /** Which default deployment to provide. */
    ProvisionAndAuthorizeDeploymentRequest: {
      /** `dev` for the caller's own development deployment, `prod` for the production one. */
      deploymentType: "dev" | "prod";
      /** Slug of the project; null with a project key. */
      projectSlug: string | null;
      /** Slug of the team; null with a project key. */
      teamSlug: string | null;
    };
    /** A deployment, made if needed, and the key to it. */
    ProvisionedDeployment: {
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
    TeamAndProject: {
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
    TeamAndProjectSlugsSelection: {
      kind: "teamAndProjectSlugs";
      /** Slug of the project, as in dashboard URLs. */
      projectSlug: string;
      /** Slug of the team, as in dashboard URLs. */
      teamSlug: string;
    };
  };
}

export interface operations {
  claim_preview_deployment: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": components["schemas"]["ClaimPreviewDeploymentRequest"];
      };
    };
    responses: {
      200: {
        content: {
          "application/json": components["schemas"]["ClaimPreviewDeploymentResponse"];
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
        "application/json": components["schemas"]["AuthorizePreviewDeploymentRequest"];
      };
    };
    responses: {
      200: {
        content: {
          "application/json": components["schemas"]["DeploymentAuthorization"];
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
        "application/json": components["schemas"]["AuthorizeProdDeploymentRequest"];
      };
    };
    responses: {
      200: {
        content: {
          "application/json": components["schemas"]["DeploymentAuthorization"];
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
        "application/json": components["schemas"]["AuthorizeDeploymentWithinCurrentProjectRequest"];
      };
    };
    responses: {
      200: {
        content: {
          "application/json": components["schemas"]["DeploymentAuthorization"];
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
        "application/json": components["schemas"]["ProvisionAndAuthorizeDeploymentRequest"];
      };
    };
    responses: {
      200: {
        content: {
          "application/json": components["schemas"]["ProvisionedDeployment"];
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
        "application/json": components["schemas"]["DeployKeyRequest"];
      };
    };
    responses: {
      200: {
        content: {
          "application/json": components["schemas"]["TeamAndProject"];
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
        "application/json": components["schemas"]["DeployKeyRequest"];
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
          "application/json": components["schemas"]["TeamAndProject"];
        };
      };
      "4XX": components["responses"]["ClientError"];
      "5XX": components["responses"]["ServerError"];
    };
  };
}
