import type { DeploymentOperation } from "../auth/operations.ts";
import type { DeploymentState } from "../deployment/state.ts";
import { ApiError, badJsonBody } from "../http/api-error.ts";
import { type App, type AppContext, emptyResponse } from "../http/app.ts";
import { jsonBodyLimit, readJsonObject } from "../http/body.ts";
import { stringField } from "../http/fields.ts";
import type { JsonObject } from "../values/convex-value.ts";
import { type LogStream, logStreamTypes } from "./log-streams.ts";

/** The endpoints of log streams. */
export function addLogStreamRoutes(app: App, state: DeploymentState): void {
  const { logStreams } = state;
  const require = (c: AppContext, operation: DeploymentOperation): void => {
    const identity = state.authenticator.identify(c.req.raw.headers, new URL(c.req.url));
    state.authenticator.requireOperation(identity, operation);
  };
  const find = (c: AppContext): LogStream => {
    const id = c.req.param("id") ?? "";
    if (!/^[0-9a-z]{32}$/.test(id)) throw new ApiError(400, "InvalidLogStreamId", "Invalid id.");
    const stream = logStreams.find(id);
    if (stream !== undefined) return stream;
    throw new ApiError(404, "LogStreamDoesntExist", "There is no log stream with this id.");
  };
  app.get("/api/v1/list_log_streams", (c) => {
    require(c, "ViewIntegrations");
    return Response.json(logStreams.list());
  });
  app.get("/api/v1/get_log_stream/:id", (c) => {
    require(c, "ViewIntegrations");
    return Response.json(find(c));
  });
  app.post("/api/v1/create_log_stream", async (c) => {
    const { type, config } = await readConfig(c);
    require(c, "WriteIntegrations");
    if (type !== "webhook" && logStreams.hasType(type)) {
      throw new ApiError(
        409,
        "LogStreamAlreadyExists",
        `There is a log stream to ${type} already.`,
      );
    }
    const { id, hmacSecret } = logStreams.create(type, config);
    return Response.json({
      id,
      logStreamType: type,
      ...(type === "webhook" ? { hmacSecret } : {}),
    });
  });
  app.post("/api/v1/update_log_stream/:id", async (c) => {
    const { type, config } = await readConfig(c);
    require(c, "WriteIntegrations");
    const stream = find(c);
    if (stream.logStreamType !== type) throw badJsonBody("the type of a log stream cannot change");
    logStreams.update(stream, config);
    return emptyResponse();
  });
  app.post("/api/v1/delete_log_stream/:id", (c) => {
    require(c, "WriteIntegrations");
    logStreams.delete(find(c));
    return emptyResponse();
  });
  app.post("/api/v1/rotate_webhook_secret/:id", (c) => {
    require(c, "WriteIntegrations");
    const stream = find(c);
    if (stream.logStreamType !== "webhook") {
      throw new ApiError(400, "InvalidLogStreamId", "Only webhooks have a secret.");
    }
    const hmacSecret = logStreams.rotateSecret(stream);
    return Response.json({ hmacSecret, logStreamType: "webhook" });
  });
  app.get("/api/v1/list_audit_log_events", (c) => {
    require(c, "ViewAuditLog");
    const limit = Number(c.req.query("limit") ?? 15);
    if (!/^\d+$/.test(c.req.query("from") ?? "")) {
      throw new ApiError(400, "BadQueryArgs", "missing field `from`");
    }
    if (!(limit >= 1 && limit <= 100)) {
      throw new ApiError(400, "LimitOutOfRange", "The limit must lie between 1 and 100.");
    }
    return Response.json({ items: [], pagination: { hasMore: false } });
  });
}

async function readConfig(c: AppContext): Promise<{ type: string; config: JsonObject }> {
  const { logStreamType, ...config } = await readJsonObject(c.req.raw, jsonBodyLimit);
  const type = stringField({ logStreamType: logStreamType ?? null }, "logStreamType");
  if (!logStreamTypes.has(type)) throw badJsonBody(`unknown variant \`${type}\``);
  return { type, config };
}
