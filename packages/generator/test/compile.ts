import { execFile } from "node:child_process";
import { mkdtemp, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import ts from "typescript";

/** The compilers that emitted code has to satisfy. */
export const compilers = ["typescript", "typescript-7"] as const;

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
}

/** What a compiler said. */
export interface Compilation {
  /** One line for each error, `""` when there is none. */
  readonly errors: string;
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

/** Compiles projects strictly, each by itself. The compiler reads its libraries once for all of them. */
export async function compileAll<Name extends string>(
  compiler: (typeof compilers)[number],
  projects: Readonly<Record<Name, Project>>,
): Promise<Readonly<Record<Name, Compilation>>> {
  const names = Object.keys(projects);
  const folders = Object.entries<Project>(projects).map(([, project]) => filesOf(project));
  const files = folders.flatMap((texts, index) =>
    Object.entries(texts).map(([path, text]) => [`${index}/${path}`, text] as const),
  );
  const compilations = await withFiles(Object.fromEntries(files), (folder) =>
    compiler === "typescript"
      ? folders.map((_, index) => compileInProcess(join(folder, String(index))))
      : compileByProcess(compiler, folder, folders.length),
  );
  const pairs = names.map((name, index) => [name, compilations[index]]);
  return Object.fromEntries(pairs) as Record<Name, Compilation>;
}

function filesOf({ files, roots, settings }: Project): Readonly<Record<string, string>> {
  const compilerOptions = { ...strictOptions, ...settings };
  return { ...files, "tsconfig.json": JSON.stringify({ compilerOptions, files: roots }) };
}

/** Files of packages, which are the same for every program. No setting that differs changes how they are parsed. */
const packageFiles = new Map<string, ts.SourceFile | undefined>();

function compileInProcess(folder: string): Compilation {
  const readFile = (path: string): string | undefined => ts.sys.readFile(path);
  const config: unknown = ts.readConfigFile(join(folder, "tsconfig.json"), readFile).config;
  const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram({
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
  const diagnostics = ts.getPreEmitDiagnostics(program);
  const text = ts.formatDiagnostics(diagnostics, {
    getCurrentDirectory: () => folder,
    getCanonicalFileName: (name) => name,
    getNewLine: () => "\n",
  });
  return { errors: text.trimEnd(), instantiations: program.getInstantiationCount() };
}

/** Compiles the projects in the folders `0`, `1` and so on. */
async function compileByProcess(
  compiler: string,
  cwd: string,
  count: number,
): Promise<readonly Compilation[]> {
  const folders = Array.from({ length: count }, (_, index) => String(index));
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
  const counts = [...output.matchAll(/^Instantiations:\s+(\d+)$/gm)].map(([, digits]) => digits);
  const errors = errorsByFolder(output);
  if (counts.length !== count || [...errors.keys()].some((folder) => !folders.includes(folder)))
    throw new Error(`${compiler} did not compile what it was given: ${output}`);
  return folders.map((folder, index) => ({
    errors: (errors.get(folder) ?? []).join("\n"),
    instantiations: Number(counts[index]),
  }));
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
