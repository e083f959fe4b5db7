import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GeneratedFile } from "@convex-openapi/generator";
import { root } from "../repository.ts";

/** How much code the compiler gets at once, in characters: it needs about a hundred bytes of memory for each. */
const MAX_BATCH_LENGTH = 20_000_000;

const compilerOptions = {
  target: "es2022",
  lib: ["es2023", "dom", "dom.iterable"],
  module: "nodenext",
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  types: [],
};

/** Compiles clients with TypeScript 7, many in one run, and keeps none of them. */
export class CompiledBatches {
  readonly #folder: string;
  readonly #faults = new Map<string, string>();
  #names: string[] = [];
  #length = 0;

  /** @param folder A folder that does not exist yet. */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder);
    symlinkSync(join(root, "bench/node_modules"), join(folder, "node_modules"));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions, include: ["client-*/*.ts"] }),
    );
  }

  /** Adds the files of a client, and compiles when there are enough of them. */
  add(name: string, files: readonly GeneratedFile[]): void {
    const folder = join(this.#folder, `client-${this.#names.length}`);
    mkdirSync(folder);
    this.#names.push(name);
    for (const file of files.filter((one) => one.name.endsWith(".ts"))) {
      writeFileSync(join(folder, file.name), file.text);
      this.#length += file.text.length;
    }
    if (this.#length > MAX_BATCH_LENGTH) this.#compile();
  }

  /** The first error of each client that does not compile, by the name of the client. */
  finish(): ReadonlyMap<string, string> {
    this.#compile();
    return this.#faults;
  }

  #compile(): void {
    if (this.#names.length === 0) return;
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, "-p", this.#folder], {
      cwd: this.#folder,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    const faults = [...stdout.matchAll(/^client-(\d+)\/.*$/gm)];
    if (status !== 0 && faults.length === 0) throw new Error(`tsc failed: ${stdout}${stderr}`);
    for (const [line, index] of faults) {
      const name = this.#names[Number(index)] ?? "";
      if (!this.#faults.has(name)) this.#faults.set(name, line);
    }
    this.#names.forEach((_, index) => {
      rmSync(join(this.#folder, `client-${index}`), { recursive: true });
    });
    this.#names = [];
    this.#length = 0;
  }
}
