import { ApiError, badJsonBody } from "../http/api-error.ts";
import type { App, AppContext } from "../http/app.ts";
import { jsonBodyLimit, readJsonObject } from "../http/body.ts";
import { objectField, optionalStringField, stringField } from "../http/fields.ts";
import type { JsonObject } from "../values/convex-value.ts";
import type { ManagementState } from "./management-state.ts";
import type { Principal } from "./access-tokens.ts";
import {
  readPrincipal,
  requireDeployment,
  requireFound,
  requirePreviews,
  requireProject,
} from "./principal.ts";
import { selectProject } from "./project-selection.ts";
import type { HostedDeployment, Project } from "./records.ts";

/** The endpoints that find deployments and hand out their keys. */
export function addDeploymentRoutes(app: App, state: ManagementState): void {
  app.post("/api/deployment/url_for_key", async (c) => {
    const deployKey = stringField(await readJsonObject(c.req.raw, jsonBodyLimit), "deployKey");
    return Response.json(deploymentOfKey(state, deployKey).fake.url);
  });
  app.post("/api/deployment/team_and_project_for_key", async (c) => {
    const deployKey = stringField(await readJsonObject(c.req.raw, jsonBodyLimit), "deployKey");
    const project = state.projectOfProjectKey(deployKey) ?? state.projectOfPreviewKey(deployKey);
    if (project !== undefined) return Response.json(teamAndProject(project));
    const deployment = deploymentOfKey(state, deployKey);
    return Response.json(teamAndProject(deployment.project, deployment));
  });
  app.get("/api/deployment/:name/team_and_project", (c) => {
    const principal = readPrincipal(state, c.req.raw.headers);
    const deployment = requireDeployment(state, c.req.param("name"));
    requireProject(principal, deployment.project);
    return Response.json(teamAndProject(deployment.project, deployment));
  });
  const authorize = async (
    c: AppContext,
    find: (
      json: JsonObject,
      principal: Principal,
    ) => HostedDeployment | undefined | Promise<HostedDeployment>,
  ): Promise<Response> => {
    const json = await readJsonObject(c.req.raw, jsonBodyLimit);
    const principal = readPrincipal(state, c.req.raw.headers);
    const deployment = await find(json, principal);
    if (deployment === undefined) {
      throw new ApiError(404, "DeploymentNotFound", "Deployment not found.");
    }
    if (deployment.type === "preview") requirePreviews(principal, deployment.project);
    else requireProject(principal, deployment.project);
    return Response.json(authorized(deployment));
  };
  app.post("/api/deployment/authorize_preview", async (c) =>
    authorize(c, (json) => {
      const project = selectProject(state, objectField(json, "projectSelection"));
      return state.findPreview(project, stringField(json, "previewName"));
    }),
  );
  app.post("/api/deployment/authorize_prod", async (c) =>
    authorize(c, (json) => {
      const { project } = requireDeployment(state, stringField(json, "deploymentName"));
      return state.defaultDeployment(project, "prod");
    }),
  );
  app.post("/api/deployment/authorize_within_current_project", async (c) =>
    authorize(c, (json) => {
      const project = selectProject(state, objectField(json, "projectSelection"));
      const found = state.findDeployment(stringField(json, "selectedDeploymentName"));
      return found?.project === project ? found : undefined;
    }),
  );
  app.post("/api/deployment/provision_and_authorize", async (c) =>
    authorize(c, (json, principal) => {
      const type = stringField(json, "deploymentType");
      if (type !== "dev" && type !== "prod") throw badJsonBody(`unknown variant \`${type}\``);
      const project = provisionProject(state, json, principal);
      requireProject(principal, project);
      return state.defaultDeployment(project, type) ?? state.launchDefault(project, type);
    }),
  );
}

function provisionProject(state: ManagementState, json: JsonObject, principal: Principal): Project {
  const teamSlug = optionalStringField(json, "teamSlug");
  const projectSlug = optionalStringField(json, "projectSlug");
  if (teamSlug !== undefined && projectSlug !== undefined) {
    return requireFound(state.findProject(teamSlug, projectSlug));
  }
  if (principal.kind !== "projectKey") throw badJsonBody("teamSlug and projectSlug are missing");
  return principal.project;
}

function deploymentOfKey(state: ManagementState, deployKey: string): HostedDeployment {
  const deployment = state.deploymentOfKey(deployKey);
  if (deployment !== undefined) return deployment;
  throw new ApiError(401, "BadDeployKey", "The deploy key is not one of a deployment.");
}

function authorized({ fake, type, reference, isDefault }: HostedDeployment): JsonObject {
  return {
    deploymentName: fake.name,
    adminKey: fake.issueKey({ type }),
    url: fake.url,
    deploymentType: type,
    reference,
    isDefault,
  };
}

function teamAndProject(project: Project, deployment?: HostedDeployment): JsonObject {
  const { team } = project;
  return {
    team: team.slug,
    project: project.slug,
    teamId: team.id,
    projectId: project.id,
    ...(deployment === undefined ? {} : { deploymentId: deployment.id }),
    reference: deployment?.reference ?? null,
    isDefault: deployment?.isDefault ?? false,
  };
}
