import { execFile } from "node:child_process";
import { mkdtemp, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import ts from "typescript";
import { many } from "./random-runs.ts";

/** The compilers that emitted code has to satisfy. */
export const compilers = ["typescript", "typescript-7"] as const;

/** The compilers that compile what random descriptions become. The older one takes as long as all others together. */
export const compilersOfRandomCode: readonly (typeof compilers)[number][] = many
  ? compilers
  : ["typescript-7"];

const run = promisify(execFile);
const modules = fileURLToPath(new URL("../node_modules", import.meta.url));

/** What to compile. */
export interface Project {
  /** Texts by their paths. */
  readonly files: Readonly<Record<string, string>>;
  /** The files to start from. */
  readonly roots: readonly string[];
  /** Compiler options that differ from the strict ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Compiled by itself, so that its instantiations are its own. */
  readonly alone?: boolean;
}

/** What a compiler said. */
export interface Compilation {
  /** One line for each error, `""` when there is none. */
  readonly errors: string;
  /** Of all projects that were compiled with this one. */
  readonly instantiations: number;
}

const strictOptions = {
  target: "es2022",
  lib: ["es2023", "dom", "dom.iterable"],
  module: "nodenext",
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  isolatedDeclarations: true,
  declaration: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  types: [],
};

/** A temporary folder with files in it, from which the packages of the generator can be imported. */
export async function withFiles<Result>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Result | Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "generator-"));
  try {
    await symlink(modules, join(folder, "node_modules"), "junction");
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Compiles projects strictly, those with the same settings at once: to begin takes longer than to check one of them. */
export async function compileAll<Name extends string>(
  compiler: (typeof compilers)[number],
  projects: Readonly<Record<Name, Project>>,
): Promise<Readonly<Record<Name, Compilation>>> {
  const names = Object.keys(projects);
  const all = Object.values<Project>(projects);
  const programs = programsOf(all);
  const files = all.flatMap((project, index) =>
    Object.entries(project.files).map(([path, text]) => [`${index}/${path}`, text] as const),
  );
  const configs = programs.map(({ config }, index) => [`program${index}/tsconfig.json`, config]);
  const everything = Object.fromEntries([...files, ...configs]) as Record<string, string>;
  const { output, counts } = await withFiles(everything, (folder) =>
    compiler === "typescript"
      ? compileInProcess(folder, programs.length)
      : compileByProcess(compiler, folder, programs.length),
  );
  const errors = errorsByFolder(output);
  if (counts.length !== programs.length || [...errors.keys()].some((folder) => !(folder in all)))
    throw new Error(`${compiler} did not compile what it was given: ${output}`);
  const pairs = programs.flatMap(({ members }, program) =>
    members.map((index): [string, Compilation] => {
      const lines = errors.get(String(index)) ?? [];
      return [
        names[index] ?? "",
        { errors: lines.join("\n"), instantiations: counts[program] ?? 0 },
      ];
    }),
  );
  return Object.fromEntries(pairs) as Record<Name, Compilation>;
}

/** Projects that one program compiles. */
interface Program {
  /** The text of its `tsconfig.json`. */
  readonly config: string;
  /** Which projects they are. */
  readonly members: readonly number[];
}

function programsOf(projects: readonly Project[]): readonly Program[] {
  const groups = new Map<string, number[]>();
  for (const [index, { settings = {}, alone = false }] of projects.entries()) {
    const key = JSON.stringify(alone ? [settings, index] : [settings]);
    groups.set(key, [...(groups.get(key) ?? []), index]);
  }
  return [...groups.values()].map((members) => {
    const compilerOptions = { ...strictOptions, ...projects[members[0] ?? 0]?.settings };
    const roots = members.flatMap((index) =>
      (projects[index]?.roots ?? []).map((root) => `../${index}/${root}`),
    );
    return { config: JSON.stringify({ compilerOptions, files: roots }), members };
  });
}

/** What a compiler printed, and how many instantiations each of its programs took. */
interface Run {
  readonly output: string;
  readonly counts: readonly number[];
}

/** Files of packages, which are the same for every program. No setting that differs changes how they are parsed. */
const packageFiles = new Map<string, ts.SourceFile | undefined>();

function compileInProcess(folder: string, count: number): Run {
  const programs = Array.from({ length: count }, (_, index) =>
    programIn(join(folder, `program${index}`)),
  );
  const diagnostics = programs.flatMap((program) => ts.getPreEmitDiagnostics(program));
  const output = ts.formatDiagnostics(diagnostics, {
    getCurrentDirectory: () => folder,
    getCanonicalFileName: (name) => name,
    getNewLine: () => "\n",
  });
  return { output, counts: programs.map((program) => program.getInstantiationCount()) };
}

function programIn(folder: string): ts.Program {
  const readFile = (path: string): string | undefined => ts.sys.readFile(path);
  const config: unknown = ts.readConfigFile(join(folder, "tsconfig.json"), readFile).config;
  const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const host = ts.createCompilerHost(options);
  return ts.createProgram({
    rootNames: fileNames,
    options,
    configFileParsingDiagnostics: errors,
    host: {
      ...host,
      getSourceFile(name, ...words) {
        if (!name.includes("/node_modules/")) return host.getSourceFile(name, ...words);
        if (!packageFiles.has(name)) packageFiles.set(name, host.getSourceFile(name, ...words));
        return packageFiles.get(name);
      },
    },
  });
}

async function compileByProcess(compiler: string, cwd: string, count: number): Promise<Run> {
  const folders = Array.from({ length: count }, (_, index) => `program${index}`);
  const options = ["--extendedDiagnostics", "--singleThreaded", "--pretty", "false"];
  const words = [join(modules, compiler, "bin/tsc"), "--build", ...folders, ...options];
  const output = await run(process.execPath, words, { cwd, maxBuffer: 2 ** 26 }).then(
    ({ stdout }) => stdout,
    (error: unknown) => {
      // Errors in the code make it end with 1 or 2.
      if (error instanceof Error && "stdout" in error) return String(error.stdout);
      throw error;
    },
  );
  const counts = [...output.matchAll(/^Instantiations:\s+(\d+)$/gm)].map(([, digits]) =>
    Number(digits),
  );
  return { output, counts };
}

/** Errors begin with the file they are in; the lines below that explain them are indented. */
function errorsByFolder(output: string): ReadonlyMap<string, string[]> {
  const errors = new Map<string, string[]>();
  let latest: string[] = [];
  for (const line of output.split("\n")) {
    const [, folder = "", error] = /^(?:(\w+)\/)?(.*\berror TS\d+.*)$/.exec(line) ?? [];
    if (error !== undefined) {
      latest = errors.get(folder) ?? [];
      errors.set(folder, latest);
      latest.push(error);
    } else if (/^ {2,}/.test(line)) latest.push(line);
  }
  return errors;
}
