/** The kinds of credentials that the descriptions of both APIs know. */
export const keyKinds = [
  "PAT",
  "Team Token",
  "OAuth Team Token",
  "OAuth Project Token",
  "Deploy Key",
] as const;

/** A kind of credentials. */
export type KeyKind = (typeof keyKinds)[number];

/** An operation: method, path, and the kinds that may call it. */
export type Operation = readonly [
  method: "GET" | "POST" | "PATCH",
  path: string,
  kinds: readonly KeyKind[],
];

const member: readonly KeyKind[] = ["PAT"];
const auditors: readonly KeyKind[] = ["PAT", "Team Token"];
const creators: readonly KeyKind[] = ["PAT", "OAuth Team Token"];
const team: readonly KeyKind[] = ["PAT", "Team Token", "OAuth Team Token"];
const project: readonly KeyKind[] = [...team, "OAuth Project Token"];
const anyone: readonly KeyKind[] = keyKinds;
const deployment: readonly KeyKind[] = [
  "Deploy Key",
  "Team Token",
  "OAuth Team Token",
  "OAuth Project Token",
];

/** All operations of the management API, below `/v1`. */
export const managementOperations: readonly Operation[] = [
  ["POST", "/teams/{team_id}/create_project", team],
  ["GET", "/projects/{project_id}", project],
  ["PATCH", "/projects/{project_id}", team],
  ["GET", "/teams/{team_id}/projects", team],
  ["GET", "/projects/{project_id}/list_deployments", project],
  ["GET", "/projects/{project_id}/deployment", project],
  ["GET", "/teams/{team_id_or_slug}/projects/{project_slug}/deployment", team],
  ["POST", "/projects/{project_id}/delete", team],
  ["GET", "/teams/{team_id_or_slug}/projects/{project_slug}", team],
  ["POST", "/projects/{project_id}/create_deployment", project],
  ["POST", "/deployments/{deployment_name}/delete", project],
  ["GET", "/deployments/{deployment_name}", project],
  ["PATCH", "/deployments/{deployment_name}", project],
  ["POST", "/deployments/{deployment_name}/transfer", project],
  ["GET", "/teams/{team_id}/list_deployment_classes", team],
  ["GET", "/teams/{team_id}/list_deployment_regions", anyone],
  ["GET", "/teams/{team_id}/list_deployments", team],
  ["GET", "/teams/{team_id}/list_local_deployments", team],
  ["POST", "/deployments/{deployment_name}/create_deploy_key", project],
  ["GET", "/deployments/{deployment_name}/list_deploy_keys", project],
  ["POST", "/deployments/{deployment_name}/delete_deploy_key", project],
  ["POST", "/projects/{project_id}/create_preview_deploy_key", project],
  ["GET", "/projects/{project_id}/list_preview_deploy_keys", project],
  ["POST", "/projects/{project_id}/delete_preview_deploy_key", project],
  ["GET", "/list_personal_access_tokens", member],
  ["POST", "/create_personal_access_token", member],
  ["POST", "/delete_personal_access_token", member],
  ["GET", "/teams/{team_id}/list_access_tokens", team],
  ["POST", "/teams/{team_id}/delete_access_token", team],
  ["GET", "/token_details", project],
  ["POST", "/deployments/{deployment_name}/create_custom_domain", project],
  ["POST", "/deployments/{deployment_name}/delete_custom_domain", project],
  ["GET", "/deployments/{deployment_name}/custom_domains", project],
  ["GET", "/teams/{team_id}/list_members", member],
  ["POST", "/teams/create_team", anyone],
  ["POST", "/teams/{team_id}/create_access_token", creators],
  ["GET", "/teams/{team_id}/list_audit_log_events", auditors],
  ["POST", "/teams/{team_id}/invite_team_member", member],
  ["GET", "/teams/{team_id}/list_pending_invites", member],
  ["POST", "/teams/{team_id}/cancel_team_member_invite", member],
  ["GET", "/projects/{project_id}/list_default_environment_variables", project],
  ["POST", "/projects/{project_id}/update_default_environment_variables", project],
  ["POST", "/teams/{team_id}/create_custom_role", team],
  ["GET", "/teams/{team_id}/list_custom_roles", team],
  ["POST", "/teams/{team_id}/update_custom_role", team],
  ["POST", "/teams/{team_id}/delete_custom_role", team],
  ["POST", "/teams/{team_id}/update_team_member_role", member],
];

/** All operations of the platform API of a deployment, below `/api/v1`. */
export const deploymentOperations: readonly Operation[] = [
  ["POST", "/update_environment_variables", deployment],
  ["GET", "/list_environment_variables", deployment],
  ["GET", "/list_audit_log_events", deployment],
  ["GET", "/deployment_info", deployment],
  ["GET", "/get_current_usage", deployment],
  ["GET", "/list_usage_limits", deployment],
  ["POST", "/create_usage_limit", deployment],
  ["POST", "/update_usage_limit/{id}", deployment],
  ["POST", "/delete_usage_limit/{id}", deployment],
  ["POST", "/update_canonical_url", deployment],
  ["GET", "/get_canonical_urls", deployment],
  ["GET", "/list_log_streams", deployment],
  ["GET", "/get_log_stream/{id}", deployment],
  ["POST", "/delete_log_stream/{id}", deployment],
  ["POST", "/create_log_stream", deployment],
  ["POST", "/update_log_stream/{id}", deployment],
  ["POST", "/rotate_webhook_secret/{id}", deployment],
  ["POST", "/pause_deployment", deployment],
  ["POST", "/unpause_deployment", deployment],
  ["POST", "/data/sync", deployment],
  ["GET", "/data/list_active_syncs", deployment],
];
