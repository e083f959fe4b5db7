import { existsSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { isUrl } from "@convex-openapi/document/read";
import { runGit } from "@convex-openapi/document/command-line";
import { sourceFilesOf, type Sources } from "../cache/source-files.ts";
import { entryFileName } from "../config/clients-in.ts";
import { type ClientOutput, codeFolderOf } from "../config/client-output.ts";
import type { ConfiguredClient, LoadedConfig } from "../config/load-config.ts";
import { entryFile } from "../emit/generated-file.ts";
import { changedFiles } from "./changed-files.ts";
import { otherConfigAt } from "./clients-at.ts";
import { findRevision, type HistoryReader } from "./repository.ts";

/** The clients that changes concern. */
export interface AffectedClients {
  readonly clients: readonly ConfiguredClient[];
  /** See `Revision.doubt`. */
  readonly doubt: string | undefined;
}

/** What says which version of the generator is installed. */
const lockFiles: ReadonlySet<string> = new Set([
  "package-lock.json",
  "npm-shrinkwrap.json",
  "pnpm-lock.yaml",
  "yarn.lock",
  "bun.lock",
  "bun.lockb",
]);

/**
 * Those of some clients whose files may no longer be what `generate` makes, by what has changed since a revision: what
 * the config says of them, a spec, a file that it refers to, an overlay, the files themselves, or the installed packages.
 * A client of a URL is always among them, and so is one without files.
 * @param since anything that `git rev-parse` takes; see `findRevision`.
 * @throws {UsageError} when there is no git, no repository, no such revision.
 * @throws {ConfigError} when the config of the revision cannot be loaded.
 */
export async function affectedClients(
  config: LoadedConfig,
  clients: readonly ConfiguredClient[],
  since: string,
): Promise<AffectedClients> {
  const revision = await findRevision(config.folder, since, historyIn(config.folder));
  const { doubt } = revision;
  const changed = await changedFiles(revision);
  if ([...changed].some((file) => isLockFileOf(config.folder, file))) return { clients, doubt };
  const before = (await otherConfigAt(revision, config))?.value ?? config.value;
  const shared = ({ importExtension, allowHosts }: typeof before): string =>
    JSON.stringify([importExtension, allowHosts]);
  if (shared(before) !== shared(config.value)) return { clients, doubt };
  const isOtherwiseSaid = ({ key }: ConfiguredClient): boolean =>
    JSON.stringify(before.clients[key]) !== JSON.stringify(config.value.clients[key]);
  const concerns = concernsOf(config, changed);
  return {
    clients: clients.filter((client) => isOtherwiseSaid(client) || concerns(client)),
    doubt,
  };
}

/** Reads one file with one process: no more than a config is read. */
function historyIn(folder: string): HistoryReader {
  return {
    async readText(name) {
      const { code, stdout } = await runGit(folder, ["cat-file", "blob", name]);
      return code === 0 ? stdout : undefined;
    },
  };
}

function isLockFileOf(folder: string, file: string): boolean {
  return lockFiles.has(basename(file)) && `${folder}${sep}`.startsWith(`${dirname(file)}${sep}`);
}

/** Whether changed files concern a client. Specs are read only where a file has changed that no client names. */
function concernsOf(
  { folder, file: configFile, clients }: LoadedConfig,
  changed: ReadonlySet<string>,
): (client: ConfiguredClient) => boolean {
  const absolute = ({ spec, overlays }: ConfiguredClient): string[] =>
    [spec, ...overlays].map((path) => resolve(folder, path));
  const named = new Set([configFile, ...clients.flatMap(absolute)]);
  const outputs = new Set(clients.flatMap(({ output }) => ownedPlaces(output)));
  const written = new Set<string>();
  let areOthers = false;
  for (const file of changed) {
    const place = placesAround(file).find((path) => outputs.has(path));
    if (place !== undefined) written.add(place);
    else areOthers ||= !named.has(file);
  }
  return (client) => {
    const { spec, overlays, output } = client;
    return (
      isUrl(spec) ||
      absolute(client).some((path) => changed.has(path)) ||
      ownedPlaces(output).some((place) => written.has(place)) ||
      !existsSync(join(codeFolderOf(output), entryFile)) ||
      (areOthers && refersTo(changed, { folder, spec, overlays }))
    );
  };
}

/** What a client is made of, as absolute paths of files and folders; its manifest and its entry say how. */
function ownedPlaces(output: ClientOutput): string[] {
  if (output.kind === "out") return [output.folder];
  const files = ["API.md", "llms.txt", "package.json", entryFileName].map((name) =>
    join(output.folder, name),
  );
  return [codeFolderOf(output), ...files];
}

/** A file and the folders around it. */
function placesAround(path: string): string[] {
  const around = dirname(path);
  return around === path ? [path] : [path, ...placesAround(around)];
}

function refersTo(changed: ReadonlySet<string>, sources: Sources): boolean {
  try {
    for (const { path } of sourceFilesOf(sources)) if (changed.has(path)) return true;
    return false;
  } catch {
    // What cannot be told may well be.
    return true;
  }
}
