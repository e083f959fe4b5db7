import type { DeploymentState } from "../deployment/state.ts";
import type { App } from "../http/app.ts";

/** The endpoints outside `/api`, which need no key and respond with text. */
export function addRootRoutes(app: App, state: DeploymentState): void {
  app.get("/", text("This Convex deployment is running. See https://docs.convex.dev/."));
  app.get("/version", text("unknown"));
  app.get("/instance_name", text(state.name));
  app.get("/instance_version", text("unknown"));
  app.post("/echo", async (c) => new Response(await c.req.raw.arrayBuffer()));
}

function text(content: string): () => Response {
  return () => new Response(content, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
