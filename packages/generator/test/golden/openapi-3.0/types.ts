// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: openapi-3.0.yaml
// Command: openapi-clients generate

export interface paths {
  "/tasks": {
    post: operations["create_task"];
  };
}

export interface components {
  schemas: {
    Job: {
      id: string;
    };
    JobId: string;
    State: "waiting" | "running" | "done";
    Task: {
      ended: ("done" | "failed") & components["schemas"]["State"];
      id?: components["schemas"]["JobId"];
      job: components["schemas"]["Job"] | null;
      /**
       * The job that this one waits for.
       * @deprecated
       */
      parent?: components["schemas"]["Job"];
      paused?: (("waiting" | null) & components["schemas"]["State"]) | null;
      /** @default "waiting" */
      state: components["schemas"]["State"];
    };
  };
  writable: {
    Task: {
      ended: ("done" | "failed") & components["schemas"]["State"];
      job: components["schemas"]["Job"] | null;
      /**
       * The job that this one waits for.
       * @deprecated
       */
      parent?: components["schemas"]["Job"];
      paused?: (("waiting" | null) & components["schemas"]["State"]) | null;
      /** @default "waiting" */
      state: components["schemas"]["State"];
    };
  };
}

export interface operations {
  create_task: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": components["writable"]["Task"];
      };
    };
    responses: {
      201: {
        content: {
          "application/json": components["schemas"]["Task"];
        };
      };
    };
  };
}
