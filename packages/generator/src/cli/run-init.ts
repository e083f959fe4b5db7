import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import {
  type CommandContext,
  countDiagnostics,
  exitCode,
  type ExitCode,
  type PackageManager,
  packageManagerIn,
  packageManagers,
  printDiagnostics,
  UsageError,
  withForwardSlashes,
} from "@convex-openapi/document/command-line";
import { type FileChange, writeFiles } from "@convex-openapi/document/write";
import type { ClientOutput } from "../config/client-output.ts";
import { findConfig } from "../config/load-config.ts";
import { type CiHost, ciRecipe } from "../scaffold/ci-recipe.ts";
import { clientKeyFor } from "../scaffold/client-key.ts";
import { importStatement, needsInstall } from "../scaffold/first-use.ts";
import { importExtensionFor } from "../scaffold/import-extension.ts";
import { newConfig } from "../scaffold/new-config.ts";
import { installVariables, installWords, isYarnClassic } from "../scaffold/package-manager.ts";
import { findProject, type Project } from "../scaffold/project.ts";
import { type Addition, entryOf, fetchedFiles, newAddition } from "./addition.ts";
import { alreadyThere } from "./already-there.ts";
import { type Ask, canAsk, type Conversation, inConversation } from "./ask.ts";
import { answeredCi, answeredPlace, answeredSource, isOutside } from "./init-answers.ts";
import type { InitRequest } from "./init-request.ts";
import { manifestFor, type ProjectScripts } from "./init-manifest.ts";
import type { ConfigFrame } from "./config-frame.ts";
import { generatedFilesOf, packageFilesOf, packageFolderFor } from "./new-client.ts";
import { noteStoredQuery } from "./note-stored-query.ts";
import { type Install, runInstall } from "./run-install.ts";

/** What setting up reaches besides files. */
export interface InitWorld {
  readonly env: NodeJS.ProcessEnv;
  /** The streams of a person who can be asked; `undefined` where there is none. */
  readonly person: Conversation | undefined;
  readonly install: Install;
}

/** What is to be set up, complete. */
interface Setup {
  readonly project: Project;
  readonly manager: PackageManager;
  readonly frame: ConfigFrame;
  readonly addition: Addition;
  readonly ci: CiHost | undefined;
}

/**
 * Sets up a project for its first client: config, spec, generated files, scripts and dependencies in its manifest, a CI
 * job if one is wanted, and an install. All files are written, or none.
 */
export async function runInit(
  request: InitRequest,
  context: CommandContext,
  world: InitWorld = worldOf(context),
): Promise<ExitCode> {
  const { cwd, terminal } = context;
  const present = findConfig(cwd);
  const project = await findProject(present === undefined ? cwd : dirname(present));
  if (present !== undefined) {
    await alreadyThere(present, request, context);
    if (!request.installs || !needsInstall(project)) return exitCode.fine;
    const manager = packageManagerIn(project.folder, world.env);
    return install(project, manager, world, context);
  }
  const setup = await (request.mayAsk && world.person !== undefined
    ? inConversation(world.person, (ask) => setupOf(request, project, world.env, cwd, ask))
    : setupOf(request, project, world.env, cwd, undefined));
  const { diagnostics } = setup.addition;
  printDiagnostics(diagnostics, terminal.error);
  if (diagnostics.some(({ severity }) => severity === "error")) {
    terminal.error.line(`${countDiagnostics(diagnostics)}; nothing was written`);
    return exitCode.findings;
  }
  const { files, scripts } = await filesOf(setup);
  await writeFiles(files, { root: project.repository });
  for (const { path, isNew } of files) {
    const done = isNew === false ? "updated" : "added";
    terminal.out.line(`${done.padEnd(7)} ${shown(path, cwd)}`);
  }
  noteStoredQuery(setup.addition, terminal.error);
  const { manager } = setup;
  const code = request.installs ? await install(project, manager, world, context) : exitCode.fine;
  if (!request.installs) terminal.out.line(`next: ${installWords(manager).slice(0, 2).join(" ")}`);
  printUse(setup, scripts, context);
  return code;
}

async function install(
  { folder }: Project,
  manager: PackageManager,
  world: InitWorld,
  { terminal }: CommandContext,
): Promise<ExitCode> {
  const words = installWords(manager);
  const failure = await world.install(words, folder, installVariables);
  if (failure === undefined) return exitCode.fine;
  terminal.error.line(
    `\`${words.join(" ")}\` ${failure}; everything else is done, so run it again`,
  );
  return exitCode.findings;
}

function worldOf({ input }: CommandContext): InitWorld {
  const { env, stdin, stdout } = process;
  const isPerson = canAsk(env, input?.isPiped() === false, stdout.isTTY);
  return {
    env,
    person: isPerson ? { input: stdin, output: stdout } : undefined,
    install: runInstall,
  };
}

