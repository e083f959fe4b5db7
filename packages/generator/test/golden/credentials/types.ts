// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: credentials.yaml
// Command: openapi-clients generate

export interface paths {
  "/orders": {
    get: operations["listOrders"];
    post: operations["addOrder"];
  };
  "/orders/{id}/invoice": {
    get: operations["getInvoice"];
  };
  "/status": {
    get: operations["getStatus"];
  };
}

export interface components {}

export interface operations {
  listOrders: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content?: never;
      };
    };
  };
  addOrder: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content?: never;
      };
    };
  };
  getInvoice: {
    parameters: {
      query?: never;
      path: {
        id: string;
      };
    };
    responses: {
      200: {
        content?: never;
      };
    };
  };
  getStatus: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content?: never;
      };
    };
  };
}
