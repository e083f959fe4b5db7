import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { isUrl } from "@convex-openapi/document/read";
import { runGit } from "@convex-openapi/document/command-line";
import { sourceFilesOf, type Sources } from "../cache/source-files.ts";
import { entryFileName } from "../config/clients-in.ts";
import { type ClientOutput, codeFolderOf } from "../config/client-output.ts";
import type { ClientsConfig } from "../config/define-config.ts";
import type { ConfiguredClient, LoadedConfig } from "../config/load-config.ts";
import { entryFile } from "../emit/generated-file.ts";
import { changedFiles, type ChangedFiles } from "./changed-files.ts";
import { configAt } from "./clients-at.ts";
import { findRevision, type HistoryReader, type Revision } from "./repository.ts";

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
 * A client of which git does not tell all of that is always among them: one of a URL, of a file that is ignored, missing
 * or outside of the repository, without files or with ignored ones, and each of a config that reads files itself.
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
  const changes = await changedFiles(revision);
  if ([...changes.paths].some((file) => isLockFileOf(config.folder, file))) {
    return { clients, doubt };
  }
  const before = await valueAt(revision, config);
  const shared = ({ importExtension, allowHosts }: ClientsConfig): string =>
    JSON.stringify([importExtension, allowHosts]);
  if (before === undefined || shared(before) !== shared(config.value)) return { clients, doubt };
  const isOtherwiseSaid = ({ key }: ConfiguredClient): boolean =>
    JSON.stringify(before.clients[key]) !== JSON.stringify(config.value.clients[key]);
  return {
    clients: clients.filter(
      (client) => isOtherwiseSaid(client) || concerns(changes, client, config.folder),
    ),
    doubt,
  };
}

/** What a config said in a revision; `undefined` where there was none, or where that cannot be told. */
async function valueAt(
  revision: Revision,
  config: LoadedConfig,
): Promise<ClientsConfig | undefined> {
  if (await readsFiles(config.file)) return undefined;
  const found = await configAt(revision, config);
  return found === "same" ? config.value : found?.value;
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

/** A module that does gives another value where such a file is another one, also as the config of a revision. */
async function readsFiles(config: string): Promise<boolean> {
  return !config.endsWith(".json") && /\breadFile|\brequire\(/.test(await readFile(config, "utf8"));
}

function isLockFileOf(folder: string, file: string): boolean {
  return lockFiles.has(basename(file)) && `${folder}${sep}`.startsWith(`${dirname(file)}${sep}`);
}

/** Whether changes concern the files of a client, or may do so. */
function concerns(
  changes: ChangedFiles,
  { spec, overlays, output }: ConfiguredClient,
  folder: string,
): boolean {
  const entry = join(codeFolderOf(output), entryFile);
  const isUnknown = (path: string): boolean => !existsSync(path) || changes.isHidden(path);
  return (
    [spec, ...overlays].some((source) => isUrl(source) || isUnknown(resolve(folder, source))) ||
    isUnknown(entry) ||
    ownedPlaces(output).some((place) => changes.has(place)) ||
    haveChanged(changes, { folder, spec, overlays })
  );
}

/** What a client is made of, as absolute paths of files and folders; its manifest and its entry say how. */
function ownedPlaces(output: ClientOutput): string[] {
  if (output.kind === "out") return [output.folder];
  const files = ["API.md", "llms.txt", "package.json", entryFileName].map((name) =>
    join(output.folder, name),
  );
  return [codeFolderOf(output), ...files];
}

function haveChanged(changes: ChangedFiles, sources: Sources): boolean {
  try {
    for (const { path } of sourceFilesOf(sources)) {
      if (changes.has(path) || changes.isHidden(path)) return true;
    }
    return false;
  } catch {
    // What cannot be told may well be.
    return true;
  }
}
