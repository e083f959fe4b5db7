import { requireAudited } from "../audit/require-audited.ts";
import type { DeploymentState } from "../deployment/state.ts";
import { emptyResponse, type App } from "../http/app.ts";
import { jsonBodyLimit, readJsonObject } from "../http/body.ts";
import { objectArrayField, optionalStringField, stringField } from "../http/fields.ts";

/** The endpoints that list and change environment variables, under `/api` and `/api/v1`. */
export function addEnvironmentVariableRoutes(app: App, state: DeploymentState): void {
  for (const base of ["/api", "/api/v1"]) {
    app.post(`${base}/update_environment_variables`, async (c) => {
      const json = await readJsonObject(c.req.raw, jsonBodyLimit);
      const changes = objectArrayField(json, "changes").map((change) => ({
        name: stringField(change, "name"),
        value: optionalStringField(change, "value") ?? null,
      }));
      const audit = requireAudited(state, c, "WriteEnvironmentVariables");
      const before = state.environmentVariables.values();
      state.environmentVariables.update(changes);
      for (const { name, value } of changes) {
        const existed = Object.hasOwn(before, name);
        if (value === null && !existed) continue;
        const verb = value === null ? "delete" : existed ? "update" : "create";
        audit(`${verb}_environment_variable`, { variable_name: name });
      }
      return emptyResponse();
    });
    app.get(`${base}/list_environment_variables`, (c) => {
      const identity = state.authenticator.identify(c.req.raw.headers, new URL(c.req.url));
      state.authenticator.requireOperation(identity, "ViewEnvironmentVariables");
      return Response.json({ environmentVariables: state.environmentVariables.values() });
    });
  }
}
