import { requireAudited } from "../audit/require-audited.ts";
import type { DeploymentOperation } from "../auth/operations.ts";
import type { DeploymentState } from "../deployment/state.ts";
import { ApiError } from "../http/api-error.ts";
import { type App, type AppContext, emptyResponse } from "../http/app.ts";
import { jsonBodyLimit, readJsonObject } from "../http/body.ts";
import { optionalStringField, stringField } from "../http/fields.ts";
import { badJsonBody } from "../http/api-error.ts";

/** The endpoints about the deployment itself: canonical URLs, information, pausing. */
export function addPlatformRoutes(app: App, state: DeploymentState): void {
  const require = (c: AppContext, operation: DeploymentOperation): void => {
    const identity = state.authenticator.identify(c.req.raw.headers, new URL(c.req.url));
    state.authenticator.requireOperation(identity, operation);
  };
  for (const base of ["/api", "/api/v1"]) {
    app.post(`${base}/update_canonical_url`, async (c) => {
      const json = await readJsonObject(c.req.raw, jsonBodyLimit);
      const destination = stringField(json, "requestDestination");
      if (destination !== "convexCloud" && destination !== "convexSite") {
        throw badJsonBody("`requestDestination` must be convexCloud or convexSite");
      }
      const url = optionalStringField(json, "url");
      const audit = requireAudited(state, c, "WriteEnvironmentVariables");
      state.canonicalUrls.set(destination, url);
      const verb = url === undefined ? "delete" : "update";
      audit(`${verb}_canonical_url`, { request_destination: destination, url: url ?? null });
      return emptyResponse();
    });
  }
  app.get("/api/v1/get_canonical_urls", (c) => {
    const identity = state.authenticator.identify(c.req.raw.headers, new URL(c.req.url));
    state.authenticator.requireAdmin(identity);
    const { cloudUrl, siteUrl } = state.canonicalUrls;
    return Response.json({ convexCloudUrl: cloudUrl, convexSiteUrl: siteUrl });
  });
  app.get("/api/v1/deployment_info", (c) => {
    require(c, "ViewData");
    return Response.json(state.describe());
  });
  app.post("/api/v1/pause_deployment", (c) => {
    const audit = requireAudited(state, c, "PauseDeployment");
    if (state.runState === "paused") {
      throw new ApiError(400, "PauseDeploymentFailed", "The deployment is already paused.");
    }
    state.runState = "paused";
    state.changes.notify();
    audit("pause_deployment", {});
    return emptyResponse();
  });
  app.post("/api/v1/unpause_deployment", (c) => {
    const audit = requireAudited(state, c, "UnpauseDeployment");
    if (state.runState === "running") {
      throw new ApiError(400, "UnpauseDeploymentFailed", "The deployment is not paused.");
    }
    state.runState = "running";
    state.changes.notify();
    audit("unpause_deployment", {});
    return emptyResponse();
  });
}
