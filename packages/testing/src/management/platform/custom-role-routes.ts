import { ApiError, badJsonBody } from "../../http/api-error.ts";
import { emptyResponse } from "../../http/app.ts";
import {
  choiceField,
  numberField,
  objectArrayField,
  optionalStringField,
  stringArrayField,
  stringField,
} from "../../http/fields.ts";
import { pageOf } from "../../http/page.ts";
import { pageParameters } from "../../http/query.ts";
import type { JsonObject } from "../../values/convex-value.ts";
import type { CustomRole, RoleStatement, Team } from "../records.ts";
import { teamKeys } from "./key-kinds.ts";
import { type PlatformApi, platformPages } from "./platform-api.ts";
import { requireText } from "./platform-call.ts";
import { roleActions } from "./role-actions.ts";
import { requireCustomRole } from "./roles.ts";

const fields = ["name", "description", "statements"];

/** The operations of custom roles. What they allow or deny is kept, and has no effect. */
export function addCustomRoleRoutes(api: PlatformApi): void {
  api.on("POST", "/teams/:team_id/create_custom_role", teamKeys, async (call) => {
    const team = call.team();
    const content = readContent(await call.body(fields));
    refuseTaken(team, content.name);
    const createTime = call.state.clock.now();
    const id = call.state.nextId("customRole");
    const role: CustomRole = { id, creator: call.memberId, createTime, ...content };
    team.customRoles.push(role);
    call.record(team, "customRole:create", { id, name: role.name });
    return Response.json(roleJson(team, role), { status: 201 });
  });
  api.on("GET", "/teams/:team_id/list_custom_roles", teamKeys, (call) => {
    const team = call.team();
    const page = pageOf(team.customRoles, {
      list: `customRoles ${team.id}`,
      key: ({ id }) => [id],
      ...pageParameters(call.query, platformPages),
    });
    return Response.json({ ...page, items: page.items.map((role) => roleJson(team, role)) });
  });
  api.on("POST", "/teams/:team_id/update_custom_role", teamKeys, async (call) => {
    const team = call.team();
    const json = await call.body(["id", ...fields]);
    const content = readContent(json);
    const role = requireCustomRole(team, numberField(json, "id"));
    if (content.name !== role.name) refuseTaken(team, content.name);
    Object.assign(role, content);
    call.record(team, "customRole:update", { id: role.id, name: role.name });
    return Response.json(roleJson(team, role));
  });
  api.on("POST", "/teams/:team_id/delete_custom_role", teamKeys, async (call) => {
    const team = call.team();
    const role = requireCustomRole(team, numberField(await call.body(["id"]), "id"));
    refuseInUse(team, role);
    team.customRoles.splice(team.customRoles.indexOf(role), 1);
    call.record(team, "customRole:delete", { id: role.id, name: role.name });
    return emptyResponse();
  });
}

function readContent(json: JsonObject): Pick<CustomRole, "name" | "description" | "statements"> {
  return {
    name: requireText(stringField(json, "name"), "name"),
    description: optionalStringField(json, "description") ?? null,
    statements: objectArrayField(json, "statements").map(readStatement),
  };
}

function readStatement(json: JsonObject): RoleStatement {
  const effect = choiceField(json, "effect", ["allow", "deny"] as const);
  const resource = requireText(stringField(json, "resource"), "resource");
  if (json["actions"] === "*") return { effect, actions: "*", resource };
  const actions = stringArrayField(json, "actions");
  const unknown = actions.find((action) => !roleActions.has(action));
  if (unknown !== undefined) throw badJsonBody(`actions: unknown variant \`${unknown}\``);
  return { effect, actions, resource };
}

function refuseTaken(team: Team, name: string): void {
  if (!team.customRoles.some((role) => role.name === name)) return;
  throw new ApiError(409, "CustomRoleNameTaken", `There is a custom role ${name} already.`);
}

function refuseInUse({ members, invitations }: Team, { id, name }: CustomRole): void {
  if (![...members, ...invitations].some(({ customRoles }) => customRoles.includes(id))) return;
  throw new ApiError(400, "CustomRoleInUse", `The custom role ${name} is somebody's role.`);
}

function roleJson(team: Team, role: CustomRole): JsonObject {
  const statements = role.statements.map(({ effect, actions, resource }) => ({
    effect,
    actions: actions === "*" ? "*" : [...actions],
    resource,
  }));
  return { ...role, teamId: team.id, statements };
}
