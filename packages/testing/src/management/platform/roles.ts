import { ApiError, badJsonBody } from "../../http/api-error.ts";
import type { JsonObject } from "../../values/convex-value.ts";
import { choiceField } from "../../http/fields.ts";
import type { CustomRole, Role, Team } from "../records.ts";

/** The roles that members and invitations have. */
export const roles: readonly Role[] = ["admin", "developer", "custom"];

/**
 * Reads `role` and `customRoles` of a body.
 * @throws ApiError 400 BadJsonBody for another shape, InvalidRole when custom roles and the role do not
 * fit, 404 CustomRoleNotFound.
 */
export function readRole(json: JsonObject, team: Team): { role: Role; customRoles: number[] } {
  const role = choiceField(json, "role", roles);
  const customRoles = readIds(json);
  for (const id of customRoles) requireCustomRole(team, id);
  if ((role === "custom") !== customRoles.length > 0) {
    throw new ApiError(400, "InvalidRole", "Custom roles belong to the role `custom` alone.");
  }
  return { role, customRoles };
}

/**
 * The custom role with an id.
 * @throws ApiError 404 CustomRoleNotFound.
 */
export function requireCustomRole(team: Team, id: number): CustomRole {
  const role = team.customRoles.find((candidate) => candidate.id === id);
  if (role !== undefined) return role;
  throw new ApiError(404, "CustomRoleNotFound", `There is no custom role ${id}.`);
}

/** Custom roles as members and invitations show them. */
export function customRolesJson(team: Team, ids: readonly number[]): JsonObject[] {
  return ids.map((id) => ({ id, name: requireCustomRole(team, id).name }));
}

function readIds(json: JsonObject): number[] {
  const ids = json["customRoles"] ?? [];
  if (!Array.isArray(ids)) throw badJsonBody("`customRoles` must be a list of ids");
  return ids.map((id) => {
    if (typeof id !== "number") throw badJsonBody("`customRoles` must be a list of ids");
    return id;
  });
}
