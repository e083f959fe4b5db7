import { formatFunctionPath, type FunctionPath } from "../functions/function-path.ts";
import type { Profile } from "../profiles/profile.ts";
import { backupFunctions } from "./backups.ts";
import { deploymentFunctions } from "./deployment.ts";
import { documentFunctions } from "./documents.ts";
import { documentedFunctions } from "./documented.ts";
import { environmentVariableFunctions } from "./environment-variables.ts";
import { moduleFunctions } from "./modules.ts";
import type { SystemFunction, SystemFunctions } from "./system-function.ts";
import { tableFunctions } from "./tables.ts";

const systemFunctions: SystemFunctions = {
  ...tableFunctions,
  ...documentFunctions,
  ...environmentVariableFunctions,
  ...moduleFunctions,
  ...backupFunctions,
  ...deploymentFunctions,
};

/** The system function at a path, as far as this profile has it. */
export function findSystemFunction(
  profile: Profile,
  path: FunctionPath,
): SystemFunction | undefined {
  const key = formatFunctionPath(path);
  const documented = documentedFunctions(profile);
  return find(documented, key) ?? find(systemFunctions, key);
}

function find(functions: SystemFunctions, key: string): SystemFunction | undefined {
  return Object.hasOwn(functions, key) ? functions[key] : undefined;
}
