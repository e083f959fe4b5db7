// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: kitchen-sink.yaml
// Command: openapi-clients generate

import type { KitchenSinkClient } from "./client.ts";
import type {
  CallOptions,
  OperationFailure,
  OperationSuccess,
  ResponseWith,
  StreamedResult,
  UnexpectedResponse,
} from "./results.ts";
import type { CreateVisitItem, EventStream, StreamOptions } from "./streams.ts";
import type {
  Dish,
  DishId,
  DishPatch,
  Error,
  Kind,
  NewDish,
  Supplier,
  SupplierWritable,
} from "./types.ts";
import * as wire from "./wire.ts";

/** What `listDishes` takes. */
export interface ListDishesInit extends CallOptions {
  params?: {
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
      "X-Trace"?: string;
    };
  };
}

/** The data of a success of `listDishes`. */
export type ListDishesSuccess = Dish[];

/** The declared errors of `listDishes`. */
export type ListDishesError = Error;

/** What `listDishes` gives. */
export type ListDishesResult =
  | OperationSuccess<200, ListDishesSuccess, ResponseWith<never, "X-Next-Page">>
  | OperationFailure<"default", ListDishesError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * List the dishes
 *
 * Newest first. Pages are cut at `limit`.
 *
 * Comments cannot be ended by *\/ and lines cannot begin a tag:
 * \@deprecated is text here.
 *
 * - query `limit`: How many dishes a page has at most.
 * - header `X-Trace`: Names the call.
 *
 * `GET /dishes`
 * @returns A page of dishes.
 */
export function listDishes(
  client: KitchenSinkClient,
  init?: ListDishesInit,
): Promise<ListDishesResult> {
  return wire.call(
    client,
    "GET",
    "/dishes",
    [200, "default", "2XX", wire.undeclared],
    init,
    wire.inPlainHeader,
  );
}

/** What `createDish` takes. */
export interface CreateDishInit extends CallOptions {
  params?: {
    header?: {
      /** Names the call. */
      "X-Trace"?: string;
    };
  };
  body: NewDish;
}

/** The data of a success of `createDish`. */
export type CreateDishSuccess = Dish;

/** The declared errors of `createDish`. */
export type CreateDishError = Error;

/** What `createDish` gives. */
export type CreateDishResult =
  | OperationSuccess<201, CreateDishSuccess>
  | OperationFailure<"4XX", Error>
  | OperationFailure<"5XX", Error>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * - header `X-Trace`: Names the call.
 * - body: The new dish.
 *
 * `POST /dishes`
 * @returns The dish.
 */
export function createDish(
  client: KitchenSinkClient,
  init: CreateDishInit,
): Promise<CreateDishResult> {
  return wire.call(client, "POST", "/dishes", [201, "4XX", "5XX"], init, wire.inPlainHeader);
}

/** What `getDishesByDishId` takes. */
export interface GetDishesByDishIdInit<
  Accept extends GetDishesByDishIdAccept = GetDishesByDishIdAccept,
> extends CallOptions {
  params: {
    path: {
      dish_id: DishId;
    };
    header?: {
      "X-Locale"?: string;
    };
    cookie: {
      session: string;
    };
  };
  /** The media type of the success. */
  accept?: Accept;
}

/** The media types of a success of `getDishesByDishId`. */
export type GetDishesByDishIdAccept = "application/json" | "text/plain";

/**
 * The data of a success of `getDishesByDishId` by status and by the media type that is accepted.
 */
export interface GetDishesByDishIdBodies {
  200: {
    "application/json": Dish;
    "text/plain": string;
  };
}

/** The data of a success of `getDishesByDishId`. */
export type GetDishesByDishIdSuccess<
  Accept extends GetDishesByDishIdAccept = GetDishesByDishIdAccept,
> = GetDishesByDishIdBodies[200][Accept] | undefined;

/** The declared errors of `getDishesByDishId`. */
export type GetDishesByDishIdError = never;

/** What `getDishesByDishId` gives. */
export type GetDishesByDishIdResult<
  Accept extends GetDishesByDishIdAccept = GetDishesByDishIdAccept,
> =
  | OperationSuccess<200, GetDishesByDishIdBodies[200][Accept]>
  | OperationSuccess<204, undefined>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Has no operationId.
 *
 * Cookies are sent as a header, which browsers drop.
 *
 * `GET /dishes/{dish_id}`
 * @returns The dish, or a text about it.
 *   Sold out.
 */
export function getDishesByDishId<Accept extends GetDishesByDishIdAccept = GetDishesByDishIdAccept>(
  client: KitchenSinkClient,
  init: GetDishesByDishIdInit<Accept>,
): Promise<GetDishesByDishIdResult<Accept>> {
  return wire.call(
    client,
    "GET",
    "/dishes/{dish_id}",
    [
      200,
      wire.either({ "application/json": wire.json, "text/plain": wire.text }),
      204,
      wire.nothing,
    ],
    init,
    wire.steps(wire.accepting, wire.inPath, wire.inPlainHeader, wire.inCookie()),
  );
}

