import { ApiError, badJsonBody } from "../../http/api-error.ts";
import { emptyResponse } from "../../http/app.ts";
import { stringField } from "../../http/fields.ts";
import type { Team } from "../records.ts";
import { memberKeys } from "./key-kinds.ts";
import type { PlatformApi } from "./platform-api.ts";
import { customRolesJson, readRole } from "./roles.ts";

/** The operations of invitations to a team. Nobody ever accepts one. */
export function addInvitationRoutes(api: PlatformApi): void {
  api.on("POST", "/teams/:team_id/invite_team_member", memberKeys, async (call) => {
    const team = call.team();
    const json = await call.body(["email", "role", "customRoles"]);
    const email = stringField(json, "email");
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw badJsonBody("`email` must be an e-mail address");
    const { role, customRoles } = readRole(json, team);
    refuseKnown(team, email);
    team.invitations.push({ email, role, customRoles });
    call.record(team, "member:invite", { email, role });
    return emptyResponse();
  });
  api.on("GET", "/teams/:team_id/list_pending_invites", memberKeys, (call) => {
    const team = call.team();
    const items = team.invitations.map(({ email, role, customRoles }) => ({
      email,
      expired: false,
      role,
      customRoles: customRolesJson(team, customRoles),
    }));
    return Response.json({ items });
  });
  api.on("POST", "/teams/:team_id/cancel_team_member_invite", memberKeys, async (call) => {
    const team = call.team();
    const email = stringField(await call.body(["email"]), "email");
    const index = team.invitations.findIndex((invitation) => invitation.email === email);
    if (index === -1) {
      throw new ApiError(404, "InvitationNotFound", `Nobody has invited ${email}.`);
    }
    team.invitations.splice(index, 1);
    call.record(team, "member:cancelInvitation", { email });
    return emptyResponse();
  });
}

function refuseKnown({ members, invitations }: Team, email: string): void {
  if (members.some(({ member }) => member.email === email)) {
    throw new ApiError(409, "AlreadyMember", `${email} is a member of the team already.`);
  }
  if (invitations.some((invitation) => invitation.email === email)) {
    throw new ApiError(409, "AlreadyInvited", `${email} has been invited already.`);
  }
}
