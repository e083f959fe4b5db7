// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/management-openapi.json
// Command: openapi-clients generate platform-management

import type { PlatformManagementClient } from "./client.ts";
import * as operations from "./operations.ts";
import type {
  ListPersonalAccessTokensInit,
  ListPersonalAccessTokensSuccess,
  ListTeamAccessTokensInit,
  ListTeamAccessTokensSuccess,
  ListAuditLogEventsInit,
  ListAuditLogEventsSuccess,
  ListCustomRolesInit,
  ListCustomRolesSuccess,
  ListDeploymentsForTeamInit,
  ListDeploymentsForTeamSuccess,
  ListProjectsInit,
  ListProjectsSuccess,
} from "./operations.ts";
import { type OperationFailure, type OperationSuccess, orThrow } from "./results.ts";
import type {
  AuditLogEventResponse,
  CustomRoleResponse,
  PersonalAccessTokenResponse,
  PlatformDeploymentResponse,
  ProjectResponse,
  TeamAccessTokenResponse,
} from "./types.ts";

/** The items of a list from all of its pages, in their order. Each iteration starts at the first page. */
export interface Pages<Item, Page> extends AsyncIterable<Item> {
  /** The pages as they come. With a `limit`, none is requested behind the one that reaches it. */
  byPage(): AsyncIterable<Page>;
}

/**
 * All items of {@link operations.listPersonalAccessTokens} from its pages, as declared: items at
 * `/items`, query `cursor` from `/pagination/nextCursor`, more if `/pagination/hasMore`.
 *
 * A failure is thrown as `orThrow` does. `limit` is the most items to give.
 *
 * @throws RangeError When `limit` is no whole number from 0 on.
 */
export function listPersonalAccessTokensPages(
  client: PlatformManagementClient,
  init?: ListPersonalAccessTokensInit & { limit?: number },
): Pages<PersonalAccessTokenResponse, ListPersonalAccessTokensSuccess> {
  return pages(
    operations.listPersonalAccessTokens,
    client,
    init,
    "GET /list_personal_access_tokens",
    ["items"],
    cursor("cursor", ["pagination", "nextCursor"], ["pagination", "hasMore"], true),
  );
}

/**
 * All items of {@link operations.listTeamAccessTokens} from its pages, as declared: items at
 * `/items`, query `cursor` from `/pagination/nextCursor`, more if `/pagination/hasMore`.
 *
 * A failure is thrown as `orThrow` does. `limit` is the most items to give.
 *
 * @throws RangeError When `limit` is no whole number from 0 on.
 */
export function listTeamAccessTokensPages(
  client: PlatformManagementClient,
  init: ListTeamAccessTokensInit & { limit?: number },
): Pages<TeamAccessTokenResponse, ListTeamAccessTokensSuccess> {
  return pages(
    operations.listTeamAccessTokens,
    client,
    init,
    "GET /teams/{team_id}/list_access_tokens",
    ["items"],
    cursor("cursor", ["pagination", "nextCursor"], ["pagination", "hasMore"], true),
  );
}

/**
 * All items of {@link operations.listAuditLogEvents} from its pages, as declared: items at
 * `/items`, query `cursor` from `/pagination/nextCursor`, more if `/pagination/hasMore`.
 *
 * A failure is thrown as `orThrow` does. `limit` is the most items to give.
 *
 * @throws RangeError When `limit` is no whole number from 0 on.
 */
export function listAuditLogEventsPages(
  client: PlatformManagementClient,
  init: ListAuditLogEventsInit & { limit?: number },
): Pages<AuditLogEventResponse, ListAuditLogEventsSuccess> {
  return pages(
    operations.listAuditLogEvents,
    client,
    init,
    "GET /teams/{team_id}/list_audit_log_events",
    ["items"],
    cursor("cursor", ["pagination", "nextCursor"], ["pagination", "hasMore"], true),
  );
}

/**
 * All items of {@link operations.listCustomRoles} from its pages, as declared: items at `/items`,
 * query `cursor` from `/pagination/nextCursor`, more if `/pagination/hasMore`.
 *
 * A failure is thrown as `orThrow` does. `limit` is the most items to give.
 *
 * @throws RangeError When `limit` is no whole number from 0 on.
 */
export function listCustomRolesPages(
  client: PlatformManagementClient,
  init: ListCustomRolesInit & { limit?: number },
): Pages<CustomRoleResponse, ListCustomRolesSuccess> {
  return pages(
    operations.listCustomRoles,
    client,
    init,
    "GET /teams/{team_id}/list_custom_roles",
    ["items"],
    cursor("cursor", ["pagination", "nextCursor"], ["pagination", "hasMore"], true),
  );
}

/**
 * All items of {@link operations.listDeploymentsForTeam} from its pages, as declared: items at
 * `/items`, query `cursor` from `/pagination/nextCursor`, more if `/pagination/hasMore`.
 *
 * A failure is thrown as `orThrow` does. `limit` is the most items to give.
 *
 * @throws RangeError When `limit` is no whole number from 0 on.
 */
