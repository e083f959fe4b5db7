import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * Where output is remembered for a project: below its `node_modules`, so that it is never committed and goes when
 * that goes. `undefined` for a project without one: nothing is remembered there.
 */
export function cacheFolderOf(projectFolder: string): string | undefined {
  const modules = join(projectFolder, "node_modules");
  return existsSync(modules) ? join(modules, ".cache", "openapi-clients") : undefined;
}
