import { ApiError, badJsonBody } from "../../http/api-error.ts";
import { optionalChoiceField } from "../../http/fields.ts";
import type { JsonObject } from "../../values/convex-value.ts";
import type { ManagementState } from "../management-state.ts";
import { availableClasses, classes, regions } from "../offers.ts";
import type { DeploymentClass, HostedDeployment, HostedType, Project, Region } from "../records.ts";

/** The types of deployments. */
export const deploymentTypes: readonly HostedType[] = ["dev", "prod", "preview", "custom"];

/**
 * Reads `type`, `class` and `region` of a deployment that is to be made; each may be absent or null.
 * @throws ApiError 400 BadJsonBody for one that there is not, DeploymentClassUnavailable.
 */
export function readOffer(json: JsonObject): {
  type?: HostedType;
  class?: DeploymentClass;
  region?: Region;
} {
  const type = optionalChoiceField(json, "type", deploymentTypes);
  const deploymentClass = readClass(json);
  const region = optionalChoiceField(json, "region", regions);
  return {
    ...(type === undefined ? {} : { type }),
    ...(deploymentClass === undefined ? {} : { class: deploymentClass }),
    ...(region === undefined ? {} : { region }),
  };
}

/**
 * Reads a `class` that may be absent or null.
 * @throws ApiError 400 BadJsonBody for one that there is not, DeploymentClassUnavailable.
 */
export function readClass(json: JsonObject): DeploymentClass | undefined {
  const chosen = optionalChoiceField(json, "class", classes);
  if (chosen === undefined || availableClasses.includes(chosen)) return chosen;
  throw new ApiError(400, "DeploymentClassUnavailable", `The class ${chosen} is not available.`);
}

/**
 * Requires a reference that a deployment of a project can have.
 * @throws ApiError 400 BadJsonBody for a text that is none, 409 DeploymentReferenceTaken.
 */
export function requireReference(
  state: ManagementState,
  project: Project,
  reference: string,
  except?: HostedDeployment,
): string {
  if (!/^[^\s:|]{1,100}$/.test(reference)) {
    throw badJsonBody("`reference` takes up to 100 characters without spaces, colons and bars");
  }
  const isTaken = state
    .deploymentsOf(project)
    .some((other) => other !== except && other.reference === reference);
  if (!isTaken) return reference;
  const message = `The project has a deployment ${reference} already.`;
  throw new ApiError(409, "DeploymentReferenceTaken", message);
}

/** Makes a deployment the only default one of its type in its project. */
export function makeDefault(state: ManagementState, deployment: HostedDeployment): void {
  for (const other of state.deploymentsOf(deployment.project)) {
    if (other.type === deployment.type) other.isDefault = other === deployment;
  }
}
