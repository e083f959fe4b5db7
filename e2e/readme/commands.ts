import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { runProcess, type ProcessResult } from "../packed/run-process.ts";

const root = join(import.meta.dirname, "..", "..");
const pets = join(import.meta.dirname, "..", "fixtures", "readme", "specs", "pets.json");

/** A step of a page: a file that a reader has from there on, or a command of theirs. */
export type Step =
  | { readonly kind: "file"; readonly name: string; readonly text: string }
  | { readonly kind: "command"; readonly line: string };

/** The programs that pages show, each with what runs it. */
const programs: Readonly<Record<string, string>> = {
  "@convex-openapi/types": "packages/openapi-types/bin/openapi-types.js",
  "openapi-types": "packages/openapi-types/bin/openapi-types.js",
  "openapi-typescript": "packages/openapi-types/node_modules/openapi-typescript/bin/cli.js",
};

const anyProgram = new RegExp(`npx (${Object.keys(programs).join("|")})(?= |$)`, "g");

/**
 * What a Markdown text has its readers do, in order: fences of `sh` with one of the programs, and fences whose info
 * string has the name of a file.
 */
export function findSteps(markdown: string): Step[] {
  const fence = /^```(\w+)(?: +(\S+\.\w+))?\n([\s\S]*?)^```$/gm;
  return [...markdown.matchAll(fence)].flatMap(([, language, name, text = ""]): Step[] => {
    if (name !== undefined) return [{ kind: "file", name, text }];
    if (language !== "sh") return [];
    const lines = text.split("\n").filter((line) => line.search(anyProgram) !== -1);
    return lines.map((line) => ({ kind: "command", line }));
  });
}

/** A folder of a reader, with a description in `openapi.yaml` and two in `specs`. */
export class ReaderFolder implements Disposable {
  readonly #path = mkdtempSync(join(tmpdir(), "reader-"));

  constructor() {
    const text = readFileSync(pets, "utf8");
    for (const name of ["openapi.yaml", "specs/shop.yaml", "specs/pets.json"]) this.put(name, text);
  }

  put(name: string, text: string): void {
    mkdirSync(dirname(join(this.#path, name)), { recursive: true });
    writeFileSync(join(this.#path, name), text);
  }

  /** Runs a line as a shell does, with the programs of this repository. */
  run(line: string): Promise<ProcessResult> {
    const own = line.replaceAll(anyProgram, (_, name: string) => {
      return `'${process.execPath}' '${join(root, programs[name] ?? "")}'`;
    });
    return runProcess("sh", ["-c", own], { cwd: this.#path });
  }

  [Symbol.dispose](): void {
    rmSync(this.#path, { recursive: true });
  }
}
