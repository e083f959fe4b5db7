import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { lineOutput, type Surroundings } from "@convex-openapi/document/command-line";
import { answering } from "@convex-openapi/test-support/described-api";
import type { JsonObject, JsonValue } from "@convex-openapi/test-support/json";
import { temporaryFolder } from "@convex-openapi/test-support/temporary-folder";
import { main } from "../../src/cli/main.ts";

/** What a run of the program came to. */
export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** A folder of its own for one test, in which the program can be run. */
export class Project {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** A folder with some files, by their paths; a value that is no text is written as JSON. */
  static async with(files: Readonly<Record<string, JsonValue>>): Promise<Project> {
    const project = new Project(await temporaryFolder());
    await project.put(files);
    return project;
  }

  async put(files: Readonly<Record<string, JsonValue>>): Promise<void> {
    for (const [path, content] of Object.entries(files)) {
      const text = typeof content === "string" ? content : JSON.stringify(content);
      await mkdir(dirname(join(this.folder, path)), { recursive: true });
      await writeFile(join(this.folder, path), text);
    }
  }

  read(path: string): Promise<string> {
    return readFile(join(this.folder, path), "utf8");
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  /** Runs the program from its sources, with nothing piped to it. */
  run(...words: readonly string[]): Promise<Outcome> {
    return this.#run(words, {});
  }

  /** Runs the program from its sources, on a terminal of so many columns. */
  runIn(columns: number, ...words: readonly string[]): Promise<Outcome> {
    return this.#run(words, {}, columns);
  }

  /** Runs the program from its sources, with a text piped to it. */
  runWith(input: string | Buffer, ...words: readonly string[]): Promise<Outcome> {
    const read = (): Promise<Buffer> => Promise.resolve(Buffer.from(input));
    return this.#run(words, { input: { isPiped: () => true, read } });
  }

  async #run(
    words: readonly string[],
    input: Pick<Surroundings, "input">,
    columns?: number,
  ): Promise<Outcome> {
    const texts = { out: "", error: "" };
    const outputTo = (name: keyof typeof texts) =>
      lineOutput("openapi-types", { isTTY: false, write: (text) => (texts[name] += text) });
    const terminal = { out: outputTo("out"), error: outputTo("error"), columns };
    const code = await main(words, { terminal, cwd: this.folder, ...input });
    return { code, ...texts };
  }

  /** Starts the built program. */
  start(...words: readonly string[]): ChildProcess {
    const program = fileURLToPath(new URL("../../bin/openapi-types.js", import.meta.url));
    const { NO_COLOR: _, FORCE_COLOR: __, NODE_OPTIONS: ___, ...env } = process.env;
    return spawn(process.execPath, [program, ...words], { cwd: this.folder, env });
  }

  /** Runs the built program in a process of its own. */
  async runProcess(words: readonly string[], input = ""): Promise<Outcome> {
    const child = this.start(...words);
    const texts = { out: "", error: "" };
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (texts.out += text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (texts.error += text));
    child.stdin?.end(input);
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on("error", reject).on("close", resolve);
    });
    return { code, ...texts };
  }
}

/** A description whose only operation answers with text. */
export const textApi: JsonObject = answering({ type: "string" });

/** The same as YAML. */
export const yamlApi = `openapi: 3.1.0
info: { title: Things, version: 1.0.0 }
paths:
  /things:
    get:
      operationId: getThing
      responses:
        "200":
          description: Here.
          content:
            application/json:
              schema: { type: string }
`;

/** A description with a schema `State` that lists values. */
export const listedApi: JsonObject = answering(
  { $ref: "#/components/schemas/State" },
  { State: { type: "string", enum: ["on", "off"] } },
);

/** A time in a summary line changes with the machine. */
export function withoutTimes(text: string): string {
  return text.replaceAll(/\[\d+(?:\.\d)?m?s\]/g, "[time]");
}
