import { ApiError } from "../http/api-error.ts";
import type { App, AppContext } from "../http/app.ts";
import { jsonBodyLimit, readJsonObject } from "../http/body.ts";
import { numberField, stringField } from "../http/fields.ts";
import type { JsonObject } from "../values/convex-value.ts";
import type { ManagementState } from "./management-state.ts";
import { readPrincipal, requireDeployment, requireMember, requireTeam } from "./principal.ts";
import type { Team } from "./records.ts";
import type { WorkOSTeam } from "./workos-state.ts";

/** The endpoints that tie a Convex team to a WorkOS team. */
export function addWorkOSTeamRoutes(app: App, state: ManagementState): void {
  const { workos } = state;
  const readBody = async (c: AppContext): Promise<JsonObject> => {
    const json = await readJsonObject(c.req.raw, jsonBodyLimit);
    requireMember(readPrincipal(state, c.req.raw.headers));
    return json;
  };
  app.get("/api/workos/available_workos_team_emails", (c) => {
    requireMember(readPrincipal(state, c.req.raw.headers));
    const usedEmails = workos.usedEmails();
    const availableEmails = workos.memberEmails.filter((email) => !usedEmails.includes(email));
    return Response.json({ availableEmails, usedEmails });
  });
  app.get("/api/deployments/:name/has_associated_workos_team", (c) => {
    requireMember(readPrincipal(state, c.req.raw.headers));
    const { project } = requireDeployment(state, c.req.param("name"));
    return Response.json(associationJson(state, project.team));
  });
  app.post("/api/workos/has_associated_workos_team", async (c) => {
    const json = await readBody(c);
    const { project } = requireDeployment(state, stringField(json, "deploymentName"));
    return Response.json(associationJson(state, project.team));
  });
  app.post("/api/workos/provision_associated_workos_team", async (c) => {
    const json = await readBody(c);
    const team = requireTeam(state, `${numberField(json, "teamId")}`);
    const adminEmail = stringField(json, "email");
    if (workos.teams.has(team.id)) {
      throw new ApiError(400, "WorkOSTeamAlreadyExists", "The team already has a WorkOS team.");
    }
    if (workos.usedEmails().includes(adminEmail)) {
      const message = "The address belongs to another WorkOS team.";
      throw new ApiError(400, "WorkosAccountAlreadyExistsWithThisEmail", message);
    }
    const provisioned = {
      id: `workos_team_${team.id}`,
      name: team.name,
      adminEmail,
      invitedEmails: [],
    };
    workos.teams.set(team.id, provisioned);
    return Response.json({ workosTeamId: provisioned.id, workosTeamName: team.name, adminEmail });
  });
  app.post("/api/workos/disconnect_workos_team", async (c) => {
    const team = requireTeam(state, `${numberField(await readBody(c), "teamId")}`);
    const { id, name } = requireWorkOSTeam(state, team, "WorkOSTeamNotAssociated");
    workos.teams.delete(team.id);
    return Response.json({ workosTeamId: id, workosTeamName: name });
  });
  app.get("/api/teams/:team_id/workos_invitation_eligible_emails", (c) => {
    requireMember(readPrincipal(state, c.req.raw.headers));
    const found = workos.teams.get(requireTeam(state, c.req.param("team_id")).id);
    const taken = new Set([found?.adminEmail, ...(found?.invitedEmails ?? [])]);
    const eligibleEmails = workos.memberEmails.filter((email) => !taken.has(email));
    return Response.json({ eligibleEmails, adminEmail: found?.adminEmail ?? null });
  });
  app.get("/api/teams/:team_id/workos_team_health", (c) => {
    requireMember(readPrincipal(state, c.req.raw.headers));
    const found = workos.teams.get(requireTeam(state, c.req.param("team_id")).id);
    const teamInfo =
      found === undefined ? null : { id: found.id, name: found.name, productionState: "inactive" };
    return Response.json({ teamProvisioned: found !== undefined, teamInfo });
  });
  app.post("/api/workos/invite_team_member", async (c) => {
    const json = await readBody(c);
    const email = stringField(json, "email");
    const team = requireTeam(state, `${numberField(json, "teamId")}`);
    requireWorkOSTeam(state, team, "WorkOSTeamNotProvisioned").invitedEmails.push(email);
    return Response.json({ email, roleSlug: "admin" });
  });
}

/** The CLI knows the codes of both endpoints, which differ, and has words of its own for them. */
function requireWorkOSTeam(
  { workos }: ManagementState,
  team: Team,
  code: "WorkOSTeamNotAssociated" | "WorkOSTeamNotProvisioned",
): WorkOSTeam {
  const found = workos.teams.get(team.id);
  if (found !== undefined) return found;
  throw new ApiError(404, code, "The team has no WorkOS team.");
}

function associationJson({ workos }: ManagementState, team: Team): JsonObject {
  const found = workos.teams.get(team.id);
  return {
    hasAssociatedWorkosTeam: found !== undefined,
    teamId: team.id,
    adminEmail: found?.adminEmail ?? null,
    adminName: null,
    adminConvexEmail: null,
  };
}
