// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: kitchen-sink.yaml
// Command: openapi-clients generate

export interface paths {
  "/dishes": {
    get: operations["list_dishes"];
    post: operations["create dish"];
  };
  "/dishes/{dish_id}": {
    get: {
      parameters: {
        query?: never;
        header?: {
          "X-Locale"?: string;
        };
        path: {
          dish_id: components["schemas"]["DishId"];
        };
        cookie: {
          session: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["schemas"]["Dish"];
            "text/plain": string;
          };
        };
        204: {
          content?: never;
        };
      };
    };
    delete: operations["delete"];
    patch: operations["update_dish"];
  };
  "/dishes/{dish_id}/photos/{photo_name}": {
    post: operations["upload_photo"];
  };
  "/menu": {
    get: operations["get_menu"];
    put: operations["replace_menu"];
  };
  "/reviews": {
    post: operations["create_review"];
  };
  "/suppliers": {
    post: operations["create_supplier"];
  };
  "/visits": {
    post: operations["create_visit"];
  };
}

export interface webhooks {
  dishMissing: {
    post: {
      parameters: Record<string, never>;
      requestBody?: {
        content: {
          "application/json": components["schemas"]["Supplier"];
        };
      };
      responses: {
        200: {
          content: {
            "application/json": components["writable"]["Supplier"];
          };
        };
      };
    };
  };
  dishServed: {
    post: {
      parameters: Record<string, never>;
      requestBody?: {
        content: {
          "application/json": components["schemas"]["Dish"];
        };
      };
      responses: {
        200: {
          content?: never;
        };
      };
    };
  };
}

export interface components {
  parameters: {
    Trace: string;
  };
  requestBodies: {
    Patch: {
      content: {
        "application/json": components["schemas"]["DishPatch"];
      };
    };
    Suggestion: {
      content: {
        "application/json": components["writable"]["Supplier"];
      };
    };
  };
  responses: {
    Failure: {
      content: {
        "application/json": components["schemas"]["Error"];
      };
    };
    Supply: {
      content: {
        "application/json": components["schemas"]["Supplier"];
      };
    };
  };
  schemas: {
    Address: {
      readonly found: boolean;
      street: string;
    };
    AlcoholicDrink:
      | (components["schemas"]["Wine"] & {
          kind: "wine";
        })
      | components["schemas"]["FortifiedWine"];
    Anything: unknown;
    Apprentice: {
      mentor?: components["schemas"]["HeadChef"];
      rank: "new";
    };
    Chef: components["schemas"]["HeadChef"] | components["schemas"]["Apprentice"];
    Constant: 42;
    /** A dish on the menu. */
    Dish: {
      chef?: components["schemas"]["Chef"] | null;
      /** Anything the kitchen notes. */
      extra: Record<string, unknown>;
      readonly id: components["schemas"]["DishId"];
      kind: components["schemas"]["Kind"];
      /**
       * What the menu calls the dish. Guests read it, so that it should say what the dish is made
       * of and how it tastes, in one line.
       */
      name: string;
      /** @example 12.5 */
      price?: number | null;
      servedWith?: components["schemas"]["Dish"][];
      "shelf-life"?: number;
      /**
       * @format date-time
       * @deprecated
       */
      since?: string;
    };
    /** Number of a dish. */
    DishId: number;
    DishPatch: {
      allergens?:
        | "gluten"
        | "crustaceans"
        | "eggs"
        | "fish"
        | "peanuts"
        | "soybeans"
        | "milk"
        | "nuts"
        | "celery"
        | "mustard"
        | "sesame"
        | "sulphites";
      name?: string;
      notes?: Record<string, unknown> | null;
    };
    Drink: {
      kind: "water" | "port" | "wine";
    };
    EitherOr: {
      a?: string;
      b?: string;
    } & (Record<"a", unknown> | Record<"b", unknown>);
    Error: {
      code: string;
      message: string;
    };
    FortifiedWine: components["schemas"]["Wine"] & {
      spirit?: string;
    } & {
      kind: "port";
    };
    HeadChef: {
      rank: "head";
      stars?: number;
    };
    /** A count for each ingredient, and one for all others. */
    Inventory: {
      _other: string;
      [key: string]: number | string;
    };
    Kind: "starter" | "main" | "dessert";
    Labels: { [key: string]: string };
    NewDish: WithRequired<components["schemas"]["DishPatch"], "name"> & {
      kind: components["schemas"]["Kind"];
    };
    NewReview: {
      /**
       * What it looked like.
       * @format binary
       */
      photo?: string;
      stars: number;
      tags?: string[];
    };
    Nothing: never;
    PartOfDish: DishPropertiesServedWithItems;
    Point: [number, number, ...unknown[]];
    Promise: {
      of?: components["schemas"]["Record"];
    };
    Record: string;
    /** Where things come from. */
    Supplier: {
      address: components["schemas"]["Address"];
      branches?: components["schemas"]["Supplier"][];
      readonly id: string;
      name: string;
    };
    Wine: components["schemas"]["Drink"] & {
      vintage?: number;
    } & {
      kind: "port" | "wine";
    };
    components: string;
    deleteOperation: string;
    "dish-like": string;
    paths: string;
  };
  writable: {
    Address: {
      street: string;
    };
    /** Where things come from. */
    Supplier: {
      address: components["writable"]["Address"];
      branches?: components["writable"]["Supplier"][];
      name: string;
      secret: string;
    };
  };
}