/** What `deleteOperation` takes. */
export interface DeleteOperationInit extends CallOptions {
  params: {
    path: {
      dish_id: DishId;
    };
  };
}

/** The data of a success of `deleteOperation`. */
export type DeleteOperationSuccess = undefined;

/** The declared errors of `deleteOperation`. */
export type DeleteOperationError = undefined | Error;

/** What `deleteOperation` gives. */
export type DeleteOperationResult =
  | OperationSuccess<200, DeleteOperationSuccess>
  | OperationFailure<404, undefined>
  | OperationFailure<"default", Error>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Empty on success.
 *
 * `DELETE /dishes/{dish_id}`
 * @returns The dish is gone.
 * @deprecated
 */
export function deleteOperation(
  client: KitchenSinkClient,
  init: DeleteOperationInit,
): Promise<DeleteOperationResult> {
  return wire.call(
    client,
    "DELETE",
    "/dishes/{dish_id}",
    [200, wire.nothing, 404, wire.nothing, "default", "2XX", wire.undeclared],
    init,
    wire.inPath,
  );
}

/** What `updateDish` takes. */
export interface UpdateDishInit extends CallOptions {
  params: {
    path: {
      dish_id: DishId;
    };
  };
  body?: DishPatch;
}

/** The data of a success of `updateDish`. */
export type UpdateDishSuccess = unknown;

/** The declared errors of `updateDish`. */
export type UpdateDishError = undefined;

/** What `updateDish` gives. */
export type UpdateDishResult =
  | OperationSuccess<"2XX", UpdateDishSuccess>
  | OperationFailure<302, UpdateDishError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/** `PATCH /dishes/{dish_id}` */
export function updateDish(
  client: KitchenSinkClient,
  init: UpdateDishInit,
): Promise<UpdateDishResult> {
  return wire.call(
    client,
    "PATCH",
    "/dishes/{dish_id}",
    ["2XX", wire.anything, 302, wire.nothing],
    init,
    wire.inPath,
  );
}

/** What `uploadPhoto` takes. */
export type UploadPhotoInit = CallOptions & {
  params: {
    path: {
      dish_id: DishId;
      photo_name: string;
    };
    query: {
      width: number | null;
    };
  };
} & (
    | {
        contentType: "image/png";
        body: Blob | ArrayBuffer | ArrayBufferView | ReadableStream;
      }
    | {
        contentType: "multipart/form-data";
        body:
          | {
              /** @default "" */
              caption?: string;
              photo: Blob;
            }
          | FormData;
      }
    | {
        contentType?: undefined;
        body: Blob | FormData;
      }
    | {
        contentType?: undefined;
        body?: undefined;
      }
  );

/** The data of a success of `uploadPhoto`. */
export interface UploadPhotoSuccess {
  /** @format uri */
  url?: string;
}

/** The declared errors of `uploadPhoto`. */
export type UploadPhotoError = never;

/** What `uploadPhoto` gives. */
export type UploadPhotoResult =
  OperationSuccess<202, UploadPhotoSuccess> | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Sent to `https://upload.example.com` unless the call gives `baseUrl`.
 *
 * `POST /dishes/{dish_id}/photos/{photo_name}`
 * @returns Taken.
 */
export function uploadPhoto(
  client: KitchenSinkClient,
  init: UploadPhotoInit,
): Promise<UploadPhotoResult> {
  return wire.call(
    client,
    "POST",
    "/dishes/{dish_id}/photos/{photo_name}",
    [202],
    init,
    wire.steps(
      wire.atServer("https://upload.example.com"),
      wire.inPath,
      wire.sendEither({
        "image/png": wire.sendBody("image/png"),
        "multipart/form-data": wire.sendForm(),
      }),
    ),
  );
}

/** What `getMenu` takes. */
export interface GetMenuInit extends CallOptions {
  /** Whether the body of a success is left unread. */
  stream?: boolean;
}

/** The data of a success of `getMenu`. */
export type GetMenuSuccess = string;

/** The declared errors of `getMenu`. */
export type GetMenuError = never;

/** What `getMenu` gives. */
export type GetMenuResult =
  OperationSuccess<200, GetMenuSuccess> | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * `GET /menu`
 * @returns The menu, to be read.
 */
export function getMenu(
  client: KitchenSinkClient,
  init: GetMenuInit & { stream: true },
): Promise<StreamedResult<GetMenuResult>>;
export function getMenu(
  client: KitchenSinkClient,
  init?: GetMenuInit & { stream?: false },
): Promise<GetMenuResult>;
export function getMenu(
  client: KitchenSinkClient,
  init?: GetMenuInit,
): Promise<StreamedResult<GetMenuResult, boolean>>;
export function getMenu(client: KitchenSinkClient, init?: GetMenuInit): Promise<never> {
  return wire.call(client, "GET", "/menu", [200, wire.text, "2XX", wire.undeclared], init);
}

