import type { DeploymentState } from "../deployment/state.ts";
import { encodeU64, toBase64 } from "../values/base64.ts";
import type { Json, JsonObject } from "../values/convex-value.ts";
import { analyzedModuleJson } from "./analyze.ts";
import type { PushIds } from "./push-ids.ts";
import type { ModuleConfig, PushedDefinition, PushRequest } from "./push-request.ts";

/** The response of `start_push`. */
export function startPushResponse(
  state: DeploymentState,
  request: PushRequest,
  modules: ReadonlyMap<string, readonly ModuleConfig[]>,
  ids: PushIds,
): JsonObject {
  const analysis: JsonObject = {};
  for (const definition of request.definitions) {
    analysis[definition.path] = definitionJson(definition, modules.get(definition.path) ?? []);
  }
  return {
    environmentVariables: state.environmentVariables.values(),
    externalDepsId: ids.externalDepsId,
    componentDefinitionPackages: ids.componentDefinitionPackages,
    appAuth: [],
    analysis,
    app: {
      definitionPath: "",
      componentPath: "",
      args: {},
      childComponents: {},
      httpRoutes: { httpModuleRoutes: null, mounts: [] },
      exports: {},
    },
    schemaChange: ids.schemaChange,
  };
}

function definitionJson(
  definition: PushedDefinition,
  modules: readonly ModuleConfig[],
): JsonObject {
  const { path, schema, serverVersion } = definition;
  const definitionType: Json =
    path === "" ? { type: "app" } : { type: "childComponent", name: nameOf(path) };
  return {
    definition: {
      path,
      definitionType,
      childComponents: [],
      httpMounts: {},
      exports: { type: "branch", branch: [] },
    },
    schema: schema === null ? null : { tables: [], schemaValidation: true },
    functions: Object.fromEntries(
      modules.map((module) => [module.path, analyzedModuleJson(module)]),
    ),
    udfConfig: {
      serverVersion,
      importPhaseRngSeed: { $bytes: toBase64(new Uint8Array(32)) },
      importPhaseUnixTimestamp: { $integer: encodeU64(0n) },
    },
  };
}

function nameOf(definitionPath: string): string {
  return (definitionPath.split("/").at(-1) ?? definitionPath).replaceAll(/\W/g, "_");
}
