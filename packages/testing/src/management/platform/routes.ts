import type { App } from "../../http/app.ts";
import type { ManagementState } from "../management-state.ts";
import { addAuditLogRoutes } from "./audit-log-routes.ts";
import { addCustomDomainRoutes } from "./custom-domain-routes.ts";
import { addCustomRoleRoutes } from "./custom-role-routes.ts";
import { addDefaultVariableRoutes } from "./default-variable-routes.ts";
import { addDeployKeyRoutes } from "./deploy-key-routes.ts";
import { addDeploymentRoutes } from "./deployment-routes.ts";
import { addInvitationRoutes } from "./invitation-routes.ts";
import { addMemberRoutes } from "./member-routes.ts";
import { addPersonalTokenRoutes } from "./personal-token-routes.ts";
import { PlatformApi } from "./platform-api.ts";
import { addPreviewKeyRoutes } from "./preview-key-routes.ts";
import { addProjectRoutes } from "./project-routes.ts";
import { addTeamDeploymentRoutes } from "./team-deployment-routes.ts";
import { addTeamRoutes } from "./team-routes.ts";
import { addTeamTokenRoutes } from "./team-token-routes.ts";

/** All operations of the platform API under `/v1`. */
export function addPlatformApiRoutes(app: App, state: ManagementState): void {
  const api = new PlatformApi(app, state);
  addTeamRoutes(api);
  addMemberRoutes(api);
  addInvitationRoutes(api);
  addCustomRoleRoutes(api);
  addProjectRoutes(api);
  addDefaultVariableRoutes(api);
  addDeploymentRoutes(api);
  addTeamDeploymentRoutes(api);
  addCustomDomainRoutes(api);
  addDeployKeyRoutes(api);
  addPreviewKeyRoutes(api);
  addPersonalTokenRoutes(api);
  addTeamTokenRoutes(api);
  addAuditLogRoutes(api);
}