/** What `replaceMenu` takes. */
export interface ReplaceMenuInit extends CallOptions {
  body: Blob | ArrayBuffer | ArrayBufferView | ReadableStream;
  /** Whether the body of a success is left unread. */
  stream?: boolean;
}

/** The data of a success of `replaceMenu`. */
export type ReplaceMenuSuccess = Blob;

/** The declared errors of `replaceMenu`. */
export type ReplaceMenuError = never;

/** What `replaceMenu` gives. */
export type ReplaceMenuResult =
  OperationSuccess<200, ReplaceMenuSuccess> | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * `PUT /menu`
 * @returns The menu, to be printed.
 */
export function replaceMenu(
  client: KitchenSinkClient,
  init: ReplaceMenuInit & { stream: true },
): Promise<StreamedResult<ReplaceMenuResult>>;
export function replaceMenu(
  client: KitchenSinkClient,
  init: ReplaceMenuInit & { stream?: false },
): Promise<ReplaceMenuResult>;
export function replaceMenu(
  client: KitchenSinkClient,
  init: ReplaceMenuInit,
): Promise<StreamedResult<ReplaceMenuResult, boolean>>;
export function replaceMenu(client: KitchenSinkClient, init: ReplaceMenuInit): Promise<never> {
  return wire.call(
    client,
    "PUT",
    "/menu",
    [200, wire.blob, "2XX", wire.undeclared],
    init,
    wire.sendBody("application/pdf"),
  );
}

/** What `createReview` takes. */
export interface CreateReviewInit extends CallOptions {
  body?:
    | {
        /** What it looked like. */
        photo?: Blob;
        stars: number;
        tags?: string[];
      }
    | FormData;
}

/** The data of a success of `createReview`. */
export type CreateReviewSuccess = undefined;

/** The declared errors of `createReview`. */
export type CreateReviewError = never;

/** What `createReview` gives. */
export type CreateReviewResult =
  OperationSuccess<204, CreateReviewSuccess> | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * `POST /reviews`
 * @returns Taken.
 */
export function createReview(
  client: KitchenSinkClient,
  init?: CreateReviewInit,
): Promise<CreateReviewResult> {
  return wire.call(client, "POST", "/reviews", [204, wire.nothing], init, wire.sendForm());
}

/** What `createSupplier` takes. */
export interface CreateSupplierInit extends CallOptions {
  body: SupplierWritable;
}

/** The data of a success of `createSupplier`. */
export type CreateSupplierSuccess = Supplier;

/** The declared errors of `createSupplier`. */
export type CreateSupplierError = never;

/** What `createSupplier` gives. */
export type CreateSupplierResult =
  OperationSuccess<201, CreateSupplierSuccess> | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * `POST /suppliers`
 * @returns The supplier.
 */
export function createSupplier(
  client: KitchenSinkClient,
  init: CreateSupplierInit,
): Promise<CreateSupplierResult> {
  return wire.call(client, "POST", "/suppliers", [201], init);
}

/** What `createVisit` takes. */
export interface CreateVisitInit extends CallOptions {
  body:
    | {
        guests?: number;
      }
    | URLSearchParams;
}

/** The data of a success of `createVisit`. */
export type CreateVisitSuccess = EventStream<CreateVisitItem>;

/** The declared errors of `createVisit`. */
export type CreateVisitError = never;

/** What `createVisit` gives. */
export type CreateVisitResult =
  OperationSuccess<200, CreateVisitSuccess> | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * `POST /visits`
 * @returns What happens, as it happens.
 */
export function createVisit(
  client: KitchenSinkClient,
  init: CreateVisitInit & StreamOptions,
): Promise<CreateVisitResult> {
  return wire.streamed(
    wire.events(wire.textEvents),
    client,
    "POST",
    "/visits",
    [200, wire.stream],
    init,
    wire.sendUrlEncoded(),
  );
}

/**
 * All operation functions by name, for code that handles them all the same way. A bundle that uses
 * this contains all of them.
 */
export const functions: {
  readonly listDishes: typeof listDishes;
  readonly createDish: typeof createDish;
  readonly getDishesByDishId: typeof getDishesByDishId;
  readonly deleteOperation: typeof deleteOperation;
  readonly updateDish: typeof updateDish;
  readonly uploadPhoto: typeof uploadPhoto;
  readonly getMenu: typeof getMenu;
  readonly replaceMenu: typeof replaceMenu;
  readonly createReview: typeof createReview;
  readonly createSupplier: typeof createSupplier;
  readonly createVisit: typeof createVisit;
} = {
  listDishes,
  createDish,
  getDishesByDishId,
  deleteOperation,
  updateDish,
  uploadPhoto,
  getMenu,
  replaceMenu,
  createReview,
  createSupplier,
  createVisit,
};
