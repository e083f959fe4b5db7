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
          dish_id: DishId;
        };
        cookie: {
          session: string;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": Dish;
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
          "application/json": Supplier;
        };
      };
      responses: {
        200: {
          content: {
            "application/json": SupplierWritable;
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
          "application/json": Dish;
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
        "application/json": DishPatch;
      };
    };
    Suggestion: {
      content: {
        "application/json": SupplierWritable;
      };
    };
  };
  responses: {
    Failure: {
      content: {
        "application/json": Error;
      };
    };
    Supply: {
      content: {
        "application/json": Supplier;
      };
    };
  };
  schemas: {
    Address: Address;
    AlcoholicDrink: AlcoholicDrink;
    Anything: Anything;
    Apprentice: Apprentice;
    Chef: Chef;
    Constant: Constant;
    Dish: Dish;
    DishId: DishId;
    DishPatch: DishPatch;
    Drink: Drink;
    EitherOr: EitherOr;
    Error: Error;
    FortifiedWine: FortifiedWine;
    HeadChef: HeadChef;
    Inventory: Inventory;
    Kind: Kind;
    Labels: Labels;
    NewDish: NewDish;
    NewReview: NewReview;
    Nothing: Nothing;
    PartOfDish: PartOfDish;
    Point: Point;
    Promise: Promise_;
    Record: Record_;
    Supplier: Supplier;
    Wine: Wine;
    components: Components;
    deleteOperation: deleteOperationSchema;
    "dish-like": DishLike;
    paths: Paths;
  };
  writable: {
    Address: AddressWritable;
    Supplier: SupplierWritable;
  };
}

export interface operations {
  list_dishes: {
    parameters: {
      query?: {
        kind?: Kind[];
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
          "application/json": Dish[];
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
        "application/json": NewDish;
      };
    };
    responses: {
      201: {
        content: {
          "application/json": Dish;
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
        dish_id: DishId;
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
        dish_id: DishId;
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
        dish_id: DishId;
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
        "application/json": SupplierWritable;
      };
    };
    responses: {
      201: {
        content: {
          "application/json": Supplier;
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

export type Address = {
  readonly found: boolean;
  street: string;
};

export type AddressWritable = {
  street: string;
};

export type AlcoholicDrink =
  | (Wine & {
      kind: "wine";
    })
  | FortifiedWine;

export type Anything = unknown;

export type Apprentice = {
  mentor?: HeadChef;
  rank: "new";
};

export type Chef = HeadChef | Apprentice;

export type Constant = 42;

/** A dish on the menu. */
export type Dish = {
  chef?: Chef | null;
  /** Anything the kitchen notes. */
  extra: Record<string, unknown>;
  readonly id: DishId;
  kind: Kind;
  /**
   * What the menu calls the dish. Guests read it, so that it should say what the dish is made of
   * and how it tastes, in one line.
   */
  name: string;
  /** @example 12.5 */
  price?: number | null;
  servedWith?: Dish[];
  "shelf-life"?: number;
  /**
   * @format date-time
   * @deprecated
   */
  since?: string;
};

/** Number of a dish. */
export type DishId = number;

export type DishPatch = {
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

export type Drink = {
  kind: "water" | "port" | "wine";
};

export type EitherOr = {
  a?: string;
  b?: string;
} & (Record<"a", unknown> | Record<"b", unknown>);

export type Error = {
  code: string;
  message: string;
};

export type FortifiedWine = Wine & {
  spirit?: string;
} & {
  kind: "port";
};

export type HeadChef = {
  rank: "head";
  stars?: number;
};

/** A count for each ingredient, and one for all others. */
export type Inventory = {
  _other: string;
  [key: string]: number | string;
};

export type Kind = "starter" | "main" | "dessert";

export type Labels = { [key: string]: string };

export type NewDish = WithRequired<DishPatch, "name"> & {
  kind: Kind;
};

export type NewReview = {
  /**
   * What it looked like.
   * @format binary
   */
  photo?: string;
  stars: number;
  tags?: string[];
};

export type Nothing = never;

export type PartOfDish = DishPropertiesServedWithItems;

export type Point = [number, number, ...unknown[]];

export type Promise_ = {
  of?: Record_;
};

export type { Promise_ as Promise };

export type Record_ = string;

export type { Record_ as Record };

/** Where things come from. */
export type Supplier = {
  address: Address;
  branches?: Supplier[];
  readonly id: string;
  name: string;
};

/** Where things come from. */
export type SupplierWritable = {
  address: AddressWritable;
  branches?: SupplierWritable[];
  name: string;
  secret: string;
};

export type Wine = Drink & {
  vintage?: number;
} & {
  kind: "port" | "wine";
};

export type Components = string;

export type deleteOperationSchema = string;

export type DishLike = string;

export type Paths = string;

export type DishPropertiesServedWithItems = Dish;

type WithRequired<T, K extends keyof T> = T & Required<Pick<T, K>>;