export function listDeploymentsForTeamPages(
  client: PlatformManagementClient,
  init: ListDeploymentsForTeamInit & { limit?: number },
): Pages<PlatformDeploymentResponse, ListDeploymentsForTeamSuccess> {
  return pages(
    operations.listDeploymentsForTeam,
    client,
    init,
    "GET /teams/{team_id}/list_deployments",
    ["items"],
    cursor("cursor", ["pagination", "nextCursor"], ["pagination", "hasMore"], true),
  );
}

/**
 * All items of {@link operations.listProjects} from its pages, as declared: items at `/items`,
 * query `cursor` from `/pagination/nextCursor`, more if `/pagination/hasMore`.
 *
 * A failure is thrown as `orThrow` does. `limit` is the most items to give.
 *
 * @throws RangeError When `limit` is no whole number from 0 on.
 */
export function listProjectsPages(
  client: PlatformManagementClient,
  init: ListProjectsInit & { limit?: number },
): Pages<ProjectResponse, ListProjectsSuccess> {
  return pages(
    operations.listProjects,
    client,
    init,
    "GET /teams/{team_id}/projects",
    ["items"],
    cursor("cursor", ["pagination", "nextCursor"], ["pagination", "hasMore"], true),
  );
}

interface AnyInit {
  readonly [option: string]: unknown;
}

/** Where something stands in a body: the names of properties from the outside in. */
type BodyPath = readonly string[];

/** Ends with an error, which says what is wrong with a page. */
type FailPage = (problem: string) => never;

/** What the next page and this one are known by, and the options of the next request; nothing behind the last page. */
type FollowingPage = readonly [next: unknown, own: unknown, init: AnyInit] | undefined;

/** Gives what follows a page of so many items. `first` are the options of the first request, which it may change. */
type PagingKind = (
  fail: FailPage,
  first: Record<string, unknown>,
) => (init: AnyInit, page: unknown, count: number) => FollowingPage;

function pages(
  call: (
    client: never,
    init: never,
  ) => Promise<OperationSuccess<unknown, unknown> | OperationFailure<unknown, unknown>>,
  client: unknown,
  given: unknown,
  operation: string,
  items: BodyPath,
  paging: PagingKind,
): Pages<never, never> {
  const { limit = Infinity, ...options } = (given ?? {}) as AnyInit & { readonly limit?: number };
  if (!(limit >= 0) || limit % 1) {
    throw new RangeError("limit cannot be " + limit);
  }
  const signal = options["signal"] as AbortSignal | null | undefined;
  const fail: FailPage = (problem) => {
    throw new Error(operation + ": a page " + problem);
  };
  async function* read(byPage?: boolean): AsyncGenerator<never> {
    const seen = new Set<unknown>();
    let init: AnyInit = { ...options };
    const follow = paging(fail, init as Record<string, unknown>);
    for (let left = limit; left > 0;) {
      const page: unknown = await orThrow(call(client as never, init as never));
      const list = valueAt(page, items);
      if (!Array.isArray(list)) return fail("has no list at /" + items.join("/"));
      for (const each of byPage ? [page] : list.slice(0, left)) {
        signal?.throwIfAborted();
        yield each as never;
      }
      left -= list.length;
      const following = left > 0 && follow(init, page, list.length);
      if (!following) return;
      const [next, own, more] = following;
      // It would never end.
      if (seen.add(own).has(next)) return fail("leads to an earlier one");
      init = more;
    }
  }
  return { byPage: () => read(true), [Symbol.asyncIterator]: () => read() };
}

function valueAt(body: unknown, path: BodyPath): unknown {
  return path.reduce<unknown>((value, name) => (value as AnyInit | null | undefined)?.[name], body);
}

/** The next page is asked for with a cursor of this one. */
function cursor(
  parameter: string,
  at: BodyPath,
  flag?: BodyPath,
  isRequired?: boolean,
): PagingKind {
  return (fail) => (init, page) => {
    const next = valueAt(page, at) ?? "";
    // A page that lacks a flag which each has is not the last one: perhaps all of what it says is missing.
    const isMore = (flag && valueAt(page, flag)) ?? (isRequired || next !== "");
    if (isMore === false) return undefined;
    if (next === "") return fail("has no cursor at /" + at.join("/"));
    return withQuery(init, parameter, next);
  };
}

/** A value of a query parameter, what it is in a request, and the options of one with the value. */
function withQuery(
  init: AnyInit,
  parameter: string,
  value: unknown,
): [next: unknown, own: unknown, init: AnyInit] {
  const params = init["params"] as { readonly query?: AnyInit } | undefined;
  const query = params?.query;
  return [
    value,
    query?.[parameter],
    { ...init, params: { ...params, query: { ...query, [parameter]: value } } },
  ];
}
