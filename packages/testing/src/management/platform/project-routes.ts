import { ApiError, badJsonBody } from "../../http/api-error.ts";
import { emptyResponse } from "../../http/app.ts";
import { optionalStringField, stringField } from "../../http/fields.ts";
import { pageOf } from "../../http/page.ts";
import { pageParameters } from "../../http/query.ts";
import { freeSlug } from "../names.ts";
import type { Project, Team } from "../records.ts";
import { readOffer } from "./deployment-options.ts";
import { platformProjectJson } from "./json.ts";
import { projectKeys, teamKeys } from "./key-kinds.ts";
import { type PlatformApi, platformPages } from "./platform-api.ts";
import { type PlatformCall, requireText } from "./platform-call.ts";

/** The operations of projects. */
export function addProjectRoutes(api: PlatformApi): void {
  api.on("POST", "/teams/:team_id/create_project", teamKeys, createProject);
  api.on("GET", "/teams/:team_id/projects", teamKeys, (call) => {
    const team = call.team();
    const wanted = (call.query["q"] ?? "").toLowerCase();
    const projects = call.state.projects.filter(
      ({ team: owner, name, slug }) =>
        owner === team && [name, slug].some((text) => text.toLowerCase().includes(wanted)),
    );
    const page = pageOf(projects, {
      list: `projects ${team.id} ${wanted}`,
      key: ({ id }) => [id],
      ...pageParameters(call.query, platformPages),
    });
    const items = page.items.map((project) => platformProjectJson(call.state, project));
    return Response.json({ ...page, items });
  });
  api.on("GET", "/projects/:project_id", projectKeys, (call) =>
    Response.json(platformProjectJson(call.state, call.project())),
  );
  // Beyond the security schemes: the CLI reads the project that its key is for.
  const slugKeys = [...teamKeys, "Project Key", "Preview Key"] as const;
  api.on("GET", "/teams/:team_id_or_slug/projects/:project_slug", slugKeys, (call) =>
    Response.json(platformProjectJson(call.state, call.projectBySlugs())),
  );
  api.on("PATCH", "/projects/:project_id", teamKeys, updateProject);
  api.on("POST", "/projects/:project_id/delete", teamKeys, async (call) => {
    const project = call.project();
    call.record(project.team, "project:delete", { id: project.id, name: project.name });
    await call.state.removeProject(project);
    return emptyResponse();
  });
}

async function createProject(call: PlatformCall): Promise<Response> {
  const { state } = call;
  const team = call.team();
  const json = await call.body([
    "projectName",
    "deploymentType",
    "deploymentClass",
    "deploymentRegion",
  ]);
  const name = requireText(stringField(json, "projectName"), "projectName");
  const { deploymentType: type, deploymentClass, deploymentRegion } = json;
  const offer = readOffer({
    type: type ?? null,
    class: deploymentClass ?? null,
    region: deploymentRegion ?? null,
  });
  const slug = freeSlug(name, slugsOf(call, team));
  const createTime = state.clock.now();
  const project: Project = { id: state.nextId("project"), name, slug, team, tags: [], createTime };
  state.projects.push(project);
  call.record(team, "project:create", { id: project.id, name });
  const { type: wanted, ...rest } = offer;
  const deployment =
    wanted === undefined
      ? undefined
      : await state.launch(project, {
          ...rest,
          type: wanted,
          reference: wanted,
          isDefault: wanted === "dev" || wanted === "prod",
          creator: call.memberId,
        });
  return Response.json({
    projectId: project.id,
    id: project.id,
    slug,
    deploymentName: deployment?.fake.name ?? null,
    deploymentUrl: deployment?.fake.url ?? null,
  });
}

async function updateProject(call: PlatformCall): Promise<Response> {
  const project = call.project();
  const json = await call.body(["name", "slug"]);
  const name = optionalStringField(json, "name") ?? project.name;
  const slug = optionalStringField(json, "slug") ?? project.slug;
  requireText(name, "name");
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    throw badJsonBody("`slug` takes lower-case letters, digits and single hyphens between them");
  }
  if (slug !== project.slug && slugsOf(call, project.team).includes(slug)) {
    throw new ApiError(409, "ProjectSlugTaken", `The team has a project ${slug} already.`);
  }
  project.name = name;
  project.slug = slug;
  call.record(project.team, "project:update", { id: project.id, name, slug });
  return Response.json(platformProjectJson(call.state, project));
}

function slugsOf({ state }: PlatformCall, team: Team): string[] {
  return state.projects.filter((project) => project.team === team).map(({ slug }) => slug);
}
