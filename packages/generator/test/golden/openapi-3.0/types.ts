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
    Job: Job;
    JobId: JobId;
    State: State;
    Task: Task;
  };
  writable: {
    Task: TaskWritable;
  };
}

export interface operations {
  create_task: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": TaskWritable;
      };
    };
    responses: {
      201: {
        content: {
          "application/json": Task;
        };
      };
    };
  };
}

export type Job = {
  id: string;
};

export type JobId = string;

export type State = "waiting" | "running" | "done";

export type Task = {
  ended: ("done" | "failed") & State;
  id?: JobId;
  job: Job | null;
  /**
   * The job that this one waits for.
   * @deprecated
   */
  parent?: Job;
  paused?: (("waiting" | null) & State) | null;
  /** @default "waiting" */
  state: State;
};

export type TaskWritable = {
  ended: ("done" | "failed") & State;
  job: Job | null;
  /**
   * The job that this one waits for.
   * @deprecated
   */
  parent?: Job;
  paused?: (("waiting" | null) & State) | null;
  /** @default "waiting" */
  state: State;
};
