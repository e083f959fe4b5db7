import { requireAudited } from "../audit/require-audited.ts";
import type { DeploymentState } from "../deployment/state.ts";
import { ApiError, badJsonBody } from "../http/api-error.ts";
import { type App, type AppContext, emptyResponse } from "../http/app.ts";
import { jsonBodyLimit, readJsonObject } from "../http/body.ts";
import { choiceField } from "../http/fields.ts";
import { logStreamTypes, readChanges, readConfiguration } from "./configuration.ts";
import type { LogStream } from "./log-streams.ts";

/** The endpoints of log streams. */
export function addLogStreamRoutes(app: App, state: DeploymentState): void {
  const { logStreams } = state;
  const find = (c: AppContext): LogStream => {
    const id = c.req.param("id") ?? "";
    if (!/^[0-9a-z]{32}$/.test(id)) throw new ApiError(400, "InvalidLogStreamId", "Invalid id.");
    const stream = logStreams.find(id);
    if (stream !== undefined) return stream;
    throw new ApiError(404, "LogStreamDoesntExist", "There is no log stream with this id.");
  };
  app.get("/api/v1/list_log_streams", (c) => {
    requireAudited(state, c, "ViewIntegrations");
    return Response.json(logStreams.list());
  });
  app.get("/api/v1/get_log_stream/:id", (c) => {
    requireAudited(state, c, "ViewIntegrations");
    return Response.json(find(c));
  });
  app.post("/api/v1/create_log_stream", async (c) => {
    const json = await readJsonObject(c.req.raw, jsonBodyLimit);
    const type = choiceField(json, "logStreamType", logStreamTypes);
    const configuration = readConfiguration(type, json);
    const audit = requireAudited(state, c, "WriteIntegrations");
    if (logStreams.hasType(type)) {
      const message = `There is a log stream to ${type} already.`;
      throw new ApiError(409, "LogStreamAlreadyExists", message);
    }
    const { id, hmacSecret } = logStreams.create(type, configuration);
    audit("create_integration", { id, type });
    const secret = hmacSecret === undefined ? {} : { hmacSecret };
    return Response.json({ id, logStreamType: type, ...secret });
  });
  app.post("/api/v1/update_log_stream/:id", async (c) => {
    const json = await readJsonObject(c.req.raw, jsonBodyLimit);
    const type = choiceField(json, "logStreamType", logStreamTypes);
    const changes = readChanges(type, json);
    const audit = requireAudited(state, c, "WriteIntegrations");
    const stream = find(c);
    if (stream.logStreamType !== type) throw badJsonBody("the type of a log stream cannot change");
    logStreams.update(stream, changes);
    audit("update_integration", { id: stream.id, type });
    return emptyResponse();
  });
  app.post("/api/v1/delete_log_stream/:id", (c) => {
    const audit = requireAudited(state, c, "WriteIntegrations");
    const stream = find(c);
    logStreams.delete(stream);
    audit("delete_integration", { id: stream.id, type: stream.logStreamType });
    return emptyResponse();
  });
  app.post("/api/v1/rotate_webhook_secret/:id", (c) => {
    const audit = requireAudited(state, c, "WriteIntegrations");
    const stream = find(c);
    if (stream.logStreamType !== "webhook") {
      throw new ApiError(400, "NoSecretToRotate", "Only webhooks have a secret.");
    }
    const hmacSecret = logStreams.rotateSecret(stream);
    audit("update_integration", { id: stream.id, type: "webhook" });
    return Response.json({ hmacSecret, logStreamType: "webhook" });
  });
}
