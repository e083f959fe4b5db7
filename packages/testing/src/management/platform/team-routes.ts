import { choiceField, stringField } from "../../http/fields.ts";
import { freeSlug } from "../names.ts";
import { regions } from "../offers.ts";
import type { Team } from "../records.ts";
import { teamJson } from "./json.ts";
import type { PlatformApi } from "./platform-api.ts";
import { requireText } from "./platform-call.ts";

/** The operation that makes a team. It has no security: who calls with a personal token becomes its admin. */
export function addTeamRoutes(api: PlatformApi): void {
  api.on("POST", "/teams/create_team", undefined, async (call) => {
    const { state, principal } = call;
    const json = await call.body(["name", "defaultRegion"]);
    const name = requireText(stringField(json, "name"), "name");
    const defaultRegion = choiceField(json, "defaultRegion", regions);
    const slugs = state.teams.map(({ slug }) => slug);
    const team: Team = {
      id: state.nextId("team"),
      name,
      slug: freeSlug(name, slugs),
      creator: call.memberId,
      defaultRegion,
      members:
        principal?.kind === "member"
          ? [{ member: principal.member, role: "admin", customRoles: [] }]
          : [],
      invitations: [],
      customRoles: [],
    };
    state.teams.push(team);
    call.record(team, "team:create", { name });
    return Response.json(teamJson(team), { status: 201 });
  });
}
