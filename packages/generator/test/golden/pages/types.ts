// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: pages.yaml
// Command: openapi-clients generate

export interface paths {
  "/events": {
    get: operations["list_events"];
  };
  "/invoices": {
    get: operations["list_invoices"];
  };
  "/orders/search": {
    post: operations["search_orders"];
  };
  "/plain": {
    get: operations["list_plain"];
  };
  "/repositories": {
    get: operations["list_repositories"];
  };
  "/teams/{team_id}/projects": {
    get: operations["list_projects"];
  };
  "/users": {
    get: operations["list_users"];
  };
}

export interface components {
  schemas: {
    Pagination: Pagination;
    Project: Project;
    Repository: Repository;
  };
}

export interface operations {
  list_events: {
    parameters: {
      query?: {
        skip?: number;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": {
            data: {
              count: number;
              events: {
                /** In milliseconds since 1970. */
                at: number;
                kind: "created" | "deleted";
              }[];
            };
          };
        };
      };
    };
  };
  list_invoices: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content: {
          "application/json": {
            /** @format uri */
            next?: string | null;
            results: number[];
          };
        };
      };
    };
  };
  search_orders: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": {
          cursor?: string;
          text: string;
        };
      };
    };
    responses: {
      200: {
        content: {
          "application/json": {
            next?: string;
            orders: number[];
          };
        };
      };
    };
  };
  list_plain: {
    parameters: {
      query?: {
        cursor?: string;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": {
            items?: string[];
            next_cursor?: string;
          };
        };
      };
    };
  };
  list_repositories: {
    parameters: {
      query?: {
        per_page?: number;
      };
    };
    responses: {
      200: {
        headers: {
          Link?: string;
        };
        content: {
          "application/json": Repository[];
        };
      };
    };
  };
  list_projects: {
    parameters: {
      query?: {
        cursor?: string;
        q?: string;
      };
      path: {
        team_id: string;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": {
            items: Project[];
            pagination: Pagination;
          };
        };
      };
      404: {
        content: {
          "application/json": {
            code: string;
          };
        };
      };
    };
  };
  list_users: {
    parameters: {
      query?: {
        page?: number;
      };
    };
    responses: {
      200: {
        content: {
          "application/json": string[];
        };
      };
    };
  };
}

export type Pagination = {
  hasMore: boolean;
  nextCursor?: string | null;
};

export type Project = {
  id: number;
  name: string;
};

export type Repository = {
  full_name: string;
};
