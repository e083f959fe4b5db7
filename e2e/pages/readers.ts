import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";

import { runProcess, runToSuccess, type ProcessResult } from "../packed/run-process.ts";
import { compilerOf } from "../packed/type-check.ts";
import { runUntilOutput } from "./run-until-output.ts";
import type { Page, Step } from "./steps.ts";

const e2e = join(import.meta.dirname, "..");
const root = join(e2e, "..");

/** What is installed for readers. The first that has a package counts. */
const installed = [e2e, join(root, "packages", "openapi-types")].flatMap((folder) =>
  ["", ".bin"].map((group) => ({ group, folder: join(folder, "node_modules", group) })),
);

/** A git repository with a folder for each page, in which a reader follows it. */
export class Readers implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), "readers-"));
  readonly #pages: readonly Page[];
  readonly #environment: NodeJS.ProcessEnv;

  /** @param environment - What readers have set, such as the keys of fakes. */
  constructor(pages: readonly Page[], environment: Readonly<Record<string, string>>) {
    this.#pages = pages;
    const programs = [join(import.meta.dirname, "bin"), dirname(process.execPath)];
    this.#environment = {
      PATH: [...programs, process.env["PATH"]].join(delimiter),
      HOME: this.#folder,
      GIT_CONFIG_GLOBAL: join(e2e, "workflows", "gitconfig"),
      NODE_OPTIONS: ["resolve-sources.ts", "route-to-fakes.ts"]
        .map((name) => `--import=${new URL(name, import.meta.url).href}`)
        .join(" "),
      REPOSITORY: root,
      ...environment,
    };
    writeFileSync(join(this.#folder, ".gitignore"), "node_modules/\n");
    for (const page of pages) furnish(this.#folderOf(page));
  }

  /** Saves what pages show and runs their commands, in the order of each page, and gives what became of those. */
  async follow(): Promise<Map<Step, ProcessResult>> {
    const ended = new Map<Step, ProcessResult>();
    for (const words of ["init -q", "add .", "commit -qm files"])
      await runToSuccess("git", words.split(" "), { cwd: this.#folder, env: this.#environment });
    const follow = async (page: Page): Promise<void> => {
      for (const step of page.steps) {
        if (step.kind !== "output") save(join(this.#folderOf(page), step.file), step.text);
        if (step.kind === "commands") ended.set(step, await this.run(page, step));
      }
    };
    await Promise.all(this.#pages.map(follow));
    return ended;
  }

  /** What the compiler says of the modules of all pages, by their places. */
  async typeErrors(): Promise<Map<string, string>> {
    const modules = this.#pages.flatMap((page) =>
      page.steps
        .filter(({ kind }) => kind === "module")
        .map(({ file, place }) => ({ file: `${this.#nameOf(page)}/${file}`, place })),
    );
    const files = modules.map(({ file }) => file);
    writeFileSync(join(this.#folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    const words = [compilerOf("typescript"), "-p", ".", "--pretty", "false"];
    const { stdout, stderr } = await runProcess(process.execPath, words, { cwd: this.#folder });
    const lines = stdout.split("\n").filter((line) => /^\S/.test(line));
    const places = new Map(modules.map(({ file, place }) => [file, place]));
    const errors = new Map(lines.map((line) => [places.get(line.split("(")[0] ?? "") ?? "", line]));
    // What belongs to no module.
    if (stderr || errors.has("")) throw new Error(stderr || stdout);
    return errors;
  }

  /** Runs a module or commands, until they end or, where that never happens, until they print something. */
  run(page: Page, step: Step): Promise<ProcessResult> {
    const options = { cwd: this.#folderOf(page), env: this.#environment };
    const run = step.endless ? runUntilOutput : runProcess;
    if (step.kind === "commands") return run("sh", ["-e", step.file], options);
    const vitest = [join(e2e, "node_modules", "vitest", "vitest.mjs"), "run"];
    const words = step.file.includes(".test.") ? [...vitest, step.file] : [step.file];
    return run(process.execPath, words, options);
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true });
  }

  #nameOf({ name }: Page): string {
    return name.replaceAll(/\W+/g, "-");
  }

  #folderOf(page: Page): string {
    return join(this.#folder, this.#nameOf(page));
  }
}

/** What is wrong with how a step ended. One that never ends by itself is stopped when it has printed something. */
export function faultOf({ endless, kind }: Step, result?: ProcessResult): string | undefined {
  if (result === undefined) return "nobody ran it";
  const { code, stdout, stderr } = result;
  if (code !== (endless ? undefined : 0)) return `ended with ${code}\n${stdout}${stderr}`;
  if (endless && stdout === "") return "printed nothing";
  return kind === "commands" || stderr === "" ? undefined : stderr;
}

/** What readers have before they start: a project with some descriptions. */
function furnish(folder: string): void {
  cpSync(join(e2e, "fixtures", "pages"), folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  mkdirSync(join(folder, "node_modules", ".bin"), { recursive: true });
  const there = new Set<string>();
  for (const { group, folder: from } of installed) {
    for (const name of readdirSync(from)) {
      const path = join(folder, "node_modules", group, name);
      if (name.startsWith(".") || there.has(path)) continue;
      symlinkSync(join(from, name), path);
      there.add(path);
    }
  }
}

const compilerOptions = {
  module: "nodenext",
  target: "es2024",
  lib: ["es2024", "dom", "dom.iterable", "dom.asynciterable"],
  types: ["node"],
  typeRoots: [join(e2e, "node_modules", "@types")],
  allowJs: true,
  allowImportingTsExtensions: true,
  erasableSyntaxOnly: true,
  moduleDetection: "force",
  strict: true,
  noEmit: true,
  skipLibCheck: true,
};

function save(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
