import { ApiError } from "../../http/api-error.ts";
import { emptyResponse } from "../../http/app.ts";
import { numberField } from "../../http/fields.ts";
import type { Membership, Team } from "../records.ts";
import { memberKeys } from "./key-kinds.ts";
import type { PlatformApi } from "./platform-api.ts";
import { customRolesJson, readRole } from "./roles.ts";

/** The operations of the members of a team. */
export function addMemberRoutes(api: PlatformApi): void {
  api.on("GET", "/teams/:team_id/list_members", memberKeys, (call) => {
    const team = call.team();
    const items = team.members.map(({ member: { id, name, email }, role, customRoles }) => ({
      id,
      name,
      email,
      role,
      customRoles: customRolesJson(team, customRoles),
    }));
    return Response.json({ items });
  });
  api.on("POST", "/teams/:team_id/update_team_member_role", memberKeys, async (call) => {
    const team = call.team();
    const json = await call.body(["memberId", "role", "customRoles"]);
    const membership = requireMembership(team, numberField(json, "memberId"));
    const { role, customRoles } = readRole(
      { ...json, role: json["role"] ?? membership.role },
      team,
    );
    if (role !== "admin") refuseLastAdmin(team, membership);
    membership.role = role;
    membership.customRoles = customRoles;
    call.record(team, "member:updateRole", { memberId: membership.member.id, role });
    return emptyResponse();
  });
}

function requireMembership(team: Team, id: number): Membership {
  const membership = team.members.find(({ member }) => member.id === id);
  if (membership !== undefined) return membership;
  throw new ApiError(404, "MemberNotFound", `The team has no member ${id}.`);
}

function refuseLastAdmin(team: Team, membership: Membership): void {
  const isAdmin = ({ role }: Membership): boolean => role === "admin";
  if (team.members.some((other) => other !== membership && isAdmin(other))) return;
  throw new ApiError(400, "LastAdmin", "A team needs at least one admin.");
}
