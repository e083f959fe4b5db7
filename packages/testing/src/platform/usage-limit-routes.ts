import type { DeploymentOperation } from "../auth/operations.ts";
import type { DeploymentState } from "../deployment/state.ts";
import { ApiError } from "../http/api-error.ts";
import type { App, AppContext } from "../http/app.ts";
import { jsonBodyLimit, readJsonObject } from "../http/body.ts";
import { booleanField, numberField, stringField } from "../http/fields.ts";
import type { UsageLimit, UsageLimitConfig } from "./usage-limits.ts";

/** The endpoints of usage limits. */
export function addUsageLimitRoutes(app: App, state: DeploymentState): void {
  const require = (c: AppContext, operation: DeploymentOperation): void => {
    const identity = state.authenticator.identify(c.req.raw.headers, new URL(c.req.url));
    state.authenticator.requireOperation(identity, operation);
  };
  app.get("/api/v1/list_usage_limits", (c) => {
    require(c, "ViewUsageLimits");
    return Response.json({ usageLimits: state.usageLimits.list() });
  });
  app.get("/api/v1/get_current_usage", (c) => {
    require(c, "ViewUsage");
    return Response.json({ metrics: {}, seedStatus: "complete" });
  });
  app.post("/api/v1/create_usage_limit", async (c) => {
    const config = await readConfig(c);
    require(c, "WriteUsageLimits");
    refuseDuplicate(state, config);
    return Response.json({ usageLimit: state.usageLimits.create(config) });
  });
  app.post("/api/v1/update_usage_limit/:id", async (c) => {
    const config = await readConfig(c);
    require(c, "WriteUsageLimits");
    const id = c.req.param("id");
    refuseDuplicate(state, config, id);
    return answer(state.usageLimits.update(id, config));
  });
  app.post("/api/v1/delete_usage_limit/:id", (c) => {
    require(c, "WriteUsageLimits");
    return answer(state.usageLimits.delete(c.req.param("id")));
  });
}

async function readConfig(c: AppContext): Promise<UsageLimitConfig> {
  const json = await readJsonObject(c.req.raw, jsonBodyLimit);
  const config = {
    metric: stringField(json, "metric"),
    window: stringField(json, "window"),
    limitType: stringField(json, "limitType"),
    limit: numberField(json, "limit"),
    enabled: booleanField(json, "enabled", true),
  };
  if (!Number.isInteger(config.limit) || config.limit < 1) {
    throw new ApiError(400, "InvalidUsageLimit", "A usage limit is a whole number above zero.");
  }
  return config;
}

function refuseDuplicate(
  state: DeploymentState,
  config: UsageLimitConfig,
  exceptId?: string,
): void {
  if (!state.usageLimits.hasSame(config, exceptId)) return;
  throw new ApiError(400, "DuplicateUsageLimit", "This usage limit already exists.");
}

function answer(usageLimit: UsageLimit | undefined): Response {
  if (usageLimit === undefined) {
    throw new ApiError(404, "UsageLimitNotFound", "There is no usage limit with this id.");
  }
  return Response.json({ usageLimit });
}
