import { operationOfAction, type DeploymentOperation } from "../auth/operations.ts";
import { ApiError, badJsonBody } from "../http/api-error.ts";
import { type App, emptyResponse } from "../http/app.ts";
import { jsonBodyLimit, readJsonObject } from "../http/body.ts";
import { numberField, stringArrayField, stringField } from "../http/fields.ts";
import type { JsonObject } from "../values/convex-value.ts";
import type { ManagementState } from "./management-state.ts";
import {
  readPrincipal,
  requireDeployment,
  requireFound,
  requirePreviews,
  requireProject,
} from "./principal.ts";
import type { DeployKeyRecord, HostedDeployment } from "./records.ts";
import { projectJson } from "./team-routes.ts";

/** The endpoints of the platform API under `/v1` that concern projects and deploy keys. */
export function addPlatformApiRoutes(app: App, state: ManagementState): void {
  app.get("/v1/token_details", (c) => {
    const principal = readPrincipal(state, c.req.raw.headers);
    const common = { id: 1, name: "fake token", createTime: 0 };
    if (principal.kind === "projectKey") {
      return Response.json({ ...common, type: "projectToken", projectId: principal.project.id });
    }
    return Response.json({ ...common, type: "teamToken", teamId: state.teams[0]?.id ?? 0 });
  });
  app.get("/v1/teams/:team/projects/:project", (c) => {
    const principal = readPrincipal(state, c.req.raw.headers);
    const project = requireFound(state.findProject(c.req.param("team"), c.req.param("project")));
    requirePreviews(principal, project);
    return Response.json({ ...projectJson(state, project), teamSlug: project.team.slug });
  });
  app.get("/v1/teams/:team/projects/:project/deployment", (c) => {
    const principal = readPrincipal(state, c.req.raw.headers);
    const project = requireFound(state.findProject(c.req.param("team"), c.req.param("project")));
    requireProject(principal, project);
    const reference = c.req.query("reference");
    const deployment =
      reference === undefined
        ? state.defaultDeployment(project, c.req.query("defaultProd") === "true" ? "prod" : "dev")
        : state.deployments.find(
            (candidate) => candidate.project === project && candidate.reference === reference,
          );
    if (deployment === undefined) {
      throw new ApiError(404, "DeploymentNotFound", "Deployment not found.");
    }
    return Response.json(deploymentJson(deployment));
  });
  app.get("/v1/deployments/:name", (c) => {
    const principal = readPrincipal(state, c.req.raw.headers);
    const deployment = requireDeployment(state, c.req.param("name"));
    requireProject(principal, deployment.project);
    return Response.json(deploymentJson(deployment));
  });
  addDeployKeyRoutes(app, state);
}

function addDeployKeyRoutes(app: App, state: ManagementState): void {
  app.post("/v1/deployments/:name/create_deploy_key", async (c) => {
    const json = await readJsonObject(c.req.raw, jsonBodyLimit);
    const principal = readPrincipal(state, c.req.raw.headers);
    const { fake, type, project } = requireDeployment(state, c.req.param("name"));
    requireProject(principal, project);
    const allowedActions =
      json["allowedActions"] === undefined ? [] : stringArrayField(json, "allowedActions");
    const operations = allowedActions.map(operationFor);
    const key = fake.issueKey({ type, allow: operations.length === 0 ? "all" : operations });
    const record: DeployKeyRecord = {
      id: state.nextId(),
      name: stringField(json, "name"),
      key,
      creationTime: state.clock.now(),
      expiresAt: (json["expiresAt"] ?? null) === null ? null : numberField(json, "expiresAt"),
      allowedActions,
    };
    state.deployKeys.set(fake.name, [...(state.deployKeys.get(fake.name) ?? []), record]);
    return Response.json({ deployKey: key });
  });
  app.get("/v1/deployments/:name/list_deploy_keys", (c) => {
    const principal = readPrincipal(state, c.req.raw.headers);
    const { fake, project } = requireDeployment(state, c.req.param("name"));
    requireProject(principal, project);
    return Response.json((state.deployKeys.get(fake.name) ?? []).map(deployKeyJson));
  });
  app.post("/v1/deployments/:name/delete_deploy_key", async (c) => {
    const id = stringField(await readJsonObject(c.req.raw, jsonBodyLimit), "id");
    const principal = readPrincipal(state, c.req.raw.headers);
    const { fake, project } = requireDeployment(state, c.req.param("name"));
    requireProject(principal, project);
    const records = state.deployKeys.get(fake.name) ?? [];
    const record = records.find((candidate) => `${candidate.id}` === id || candidate.name === id);
    if (record === undefined) throw new ApiError(404, "DeployKeyNotFound", "Deploy key not found.");
    fake.state.keys.revoke(record.key);
    state.deployKeys.set(
      fake.name,
      records.filter((other) => other !== record),
    );
    return emptyResponse();
  });
  app.post("/v1/projects/:id/create_preview_deploy_key", async (c) => {
    stringField(await readJsonObject(c.req.raw, jsonBodyLimit), "name");
    const principal = readPrincipal(state, c.req.raw.headers);
    const id = c.req.param("id");
    const project = requireFound(state.projects.find((candidate) => `${candidate.id}` === id));
    requireProject(principal, project);
    return Response.json({ previewDeployKey: state.issuePreviewKey(project) });
  });
}

function operationFor(action: string): DeploymentOperation {
  const operation = operationOfAction(action);
  if (operation === undefined) throw badJsonBody(`unknown variant \`${action}\``);
  return operation;
}

function deployKeyJson({ key: _key, ...record }: DeployKeyRecord): JsonObject {
  const { allowedActions, ...fields } = record;
  return {
    ...fields,
    lastUsedTime: null,
    creator: 1,
    managedBy: null,
    allowedActions: [...allowedActions],
  };
}

function deploymentJson(deployment: HostedDeployment): JsonObject {
  const { id, fake, type, project, previewIdentifier, reference, createTime } = deployment;
  return {
    kind: "cloud",
    id,
    name: fake.name,
    createTime,
    lastDeployTime: null,
    deploymentType: type,
    projectId: project.id,
    creator: 1,
    previewIdentifier,
    region: "aws-us-east-1",
    isDefault: type === "dev" || type === "prod",
    reference,
    deploymentUrl: fake.url,
    expiresAt: null,
    class: "s16",
  };
}
