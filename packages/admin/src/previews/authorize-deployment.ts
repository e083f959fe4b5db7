import {
  authorizeDeploymentWithinCurrentProject as authorizeDeploymentWithinCurrentProjectOperation,
  authorizePreviewDeployment as authorizePreviewDeploymentOperation,
  authorizeProdDeployment as authorizeProdDeploymentOperation,
  provisionAndAuthorizeDeployment as provisionAndAuthorizeDeploymentOperation,
  type AuthorizeDeploymentWithinCurrentProjectRequest,
  type AuthorizePreviewDeploymentRequest,
  type AuthorizeProdDeploymentRequest,
  type DeploymentAuthorization,
  type ProvisionAndAuthorizeDeploymentRequest,
  type ProvisionedDeployment,
} from "@convex-openapi/provisioning-client";

import type { CallOptions } from "../transport/call-options.ts";
import { call } from "../transport/call.ts";
import type { ProvisioningConnection } from "./connect-provisioning.ts";
import { hasAdminKey, withSecret, type WithSecretKey } from "./with-secret.ts";

/** A deployment, and the key that opens it. */
export type AuthorizedDeployment = WithSecretKey<DeploymentAuthorization>;

/**
 * Gets an admin key for a preview deployment that exists already, by the name it was claimed under.
 *
 * @throws {NotFoundError} When there is no such preview or project.
 * @throws What `call` throws.
 */
export async function authorizePreviewDeployment(
  connection: ProvisioningConnection,
  body: AuthorizePreviewDeploymentRequest,
  options: CallOptions = {},
): Promise<AuthorizedDeployment> {
  const answer = await call(
    connection,
    (init) => authorizePreviewDeploymentOperation(connection.provisioning, { ...init, body }),
    options,
    hasAdminKey,
  );
  return withSecret(answer);
}

/**
 * Gets an admin key for the production deployment of the project that a deployment belongs to.
 *
 * @throws {NotFoundError} When there is no such deployment.
 * @throws What `call` throws.
 */
export async function authorizeProdDeployment(
  connection: ProvisioningConnection,
  body: AuthorizeProdDeploymentRequest,
  options: CallOptions = {},
): Promise<AuthorizedDeployment> {
  const answer = await call(
    connection,
    (init) => authorizeProdDeploymentOperation(connection.provisioning, { ...init, body }),
    options,
    hasAdminKey,
  );
  return withSecret(answer);
}

/**
 * Gets an admin key for a deployment by its name, if it belongs to the selected project.
 *
 * @throws {NotFoundError} When the project has no such deployment.
 * @throws What `call` throws.
 */
export async function authorizeDeploymentWithinCurrentProject(
  connection: ProvisioningConnection,
  body: AuthorizeDeploymentWithinCurrentProjectRequest,
  options: CallOptions = {},
): Promise<AuthorizedDeployment> {
  const answer = await call(
    connection,
    (init) =>
      authorizeDeploymentWithinCurrentProjectOperation(connection.provisioning, { ...init, body }),
    options,
    hasAdminKey,
  );
  return withSecret(answer);
}

/**
 * Gets an admin key for the caller's development deployment or the production deployment of a project,
 * and makes the deployment if there is none. A project key names its project itself: both slugs are
 * null with it.
 *
 * @throws {NotFoundError} With `code` `TeamNotFound` or `ProjectNotFound`.
 * @throws What `call` throws.
 */
export async function provisionAndAuthorizeDeployment(
  connection: ProvisioningConnection,
  body: ProvisionAndAuthorizeDeploymentRequest,
  options: CallOptions = {},
): Promise<WithSecretKey<ProvisionedDeployment>> {
  const answer = await call(
    connection,
    (init) => provisionAndAuthorizeDeploymentOperation(connection.provisioning, { ...init, body }),
    options,
    hasAdminKey,
  );
  return withSecret(answer);
}
