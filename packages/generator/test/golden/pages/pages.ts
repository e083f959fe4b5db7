// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: pages.yaml
// Command: openapi-clients generate

import type { ExampleClient } from "./client.ts";
import {
  listEvents,
  type ListEventsInit,
  type ListEventsSuccess,
  listInvoices,
  type ListInvoicesInit,
  type ListInvoicesSuccess,
  searchOrders,
  type SearchOrdersInit,
  type SearchOrdersSuccess,
  listRepositories,
  type ListRepositoriesInit,
  type ListRepositoriesSuccess,
  listProjects,
  type ListProjectsInit,
  type ListProjectsSuccess,
  listUsers,
  type ListUsersInit,
  type ListUsersSuccess,
} from "./operations.ts";
import { orThrow } from "./results.ts";
import type { Project, Repository } from "./types.ts";
import * as wire from "./wire.ts";

/** The items of a list from all of its pages, in their order. Each iteration starts at the first page. */
export interface Pages<Item, Page> extends AsyncIterable<Item> {
  /** The pages as they come. With a `limit`, none is requested behind the one that reaches it. */
  byPage(): AsyncIterable<Page>;
}

/**
 * All items of {@link listEvents} from its pages, as declared: items at `/data/events`, query
 * `skip` counts items from 0, total at `/data/count`.
 *
 * A failure is thrown as `orThrow` does. `limit` is the most items to give.
 *
 * @throws RangeError When `limit` is no whole number from 0 on.
 */
export function listEventsPages(
  client: ExampleClient,
  init?: ListEventsInit & { limit?: number },
): Pages<
  {
    /** In milliseconds since 1970. */
    at: number;
    kind: "created" | "deleted";
  },
  ListEventsSuccess
> {
  return wire.pages(
    (given) => orThrow(listEvents(client, given)),
    init,
    "GET /events",
    ["data", "events"],
    wire.counted("skip", 0, "item", undefined, ["data", "count"]),
  );
}

/**
 * All items of {@link listInvoices} from its pages, as found in the description: items at
 * `/results`, next link at `/next`.
 *
 * A failure is thrown as `orThrow` does. `limit` is the most items to give.
 *
 * @throws RangeError When `limit` is no whole number from 0 on.
 */
export function listInvoicesPages(
  client: ExampleClient,
  init?: ListInvoicesInit & { limit?: number },
): Pages<number, ListInvoicesSuccess> {
  return wire.pages(
    (given) => orThrow(listInvoices(client, given)),
    init,
    "GET /invoices",
    ["results"],
    wire.nextLink(["next"]),
  );
}

/**
 * All items of {@link searchOrders} from its pages, as declared: items at `/orders`, body `cursor`
 * from `/next`.
 *
 * A failure is thrown as `orThrow` does. `limit` is the most items to give.
 *
 * @throws RangeError When `limit` is no whole number from 0 on.
 */
export function searchOrdersPages(
  client: ExampleClient,
  init: SearchOrdersInit & { limit?: number },
): Pages<number, SearchOrdersSuccess> {
  return wire.pages(
    (given) => orThrow(searchOrders(client, given)),
    init,
    "POST /orders/search",
    ["orders"],
    wire.inBody(wire.cursor("cursor", ["next"])),
  );
}

/**
 * All items of {@link listRepositories} from its pages, as found in the description: the body has
 * the items, next link in the header `Link`.
 *
 * A failure is thrown as `orThrow` does. `limit` is the most items to give.
 *
 * @throws RangeError When `limit` is no whole number from 0 on.
 */
export function listRepositoriesPages(
  client: ExampleClient,
  init?: ListRepositoriesInit & { limit?: number },
): Pages<Repository, ListRepositoriesSuccess> {
  return wire.pages(
    (given) => orThrow(listRepositories(client, given)),
    init,
    "GET /repositories",
    [],
    wire.linkHeader(),
  );
}

/**
 * All items of {@link listProjects} from its pages, as found in the description: items at `/items`,
 * query `cursor` from `/pagination/nextCursor`, more if `/pagination/hasMore`.
 *
 * A failure is thrown as `orThrow` does. `limit` is the most items to give.
 *
 * @throws RangeError When `limit` is no whole number from 0 on.
 */
export function listProjectsPages(
  client: ExampleClient,
  init: ListProjectsInit & { limit?: number },
): Pages<Project, ListProjectsSuccess> {
  return wire.pages(
    (given) => orThrow(listProjects(client, given)),
    init,
    "GET /teams/{team_id}/projects",
    ["items"],
    wire.cursor("cursor", ["pagination", "nextCursor"], ["pagination", "hasMore"], true),
  );
}

/**
 * All items of {@link listUsers} from its pages, as declared: the body has the items, query `page`
 * counts pages from 0.
 *
 * A failure is thrown as `orThrow` does. `limit` is the most items to give.
 *
 * @throws RangeError When `limit` is no whole number from 0 on.
 * @deprecated
 */
export function listUsersPages(
  client: ExampleClient,
  init?: ListUsersInit & { limit?: number },
): Pages<string, ListUsersSuccess> {
  return wire.pages(
    (given) => orThrow(listUsers(client, given)),
    init,
    "GET /users",
    [],
    wire.counted("page", 0, "page", undefined, undefined),
  );
}
