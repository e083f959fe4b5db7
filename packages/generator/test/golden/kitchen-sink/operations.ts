// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: kitchen-sink.yaml
// Command: openapi-clients generate

import type { ParseAs } from "openapi-fetch";
import { readBody, sendBody, sendForm, sendUrlEncoded } from "./bodies.ts";
import type { KitchenSinkClient, OperationInit, OperationResult, Requester } from "./client.ts";
import type { paths } from "./types.ts";

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
export function listDishes<As extends ParseAs = "json">(
  client: KitchenSinkClient,
  init?: OperationInit<paths["/dishes"]["get"], As>,
): OperationResult<paths["/dishes"]["get"], 200, "default", As> {
  return (client as Requester).GET("/dishes", init);
}

/**
 * - header `X-Trace`: Names the call.
 * - body: The new dish.
 *
 * `POST /dishes`
 * @returns The dish.
 */
export function createDish<As extends ParseAs = "json">(
  client: KitchenSinkClient,
  init: OperationInit<paths["/dishes"]["post"], As>,
): OperationResult<paths["/dishes"]["post"], 201, "4XX" | "5XX", As> {
  return (client as Requester).POST("/dishes", init);
}

/**
 * Has no operationId.
 *
 * `GET /dishes/{dish_id}`
 * @returns The dish, or a text about it.
 *   Sold out.
 */
export function getDishesByDishId<As extends ParseAs = "json">(
  client: KitchenSinkClient,
  init: OperationInit<paths["/dishes/{dish_id}"]["get"], As>,
): OperationResult<paths["/dishes/{dish_id}"]["get"], 200 | 204, never, As> {
  return (client as Requester).GET("/dishes/{dish_id}", init);
}

/**
 * Empty on success.
 *
 * `DELETE /dishes/{dish_id}`
 * @returns The dish is gone.
 * @deprecated
 */
export function deleteOperation<As extends ParseAs = "json">(
  client: KitchenSinkClient,
  init: OperationInit<paths["/dishes/{dish_id}"]["delete"], As>,
): OperationResult<paths["/dishes/{dish_id}"]["delete"], 200, 404 | "default", As> {
  return (client as Requester).DELETE("/dishes/{dish_id}", init);
}

/** `PATCH /dishes/{dish_id}` */
export function updateDish<As extends ParseAs = "json">(
  client: KitchenSinkClient,
  init: OperationInit<paths["/dishes/{dish_id}"]["patch"], As>,
): OperationResult<paths["/dishes/{dish_id}"]["patch"], "2XX", never, As> {
  return (client as Requester).PATCH("/dishes/{dish_id}", init);
}

/**
 * Served from `https://upload.example.com`: pass that as `baseUrl` of the call.
 *
 * `POST /dishes/{dish_id}/photos/{photo_name}`
 * @returns Taken.
 */
export function uploadPhoto<As extends ParseAs = "json">(
  client: KitchenSinkClient,
  init: OperationInit<paths["/dishes/{dish_id}/photos/{photo_name}"]["post"], As>,
): OperationResult<paths["/dishes/{dish_id}/photos/{photo_name}"]["post"], 202, never, As> {
  return (client as Requester).POST("/dishes/{dish_id}/photos/{photo_name}", init);
}

/**
 * `GET /menu`
 * @returns The menu, to be read.
 */
export function getMenu<As extends ParseAs = "text">(
  client: KitchenSinkClient,
  init?: OperationInit<paths["/menu"]["get"], As>,
): OperationResult<paths["/menu"]["get"], 200, never, As> {
  return (client as Requester).GET("/menu", readBody("text", init));
}

/**
 * `PUT /menu`
 * @returns The menu, to be printed.
 */
export function replaceMenu<As extends ParseAs = "blob">(
  client: KitchenSinkClient,
  init: OperationInit<paths["/menu"]["put"], As>,
): OperationResult<paths["/menu"]["put"], 200, never, As> {
  return (client as Requester).PUT("/menu", readBody("blob", sendBody("application/pdf", init)));
}

/**
 * `POST /reviews`
 * @returns Taken.
 */
export function createReview<As extends ParseAs = "json">(
  client: KitchenSinkClient,
  init?: OperationInit<paths["/reviews"]["post"], As>,
): OperationResult<paths["/reviews"]["post"], 204, never, As> {
  return (client as Requester).POST("/reviews", sendForm(init));
}

/**
 * `POST /suppliers`
 * @returns The supplier.
 */
export function createSupplier<As extends ParseAs = "json">(
  client: KitchenSinkClient,
  init: OperationInit<paths["/suppliers"]["post"], As>,
): OperationResult<paths["/suppliers"]["post"], 201, never, As> {
  return (client as Requester).POST("/suppliers", init);
}

/**
 * `POST /visits`
 * @returns What happens, as it happens.
 */
export function createVisit<As extends ParseAs = "stream">(
  client: KitchenSinkClient,
  init: OperationInit<paths["/visits"]["post"], As>,
): OperationResult<paths["/visits"]["post"], 200, never, As> {
  return (client as Requester).POST("/visits", readBody("stream", sendUrlEncoded(init)));
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
