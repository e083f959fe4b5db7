import { basename, relative, resolve } from "node:path";
import { cacheFolderOf } from "../cache/cache-folder.ts";
import type { ClientPlan } from "../client-plan.ts";
import { type ClientOutput, codeFolderOf } from "../config/client-output.ts";
import type { ConfiguredClient, LoadedConfig } from "../config/load-config.ts";
import { packageNameIn } from "../config/package-name.ts";
import { isReport, type GeneratedFile } from "../emit/generated-file.ts";
import type { DigestedFile, OutputFolder } from "../write/output-folder.ts";
import { isUrl, unreadableScheme } from "@convex-openapi/document/read";
import {
  shellWord,
  withForwardSlashes,
  withoutSecrets,
} from "@convex-openapi/document/command-line";

/** What to generate and where it goes, from a config or from a command line alone. */
export interface GenerateJob {
  readonly plans: readonly ClientPlan[];
  /** Messages show paths relative to this folder. */
  readonly folder: string;
  /** Runs below this folder take turns when they write. */
  readonly root: string;
  /** Whether it is of a config: what is made of a command line alone is never remembered. */
  readonly isConfigured: boolean;
  /** Where output is remembered on this machine; `undefined` where there is no folder for it. */
  readonly cacheFolder: string | undefined;
  /** The folder of a client that is part of an app; `undefined` for one with a package of its own. */
  appFolderOf(client: string): string | undefined;
  /** Puts the files of a client into folders. */
  foldersOf<File extends GeneratedFile | DigestedFile>(
    client: string,
    files: readonly File[],
  ): readonly OutputFolder<File>[];
}

/** A job and the config file that it came from. */
export interface PlannedJob {
  readonly job: GenerateJob;
  readonly configFile: string | undefined;
  /** See `NarrowedClients.total`. */
  readonly total: number;
}

/**
 * The job of some clients of a config.
 * @throws {ConfigError} see {@link planOf}.
 */
export function configuredJob(
  config: LoadedConfig,
  clients: readonly ConfiguredClient[],
): GenerateJob {
  const outputs = new Map(clients.map(({ key, output }) => [key, output]));
  return {
    plans: clients.map((client) => planOf(config, client)),
    folder: config.folder,
    root: config.folder,
    isConfigured: true,
    cacheFolder: cacheFolderOf(config.folder),
    appFolderOf(client) {
      const output = outputs.get(client);
      return output?.kind === "out" ? output.folder : undefined;
    },
    foldersOf(client, files) {
      const output = outputs.get(client);
      return output === undefined ? [] : outputFolders(client, output, files);
    },
  };
}

/** What follows the program's name in the command that generates a client of a job. */
export function generateWords({ plans }: GenerateJob, client: string): string {
  const command = plans.find((plan) => plan.client === client)?.options.command;
  return command?.replace(/^\S+ /, "") ?? "generate";
}

/** Puts the files of a client where a config has them go. */
export function outputFolders<File extends GeneratedFile | DigestedFile>(
  client: string,
  output: ClientOutput,
  files: readonly File[],
): readonly OutputFolder<File>[] {
  const path = codeFolderOf(output);
  if (output.kind === "out") return [{ path, files, otherFiles: "ignore", client }];
  return [
    {
      path: output.folder,
      files: files.filter(({ name }) => isReport(name)),
      otherFiles: "ignore",
      client,
    },
    { path, files: files.filter(({ name }) => !isReport(name)), otherFiles: "refuse", client },
  ];
}

/** What a config says of all its clients. */
export type PlanFrame = Pick<LoadedConfig, "file" | "folder" | "importExtension" | "allowHosts">;

/**
 * What the pipeline needs to know of a client of a config.
 * @throws {ConfigError} for a manifest of its package that is not a JSON object.
 */
export function planOf(config: PlanFrame, client: ConfiguredClient): ClientPlan {
  const { output } = client;
  return {
    client: client.key,
    folder: config.folder,
    spec: client.spec,
    overlays: client.overlays,
    ownOverlays: client.ownOverlays,
    allowHosts: config.allowHosts,
    namedBy: namesIn(config, client),
    options: {
      clientName: client.clientName,
      spec: shownSource(client.spec, config.folder),
      command: `openapi-clients generate ${client.key}`,
      importExtension: config.importExtension,
      packageName: output.kind === "out" ? undefined : packageNameIn(output.folder),
      errors: client.errors,
      types: client.types,
      absentMethods: client.absentMethods,
    },
  };
}

function namesIn(
  { file }: Pick<LoadedConfig, "file">,
  { key, overlays }: ConfiguredClient,
): NonNullable<ClientPlan["namedBy"]> {
  const named = (path: string): string => `clients.${key}.${path} of ${basename(file)}`;
  return { spec: named("spec"), overlays: overlays.map((_, index) => named(`overlays[${index}]`)) };
}

/** A client that no config knows of. */
export interface UnconfiguredClient {
  readonly spec: string;
  readonly overlays: readonly string[];
  /** See `ReadOptions.allowHosts`. */
  readonly allowHosts: readonly string[];
  /** The folder for every file, `API.md` and `llms.txt` included. */
  readonly out: string;
  /** PascalCase; made from the title of the API when it is `undefined`. */
  readonly clientName: string | undefined;
}

/** The job of one client that no config knows of. Paths are relative to `cwd`. */
export function unconfiguredJob(client: UnconfiguredClient, cwd: string): GenerateJob {
  const spec = shownSource(client.spec, cwd);
  const plan: ClientPlan = {
    client: spec,
    folder: cwd,
    spec: client.spec,
    overlays: client.overlays,
    allowHosts: client.allowHosts,
    namedBy: { spec: "--spec", overlays: client.overlays.map(() => "--overlay") },
    options: {
      clientName: client.clientName,
      spec,
      command: commandOf(client, cwd),
      importExtension: ".js",
    },
  };
  const path = resolve(cwd, withForwardSlashes(client.out));
  return {
    plans: [plan],
    folder: cwd,
    root: path,
    isConfigured: false,
    cacheFolder: undefined,
    appFolderOf: () => path,
    foldersOf: (name, files) => [{ path, files, otherFiles: "ignore", client: name }],
  };
}

/** The command line of {@link unconfiguredJob}, as the emitted files show it. */
function commandOf(client: UnconfiguredClient, cwd: string): string {
  const { spec, overlays, allowHosts, out, clientName } = client;
  const path = (source: string): string => shellWord(shownSource(source, cwd));
  const words = ["openapi-clients generate", "--spec", path(spec)];
  for (const overlay of overlays) words.push("--overlay", path(overlay));
  for (const host of allowHosts) words.push("--allow-host", host);
  words.push("--out", shownSource(out, cwd) === "" ? "." : path(out));
  if (clientName !== undefined) words.push("--name", clientName);
  return words.join(" ");
}

/**
 * How the emitted files name a source. They are the same on every machine and hold no secret, so a URL goes without
 * user, password, query and fragment, and a file outside of the project goes by its name alone.
 */
function shownSource(source: string, folder: string): string {
  if (isUrl(source) && URL.canParse(source)) {
    const { origin, pathname } = new URL(source);
    return `${origin}${pathname}`;
  }
  if (isUrl(source) || unreadableScheme(source) !== undefined) return withoutSecrets(source);
  const path = withForwardSlashes(relative(folder, resolve(folder, source)));
  return path.startsWith("../") || /^[A-Za-z]:/.test(path) ? basename(source) : path;
}
