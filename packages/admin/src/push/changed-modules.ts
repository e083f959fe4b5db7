import type {
  DeployedModuleHash,
  ModuleConfig,
  UnchangedModuleHash,
} from "@convex-openapi/deployment-client";

/** The modules of a push, by whether the deployment has them already. */
export interface ModulesByChange {
  readonly changedModules: ModuleConfig[];
  readonly unchangedModuleHashes: UnchangedModuleHash[];
}

/**
 * Finds the modules that need not be sent, because the same source with the same source map is
 * deployed for the same environment. Where the platform offers no SHA-256, as on pages without
 * HTTPS, all are sent.
 */
export async function changedModules(
  modules: readonly ModuleConfig[],
  deployed: readonly DeployedModuleHash[],
): Promise<ModulesByChange> {
  const byPath = new Map(deployed.map((module) => [module.path, module]));
  const result: ModulesByChange = { changedModules: [], unchangedModuleHashes: [] };
  for (const module of modules) {
    const { path, environment } = module;
    const there = byPath.get(path);
    const isUnchanged =
      there?.environment === environment && there.hash === (await moduleHash(module));
    if (isUnchanged) {
      result.unchangedModuleHashes.push({ path, environment, sha256: there.hash });
    } else {
      result.changedModules.push(module);
    }
  }
  return result;
}

/** The hash by which the Convex backend knows a module: SHA-256 of its source and source map, in hex. */
async function moduleHash({ source, sourceMap = "" }: ModuleConfig): Promise<string | undefined> {
  const text = new TextEncoder().encode(source + sourceMap);
  const hash = await globalThis.crypto?.subtle?.digest("SHA-256", text);
  return (
    hash && Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("")
  );
}
