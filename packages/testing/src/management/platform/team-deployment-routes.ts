import { pageOf, type SortKey } from "../../http/page.ts";
import {
  booleanParameter,
  choiceParameter,
  integerParameter,
  pageParameters,
  type Query,
} from "../../http/query.ts";
import { availableClasses, classes, regionNames, regions } from "../offers.ts";
import type { HostedDeployment } from "../records.ts";
import { deploymentTypes } from "./deployment-options.ts";
import { deploymentJson } from "./json.ts";
import { teamKeys } from "./key-kinds.ts";
import { type PlatformApi, platformPages } from "./platform-api.ts";

/** By what the deployments of a team can be sorted. */
const sortings = {
  createTime: ({ createTime, id }) => [createTime, id],
  lastDeployTime: ({ fake, id }) => [fake.pushes.lastFinishedAt ?? 0, id],
  name: ({ fake, id }) => [fake.name, id],
  reference: ({ reference, id }) => [reference, id],
} as const satisfies Record<string, (deployment: HostedDeployment) => SortKey>;

const sortNames = Object.keys(sortings) as (keyof typeof sortings)[];

/** The operations of all deployments of a team, and of what they can be. */
export function addTeamDeploymentRoutes(api: PlatformApi): void {
  api.on("GET", "/teams/:team_id/list_deployments", teamKeys, (call) => {
    const team = call.team();
    const { query } = call;
    const sortBy = choiceParameter(query, "sortBy", sortNames) ?? "createTime";
    const descending = choiceParameter(query, "sortOrder", ["asc", "desc"]) === "desc";
    const isWanted = deploymentFilter(query);
    const deployments = call.state.deployments.filter(
      (deployment) => deployment.project.team === team && isWanted(deployment),
    );
    const page = pageOf(deployments, {
      list: `deployments ${team.id} ${sortBy} ${descending}`,
      key: sortings[sortBy],
      descending,
      ...pageParameters(query, platformPages),
    });
    return Response.json({ ...page, items: page.items.map(deploymentJson) });
  });
  api.on("GET", "/teams/:team_id/list_local_deployments", teamKeys, (call) => {
    call.team();
    return Response.json({ items: [] });
  });
  api.on("GET", "/teams/:team_id/list_deployment_classes", teamKeys, (call) => {
    call.team();
    const items = classes.map((type) => ({ type, available: availableClasses.includes(type) }));
    return Response.json({ items });
  });
  api.on("GET", "/teams/:team_id/list_deployment_regions", undefined, (call) => {
    call.team();
    const items = regions.map((name) => ({
      name,
      displayName: regionNames[name],
      available: true,
    }));
    return Response.json({ items });
  });
}

function deploymentFilter(query: Query): (deployment: HostedDeployment) => boolean {
  const wanted = (query["q"] ?? "").toLowerCase();
  const deploymentType = choiceParameter(query, "deploymentType", deploymentTypes);
  const projectId = integerParameter(query, "projectId");
  const creator = integerParameter(query, "creator");
  const isDefault = booleanParameter(query, "isDefault");
  return (deployment) =>
    [deployment.fake.name, deployment.reference].some((text) =>
      text.toLowerCase().includes(wanted),
    ) &&
    (deploymentType === undefined || deployment.type === deploymentType) &&
    (projectId === undefined || deployment.project.id === projectId) &&
    (creator === undefined || deployment.creator === creator) &&
    (isDefault === undefined || deployment.isDefault === isDefault);
}
