import type { DeploymentState } from "../deployment/state.ts";
import type { App } from "../http/app.ts";

/** The endpoint that says what a key allows. */
export function addKeyRoutes(app: App, state: DeploymentState): void {
  app.get("/api/check_admin_key", (c) => {
    const identity = state.authenticator.identify(c.req.raw.headers, new URL(c.req.url));
    const { allowedOperations, isReadOnly } = state.authenticator.requireAdmin(identity);
    return Response.json({ success: true, allowedOps: allowedOperations, isReadOnly });
  });
}
