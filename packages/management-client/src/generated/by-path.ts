// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/cli-management-openapi.json
// Command: openapi-clients generate management

import type { Middleware } from "openapi-fetch";
import * as wire from "./wire.ts";

const parameters: wire.PathSteps = {
  "/deployments/{deployment_name}/has_associated_workos_team": { GET: () => wire.inPath },
  "/deployments/{deployment_name}/workos_environment_health": { GET: () => wire.inPath },
  "/projects/{project_id}/workos_environments": { GET: () => wire.inPath, POST: () => wire.inPath },
  "/projects/{project_id}/workos_environments/{client_id}": { GET: () => wire.inPath },
  "/teams/{team_id}/workos_invitation_eligible_emails": { GET: () => wire.inPath },
  "/teams/{team_id}/workos_team_health": { GET: () => wire.inPath },
  "/teams/{team_slug}/projects": { GET: () => wire.inPath },
};

/**
 * Writes the parameters of calls by path as the description has them, and refuses values that would lead to another
 * path. Serializers that the caller gives are left alone.
 *
 * ```ts
 * client.use(byPath);
 * ```
 */
export const byPath: Middleware = {
  onRequest: (call) => wire.writePath(parameters, call),
};
