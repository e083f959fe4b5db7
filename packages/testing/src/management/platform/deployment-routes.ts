import { ApiError, badJsonBody } from "../../http/api-error.ts";
import { emptyResponse } from "../../http/app.ts";
import {
  numberField,
  optionalBooleanField,
  optionalChoiceField,
  optionalStringField,
} from "../../http/fields.ts";
import { booleanParameter, choiceParameter } from "../../http/query.ts";
import type { HostedDeployment, Project } from "../records.ts";
import {
  deploymentTypes,
  makeDefault,
  readClass,
  readOffer,
  requireReference,
} from "./deployment-options.ts";
import { deploymentJson } from "./json.ts";
import { projectKeys, teamKeys } from "./key-kinds.ts";
import type { PlatformApi } from "./platform-api.ts";
import type { PlatformCall } from "./platform-call.ts";

/** The operations of the deployments of a project. */
export function addDeploymentRoutes(api: PlatformApi): void {
  api.on("POST", "/projects/:project_id/create_deployment", projectKeys, createDeployment);
  api.on("GET", "/projects/:project_id/list_deployments", projectKeys, (call) => {
    const project = call.project();
    // There are no local deployments, so the parameter is checked and changes nothing.
    booleanParameter(call.query, "includeLocal");
    const isDefault = booleanParameter(call.query, "isDefault");
    const type = choiceParameter(call.query, "deploymentType", deploymentTypes);
    const deployments = call.state
      .deploymentsOf(project)
      .filter((deployment) => isDefault === undefined || deployment.isDefault === isDefault)
      .filter((deployment) => type === undefined || deployment.type === type);
    return Response.json(deployments.map(deploymentJson));
  });
  api.on("GET", "/projects/:project_id/deployment", projectKeys, (call) =>
    Response.json(deploymentJson(chosen(call, call.project()))),
  );
  api.on(
    "GET",
    "/teams/:team_id_or_slug/projects/:project_slug/deployment",
    [...teamKeys, "Project Key"],
    (call) => Response.json(deploymentJson(chosen(call, call.projectBySlugs()))),
  );
  api.on("GET", "/deployments/:deployment_name", projectKeys, (call) =>
    Response.json(deploymentJson(call.deployment())),
  );
  api.on("PATCH", "/deployments/:deployment_name", projectKeys, updateDeployment);
  api.on("POST", "/deployments/:deployment_name/transfer", projectKeys, transferDeployment);
  api.on("POST", "/deployments/:deployment_name/delete", projectKeys, async (call) => {
    const deployment = call.deployment();
    call.record(deployment.project.team, "deployment:delete", { name: deployment.fake.name });
    await call.state.remove(deployment);
    return emptyResponse();
  });
}

async function createDeployment(call: PlatformCall): Promise<Response> {
  const { state } = call;
  const project = call.project();
  const json = await call.body(["type", "class", "region", "reference", "isDefault", "expiresAt"]);
  const { type, ...offer } = readOffer(json);
  if (type === undefined) throw badJsonBody("missing field `type`");
  const isDefault = optionalBooleanField(json, "isDefault") ?? false;
  const wanted = optionalStringField(json, "reference");
  const reference = requireReference(state, project, wanted ?? freeReference(call, project, type));
  const expiresAt = call.expiration(json);
  const creator = call.memberId;
  const options = { ...offer, type, reference, isDefault, expiresAt, creator };
  const deployment = await state.launch(project, options);
  if (isDefault) makeDefault(state, deployment);
  call.record(project.team, "deployment:create", { name: deployment.fake.name, type });
  return Response.json(deploymentJson(deployment));
}

async function updateDeployment(call: PlatformCall): Promise<Response> {
  const { state } = call;
  const deployment = call.deployment();
  const json = await call.body([
    "reference",
    "dashboardEditConfirmation",
    "expiresAt",
    "sendLogsToClient",
    "class",
    "isDefault",
    "deploymentType",
  ]);
  const { project } = deployment;
  const reference = optionalStringField(json, "reference") ?? deployment.reference;
  requireReference(state, project, reference, deployment);
  const expiresAt = json["expiresAt"] === undefined ? deployment.expiresAt : call.expiration(json);
  const type = optionalChoiceField(json, "deploymentType", deploymentTypes) ?? deployment.type;
  const isDefault = optionalBooleanField(json, "isDefault");
  Object.assign(deployment, {
    reference,
    expiresAt,
    type,
    class: readClass(json) ?? deployment.class,
    dashboardEditConfirmation:
      optionalBooleanField(json, "dashboardEditConfirmation") ??
      deployment.dashboardEditConfirmation,
    sendLogsToClient: optionalBooleanField(json, "sendLogsToClient") ?? deployment.sendLogsToClient,
  });
  if (isDefault === true) makeDefault(state, deployment);
  else if (isDefault === false) deployment.isDefault = false;
  call.record(project.team, "deployment:update", { name: deployment.fake.name, ...json });
  return emptyResponse();
}

async function transferDeployment(call: PlatformCall): Promise<Response> {
  const { state } = call;
  const deployment = call.deployment();
  const json = await call.body(["destinationProjectId"]);
  const destination = call.projectWith(`${numberField(json, "destinationProjectId")}`);
  const { project: source, reference, type, fake } = deployment;
  if (destination === source) {
    throw new ApiError(400, "SameProject", "The deployment belongs to this project already.");
  }
  requireReference(state, destination, reference);
  if (state.defaultDeployment(destination, type) !== undefined) deployment.isDefault = false;
  deployment.project = destination;
  const metadata = { name: fake.name, from: source.id, to: destination.id };
  call.record(source.team, "deployment:transfer", metadata);
  if (destination.team !== source.team) {
    call.record(destination.team, "deployment:receive", metadata);
  }
  return new Response(null, { status: 204 });
}

/** The deployment that `reference`, `defaultProd` or `defaultDev` asks for, the dev one without. */
function chosen(call: PlatformCall, project: Project): HostedDeployment {
  const { state, query } = call;
  const { reference } = query;
  const wantsProd = booleanParameter(query, "defaultProd") === true;
  const wantsDev = booleanParameter(query, "defaultDev") === true;
  if ([reference !== undefined, wantsProd, wantsDev].filter(Boolean).length > 1) {
    const message = "Only one of reference, defaultProd and defaultDev can be given.";
    throw new ApiError(400, "BadQueryArgs", message);
  }
  const deployment =
    reference === undefined
      ? state.defaultDeployment(project, wantsProd ? "prod" : "dev")
      : state.deploymentsOf(project).find((candidate) => candidate.reference === reference);
  if (deployment !== undefined) return deployment;
  throw new ApiError(404, "DeploymentNotFound", "Deployment not found.");
}

function freeReference({ state }: PlatformCall, project: Project, type: string): string {
  const taken = new Set(state.deploymentsOf(project).map(({ reference }) => reference));
  let reference = type;
  for (let number = 2; taken.has(reference); number += 1) reference = `${type}-${number}`;
  return reference;
}
