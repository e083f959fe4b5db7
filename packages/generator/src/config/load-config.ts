import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { clientNameOf } from "@convex-openapi/document/model";
import { ConfigError } from "./config-error.ts";
import { loadValue } from "./load-value.ts";
import { validateConfig } from "./validate-config.ts";
import { withForwardSlashes } from "@convex-openapi/document/command-line";

/** The names a config can have. The first one that is there counts. */
export const configFileNames = [
  "clients.config.ts",
  "clients.config.mts",
  "clients.config.js",
  "clients.config.mjs",
  "clients.config.json",
] as const;

/** One client of a loaded config. */
export interface ConfiguredClient {
  /** Its key in the config: what the command line calls it. */
  readonly key: string;
  /** PascalCase name, see `ClientConfig.name`. */
  readonly clientName: string;
  /** Path or URL as the config writes it, with forward slashes. Relative to {@link LoadedConfig.folder}. */
  readonly spec: string;
  /** As {@link spec}. */
  readonly overlays: readonly string[];
  /** Absolute path of the client package. */
  readonly packageFolder: string;
  readonly upstream: string | undefined;
  /** See `ClientConfig.errors`. */
  readonly errors: "result" | "throw";
  /** See `ClientConfig.types`. */
  readonly types: "client" | "openapi-typescript";
  /** See `ClientConfig.absentMethods`. */
  readonly absentMethods: "omitted" | "never";
}

/** A config that was found, loaded and checked, with every default filled in. */
export interface LoadedConfig {
  /** Absolute path of the config file. */
  readonly file: string;
  /** The folder of the config file: relative paths of the config start here. */
  readonly folder: string;
  readonly clients: readonly ConfiguredClient[];
  readonly importExtension: ".js" | ".ts" | "";
  /** See `ClientsConfig.allowHosts`. */
  readonly allowHosts: readonly string[];
}

/** How to load a config. */
export interface LoadConfigOptions {
  /** The folder to look in first; the search goes on in its parents. Default: the working directory. */
  readonly cwd?: string;
}

/** The absolute path of the nearest config in `folder` and its parents, or `undefined`. */
export function findConfig(folder: string): string | undefined {
  for (let current = resolve(folder); ; current = dirname(current)) {
    const found = configFileNames
      .map((name) => join(current, name))
      .find((file) => existsSync(file));
    if (found !== undefined || dirname(current) === current) return found;
  }
}

/**
 * Finds, loads and checks the config as it is now.
 * @throws {ConfigError} when there is none, when it cannot be loaded, or when its content is wrong.
 */
export async function loadConfig(options: LoadConfigOptions = {}): Promise<LoadedConfig> {
  const cwd = resolve(options.cwd ?? process.cwd());
  const file = findConfig(cwd);
  if (file === undefined) {
    throw new ConfigError([
      `no clients.config.ts in ${cwd} or above it; write one, or use \`generate --spec FILE --out DIR\``,
    ]);
  }
  const name = basename(file);
  const folder = dirname(file);
  const config = validateConfig(await loadValue(file), name);
  const clients = Object.entries(config.clients).map(([key, client]): ConfiguredClient => ({
    key,
    clientName: client.name ?? clientNameOf(key),
    spec: withForwardSlashes(client.spec),
    overlays: (client.overlays ?? []).map(withForwardSlashes),
    packageFolder: resolve(folder, client.package),
    upstream: client.upstream,
    errors: client.errors ?? "result",
    types: client.types ?? "client",
    absentMethods: client.absentMethods ?? "omitted",
  }));
  checkPackageFolders(clients, name);
  return {
    file,
    folder,
    clients,
    importExtension: config.importExtension ?? ".js",
    allowHosts: config.allowHosts ?? [],
  };
}

function checkPackageFolders(clients: readonly ConfiguredClient[], name: string): void {
  const problems: string[] = [];
  const owners = new Map<string, string>();
  for (const { key, packageFolder } of clients) {
    const owner = owners.get(packageFolder);
    if (owner !== undefined) {
      problems.push(
        `${name}: clients.${key}.package: is already the package of "${owner}"; each client needs its own`,
      );
    } else if (!statSync(packageFolder, { throwIfNoEntry: false })?.isDirectory()) {
      problems.push(`${name}: clients.${key}.package: the folder ${packageFolder} does not exist`);
    }
    owners.set(packageFolder, owner ?? key);
  }
  for (const { key, packageFolder } of clients) {
    const around = clients.find((other) =>
      `${packageFolder}${sep}`.startsWith(join(other.packageFolder, "src", "generated", sep)),
    );
    if (around !== undefined) {
      problems.push(
        `${name}: clients.${key}.package: is inside the generated files of "${around.key}"; each client needs its own folder`,
      );
    }
  }
  if (problems.length > 0) throw new ConfigError(problems);
}
