// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: streams.yaml
// Command: openapi-clients generate

export interface paths {
  "/chat": {
    post: operations["createChat"];
  };
  "/jobs/{id}/events": {
    get: operations["watchJob"];
  };
  "/logs": {
    get: operations["tailLogs"];
    post: operations["sendLogs"];
  };
  "/positions": {
    get: operations["listPositions"];
  };
}

export interface components {
  schemas: {
    Answer: Answer;
    Chunk: Chunk;
    Entry: Entry;
    Event: Event;
    Positions: Positions;
    Problem: Problem;
    Progress: Progress;
    Question: Question;
  };
  writable: {
    Entry: EntryWritable;
  };
}

export interface operations {
  createChat: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": Question;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": Answer;
          "text/event-stream": Chunk;
        };
      };
      400: {
        content: {
          "application/json": Problem;
        };
      };
    };
  };
  watchJob: {
    parameters: {
      query?: never;
      path: {
        id: string;
      };
    };
    responses: {
      200: {
        content: {
          "text/event-stream": unknown;
        };
      };
      204: {
        content?: never;
      };
      404: {
        content: {
          "application/json": Problem;
        };
      };
    };
  };
  tailLogs: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content: {
          "text/event-stream": string;
        };
      };
    };
  };
  sendLogs: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/jsonl": string;
      };
    };
    responses: {
      200: {
        content: {
          "application/x-ndjson": unknown;
        };
      };
    };
  };
  listPositions: {
    parameters: Record<string, never>;
    responses: {
      200: {
        headers: {
          "X-Count": number;
        };
        content: {
          "application/json": Positions;
          "application/json-seq": Positions;
        };
      };
    };
  };
}

export type Answer = {
  text: string;
};

export type Chunk = {
  delta: string;
};

export type Entry = {
  readonly at: number;
  line: string;
};

export type EntryWritable = {
  line: string;
};

export type Event = {
  data: string;
  event?: string;
  id?: string;
  retry?: number;
};

export type Positions = {
  lat: number;
  long: number;
}[];

export type Problem = {
  message: string;
};

export type Progress = {
  percent: number;
};

export type Question = {
  stream?: boolean;
  text: string;
};
