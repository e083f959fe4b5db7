import { type DeploymentOperation, operationOfAction } from "../../auth/operations.ts";
import { ApiError, badJsonBody } from "../../http/api-error.ts";
import { emptyResponse } from "../../http/app.ts";
import { stringArrayField, stringField } from "../../http/fields.ts";
import type { DeployKeyRecord } from "../records.ts";
import { deployKeyJson } from "./json.ts";
import { projectKeys } from "./key-kinds.ts";
import type { PlatformApi } from "./platform-api.ts";
import { type PlatformCall, requireText } from "./platform-call.ts";

/** The operations of deploy keys. The deployment accepts a key from the moment it is made. */
export function addDeployKeyRoutes(api: PlatformApi): void {
  api.on("POST", "/deployments/:deployment_name/create_deploy_key", projectKeys, createDeployKey);
  api.on("GET", "/deployments/:deployment_name/list_deploy_keys", projectKeys, (call) => {
    const deployment = call.deployment();
    const records = deployment.deployKeys.map((record) => deployKeyJson(record, deployment));
    return Response.json(records);
  });
  api.on("POST", "/deployments/:deployment_name/delete_deploy_key", projectKeys, async (call) => {
    const { deployKeys, fake, project } = call.deployment();
    const id = stringField(await call.body(["id"]), "id");
    const index = deployKeys.findIndex((record) =>
      [`${record.id}`, record.name, record.key].includes(id),
    );
    const [record] = index === -1 ? [] : deployKeys.splice(index, 1);
    if (record === undefined) throw new ApiError(404, "DeployKeyNotFound", "Deploy key not found.");
    fake.state.keys.revoke(record.key);
    call.record(project.team, "deployment:token:delete", { id: record.id, name: record.name });
    return emptyResponse();
  });
}

async function createDeployKey(call: PlatformCall): Promise<Response> {
  const { state } = call;
  const { deployKeys, fake, type, project } = call.deployment();
  const json = await call.body(["name", "allowedActions", "expiresAt"]);
  const name = requireText(stringField(json, "name"), "name");
  const allowedActions =
    (json["allowedActions"] ?? null) === null ? [] : stringArrayField(json, "allowedActions");
  const operations = allowedActions.map(operationFor);
  const expiresAt = call.expiration(json);
  if (deployKeys.some((record) => record.name === name)) {
    throw new ApiError(409, "DeployKeyNameTaken", `There is a deploy key ${name} already.`);
  }
  const allow = operations.length === 0 ? "all" : operations;
  const key = fake.issueKey({ type, allow, expiresAt });
  const id = state.nextId("token");
  fake.state.keys.putDownTo(key, { kind: "token", tokenId: id });
  const creationTime = state.clock.now();
  const record: DeployKeyRecord = {
    id,
    name,
    key,
    creator: call.memberId,
    creationTime,
    expiresAt,
    allowedActions,
  };
  deployKeys.push(record);
  call.record(project.team, "deployment:token:create", { id, name });
  return Response.json({ deployKey: key });
}

function operationFor(action: string): DeploymentOperation {
  const operation = operationOfAction(action);
  if (operation === undefined) throw badJsonBody(`unknown variant \`${action}\``);
  return operation;
}
