import { requireAudited } from "../audit/require-audited.ts";
import type { DeploymentState } from "../deployment/state.ts";
import type { App } from "../http/app.ts";
import { jsonBodyLimit, readJsonObject } from "../http/body.ts";
import { optionalStringField } from "../http/fields.ts";
import { pageOf } from "../http/page.ts";
import { pageParameters } from "../http/query.ts";
import { readSelection } from "./selection.ts";

const syncPages = { fallback: 100, maximum: 100 } as const;

/** The endpoints by which a client keeps a copy of all tables up to date. */
export function addDataSyncRoutes(app: App, state: DeploymentState): void {
  app.post("/api/v1/data/sync", async (c) => {
    const json = await readJsonObject(c.req.raw, jsonBodyLimit);
    const cursor = optionalStringField(json, "cursor");
    const selection = readSelection(json["selection"]);
    const audit = requireAudited(state, c, "ViewData");
    if (cursor !== undefined) return Response.json(state.dataSyncs.goOn(state, cursor));
    const started = state.dataSyncs.start(state, selection);
    audit("create_data_sync", { sync_id: started["syncId"] ?? null });
    return Response.json(started);
  });
  app.get("/api/v1/data/list_active_syncs", (c) => {
    requireAudited(state, c, "ViewData");
    const page = pageOf(state.dataSyncs.list(), {
      list: "dataSyncs",
      key: ({ syncId }) => [syncId],
      ...pageParameters(c.req.query(), syncPages),
    });
    return Response.json({ syncs: page.items, pagination: page.pagination });
  });
}
