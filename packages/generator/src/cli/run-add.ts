import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import {
  type CommandContext,
  countDiagnostics,
  exitCode,
  type ExitCode,
  type LineOutput,
  printDiagnostics,
  UsageError,
  withoutSecrets,
} from "@convex-openapi/document/command-line";
import { type FileChange, writeFiles } from "@convex-openapi/document/write";
import type { ClientOutput } from "../config/client-output.ts";
import { findConfig, readConfig } from "../config/load-config.ts";
import { addToConfig } from "../scaffold/add-to-config.ts";
import { takesOwnEntry } from "../scaffold/own-entry.ts";
import { type ConfigEntry, configEntryText } from "../scaffold/config-entry.ts";
import { importExtensionFor } from "../scaffold/import-extension.ts";
import { newConfig } from "../scaffold/new-config.ts";
import { findProject } from "../scaffold/project.ts";
import {
  type Addition,
  type AddRequest,
  entryOf,
  fetchedFiles,
  knownAddition,
  newAddition,
} from "./addition.ts";
import { type ConfigFrame, shownPath } from "./config-frame.ts";
import { generatedFilesOf, packageFilesOf, packageFolderFor, siblingIn } from "./new-client.ts";
import { noteStoredQuery } from "./note-stored-query.ts";
import { printFirstUse } from "./print-first-use.ts";
import { importStatement } from "../scaffold/first-use.ts";

/**
 * Adds a client: all of its files and its entry, or nothing. Where there is no config, it makes one; where the config has
 * a client whose package nobody has made, it makes that.
 */
export async function runAdd(request: AddRequest, context: CommandContext): Promise<ExitCode> {
  const { cwd, terminal } = context;
  const file = findConfig(cwd);
  const config = file === undefined ? undefined : await readConfig(file);
  const frame = config ?? (await firstFrame(cwd));
  const known = frame.clients.find(({ key }) => key === request.key);
  const addition =
    known === undefined
      ? await unknownAddition(request, frame, cwd)
      : await knownAddition(known, request, frame, cwd);
  const { diagnostics } = addition;
  printDiagnostics(diagnostics, terminal.error);
  if (diagnostics.some(({ severity }) => severity === "error")) {
    terminal.error.line(`${countDiagnostics(diagnostics)}; nothing was written`);
    return exitCode.findings;
  }
  noteStoredQuery(addition, terminal.error);
  if (known === undefined && config !== undefined) return addToOthers(addition, frame, terminal);
  if (known === undefined) await addWithConfig(addition, frame, terminal.out);
  else await printDone(addition, await writeAll(addition, frame), frame, terminal.out);
  return exitCode.fine;
}

/** What there is before there is a config. */
async function firstFrame(cwd: string): Promise<ConfigFrame> {
  const project = await findProject(cwd);
  const importExtension = importExtensionFor(project);
  return { file: "", folder: project.folder, clients: [], importExtension, allowHosts: [] };
}

async function unknownAddition(
  { source, key, place }: AddRequest,
  config: ConfigFrame,
  cwd: string,
): Promise<Addition> {
  if (source === undefined) throw new UsageError(`add needs a spec: add SPEC --name ${key}`);
  return newAddition(source, key, () => place ?? packageBeside(key, config), config, cwd);
}

async function packageBeside(key: string, config: ConfigFrame): Promise<ClientOutput> {
  const { workspace } = await findProject(config.folder);
  const packages = join(config.folder, workspace?.packagesFolder ?? "packages");
  return { kind: "package", folder: packageFolderFor(key, await siblingIn(config), packages) };
}

async function addWithConfig(
  addition: Addition,
  config: ConfigFrame,
  output: LineOutput,
): Promise<void> {
  const readsTypeScript = Boolean(process.features.typescript);
  const entry = entryOf(addition, config);
  const { name, text } = newConfig(entry, config.importExtension, readsTypeScript);
  const path = join(config.folder, name);
  const frame = { ...config, file: path };
  const files = await writeAll(addition, frame, {
    others: [{ path, text, isNew: true }],
  });
  await printDone(addition, files, frame, output);
}

