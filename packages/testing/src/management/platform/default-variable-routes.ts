import { emptyResponse } from "../../http/app.ts";
import {
  choiceField,
  denyUnknownFields,
  objectArrayField,
  optionalStringField,
  stringField,
} from "../../http/fields.ts";
import { choiceParameter } from "../../http/query.ts";
import type { JsonObject } from "../../values/convex-value.ts";
import type { DefaultVariableChange } from "../default-variables.ts";
import { deploymentTypes } from "./deployment-options.ts";
import { projectKeys } from "./key-kinds.ts";
import type { PlatformApi } from "./platform-api.ts";

/** The operations of the variables that new deployments of a project start with. */
export function addDefaultVariableRoutes(api: PlatformApi): void {
  const base = "/projects/:project_id";
  api.on("GET", `${base}/list_default_environment_variables`, projectKeys, (call) => {
    const project = call.project();
    const { name } = call.query;
    const type = choiceParameter(call.query, "deploymentType", deploymentTypes);
    const items = call.state
      .defaultVariables(project)
      .list()
      .filter((variable) => name === undefined || variable.name === name)
      .filter(({ deploymentTypes: own }) => type === undefined || own.includes(type));
    return Response.json({ items, pagination: { hasMore: false } });
  });
  api.on("POST", `${base}/update_default_environment_variables`, projectKeys, async (call) => {
    const project = call.project();
    const json = await call.body(["changes"]);
    const changes = objectArrayField(json, "changes").map(readChange);
    const variables = call.state.defaultVariables(project);
    const before = new Map(deploymentTypes.map((type) => [type, variables.of(type)]));
    variables.update(changes);
    for (const { name, deploymentType, value } of changes) {
      const existed = Object.hasOwn(before.get(deploymentType) ?? {}, name);
      if (value === null && !existed) continue;
      const verb = value === null ? "delete" : existed ? "update" : "create";
      const metadata = { projectId: project.id, name, deploymentType };
      call.record(project.team, `defaultEnvironmentVariable:${verb}`, metadata);
    }
    return emptyResponse();
  });
}

function readChange(json: JsonObject): DefaultVariableChange {
  denyUnknownFields(json, ["name", "deploymentType", "value"]);
  return {
    name: stringField(json, "name"),
    deploymentType: choiceField(json, "deploymentType", deploymentTypes),
    value: optionalStringField(json, "value") ?? null,
  };
}
