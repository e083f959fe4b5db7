// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: credentials.yaml
// Command: openapi-clients generate

import type { ExampleClient } from "./client.ts";
import type {
  CallOptions,
  OperationFailure,
  OperationSuccess,
  UnexpectedResponse,
} from "./results.ts";
import * as wire from "./wire.ts";

/** What `listOrders` takes. */
export interface ListOrdersInit extends CallOptions {}

/** The data of a success of `listOrders`. */
export type ListOrdersSuccess = undefined;

/** The declared errors of `listOrders`. */
export type ListOrdersError = never;

/** What `listOrders` gives. */
export type ListOrdersResult =
  OperationSuccess<200, ListOrdersSuccess> | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Sends what most operations do.
 *
 * `GET /orders`
 * @returns All orders.
 */
export function listOrders(
  client: ExampleClient,
  init?: ListOrdersInit,
): Promise<ListOrdersResult> {
  return wire.call(client, "GET", "/orders", [200, wire.nothing], init);
}

/** What `addOrder` takes. */
export interface AddOrderInit extends CallOptions {}

/** The data of a success of `addOrder`. */
export type AddOrderSuccess = undefined;

/** The declared errors of `addOrder`. */
export type AddOrderError = never;

/** What `addOrder` gives. */
export type AddOrderResult =
  OperationSuccess<200, AddOrderSuccess> | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Sends a key together with a tenant, or else a password.
 *
 * `POST /orders`
 * @returns The order was added.
 */
export function addOrder(client: ExampleClient, init?: AddOrderInit): Promise<AddOrderResult> {
  return wire.call(
    client,
    "POST",
    "/orders",
    [200, wire.nothing],
    { ...init, security: ["header X-Tenant + query api_key", "basic"] },
  );
}

/** What `getInvoice` takes. */
export interface GetInvoiceInit extends CallOptions {
  params: {
    path: {
      id: string;
    };
  };
}

/** The data of a success of `getInvoice`. */
export type GetInvoiceSuccess = undefined;

/** The declared errors of `getInvoice`. */
export type GetInvoiceError = never;

/** What `getInvoice` gives. */
export type GetInvoiceResult =
  OperationSuccess<200, GetInvoiceSuccess> | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Sends a cookie to another server, if there is one.
 *
 * Sent to `https://files.orders.example.com` unless the call gives `baseUrl`.
 *
 * `GET /orders/{id}/invoice`
 * @returns The invoice.
 */
export function getInvoice(client: ExampleClient, init: GetInvoiceInit): Promise<GetInvoiceResult> {
  return wire.call(
    client,
    "GET",
    "/orders/{id}/invoice",
    [200, wire.nothing],
    { ...init, security: ["cookie sid"] },
    wire.steps(wire.atServer("https://files.orders.example.com"), wire.inPath),
  );
}

/** What `getStatus` takes. */
export interface GetStatusInit extends CallOptions {}

/** The data of a success of `getStatus`. */
export type GetStatusSuccess = undefined;

/** The declared errors of `getStatus`. */
export type GetStatusError = never;

/** What `getStatus` gives. */
export type GetStatusResult =
  OperationSuccess<200, GetStatusSuccess> | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Sends nothing.
 *
 * `GET /status`
 * @returns All is well.
 */
export function getStatus(client: ExampleClient, init?: GetStatusInit): Promise<GetStatusResult> {
  return wire.call(client, "GET", "/status", [200, wire.nothing], { ...init, security: [] });
}

/**
 * All operation functions by name, for code that handles them all the same way. A bundle that uses
 * this contains all of them.
 */
export const functions: {
  readonly listOrders: typeof listOrders;
  readonly addOrder: typeof addOrder;
  readonly getInvoice: typeof getInvoice;
  readonly getStatus: typeof getStatus;
} = {
  listOrders,
  addOrder,
  getInvoice,
  getStatus,
};
