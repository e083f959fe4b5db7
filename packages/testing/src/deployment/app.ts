import { Hono } from "hono";
import { addAuditLogRoutes } from "../audit/routes.ts";
import { addKeyRoutes } from "../auth/routes.ts";
import { addDataSyncRoutes } from "../data-sync/routes.ts";
import { addEnvironmentVariableRoutes } from "../environment-variables/routes.ts";
import { addFunctionRoutes } from "../functions/routes.ts";
import { addTestFunctionRoute } from "../functions/test-function-route.ts";
import type { App } from "../http/app.ts";
import { addFallbacks } from "../http/fallbacks.ts";
import { addLogRoutes } from "../logs/routes.ts";
import { addLogStreamRoutes } from "../log-streams/routes.ts";
import { addDataRoutes } from "../platform/data-routes.ts";
import { addRootRoutes } from "../platform/root-routes.ts";
import { addPlatformRoutes } from "../platform/routes.ts";
import { addUsageLimitRoutes } from "../platform/usage-limit-routes.ts";
import { addPushRoutes } from "../push/routes.ts";
import { addExportRoutes } from "../transfer/export-routes.ts";
import { addImportRoutes } from "../transfer/import-routes.ts";
import { addStorageRoutes } from "../transfer/storage-routes.ts";
import type { DeploymentState } from "./state.ts";

/** All HTTP routes of a deployment. */
export function createDeploymentApp(
  state: DeploymentState,
  onDefect: (error: unknown) => void,
): App {
  const app = new Hono();
  addRootRoutes(app, state);
  addKeyRoutes(app, state);
  addFunctionRoutes(app, state);
  addTestFunctionRoute(app, state);
  addEnvironmentVariableRoutes(app, state);
  addLogRoutes(app, state);
  addPlatformRoutes(app, state);
  addUsageLimitRoutes(app, state);
  addLogStreamRoutes(app, state);
  addAuditLogRoutes(app, state);
  addDataSyncRoutes(app, state);
  addDataRoutes(app, state);
  addPushRoutes(app, state);
  addExportRoutes(app, state);
  addImportRoutes(app, state);
  addStorageRoutes(app, state);
  addFallbacks(app, { onDefect, describesAllErrors: state.profile.describesAllErrors });
  return app;
}
