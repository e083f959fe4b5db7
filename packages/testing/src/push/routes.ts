import type { DeploymentState } from "../deployment/state.ts";
import type { App } from "../http/app.ts";

/** The endpoints of a push. */
export function addPushRoutes(_app: App, _state: DeploymentState): void {}
