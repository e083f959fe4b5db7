// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/deployment-openapi.json
// Command: openapi-clients generate platform-deployment

import type { PlatformDeploymentClient } from "./client.ts";
import {
  listActiveSyncs,
  type ListActiveSyncsInit,
  type ListActiveSyncsSuccess,
  listAuditLogEvents,
  type ListAuditLogEventsInit,
  type ListAuditLogEventsSuccess,
} from "./operations.ts";
import { orThrow } from "./results.ts";
import type { ActiveDataSync, DeploymentAuditLogEventResponse } from "./types.ts";
import * as wire from "./wire.ts";

/** The items of a list from all of its pages, in their order. Each iteration starts at the first page. */
export interface Pages<Item, Page> extends AsyncIterable<Item> {
  /** The pages as they come. With a `limit`, none is requested behind the one that reaches it. */
  byPage(): AsyncIterable<Page>;
}

/**
 * All items of {@link listActiveSyncs} from its pages, as found in the description: items at
 * `/syncs`, query `cursor` from `/pagination/nextCursor`, more if `/pagination/hasMore`.
 *
 * A failure is thrown as `orThrow` does. `limit` is the most items to give.
 *
 * @throws RangeError When `limit` is no whole number from 0 on.
 */
export function listActiveSyncsPages(
  client: PlatformDeploymentClient,
  init?: ListActiveSyncsInit & { limit?: number },
): Pages<ActiveDataSync, ListActiveSyncsSuccess> {
  return wire.pages(
    (given) => orThrow(listActiveSyncs(client, given)),
    init,
    "GET /data/list_active_syncs",
    ["syncs"],
    wire.cursor("cursor", ["pagination", "nextCursor"], ["pagination", "hasMore"], true),
  );
}

/**
 * All items of {@link listAuditLogEvents} from its pages, as found in the description: items at
 * `/items`, query `cursor` from `/pagination/nextCursor`, more if `/pagination/hasMore`.
 *
 * A failure is thrown as `orThrow` does. `limit` is the most items to give.
 *
 * @throws RangeError When `limit` is no whole number from 0 on.
 */
export function listAuditLogEventsPages(
  client: PlatformDeploymentClient,
  init: ListAuditLogEventsInit & { limit?: number },
): Pages<DeploymentAuditLogEventResponse, ListAuditLogEventsSuccess> {
  return wire.pages(
    (given) => orThrow(listAuditLogEvents(client, given)),
    init,
    "GET /list_audit_log_events",
    ["items"],
    wire.cursor("cursor", ["pagination", "nextCursor"], ["pagination", "hasMore"], true),
  );
}