export interface operations {
  list_dishes: {
    parameters: {
      query?: {
        kind?: components["schemas"]["Kind"][];
        /**
         * How many dishes a page has at most.
         * @default 20
         */
        limit?: number;
      };
      header?: {
        /** Names the call. */
        "X-Trace"?: components["parameters"]["Trace"];
      };
    };
    responses: {
      200: {
        headers: {
          /** Cursor of the next page. */
          "X-Next-Page"?: string;
        };
        content: {
          "application/json": components["schemas"]["Dish"][];
        };
      };
      default: components["responses"]["Failure"];
    };
  };
  "create dish": {
    parameters: {
      query?: never;
      header?: {
        /** Names the call. */
        "X-Trace"?: components["parameters"]["Trace"];
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewDish"];
      };
    };
    responses: {
      201: {
        content: {
          "application/json": components["schemas"]["Dish"];
        };
      };
      "4XX": components["responses"]["Failure"];
      "5XX": components["responses"]["Failure"];
    };
  };
  delete: {
    parameters: {
      query?: never;
      path: {
        dish_id: components["schemas"]["DishId"];
      };
    };
    responses: {
      200: {
        content?: never;
      };
      404: {
        content?: never;
      };
      default: components["responses"]["Failure"];
    };
  };
  update_dish: {
    parameters: {
      query?: never;
      path: {
        dish_id: components["schemas"]["DishId"];
      };
    };
    requestBody?: components["requestBodies"]["Patch"];
    responses: {
      "2XX": {
        content: {
          "*/*": unknown;
        };
      };
      302: {
        content?: never;
      };
    };
  };
  upload_photo: {
    parameters: {
      query: {
        width: number | null;
      };
      path: {
        dish_id: components["schemas"]["DishId"];
        photo_name: string;
      };
    };
    requestBody?: {
      content: {
        "image/png": string;
        "multipart/form-data": {
          /** @default "" */
          caption?: string;
          /** @format binary */
          photo: string;
        };
      };
    };
    responses: {
      202: {
        content: {
          "application/json": {
            /** @format uri */
            url?: string;
          };
        };
      };
    };
  };
  get_menu: {
    parameters: Record<string, never>;
    responses: {
      200: {
        content: {
          "text/plain": string;
        };
      };
    };
  };
  replace_menu: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/pdf": Blob | ArrayBuffer | ArrayBufferView;
      };
    };
    responses: {
      200: {
        content: {
          "application/pdf": unknown;
        };
      };
    };
  };
  create_review: {
    parameters: Record<string, never>;
    requestBody?: {
      content: {
        "multipart/form-data": {
          /** What it looked like. */
          photo?: Blob;
          stars: number;
          tags?: string[];
        };
      };
    };
    responses: {
      204: {
        content?: never;
      };
    };
  };
  create_supplier: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/json": components["writable"]["Supplier"];
      };
    };
    responses: {
      201: {
        content: {
          "application/json": components["schemas"]["Supplier"];
        };
      };
    };
  };
  create_visit: {
    parameters: Record<string, never>;
    requestBody: {
      content: {
        "application/x-www-form-urlencoded": {
          guests?: number;
        };
      };
    };
    responses: {
      200: {
        content: {
          "text/event-stream": string;
        };
      };
    };
  };
}

export type DishPropertiesServedWithItems = components["schemas"]["Dish"];

type WithRequired<T, K extends keyof T> = T & Required<Pick<T, K>>;
