import {
  getTeamAndProjectForDeployment as getTeamAndProjectForDeploymentOperation,
  getTeamAndProjectForKey as getTeamAndProjectForKeyOperation,
  getUrlForKey as getUrlForKeyOperation,
  type TeamAndProject,
} from "@convex-openapi/provisioning-client";

import { isObject } from "../operations/is-object.ts";
import type { CallOptions } from "../transport/call-options.ts";
import { call } from "../transport/call.ts";
import type { ProvisioningConnection } from "./connect-provisioning.ts";

/**
 * Finds the address of the deployment that the connection's deploy key opens. It does not follow from
 * the key: a deployment may have a domain of its own.
 *
 * @throws {BadDeployKeyError} When the key is none of a deployment.
 * @throws What `call` throws.
 */
export async function getUrlForKey(
  connection: ProvisioningConnection,
  options: CallOptions = {},
): Promise<string> {
  const body = { deployKey: connection.revealToken() };
  return call(
    connection,
    (init) => getUrlForKeyOperation(connection.provisioning, { ...init, body }),
    { idempotent: true, ...options },
    (answer) => typeof answer === "string",
  );
}

/**
 * Finds the team and the project that the connection's key belongs to.
 *
 * @throws {BadDeployKeyError} When the key is none of a deployment or project.
 * @throws What `call` throws.
 */
export async function getTeamAndProjectForKey(
  connection: ProvisioningConnection,
  options: CallOptions = {},
): Promise<TeamAndProject> {
  const body = { deployKey: connection.revealToken() };
  return call(
    connection,
    (init) => getTeamAndProjectForKeyOperation(connection.provisioning, { ...init, body }),
    { idempotent: true, ...options },
    isObject,
  );
}

/**
 * Finds the team and the project of a deployment.
 *
 * @throws {NotFoundError} With `code` `DeploymentNotFound`, when the caller can see no such deployment.
 * @throws What `call` throws.
 */
export async function getTeamAndProjectForDeployment(
  connection: ProvisioningConnection,
  deploymentName: string,
  options: CallOptions = {},
): Promise<TeamAndProject> {
  const params = { path: { deployment_name: deploymentName } };
  return call(
    connection,
    (init) => getTeamAndProjectForDeploymentOperation(connection.provisioning, { ...init, params }),
    options,
    isObject,
  );
}
