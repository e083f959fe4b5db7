import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder, root } from "../repository.ts";
import type { Consumer, Library } from "./consumer-code.ts";

/** The sides that a consumer is compiled with. */
export type Side = "ours" | "theirs";

/** What a compiler says of one line. */
export interface Complaint {
  readonly side: Side;
  /** The description, by its place in the list. */
  readonly index: number;
  /** The line of the consumer; `undefined` for an error in the types themselves. */
  readonly line: number | undefined;
  /** The library of the line, or `types` for an error in the types themselves. */
  readonly library: Library | "types";
  readonly code: string;
  readonly text: string;
}

/** Code over the types of one description, which both made. */
export interface CompiledDescription {
  readonly ours: string;
  readonly theirs: string;
  readonly consumer: Consumer;
}

const compilerOptions = {
  module: "esnext",
  moduleResolution: "bundler",
  target: "es2022",
  lib: ["es2023", "dom", "dom.iterable"],
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  allowImportingTsExtensions: true,
  // What the declarations of libraries say of one another is theirs.
  skipLibCheck: true,
  noEmit: true,
};

/** A project of consumers, each beside our types and beside those of openapi-typescript. */
export class CompiledConsumers {
  readonly #folder: string;
  readonly #consumers: readonly Consumer[];

  /** @param folder A folder that does not exist yet. */
  constructor(folder: string, descriptions: readonly CompiledDescription[]) {
    this.#folder = folder;
    this.#consumers = descriptions.map(({ consumer }) => consumer);
    mkdirSync(folder);
    symlinkSync(join(root, "bench/node_modules"), join(folder, "node_modules"));
    const files: string[] = [];
    for (const [index, description] of descriptions.entries()) {
      for (const side of ["ours", "theirs"] as const) {
        const name = `${side}-${index}`;
        mkdirSync(join(folder, name));
        writeFileSync(join(folder, name, "types.ts"), description[side]);
        writeFileSync(join(folder, name, "use.ts"), description.consumer.text);
        files.push(`${name}/use.ts`);
      }
    }
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
  }

  /**
   * What a compiler complains of, by the name that its package has in `bench/package.json`.
   *
   * @throws Error when it ends otherwise than by having compiled everything.
   */
  complaints(compiler: string): Complaint[] {
    const tsc = join(packageFolder(compiler), "bin/tsc");
    // The compilers in JavaScript need more than Node gives them by itself.
    const words = ["--max-old-space-size=8192", tsc, "-p", this.#folder, "--pretty", "false"];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, {
      encoding: "utf8",
      cwd: this.#folder,
      maxBuffer: 1 << 29,
    });
    const found = stdout.split("\n").flatMap((line) => this.#complaintOf(line) ?? []);
    if (status !== 0 && found.length === 0)
      throw new Error(`${compiler} failed: ${stdout.slice(0, 2000)}${stderr.slice(0, 2000)}`);
    return found;
  }

  #complaintOf(text: string): Complaint | undefined {
    const [, side, number, file, row, code] =
      /^(ours|theirs)-(\d+)\/(types|use)\.ts\((\d+),\d+\): error (TS\d+)/.exec(text) ?? [];
    if (side === undefined || code === undefined) return undefined;
    const index = Number(number);
    const line = file === "use" ? Number(row) : undefined;
    const library = line === undefined ? undefined : this.#consumers[index]?.lines[line - 1];
    return { side: side as Side, index, line, library: library ?? "types", code, text };
  }
}
