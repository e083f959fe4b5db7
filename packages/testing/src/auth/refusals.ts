import { ApiError } from "../http/api-error.ts";
import type { Profile } from "../profiles/profile.ts";
import { actionByOperation, type DeploymentOperation } from "./operations.ts";

const permissionSentence = "You do not have permission to perform this operation";

/** The refusal of a key that does not open this deployment. */
export function invalidKey(profile: Profile, deploymentName: string): ApiError {
  const { status, code } = profile.invalidKey;
  if (code === "BadDeployKey") return badDeployKey(status, deploymentName);
  return new ApiError(status, code, "The provided admin key was invalid for this instance");
}

/** The refusal of an anonymous request, or of a user, where an admin is needed. */
export function missingKey(profile: Profile, deploymentName: string): ApiError {
  const { status, namesDeployment } = profile.missingKey;
  return badDeployKey(status, namesDeployment ? deploymentName : undefined);
}

/** The refusal of a genuine key that belongs to another deployment. */
export function foreignKey(deploymentName: string): ApiError {
  return badDeployKey(403, deploymentName);
}

function badDeployKey(status: number, deploymentName: string | undefined): ApiError {
  const which = deploymentName === undefined ? "this deployment" : `deployment '${deploymentName}'`;
  return new ApiError(
    status,
    "BadDeployKey",
    `The provided deploy key was invalid for ${which}. Double check that the environment this key was generated for matches the desired deployment.`,
  );
}

/** The sentence that clients search for, with the action the key lacks. */
export function permissionMessage(profile: Profile, operation: DeploymentOperation): string {
  if (profile.refusal === "ReadOnlyAdminKey") return `${permissionSentence}.`;
  return `${permissionSentence} (${actionByOperation[operation]}).`;
}

/** The refusal of a key that lacks an operation. */
export function notPermitted(profile: Profile, operation: DeploymentOperation): ApiError {
  return new ApiError(403, profile.refusal, permissionMessage(profile, operation));
}
