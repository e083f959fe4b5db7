/** What a key says about itself, without its secret. Safe to log. */
export type KeyDescription =
  | DeploymentKeyDescription
  | AdminKeyDescription
  | PreviewDeployKeyDescription
  | ProjectKeyDescription
  | OpaqueKeyDescription;

/** `prod:name|…`, `dev:name|…`, `preview:name|…`, `custom:name|…`: a deploy key of one deployment. */
export interface DeploymentKeyDescription {
  readonly kind: "deployment";
  readonly deploymentType: "prod" | "dev" | "preview" | "custom" | (string & {});
  readonly deploymentName: string;
}

/** `name|…`: the admin key of a self-hosted or local backend. */
export interface AdminKeyDescription {
  readonly kind: "admin";
  readonly deploymentName: string;
}

/** `preview:team:project|…`: claims preview deployments of a project, and opens none by itself. */
export interface PreviewDeployKeyDescription {
  readonly kind: "preview";
  readonly teamSlug: string;
  readonly projectSlug: string;
}

/** `project:team:project|…`: chooses or creates deployments of a project, and opens none by itself. */
export interface ProjectKeyDescription {
  readonly kind: "project";
  readonly teamSlug: string;
  readonly projectSlug: string;
}

/**
 * A secret without `|`: a team, personal or OAuth token, or a legacy admin key. Nothing in the text
 * tells them apart, and none of them says which deployment it opens.
 */
export interface OpaqueKeyDescription {
  readonly kind: "opaque";
}
