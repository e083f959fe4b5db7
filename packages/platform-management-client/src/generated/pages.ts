// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/management-openapi.json
// Command: openapi-clients generate platform-management

import type { PlatformManagementClient } from "./client.ts";
import {
  listPersonalAccessTokens,
  type ListPersonalAccessTokensInit,
  type ListPersonalAccessTokensSuccess,
  listTeamAccessTokens,
  type ListTeamAccessTokensInit,
  type ListTeamAccessTokensSuccess,
  listAuditLogEvents,
  type ListAuditLogEventsInit,
  type ListAuditLogEventsSuccess,
  listCustomRoles,
  type ListCustomRolesInit,
  type ListCustomRolesSuccess,
  listDeploymentsForTeam,
  type ListDeploymentsForTeamInit,
  type ListDeploymentsForTeamSuccess,
  listProjects,
  type ListProjectsInit,
  type ListProjectsSuccess,
} from "./operations.ts";
import { orThrow } from "./results.ts";
import type {
  AuditLogEventResponse,
  CustomRoleResponse,
  PersonalAccessTokenResponse,
  PlatformDeploymentResponse,
  ProjectResponse,
  TeamAccessTokenResponse,
} from "./types.ts";
import * as wire from "./wire.ts";

/** The items of a list from all of its pages, in their order. Each iteration starts at the first page. */
export interface Pages<Item, Page> extends AsyncIterable<Item> {
  /** The pages as they come. With a `limit`, none is requested behind the one that reaches it. */
  byPage(): AsyncIterable<Page>;
}

/**
 * All items of {@link listPersonalAccessTokens} from its pages, as declared: items at `/items`,
 * query `cursor` from `/pagination/nextCursor`, more if `/pagination/hasMore`.
 *
 * A failure is thrown as `orThrow` does. `limit` is the most items to give.
 *
 * @throws RangeError When `limit` is no whole number from 0 on.
 */
export function listPersonalAccessTokensPages(
  client: PlatformManagementClient,
  init?: ListPersonalAccessTokensInit & { limit?: number },
): Pages<PersonalAccessTokenResponse, ListPersonalAccessTokensSuccess> {
  return wire.pages(
    (given) => orThrow(listPersonalAccessTokens(client, given)),
    init,
    "GET /list_personal_access_tokens",
    ["items"],
    wire.cursor("cursor", ["pagination", "nextCursor"], ["pagination", "hasMore"], true),
  );
}

/**
 * All items of {@link listTeamAccessTokens} from its pages, as declared: items at `/items`, query
 * `cursor` from `/pagination/nextCursor`, more if `/pagination/hasMore`.
 *
 * A failure is thrown as `orThrow` does. `limit` is the most items to give.
 *
 * @throws RangeError When `limit` is no whole number from 0 on.
 */
export function listTeamAccessTokensPages(
  client: PlatformManagementClient,
  init: ListTeamAccessTokensInit & { limit?: number },
): Pages<TeamAccessTokenResponse, ListTeamAccessTokensSuccess> {
  return wire.pages(
    (given) => orThrow(listTeamAccessTokens(client, given)),
    init,
    "GET /teams/{team_id}/list_access_tokens",
    ["items"],
    wire.cursor("cursor", ["pagination", "nextCursor"], ["pagination", "hasMore"], true),
  );
}

/**
 * All items of {@link listAuditLogEvents} from its pages, as declared: items at `/items`, query
 * `cursor` from `/pagination/nextCursor`, more if `/pagination/hasMore`.
 *
 * A failure is thrown as `orThrow` does. `limit` is the most items to give.
 *
 * @throws RangeError When `limit` is no whole number from 0 on.
 */
export function listAuditLogEventsPages(
  client: PlatformManagementClient,
  init: ListAuditLogEventsInit & { limit?: number },
): Pages<AuditLogEventResponse, ListAuditLogEventsSuccess> {
  return wire.pages(
    (given) => orThrow(listAuditLogEvents(client, given)),
    init,
    "GET /teams/{team_id}/list_audit_log_events",
    ["items"],
    wire.cursor("cursor", ["pagination", "nextCursor"], ["pagination", "hasMore"], true),
  );
}

/**
 * All items of {@link listCustomRoles} from its pages, as declared: items at `/items`, query
 * `cursor` from `/pagination/nextCursor`, more if `/pagination/hasMore`.
 *
 * A failure is thrown as `orThrow` does. `limit` is the most items to give.
 *
 * @throws RangeError When `limit` is no whole number from 0 on.
 */
export function listCustomRolesPages(
  client: PlatformManagementClient,
  init: ListCustomRolesInit & { limit?: number },
): Pages<CustomRoleResponse, ListCustomRolesSuccess> {
  return wire.pages(
    (given) => orThrow(listCustomRoles(client, given)),
    init,
    "GET /teams/{team_id}/list_custom_roles",
    ["items"],
    wire.cursor("cursor", ["pagination", "nextCursor"], ["pagination", "hasMore"], true),
  );
}

/**
 * All items of {@link listDeploymentsForTeam} from its pages, as declared: items at `/items`, query
 * `cursor` from `/pagination/nextCursor`, more if `/pagination/hasMore`.
 *
 * A failure is thrown as `orThrow` does. `limit` is the most items to give.
 *
 * @throws RangeError When `limit` is no whole number from 0 on.
 */
export function listDeploymentsForTeamPages(
  client: PlatformManagementClient,
  init: ListDeploymentsForTeamInit & { limit?: number },
): Pages<PlatformDeploymentResponse, ListDeploymentsForTeamSuccess> {
  return wire.pages(
    (given) => orThrow(listDeploymentsForTeam(client, given)),
    init,
    "GET /teams/{team_id}/list_deployments",
    ["items"],
    wire.cursor("cursor", ["pagination", "nextCursor"], ["pagination", "hasMore"], true),
  );
}

/**
 * All items of {@link listProjects} from its pages, as declared: items at `/items`, query `cursor`
 * from `/pagination/nextCursor`, more if `/pagination/hasMore`.
 *
 * A failure is thrown as `orThrow` does. `limit` is the most items to give.
 *
 * @throws RangeError When `limit` is no whole number from 0 on.
 */
export function listProjectsPages(
  client: PlatformManagementClient,
  init: ListProjectsInit & { limit?: number },
): Pages<ProjectResponse, ListProjectsSuccess> {
  return wire.pages(
    (given) => orThrow(listProjects(client, given)),
    init,
    "GET /teams/{team_id}/projects",
    ["items"],
    wire.cursor("cursor", ["pagination", "nextCursor"], ["pagination", "hasMore"], true),
  );
}
