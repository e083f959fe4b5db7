import type { Profile } from "../profiles/profile.ts";
import type { SystemFunctions } from "./system-function.ts";

const environmentVariables: SystemFunctions = {
  "_system/cli/environmentVariables": {
    type: "Query",
    operation: "ViewEnvironmentVariables",
    handler: ({ state }) => state.environmentVariables.values(),
  },
};

/** The functions that the Admin API page describes and no backend has. */
export function documentedFunctions(profile: Profile): SystemFunctions {
  return profile.hasEnvironmentVariablesFunction ? environmentVariables : {};
}
