import type { App } from "../http/app.ts";
import type { JsonObject } from "../values/convex-value.ts";
import type { ManagementState } from "./management-state.ts";
import { projectJson, teamJson } from "./platform/json.ts";
import { readPrincipal, requireMember, requireTeam } from "./principal.ts";
import type { Project } from "./records.ts";

/** The endpoints that list teams and projects. */
export function addTeamRoutes(app: App, state: ManagementState): void {
  app.get("/api/teams", (c) => {
    requireMember(readPrincipal(state, c.req.raw.headers));
    return Response.json(state.teams.map(teamJson));
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

/** What the CLI's own API gives beyond that. */
function projectDetails(state: ManagementState, project: Project): JsonObject {
  return {
    ...projectJson(state, project),
    prodDeploymentReference: state.defaultDeployment(project, "prod")?.reference ?? null,
    devDeploymentReference: state.defaultDeployment(project, "dev")?.reference ?? null,
    tags: [...project.tags],
  };
}
