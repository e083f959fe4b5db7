import { ApiError } from "../../http/api-error.ts";
import { emptyResponse } from "../../http/app.ts";
import { stringField } from "../../http/fields.ts";
import { booleanParameter } from "../../http/query.ts";
import type { AccessToken } from "../access-tokens.ts";
import type { Project } from "../records.ts";
import { tokenJson } from "./json.ts";
import { projectKeys } from "./key-kinds.ts";
import type { PlatformApi } from "./platform-api.ts";
import { type PlatformCall, requireText } from "./platform-call.ts";
import { tokenNamed } from "./token-named.ts";

/** The operations of the keys that claim previews of a project. */
export function addPreviewKeyRoutes(api: PlatformApi): void {
  const base = "/projects/:project_id";
  api.on("POST", `${base}/create_preview_deploy_key`, projectKeys, async (call) => {
    const project = call.project();
    const json = await call.body(["name", "expiresAt"]);
    const name = requireText(stringField(json, "name"), "name");
    const expiresAt = call.expiration(json);
    const made = { creator: call.memberId, expiresAt };
    const { id, token } = call.state.tokens.issue({ kind: "previewKey", project }, name, made);
    call.record(project.team, "project:token:create", { id, name });
    return Response.json({ previewDeployKey: token });
  });
  api.on("GET", `${base}/list_preview_deploy_keys`, projectKeys, (call) => {
    const project = call.project();
    // No key of the fake is managed by anybody, so the parameter is checked and changes nothing.
    booleanParameter(call.query, "includeManaged");
    const items = keysOf(call, project).map((key) =>
      Object.assign(tokenJson(key), { creator: key.creator, managedBy: null, allowedActions: [] }),
    );
    return Response.json({ items });
  });
  api.on("POST", `${base}/delete_preview_deploy_key`, projectKeys, async (call) => {
    const project = call.project();
    const id = stringField(await call.body(["id"]), "id");
    const key = tokenNamed(keysOf(call, project), id);
    if (key === undefined) throw new ApiError(404, "DeployKeyNotFound", "Deploy key not found.");
    call.state.tokens.delete(key);
    call.record(project.team, "project:token:delete", { id: key.id, name: key.name });
    return emptyResponse();
  });
}

function keysOf({ state }: PlatformCall, project: Project): AccessToken[] {
  return state.tokens.list((owner) => owner.kind === "previewKey" && owner.project === project);
}
