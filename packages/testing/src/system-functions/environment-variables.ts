import { onlyArguments, stringArgument } from "./arguments.ts";
import type { SystemFunction, SystemFunctions } from "./system-function.ts";

const list: SystemFunction = {
  type: "Query",
  operation: "ViewEnvironmentVariables",
  handler: ({ state }, args) => {
    onlyArguments(args, []);
    return state.environmentVariables.list();
  },
};

/** The functions that read environment variables. */
export const environmentVariableFunctions: SystemFunctions = {
  "_system/cli/queryEnvironmentVariables": list,
  "_system/frontend/listEnvironmentVariables": list,
  "_system/cli/queryEnvironmentVariables:get": {
    type: "Query",
    operation: "ViewEnvironmentVariables",
    handler: ({ state }, args) => {
      const name = stringArgument(args, "name");
      const value = state.environmentVariables.get(name);
      return value === undefined ? null : { name, value };
    },
  },
};
