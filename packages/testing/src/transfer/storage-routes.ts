import type { DeploymentState } from "../deployment/state.ts";
import { ApiError } from "../http/api-error.ts";
import type { App } from "../http/app.ts";

/**
 * The endpoints of file storage, as far as they refuse: no upload URL and no file is ever valid
 * here, and a paused deployment refuses before it looks.
 */
export function addStorageRoutes(app: App, state: DeploymentState): void {
  const requireRunning = (): void => {
    if (state.runState === "running") return;
    throw new ApiError(
      400,
      "BackendIsNotRunning",
      "Cannot perform this operation when the backend is not running",
    );
  };
  app.post("/api/storage/upload", () => {
    requireRunning();
    throw new ApiError(401, "StorageTokenInvalid", "The upload token is invalid.");
  });
  app.get("/api/storage/:id", () => {
    requireRunning();
    throw new ApiError(404, "FileNotFound", "There is no such file.");
  });
}
