import { requireAudited } from "../audit/require-audited.ts";
import type { DeploymentOperation } from "../auth/operations.ts";
import type { DeploymentState } from "../deployment/state.ts";
import { ApiError } from "../http/api-error.ts";
import { type App, type AppContext, emptyResponse } from "../http/app.ts";
import { jsonBodyLimit, readJsonObject } from "../http/body.ts";
import { booleanField, choiceField, numberField } from "../http/fields.ts";
import { currentUsage, usageMetrics } from "./current-usage.ts";
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
    return Response.json({ metrics: currentUsage(state), seedStatus: "complete" });
  });
  app.post("/api/v1/create_usage_limit", async (c) => {
    const config = await readConfig(c);
    const audit = requireAudited(state, c, "WriteUsageLimits");
    refuseDuplicate(state, config);
    const usageLimit = state.usageLimits.create(config);
    audit("create_usage_limit", usageLimit);
    return Response.json({ usageLimit });
  });
  app.post("/api/v1/update_usage_limit/:id", async (c) => {
    const config = await readConfig(c);
    const audit = requireAudited(state, c, "WriteUsageLimits");
    const id = c.req.param("id");
    refuseDuplicate(state, config, id);
    const usageLimit = requireFound(state.usageLimits.update(id, config));
    audit("update_usage_limit", usageLimit);
    return Response.json({ usageLimit });
  });
  app.post("/api/v1/delete_usage_limit/:id", (c) => {
    const audit = requireAudited(state, c, "WriteUsageLimits");
    const usageLimit = requireFound(state.usageLimits.delete(c.req.param("id")));
    audit("delete_usage_limit", usageLimit);
    return emptyResponse();
  });
}

async function readConfig(c: AppContext): Promise<UsageLimitConfig> {
  const json = await readJsonObject(c.req.raw, jsonBodyLimit);
  const config = {
    metric: choiceField(json, "metric", usageMetrics),
    window: choiceField(json, "window", ["day", "month"] as const),
    limitType: choiceField(json, "limitType", ["warning", "disable"] as const),
    limit: numberField(json, "limit"),
    enabled: booleanField(json, "enabled", true),
  };
  if (!Number.isSafeInteger(config.limit) || config.limit < 1) {
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

function requireFound(usageLimit: UsageLimit | undefined): UsageLimit {
  if (usageLimit !== undefined) return usageLimit;
  throw new ApiError(404, "UsageLimitNotFound", "There is no usage limit with this id.");
}
