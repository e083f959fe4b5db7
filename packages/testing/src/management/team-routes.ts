import type { App } from "../http/app.ts";
import type { JsonObject } from "../values/convex-value.ts";
import type { ManagementState } from "./management-state.ts";
import { readPrincipal, requireMember, requireTeam } from "./principal.ts";
import type { Project } from "./records.ts";

/** The endpoints that list teams and projects. */
export function addTeamRoutes(app: App, state: ManagementState): void {
  app.get("/api/teams", (c) => {
    requireMember(readPrincipal(state, c.req.raw.headers));
    return Response.json(
      state.teams.map(({ id, name, slug }) => ({
        id,
        name,
        slug,
        creator: 1,
        suspended: false,
        referralCode: `CODE${id}`,
        referredBy: null,
        managedBy: null,
        defaultRegion: "aws-us-east-1",
        ssoLoginId: null,
        managedByUrl: null,
      })),
    );
  });
  app.get("/api/teams/:team_slug/projects", (c) => {
    requireMember(readPrincipal(state, c.req.raw.headers));
    const team = requireTeam(state, c.req.param("team_slug"));
    const projects = state.projects.filter((project) => project.team === team);
    return Response.json(projects.map((project) => projectDetails(state, project)));
  });
  app.get("/api/has_projects", (c) => {
    requireMember(readPrincipal(state, c.req.raw.headers));
    return Response.json({ hasProjects: state.projects.length > 0 });
  });
}

/** A project as the platform API describes it, with the names of its default deployments. */
export function projectJson(state: ManagementState, project: Project): JsonObject {
  const { id, name, slug, team, createTime } = project;
  return {
    id,
    name,
    slug,
    teamId: team.id,
    createTime,
    prodDeploymentName: state.defaultDeployment(project, "prod")?.fake.name ?? null,
    devDeploymentName: state.defaultDeployment(project, "dev")?.fake.name ?? null,
  };
}

/** What the CLI's own API gives beyond that. */
function projectDetails(state: ManagementState, project: Project): JsonObject {
  return {
    ...projectJson(state, project),
    prodDeploymentReference: state.defaultDeployment(project, "prod")?.reference ?? null,
    devDeploymentReference: state.defaultDeployment(project, "dev")?.reference ?? null,
    tags: [...project.tags],
  };
}