async function setupOf(
  request: InitRequest,
  project: Project,
  env: NodeJS.ProcessEnv,
  cwd: string,
  ask: Ask | undefined,
): Promise<Setup> {
  if (request.place !== undefined && isOutside(request.place, project.folder)) {
    throw new UsageError(
      `--out ${shown(request.place.folder, cwd)} is outside of this project, so the client would not find openapi-fetch, which init adds to ${shown(join(project.folder, "package.json"), cwd)}; choose a folder in the project, or run init in the one that the folder is in`,
    );
  }
  const source = request.source ?? (await answeredSource(project, cwd, ask));
  const frame = {
    file: join(project.folder, "clients.config.mts"),
    folder: project.folder,
    clients: [],
    importExtension: importExtensionFor(project),
    allowHosts: [],
  };
  const addition = await newAddition(
    source,
    request.key ?? ((title) => clientKeyFor(source, title)),
    (key) => request.place ?? answeredPlace(defaultPlace(key, project), project, cwd, ask),
    frame,
    cwd,
  );
  const ci = request.ci ?? (await answeredCi(ask));
  return { project, manager: packageManagerIn(project.folder, env), frame, addition, ci };
}

/** A workspace gets a package, and any other project a folder among its sources. */
function defaultPlace(key: string, { folder, workspace }: Project): ClientOutput {
  if (workspace?.folder === folder && workspace.packagesFolder !== undefined) {
    const packages = join(folder, workspace.packagesFolder);
    return { kind: "package", folder: packageFolderFor(key, undefined, packages) };
  }
  return { kind: "out", folder: join(folder, "src", key) };
}

async function filesOf(
  setup: Setup,
): Promise<{ readonly files: readonly FileChange[]; readonly scripts: ProjectScripts }> {
  const { project, manager, addition, ci } = setup;
  const { client, model } = addition;
  const config = newConfig(
    entryOf(addition, setup.frame),
    setup.frame.importExtension,
    Boolean(process.features.typescript),
  );
  const frame = { ...setup.frame, file: join(project.folder, config.name) };
  const { text, scripts } = manifestFor(project, client.output, ci !== undefined);
  const manifest = { path: join(project.folder, "package.json"), text };
  const ofPackage =
    client.output.kind === "package" ? packageFilesOf(client, addition, frame, undefined) : [];
  const files: FileChange[] = [
    { path: frame.file, text: config.text, isNew: true },
    ...(text === project.manifest?.text
      ? []
      : [{ ...manifest, isNew: project.manifest === undefined }]),
    ...ignoreFiles(project),
    ...fetchedFiles(addition),
    ...ofPackage,
    ...(await generatedFilesOf(client, model, frame, ofPackage)),
  ];
  if (ci !== undefined) files.push(recipeFile(ci, project, manager, scripts));
  return { files, scripts };
}

/** A new project gets what keeps the installed packages out of its repository. */
function ignoreFiles({ folder, repository, manifest }: Project): FileChange[] {
  const name = ".gitignore";
  const isThere = [folder, repository].some((place) => existsSync(join(place, name)));
  return manifest !== undefined || isThere
    ? []
    : [{ path: join(folder, name), text: "node_modules\n", isNew: true }];
}

function recipeFile(
  ci: CiHost,
  { folder, repository }: Project,
  packageManager: PackageManager,
  scripts: ProjectScripts,
): FileChange {
  const { exec, script } = packageManagers[packageManager];
  const recipe = ciRecipe(ci, {
    packageManager,
    isYarnClassic: isYarnClassic(folder),
    checkCommand: `${script} ${scripts.check}`,
    commentCommand: `${exec} openapi-clients comment`,
    folder: shown(folder, repository),
  });
  const path = join(repository, recipe.path);
  if (existsSync(path)) {
    throw new UsageError(
      `${recipe.path} already exists; leave out --ci, and add the job to it that the README of @convex-openapi/generator shows`,
    );
  }
  return { path, text: recipe.text, isNew: true };
}

function printUse(
  { addition, manager, frame }: Setup,
  scripts: ProjectScripts,
  { cwd, terminal: { out } }: CommandContext,
): void {
  const { client, model, fetched } = addition;
  const { folder, kind } = client.output;
  const { clientName } = client;
  const { importExtension } = frame;
  if (kind === "package") out.line(`next: build and test ${shown(folder, cwd)}`);
  else
    out.line(
      `use:  ${importStatement({ model, clientName, folder, importExtension }, frame.folder)}`,
    );
  const { exec, script } = packageManagers[manager];
  const run = (name: string): string => `\`${script} ${name}\``;
  const pull = `${exec} openapi-clients pull`;
  const first = fetched === undefined ? "" : `\`${pull}\` gets the spec again; `;
  out.line(
    `then: ${first}${run(scripts.generate)} after a change of ${shown(resolve(frame.folder, client.spec), cwd)}, ${run(scripts.check)} in CI`,
  );
}

function shown(path: string, folder: string): string {
  return withForwardSlashes(relative(folder, path)) || ".";
}
