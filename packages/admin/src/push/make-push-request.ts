import type { AppDefinitionConfig, DeployedModuleHash } from "@convex-openapi/deployment-client";

import { changedModules } from "./changed-modules.ts";
import type { PushedModules, PushOptions } from "./push-options.ts";
import type { PushRequest } from "./push-request.ts";

/** Makes the request of a push, without the modules that are deployed already. */
export async function makePushRequest(
  options: PushOptions,
  deployed: readonly DeployedModuleHash[],
): Promise<PushRequest> {
  const {
    componentDefinitions = [],
    functions = "convex/",
    nodeVersion,
    nodeDependencies = [],
    dryRun = false,
  } = options;
  return {
    dryRun,
    functions,
    ...(nodeVersion !== undefined && { nodeVersion }),
    nodeDependencies: [...nodeDependencies],
    appDefinition: options.appDefinition ?? (await appDefinition(options, deployed)),
    componentDefinitions: [...componentDefinitions],
  };
}

async function appDefinition(
  { modules, schema = null, definition = null, dependencies = [], udfServerVersion }: PushedModules,
  deployed: readonly DeployedModuleHash[],
): Promise<AppDefinitionConfig> {
  return {
    definition,
    dependencies: [...dependencies],
    schema,
    ...(await changedModules(modules, deployed)),
    udfServerVersion,
  };
}
