import { badJsonBody } from "../http/api-error.ts";
import { denyUnknownFields, stringField } from "../http/fields.ts";
import type { JsonObject } from "../values/convex-value.ts";
import type { ManagementState } from "./management-state.ts";
import { requireDeployment, requireFound } from "./principal.ts";
import type { Project } from "./records.ts";

/**
 * Finds the project that a `projectSelection` names: by the name of one of its deployments, or by
 * the slugs of team and project. Nothing else may stand in it.
 * @throws ApiError 400 BadJsonBody for another shape, 404 when there is no such project.
 */
export function selectProject(state: ManagementState, selection: JsonObject): Project {
  const kind = stringField(selection, "kind");
  if (kind === "deploymentName") {
    denyUnknownFields(selection, ["kind", "deploymentName", "deploymentType"]);
    return requireDeployment(state, stringField(selection, "deploymentName")).project;
  }
  if (kind !== "teamAndProjectSlugs") throw badJsonBody(`unknown variant \`${kind}\``);
  denyUnknownFields(selection, ["kind", "teamSlug", "projectSlug"]);
  const { teams } = state;
  const teamSlug = stringField(selection, "teamSlug");
  const projectSlug = stringField(selection, "projectSlug");
  const isKnownTeam = teams.some(({ slug }) => slug === teamSlug);
  return requireFound(isKnownTeam ? state.findProject(teamSlug, projectSlug) : undefined);
}
