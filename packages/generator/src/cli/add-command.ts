import { existsSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { loadConfig, type LoadedConfig } from "../config/load-config.ts";
import { clientNamePattern } from "../config/validate-config.ts";
import { clientNameOf } from "@convex-openapi/document/model";
import type { ConfigEntry } from "../scaffold/config-entry.ts";
import type { SiblingPackage } from "../scaffold/sibling-package.ts";
import {
  type Command,
  type CommandContext,
  type CommandWords,
  countDiagnostics,
  exitCode,
  type ExitCode,
  printDiagnostics,
  UsageError,
  withForwardSlashes,
} from "@convex-openapi/document/command-line";
import { configuredJob } from "./generate-job.ts";
import { ownVersion } from "./own-version.ts";
import { runGenerate } from "./run-generate.ts";
import { selectClients } from "./select-clients.ts";

/** `openapi-clients add`: a new client package, its entry in the config, and its first generated files. */
export const addCommand: Command = {
  name: "add",
  summary: "create a client package, ready to build and publish",
  usage: ["SPEC --name NAME"],
  options: {
    name: { value: "NAME", summary: "the client's name in the config, such as pet-store" },
  },
  async run(words, context) {
    const { source, key } = targetOf(words);
    const config = await loadConfig({ cwd: context.cwd });
    if (config.clients.some((client) => client.key === key)) {
      throw new UsageError(`${basename(config.file)} already has a client "${key}"`);
    }
    return addClient(source, key, config, context);
  },
};

function targetOf(words: CommandWords): { source: string; key: string } {
  const [source, ...others] = words.positionals;
  const key = words.value("name");
  if (source === undefined) throw new UsageError("add needs a spec: add SPEC --name NAME");
  if (others.length > 0) throw new UsageError(`add takes one spec, not also ${others.join(", ")}`);
  if (key === undefined)
    throw new UsageError("add needs a name for the client: add SPEC --name NAME");
  if (!clientNamePattern.test(key)) {
    throw new UsageError(`--name takes letters, digits, ".", "_" and "-", not "${key}"`);
  }
  return { source, key };
}

async function addClient(
  source: string,
  key: string,
  config: LoadedConfig,
  { cwd, terminal }: CommandContext,
): Promise<ExitCode> {
  // Only `add` needs these: other commands start faster without them.
  const [
    { readNewSpec, specsFolderOf },
    { clientPackageFiles },
    { inputGlobs },
    siblings,
    { ApiModel },
    { writeFiles },
  ] = await Promise.all([
    import("../scaffold/new-spec.ts"),
    import("../scaffold/client-package.ts"),
    import("../scaffold/input-globs.ts"),
    import("../scaffold/sibling-package.ts"),
    import("@convex-openapi/document/model"),
    import("@convex-openapi/document/write"),
  ]);
  const root = config.folder;
  const specsFolder = specsFolderOf(config.clients.map(({ spec }) => spec));
  const spec = await readNewSpec(source, key, {
    cwd,
    root,
    specsFolder,
    allowHosts: config.allowHosts,
  });
  if (spec.diagnostics.some(({ severity }) => severity === "error")) {
    printDiagnostics(spec.diagnostics, terminal.error);
    terminal.error.line(`${countDiagnostics(spec.diagnostics)}; nothing was written`);
    return exitCode.findings;
  }
  let sibling: SiblingPackage | undefined;
  for (const client of config.clients) {
    sibling ??= await siblings.readSibling(client.key, client.packageFolder);
  }
  const folderName = siblings.folderNameFor(key, sibling);
  const packageFolder = join(
    sibling === undefined ? join(root, "packages") : dirname(sibling.folder),
    folderName,
  );
  if (existsSync(packageFolder))
    throw new UsageError(`${shown(root, packageFolder)} already exists`);
  const files = clientPackageFiles({
    key,
    clientName: clientNameOf(key),
    folderName,
    model: new ApiModel(spec.document),
    sibling,
    generatorVersion: ownVersion(),
    importExtension: config.importExtension,
    turboInputs: existsSync(join(root, "turbo.json"))
      ? [config.file, ...inputGlobs(spec.sources, root)].map(
          (path) => `$TURBO_ROOT$/${shown(root, path)}`,
        )
      : undefined,
  });
  const newFiles = files.map(({ path, text }) => ({ path: join(packageFolder, path), text }));
  if (spec.fetched !== undefined) newFiles.unshift(...spec.fetched.files);
  await writeFiles(
    newFiles.map((file) => ({ ...file, isNew: true })),
    { root },
  );
  for (const { path } of newFiles) terminal.out.line(`added   ${shown(root, path)}`);
  const entry: ConfigEntry = {
    key,
    spec: spec.path,
    package: shown(root, packageFolder),
    ...(spec.fetched !== undefined && { upstream: spec.fetched.url }),
  };
  return finish(entry, config, { cwd, terminal });
}

/** Puts the entry into the config and generates; where the config is not plain enough, reports what is left to do. */
async function finish(
  entry: ConfigEntry,
  config: LoadedConfig,
  { cwd, terminal }: Pick<CommandContext, "cwd" | "terminal">,
): Promise<ExitCode> {
  const name = basename(config.file);
  const { addToConfig } = await import("../scaffold/add-to-config.ts");
  const reloaded = await addToConfig(entry, config, cwd);
  if (reloaded === undefined) {
    const { configEntryText } = await import("../scaffold/config-entry.ts");
    terminal.out.line(
      `add this to the clients of ${name}, then run \`${terminal.out.command(`generate ${entry.key}`)}\`:`,
    );
    terminal.out.line(`${configEntryText(entry, name.endsWith(".json"))},`);
    return exitCode.fine;
  }
  terminal.out.line(`updated ${name}`);
  const job = configuredJob(reloaded, selectClients(reloaded, [entry.key]));
  const outcome = await runGenerate(job, { kind: "write" }, { terminal });
  if (outcome === exitCode.fine)
    terminal.out.line("next: install the new package's dependencies, then build and test it");
  return outcome;
}

function shown(root: string, path: string): string {
  return withForwardSlashes(relative(root, path));
}
