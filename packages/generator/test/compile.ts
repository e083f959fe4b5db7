import { execFile } from "node:child_process";
import { mkdtemp, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The compilers that emitted code has to satisfy. */
export const compilers = ["typescript", "typescript-7"] as const;

const run = promisify(execFile);
const modules = fileURLToPath(new URL("../node_modules", import.meta.url));

/** What a compiler said. */
export interface Compilation {
  /** One line for each error, `""` when there is none. */
  readonly errors: string;
  readonly instantiations: number;
}

/** A temporary folder with files in it, from which the packages of the generator can be imported. */
export async function withFiles<Result>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<Result>,
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

/**
 * Compiles some files strictly with one compiler, libraries included.
 *
 * @param roots The files to start from, relative to the files given.
 * @param settings Compiler options that differ from the strict ones.
 */
export async function compile(
  compiler: (typeof compilers)[number],
  files: Readonly<Record<string, string>>,
  roots: readonly string[],
  settings: Readonly<Record<string, unknown>> = {},
): Promise<Compilation> {
  const compilerOptions = {
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
    skipLibCheck: false,
    allowImportingTsExtensions: true,
    types: [],
    ...settings,
  };
  const project = JSON.stringify({ compilerOptions, files: roots });
  return withFiles({ ...files, "tsconfig.json": project }, async (folder) => {
    const tsc = join(modules, compiler, "bin/tsc");
    const single = compiler === "typescript-7" ? ["--singleThreaded"] : [];
    const { stdout } = await run(
      process.execPath,
      [tsc, "-p", folder, "--extendedDiagnostics", "--pretty", "false", ...single],
      { cwd: folder, maxBuffer: 2 ** 26 },
    ).catch((error: unknown) => {
      if (typeof error === "object" && error !== null && "stdout" in error) {
        return { stdout: String(error.stdout) };
      }
      throw error;
    });
    const lines = stdout.split("\n");
    const errors = lines.filter(
      (line) => /error TS\d+|^ {2,}/.test(line) && !/^[A-Z][\w /]*:/.test(line),
    );
    const [, instantiations = "0"] = /Instantiations:\s+(\d+)/.exec(stdout) ?? [];
    return { errors: errors.join("\n"), instantiations: Number(instantiations) };
  });
}
