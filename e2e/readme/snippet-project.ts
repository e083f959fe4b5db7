import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { runProcess, type ProcessResult } from "../packed/run-process.ts";
import { compilerOf } from "../packed/type-check.ts";
import { runUntilOutput } from "./run-until-output.ts";
import type { Snippet } from "./snippets.ts";

const ownModules = join(import.meta.dirname, "..", "node_modules");
const routeToFakes = join(import.meta.dirname, "route-to-fakes.ts");

/** Files that the READMEs take a reader to have, such as a spec. */
const filesOfReaders = join(import.meta.dirname, "..", "fixtures", "readme");

/** A folder with one file for each snippet, in which the workspace's packages can be imported. */
export class SnippetProject implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), "readme-"));
  readonly #snippets: readonly Snippet[];

  constructor(snippets: readonly Snippet[]) {
    this.#snippets = snippets;
    cpSync(filesOfReaders, this.#folder, { recursive: true });
    symlinkSync(ownModules, join(this.#folder, "node_modules"));
    writeFileSync(join(this.#folder, "package.json"), JSON.stringify({ type: "module" }));
    for (const snippet of snippets) writeFileSync(this.#path(snippet), snippet.code);
  }

  /** What the compiler says of each snippet that it complains of, by place. */
  async typeErrors(): Promise<Map<string, string>> {
    const config = join(this.#folder, "tsconfig.json");
    writeFileSync(config, JSON.stringify({ compilerOptions, include: ["*.ts", "*.mjs", "*.cjs"] }));
    const words = [compilerOf("typescript"), "-p", config, "--pretty", "false"];
    const { stdout, stderr } = await runProcess(process.execPath, words, { cwd: this.#folder });
    if (stderr) throw new Error(stderr);
    const errors = new Map<string, string>();
    for (const snippet of this.#snippets) {
      const own = stdout.split("\n").filter((line) => line.startsWith(this.#name(snippet)));
      if (own.length > 0) errors.set(snippet.place, own.join("\n"));
    }
    if (stdout && errors.size === 0) throw new Error(stdout);
    return errors;
  }

  /** Runs a snippet, with what it sends to Convex going to the fakes. */
  async run(
    snippet: Snippet,
    environment: Readonly<Record<string, string>>,
  ): Promise<ProcessResult> {
    const { PATH = "", HOME = "" } = process.env;
    const path = this.#path(snippet);
    const options = { cwd: this.#folder, env: { PATH, HOME, ...environment } };
    if (isTest(snippet)) {
      const vitest = join(ownModules, "vitest", "vitest.mjs");
      return runProcess(process.execPath, [vitest, "run", "--root", this.#folder, path], options);
    }
    if (isCommand(snippet)) return runProcess("sh", ["-e", path], options);
    const run = isEndless(snippet) ? runUntilOutput : runProcess;
    return run(process.execPath, ["--import", routeToFakes, path], options);
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true });
  }

  #name({ place, code, extension, file }: Snippet): string {
    if (file !== undefined) return file;
    const kind = isTest({ code }) ? ".test" : "";
    return `${place.replaceAll(/\W+/g, "-")}${kind}.${extension}`;
  }

  #path(snippet: Snippet): string {
    return join(this.#folder, this.#name(snippet));
  }
}

/** Whether a snippet is commands for a shell. */
export function isCommand({ extension }: Snippet): boolean {
  return extension === "sh";
}

/** Whether a snippet follows something for ever. */
export function isEndless({ code }: Snippet): boolean {
  return code.includes("for await") && !/\b(signal|break|return)\b/.test(code);
}

function isTest({ code }: Pick<Snippet, "code">): boolean {
  return /from "vitest"/.test(code);
}

const compilerOptions = {
  module: "nodenext",
  target: "es2024",
  lib: ["es2024", "dom", "dom.iterable", "dom.asynciterable"],
  types: ["node"],
  allowJs: true,
  allowImportingTsExtensions: true,
  erasableSyntaxOnly: true,
  moduleDetection: "force",
  strict: true,
  noEmit: true,
  skipLibCheck: true,
};