async function addToOthers(
  addition: Addition,
  config: ConfigFrame,
  terminal: CommandContext["terminal"],
): Promise<ExitCode> {
  const { out: output } = terminal;
  const before = await readFile(config.file, "utf8");
  if (takesOwnEntry(before, addition.client)) {
    const files = await writeAll(addition, config, { hasOwnEntry: true });
    await printDone(addition, files, config, output);
    const { clients } = await readConfig(config.file);
    if (clients.some(({ key }) => key === addition.client.key)) return exitCode.fine;
    terminal.error.line(
      `${basename(config.file)} does not take the client from ${shownPath(addition.client.output.folder, config)}: its clientsIn is for another folder`,
    );
    return exitCode.findings;
  }
  // Whatever refuses to be written is found before the config changes.
  const handmade = await handmadeFiles(addition, config);
  await generatedFilesOf(addition.client, addition.model, config, handmade);
  const entry = entryOf(addition, config);
  if (!(await addToConfig(entry, config))) {
    await writeFiles(handmade, { root: config.folder });
    printAdded(handmade, config, output);
    printEntry(entry, config, output);
    terminal.error.line(
      `${basename(config.file)} was not changed: its clients are no plain list that can be added to`,
    );
    return exitCode.findings;
  }
  try {
    const files = await writeAll(addition, config);
    output.line(`updated ${basename(config.file)}`);
    await printDone(addition, files, config, output);
    return exitCode.fine;
  } catch (error) {
    await writeFiles([{ path: config.file, text: before }], { root: config.folder });
    throw error;
  }
}

/** What is written with the files of a client. */
interface WriteMore {
  readonly others?: readonly FileChange[];
  /** See `packageFilesOf`. */
  readonly hasOwnEntry?: boolean;
}

/** Writes all files of a client, and others with them. */
async function writeAll(
  addition: Addition,
  config: ConfigFrame,
  { others = [], hasOwnEntry = false }: WriteMore = {},
): Promise<readonly FileChange[]> {
  const { client, model } = addition;
  const handmade = await handmadeFiles(addition, config, hasOwnEntry);
  const generated = await generatedFilesOf(client, model, config, handmade);
  const files = [...others, ...handmade, ...generated];
  await writeFiles(files, { root: config.folder });
  return files;
}

/** Prints what was added and what comes next. */
async function printDone(
  { client, model }: Addition,
  files: readonly FileChange[],
  config: ConfigFrame,
  output: LineOutput,
): Promise<void> {
  printAdded(files, config, output);
  if (client.output.kind === "package") {
    output.line("next: install the new package's dependencies, then build and test it");
    return;
  }
  const { clientName } = client;
  const { importExtension } = config;
  const { folder } = client.output;
  const statement = importStatement({ model, clientName, folder, importExtension }, config.folder);
  await printFirstUse(folder, statement, config.folder, output);
}

/** The files of a client that are a person's from now on. */
async function handmadeFiles(
  addition: Addition,
  config: ConfigFrame,
  hasOwnEntry = false,
): Promise<FileChange[]> {
  const { client } = addition;
  const ofPackage =
    client.output.kind === "package"
      ? packageFilesOf(client, addition, config, await siblingIn(config), hasOwnEntry)
      : [];
  return [...fetchedFiles(addition), ...ofPackage];
}

function printAdded(files: readonly FileChange[], config: ConfigFrame, output: LineOutput): void {
  for (const { path } of files) output.line(`added   ${shownPath(path, config)}`);
}

function printEntry(entry: ConfigEntry, { file }: ConfigFrame, output: LineOutput): void {
  const name = basename(file);
  output.line(
    `add this to the clients of ${name}, then run \`${output.command(`generate ${entry.key}`)}\`:`,
  );
  const { upstream } = entry;
  const shown = upstream === undefined ? entry : { ...entry, upstream: withoutSecrets(upstream) };
  output.line(`${configEntryText(shown, name.endsWith(".json"))},`);
  if (shown.upstream !== upstream)
    output.line('write the values of the query of "upstream" yourself, where it has a …');
}
