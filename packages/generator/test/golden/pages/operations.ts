// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: pages.yaml
// Command: openapi-clients generate

import type { ExampleClient } from "./client.ts";
import type {
  CallOptions,
  OperationFailure,
  OperationSuccess,
  ResponseWith,
  UnexpectedResponse,
} from "./results.ts";
import type { Pagination, Project, Repository } from "./types.ts";
import * as wire from "./wire.ts";

/** What `listEvents` takes. */
export interface ListEventsInit extends CallOptions {
  params?: {
    query?: {
      skip?: number;
    };
  };
}

/** The data of a success of `listEvents`. */
export interface ListEventsSuccess {
  data: {
    count: number;
    events: {
      /** In milliseconds since 1970. */
      at: number;
      kind: "created" | "deleted";
    }[];
  };
}

/** The declared errors of `listEvents`. */
export type ListEventsError = never;

/** What `listEvents` gives. */
export type ListEventsResult =
  OperationSuccess<200, ListEventsSuccess> | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * `GET /events`
 * @returns A page of events.
 */
export function listEvents(
  client: ExampleClient,
  init?: ListEventsInit,
): Promise<ListEventsResult> {
  return wire.call(client, "GET", "/events", [200], init);
}

/** What `listInvoices` takes. */
export interface ListInvoicesInit extends CallOptions {}

/** The data of a success of `listInvoices`. */
export interface ListInvoicesSuccess {
  /** @format uri */
  next?: string | null;
  results: number[];
}

/** The declared errors of `listInvoices`. */
export type ListInvoicesError = never;

/** What `listInvoices` gives. */
export type ListInvoicesResult =
  OperationSuccess<200, ListInvoicesSuccess> | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * `GET /invoices`
 * @returns A page of invoices.
 */
export function listInvoices(
  client: ExampleClient,
  init?: ListInvoicesInit,
): Promise<ListInvoicesResult> {
  return wire.call(client, "GET", "/invoices", [200], init);
}

/** What `searchOrders` takes. */
export interface SearchOrdersInit extends CallOptions {
  body: {
    cursor?: string;
    text: string;
  };
}

/** The data of a success of `searchOrders`. */
export interface SearchOrdersSuccess {
  next?: string;
  orders: number[];
}

/** The declared errors of `searchOrders`. */
export type SearchOrdersError = never;

/** What `searchOrders` gives. */
export type SearchOrdersResult =
  OperationSuccess<200, SearchOrdersSuccess> | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * `POST /orders/search`
 * @returns A page of numbers of orders.
 */
export function searchOrders(
  client: ExampleClient,
  init: SearchOrdersInit,
): Promise<SearchOrdersResult> {
  return wire.call(client, "POST", "/orders/search", [200], init);
}

/** What `listPlain` takes. */
export interface ListPlainInit extends CallOptions {
  params?: {
    query?: {
      cursor?: string;
    };
  };
}

/** The data of a success of `listPlain`. */
export interface ListPlainSuccess {
  items?: string[];
  next_cursor?: string;
}

/** The declared errors of `listPlain`. */
export type ListPlainError = never;

/** What `listPlain` gives. */
export type ListPlainResult =
  OperationSuccess<200, ListPlainSuccess> | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * `GET /plain`
 * @returns Everything at once, whatever it looks like.
 */
export function listPlain(client: ExampleClient, init?: ListPlainInit): Promise<ListPlainResult> {
  return wire.call(client, "GET", "/plain", [200], init);
}

/** What `listRepositories` takes. */
export interface ListRepositoriesInit extends CallOptions {
  params?: {
    query?: {
      per_page?: number;
    };
  };
}

/** The data of a success of `listRepositories`. */
export type ListRepositoriesSuccess = Repository[];

/** The declared errors of `listRepositories`. */
export type ListRepositoriesError = never;

/** What `listRepositories` gives. */
export type ListRepositoriesResult =
  | OperationSuccess<200, ListRepositoriesSuccess, ResponseWith<never, "Link">>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * `GET /repositories`
 * @returns A page of repositories.
 */
export function listRepositories(
  client: ExampleClient,
  init?: ListRepositoriesInit,
): Promise<ListRepositoriesResult> {
  return wire.call(client, "GET", "/repositories", [200], init);
}

/** What `listProjects` takes. */
export interface ListProjectsInit extends CallOptions {
  params: {
    path: {
      team_id: string;
    };
    query?: {
      cursor?: string;
      q?: string;
    };
  };
}

/** The data of a success of `listProjects`. */
export interface ListProjectsSuccess {
  items: Project[];
  pagination: Pagination;
}

/** The declared errors of `listProjects`. */
export interface ListProjectsError {
  code: string;
}

/** What `listProjects` gives. */
export type ListProjectsResult =
  | OperationSuccess<200, ListProjectsSuccess>
  | OperationFailure<404, ListProjectsError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Lists the projects of a team.
 *
 * `GET /teams/{team_id}/projects`
 * @returns A page of projects.
 */
export function listProjects(
  client: ExampleClient,
  init: ListProjectsInit,
): Promise<ListProjectsResult> {
  return wire.call(client, "GET", "/teams/{team_id}/projects", [200, 404], init, wire.inPath);
}

/** What `listUsers` takes. */
export interface ListUsersInit extends CallOptions {
  params?: {
    query?: {
      page?: number;
    };
  };
}

/** The data of a success of `listUsers`. */
export type ListUsersSuccess = string[];

/** The declared errors of `listUsers`. */
export type ListUsersError = never;

/** What `listUsers` gives. */
export type ListUsersResult =
  OperationSuccess<200, ListUsersSuccess> | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * `GET /users`
 * @returns A page of names.
 * @deprecated
 */
export function listUsers(client: ExampleClient, init?: ListUsersInit): Promise<ListUsersResult> {
  return wire.call(client, "GET", "/users", [200], init);
}

/**
 * All operation functions by name, for code that handles them all the same way. A bundle that uses
 * this contains all of them.
 */
export const functions: {
  readonly listEvents: typeof listEvents;
  readonly listInvoices: typeof listInvoices;
  readonly searchOrders: typeof searchOrders;
  readonly listPlain: typeof listPlain;
  readonly listRepositories: typeof listRepositories;
  readonly listProjects: typeof listProjects;
  readonly listUsers: typeof listUsers;
} = {
  listEvents,
  listInvoices,
  searchOrders,
  listPlain,
  listRepositories,
  listProjects,
  listUsers,
};
