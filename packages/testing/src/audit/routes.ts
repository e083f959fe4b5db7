import type { DeploymentState } from "../deployment/state.ts";
import type { App } from "../http/app.ts";
import { pageOf } from "../http/page.ts";
import { pageParameters, requiredIntegerParameter } from "../http/query.ts";

const auditPages = { fallback: 15, maximum: 100 } as const;

/** The endpoint that lists the changes to a deployment, oldest first. */
export function addAuditLogRoutes(app: App, state: DeploymentState): void {
  app.get("/api/v1/list_audit_log_events", (c) => {
    const identity = state.authenticator.identify(c.req.raw.headers, new URL(c.req.url));
    state.authenticator.requireOperation(identity, "ViewAuditLog");
    const query = c.req.query();
    const from = requiredIntegerParameter(query, "from", 0);
    const events = state.auditLog.events.filter(({ event }) => event.createTime >= from);
    const page = pageOf(events, {
      list: "auditLog",
      key: ({ id }) => [id],
      ...pageParameters(query, auditPages),
    });
    return Response.json({ ...page, items: page.items.map(({ event }) => event) });
  });
}
