// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/deployment-provisioning-openapi.json
// Command: openapi-clients generate provisioning

import type { components } from "./types.ts";

/** Body of every failed call. */
export type ApiError = components["schemas"]["ApiError"];

/** Which deployment to authorize. Unknown fields are refused. */
export type AuthorizeDeploymentWithinCurrentProjectRequest =
  components["schemas"]["AuthorizeDeploymentWithinCurrentProjectRequest"];

/** Which preview deployment to authorize. Unknown fields are refused. */
export type AuthorizePreviewDeploymentRequest =
  components["schemas"]["AuthorizePreviewDeploymentRequest"];

/** Whose production deployment to authorize. Unknown fields are refused. */
export type AuthorizeProdDeploymentRequest =
  components["schemas"]["AuthorizeProdDeploymentRequest"];

/** Which preview deployment to claim. */
export type ClaimPreviewDeploymentRequest = components["schemas"]["ClaimPreviewDeploymentRequest"];

/** A preview deployment and the key to it. */
export type ClaimPreviewDeploymentResponse =
  components["schemas"]["ClaimPreviewDeploymentResponse"];

/** A deploy key to look up. */
export type DeployKeyRequest = components["schemas"]["DeployKeyRequest"];

/** A deployment and the key to it. */
export type DeploymentAuthorization = components["schemas"]["DeploymentAuthorization"];

/** Size of the machine that serves a deployment. */
export type DeploymentClass = components["schemas"]["DeploymentClass"];

/** Chooses the project that a deployment belongs to. */
export type DeploymentNameSelection = components["schemas"]["DeploymentNameSelection"];

/** What a cloud deployment is for. */
export type DeploymentType = components["schemas"]["DeploymentType"];

/**
 * Chooses a project, either through one of its deployments or by slugs. Unknown fields
 * are refused.
 */
export type ProjectSelection = components["schemas"]["ProjectSelection"];

/** Which default deployment to provide. */
export type ProvisionAndAuthorizeDeploymentRequest =
  components["schemas"]["ProvisionAndAuthorizeDeploymentRequest"];

/** A deployment, made if needed, and the key to it. */
export type ProvisionedDeployment = components["schemas"]["ProvisionedDeployment"];

/** The owners of a deployment. */
export type TeamAndProject = components["schemas"]["TeamAndProject"];

/** Chooses a project by the slugs of its team and its own. */
export type TeamAndProjectSlugsSelection = components["schemas"]["TeamAndProjectSlugsSelection"];
