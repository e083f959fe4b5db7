import { ApiError } from "../http/api-error.ts";
import type { App, AppContext } from "../http/app.ts";
import { jsonBodyLimit, readJsonObject } from "../http/body.ts";
import { booleanField, numberField, optionalStringField, stringField } from "../http/fields.ts";
import type { JsonObject } from "../values/convex-value.ts";
import type { ManagementState } from "./management-state.ts";
import { readPrincipal, requireDeployment, requireFound, requireProject } from "./principal.ts";
import type { HostedDeployment, Project } from "./records.ts";
import type { WorkOSEnvironment } from "./workos-state.ts";

/** The endpoints of WorkOS environments, of deployments and of projects. */
export function addWorkOSEnvironmentRoutes(app: App, state: ManagementState): void {
  addDeploymentEnvironmentRoutes(app, state);
  addProjectEnvironmentRoutes(app, state);
}

function addDeploymentEnvironmentRoutes(app: App, state: ManagementState): void {
  const environments = state.workos.deploymentEnvironments;
  const deploymentOf = (c: AppContext, name: string): HostedDeployment => {
    const principal = readPrincipal(state, c.req.raw.headers);
    const deployment = requireDeployment(state, name);
    requireProject(principal, deployment.project);
    return deployment;
  };
  app.post("/api/workos/get_or_provision_workos_environment", async (c) => {
    const json = await readJsonObject(c.req.raw, jsonBodyLimit);
    const { fake, project, type } = deploymentOf(c, stringField(json, "deploymentName"));
    if (!state.workos.teams.has(project.team.id)) {
      throw new ApiError(400, "WorkOSTeamNotProvisioned", "The team has no WorkOS team.");
    }
    const existing = environments.get(fake.name);
    const name = optionalStringField(json, "environmentName") ?? fake.name;
    const isProduction = booleanField(json, "isProduction", type === "prod");
    const environment = existing ?? state.workos.makeEnvironment(name, isProduction);
    environments.set(fake.name, environment);
    return Response.json({
      environmentId: environment.id,
      environmentName: environment.name,
      clientId: environment.clientId,
      apiKey: environment.apiKey,
      newlyProvisioned: existing === undefined,
    });
  });
  app.get("/api/deployments/:name/workos_environment_health", (c) => {
    const { fake } = deploymentOf(c, c.req.param("name"));
    return Response.json(healthJson(requireProvisioned(environments.get(fake.name))));
  });
  app.post("/api/workos/delete_environment", async (c) => {
    const json = await readJsonObject(c.req.raw, jsonBodyLimit);
    const { fake, project } = deploymentOf(c, stringField(json, "deploymentName"));
    const environment = requireProvisioned(environments.get(fake.name));
    environments.delete(fake.name);
    return Response.json(deletedJson(state, project, environment));
  });
}

function addProjectEnvironmentRoutes(app: App, state: ManagementState): void {
  const environments = state.workos.projectEnvironments;
  const listOf = ({ id }: Project): WorkOSEnvironment[] => environments.get(id) ?? [];
  const projectOf = (c: AppContext, id: string): Project => {
    const principal = readPrincipal(state, c.req.raw.headers);
    const project = requireFound(state.projects.find((candidate) => `${candidate.id}` === id));
    requireProject(principal, project);
    return project;
  };
  const find = (project: Project, clientId: string): WorkOSEnvironment =>
    requireEnvironment(listOf(project).find((environment) => environment.clientId === clientId));
  app.get("/api/projects/:project_id/workos_environments", (c) => {
    const project = projectOf(c, c.req.param("project_id"));
    return Response.json({ environments: listOf(project).map(summaryJson) });
  });
  app.post("/api/projects/:project_id/workos_environments", async (c) => {
    const json = await readJsonObject(c.req.raw, jsonBodyLimit);
    const project = projectOf(c, c.req.param("project_id"));
    const name = stringField(json, "environmentName");
    const existing = listOf(project).find(({ userName }) => userName === name);
    const isProduction = booleanField(json, "isProduction", false);
    const environment = existing ?? state.workos.makeEnvironment(name, isProduction);
    if (existing === undefined) environments.set(project.id, [...listOf(project), environment]);
    const { isProduction: _isProduction, ...summary } = summaryJson(environment);
    return Response.json({
      ...summary,
      workosApiKey: environment.apiKey,
      newlyProvisioned: existing === undefined,
    });
  });
  app.get("/api/projects/:project_id/workos_environments/:client_id", (c) => {
    const project = projectOf(c, c.req.param("project_id"));
    const environment = find(project, c.req.param("client_id"));
    return Response.json({ ...summaryJson(environment), workosApiKey: environment.apiKey });
  });
  app.post("/api/workos/delete_project_environment", async (c) => {
    const json = await readJsonObject(c.req.raw, jsonBodyLimit);
    const project = projectOf(c, `${numberField(json, "projectId")}`);
    const environment = find(project, stringField(json, "clientId"));
    environments.set(
      project.id,
      listOf(project).filter((other) => other !== environment),
    );
    return Response.json(deletedJson(state, project, environment));
  });
  app.post("/api/workos/check_project_environment_health", async (c) => {
    const json = await readJsonObject(c.req.raw, jsonBodyLimit);
    const project = projectOf(c, `${numberField(json, "projectId")}`);
    return Response.json(healthJson(find(project, stringField(json, "clientId"))));
  });
}

/** The code by which the CLI knows that a deployment simply has no environment yet. */
function requireProvisioned(environment: WorkOSEnvironment | undefined): WorkOSEnvironment {
  if (environment !== undefined) return environment;
  const message = "The deployment has no WorkOS environment.";
  throw new ApiError(404, "WorkOSEnvironmentNotProvisioned", message);
}

function requireEnvironment(environment: WorkOSEnvironment | undefined): WorkOSEnvironment {
  if (environment !== undefined) return environment;
  throw new ApiError(404, "WorkOSEnvironmentNotFound", "There is no such WorkOS environment.");
}

function healthJson({ id, name, clientId }: WorkOSEnvironment): JsonObject {
  return { id, name, clientId };
}

function summaryJson(environment: WorkOSEnvironment): JsonObject {
  return {
    workosEnvironmentId: environment.id,
    workosEnvironmentName: environment.name,
    workosClientId: environment.clientId,
    userEnvironmentName: environment.userName,
    isProduction: environment.isProduction,
  };
}

function deletedJson(
  { workos }: ManagementState,
  { team }: Project,
  { id, name }: WorkOSEnvironment,
): JsonObject {
  return {
    workosEnvironmentId: id,
    workosEnvironmentName: name,
    workosTeamId: workos.teams.get(team.id)?.id ?? "",
  };
}
