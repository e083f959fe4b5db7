import type { Component } from "../deployment/components.ts";
import type { Json } from "../values/convex-value.ts";
import type { SystemFunctions } from "./system-function.ts";

/** The functions that say which functions there are. */
export const moduleFunctions: SystemFunctions = {
  "_system/cli/modules:apiSpec": {
    type: "Query",
    operation: "ViewData",
    handler: ({ component }) => apiSpec(component),
  },
  "_system/frontend/modules:list": {
    type: "Query",
    operation: "ViewData",
    handler: ({ component }) => moduleList(component),
  },
  "_system/frontend/modules:listForAllComponents": {
    type: "Query",
    operation: "ViewData",
    handler: ({ state }) =>
      state.components.list().map((component) => [component.id, moduleList(component)]),
  },
};

function apiSpec({ functions }: Component): Json {
  return functions.list().map(({ path, definition }) => ({
    identifier: `${path.module}.js:${path.exportName}`,
    functionType: definition.type,
    visibility: { kind: definition.visibility },
    args: definition.args,
    returns: definition.returns,
  }));
}

function moduleList({ functions }: Component): Json {
  const modules = new Map<string, Json[]>();
  for (const { path, definition } of functions.list()) {
    const { type, visibility, args, returns } = definition;
    const exported = {
      name: path.exportName,
      udfType: type,
      visibility: { kind: visibility },
      argsValidator: JSON.stringify(args),
      returnsValidator: JSON.stringify(returns),
    };
    modules.set(path.module, [...(modules.get(path.module) ?? []), exported]);
  }
  return Array.from(modules, ([module, exported]) => [`${module}.js`, { functions: exported }]);
}
