// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: operations.yaml
// Command: openapi-clients generate

export interface paths {
  "/jobs": {
    get: operations["list_jobs"];
    post: operations["start_job"];
  };
  "/jobs/log": {
    get: operations["read_log"];
  };
  "/jobs/{id}": {};
  "/status": {
    get: operations["get_status"];
  };
}

export interface components {
  pathItems: {
    Status: {
      get: operations["get_status"];
    };
    Unused: {
      put: {
        parameters: Record<string, never>;
        responses: {
          204: {
            content?: never;
          };
        };
      };
    };
  };
  responses: {
    Failure: {
      content: {
        "application/json": string;
      };
    };
  };
  schemas: {
    Job: Job;
  };
}

export interface operations {
  list_jobs: {
    parameters: Record<string, never>;
    responses: {
      "2XX": components["responses"]["Failure"];
      302: {
        content?: never;
      };
      default: components["responses"]["Failure"];
    };
  };
  start_job: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": {
          notify: string;
        };
      };
    };
    responses: {
      "2XX": {
        content: {
          "application/json": Job | string;
        };
      };
      default: {
        content: {
          "application/json": Job | string;
        };
      };
    };
    callbacks: {
      jobEnded: {
        "{$request.body#/notify}": {
          post: {
            parameters: Record<string, never>;
            requestBody: {
              content: {
                "application/json": Job;
              };
            };
            responses: {
              200: {
                content: {
                  "application/json": boolean;
                };
              };
            };
          };
        };
      };
    };
  };
  read_log: {
    parameters: Record<string, never>;
    responses: {
      "2XX": {
        content: {
          "text/plain": string;
        };
      };
      default: {
        content: {
          "text/plain": string;
        };
      };
    };
  };
  get_status: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content: {
          "application/json": string;
        };
      };
    };
  };
}

export type Job = {
  readonly id: string;
  name?: string;
};
