import { existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { type ApiDocument, clientNameOf } from "@convex-openapi/document/model";
import {
  type ClientOutput,
  isInsideGenerated,
  isInsideOther,
  isSameOutput,
} from "./client-output.ts";
import { ConfigError } from "./config-error.ts";
import { pagesOverlays } from "./declared-pages.ts";
import type { ClientPlace, ClientsConfig } from "./define-config.ts";
import { loadValue } from "./load-value.ts";
import { validateConfig } from "./validate-config.ts";
import { withForwardSlashes } from "@convex-openapi/document/command-line";

/** The names a config can have. */
export const configFileNames = [
  "clients.config.mts",
  "clients.config.ts",
  "clients.config.js",
  "clients.config.mjs",
  "clients.config.json",
] as const;

/** What people write who think that it is read. */
const unreadNames = [".cjs", ".cts", ".yaml", ".yml"].map((ending) => `clients.config${ending}`);

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
  readonly output: ClientOutput;
  readonly upstream: string | undefined;
  /** See `ClientConfig.errors`. */
  readonly errors: "result" | "throw";
  /** See `ClientConfig.types`. */
  readonly types: "client" | "openapi-typescript";
  /** See `ClientConfig.absentMethods`. */
  readonly absentMethods: "omitted" | "never";
  /** What `ClientConfig.pagination` says, see `pagesOverlays`. */
  readonly ownOverlays: readonly ApiDocument[];
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
  /** What the file says. */
  readonly value: ClientsConfig;
}

/** How to load a config. */
export interface LoadConfigOptions {
  /** The folder to look in first; the search goes on in its parents. Default: the working directory. */
  readonly cwd?: string;
}

/**
 * The absolute path of the nearest config in `folder` and its parents, or `undefined`.
 * @throws {ConfigError} where several are side by side.
 */
export function findConfig(folder: string): string | undefined {
  for (let current = resolve(folder); ; current = dirname(current)) {
    const found = configFileNames.filter((name) => existsSync(join(current, name)));
    if (found.length > 1) {
      throw new ConfigError([
        `${found.join(" and ")} are side by side in ${current}; only one of them can count, so remove the others`,
      ]);
    }
    const [name] = found;
    if (name !== undefined) return join(current, name);
    if (dirname(current) === current) return undefined;
  }
}

/**
 * Finds, loads and checks the config as it is now.
 * @throws {ConfigError} when there is none, when it cannot be loaded, when its content is wrong, or when it has no client.
 */
export async function loadConfig(options: LoadConfigOptions = {}): Promise<LoadedConfig> {
  const cwd = resolve(options.cwd ?? process.cwd());
  const file = findConfig(cwd);
  if (file === undefined) throw missingConfig(cwd);
  const config = await readConfig(file);
  const name = basename(file);
  if (config.clients.length === 0) {
    throw new ConfigError([
      `${name}: clients: there is none yet; \`openapi-clients add SPEC --name NAME\` adds one`,
    ]);
  }
  const missing = config.clients.filter(({ output }) => isMissingPackage(output));
  if (missing.length > 0) {
    throw new ConfigError(
      missing.map(
        ({ key, output }) =>
          `${name}: clients.${key}.package: the folder ${shown(output.folder, config.folder)} does not exist; \`openapi-clients add --name ${key}\` makes it`,
      ),
    );
  }
  return config;
}

function missingConfig(cwd: string): ConfigError {
  const readable = process.features.typescript
    ? "clients.config.mts"
    : "clients.config.mjs or clients.config.json";
  const unread = findFile(cwd, unreadNames);
  return new ConfigError([
    unread === undefined
      ? `no ${readable} in ${cwd} or above it; \`openapi-clients init\` makes one, and \`generate --spec FILE --out DIR\` needs none`
      : `${unread}: a config with the extension ${extname(unread)} is not read; write ${readable}`,
  ]);
}

function findFile(folder: string, names: readonly string[]): string | undefined {
  const file = names.map((name) => join(folder, name)).find((path) => existsSync(path));
  const parent = dirname(folder);
  return file ?? (parent === folder ? undefined : findFile(parent, names));
}

/**
 * Loads and checks a config in which there may be no clients yet, and clients whose packages are not there yet.
 * @param file absolute path.
 * @throws {ConfigError} when it cannot be loaded, or when its content is wrong.
 */
export async function readConfig(file: string): Promise<LoadedConfig> {
  const name = basename(file);
  const folder = dirname(file);
  const config = validateConfig(await loadValue(file), name);
  const declaresPages = Object.values(config.clients).some(({ pagination }) => pagination);
  const text = declaresPages ? await readFile(file, "utf8") : "";
  const clients = Object.entries(config.clients).map(([key, client]): ConfiguredClient => ({
    key,
    clientName: client.name ?? clientNameOf(key),
    spec: withForwardSlashes(client.spec),
    overlays: (client.overlays ?? []).map(withForwardSlashes),
    output: outputOf(client, folder),
    upstream: client.upstream,
    errors: client.errors ?? "result",
    types: client.types ?? "client",
    absentMethods: client.absentMethods ?? "omitted",
    ownOverlays: pagesOverlays(client.pagination, name, text),
  }));
  checkOutputs(clients, name);
  return {
    file,
    folder,
    clients,
    importExtension: config.importExtension ?? ".js",
    allowHosts: config.allowHosts ?? [],
    value: config,
  };
}

/** Where a client of a config goes, whose paths are relative to a folder. */
export function outputOf(client: ClientPlace, folder: string): ClientOutput {
  return client.out === undefined
    ? { kind: "package", folder: resolve(folder, withForwardSlashes(client.package)) }
    : { kind: "out", folder: resolve(folder, withForwardSlashes(client.out)) };
}

/** Whether a client is to go into a package that nobody has made. */
export function isMissingPackage({ kind, folder }: ClientOutput): boolean {
  return kind === "package" && !statSync(folder, { throwIfNoEntry: false })?.isDirectory();
}

function checkOutputs(clients: readonly ConfiguredClient[], name: string): void {
  const problems: string[] = [];
  for (const [index, { key, output }] of clients.entries()) {
    const place = `${name}: clients.${key}.${output.kind}`;
    const around = clients.find((other) => isInsideGenerated(output, other.output));
    const owner = clients.slice(0, index).find((other) => isSameOutput(other.output, output));
    const outer = clients.find((other) => isInsideOther(output, other.output));
    if (around !== undefined) {
      problems.push(
        `${place}: is inside the generated files of "${around.key}"; each client needs its own folder`,
      );
    } else if (owner !== undefined) {
      problems.push(`${place}: is already the folder of "${owner.key}"; each client needs its own`);
    } else if (outer !== undefined) {
      problems.push(
        `${place}: is inside the folder of "${outer.key}"; each client needs its own folder`,
      );
    }
  }
  if (problems.length > 0) throw new ConfigError(problems);
}

function shown(path: string, folder: string): string {
  return withForwardSlashes(relative(folder, path));
}
