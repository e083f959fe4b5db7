import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeWorkspace } from "../cli/workspace.ts";
import { config, type DiagnosticExample, type ExampleFiles } from "./example-files.ts";

/** What a command made of some files. */
export interface ExampleRun {
  readonly code: number | null;
  /** The lines of its diagnostics. */
  readonly lines: readonly string[];
}

async function runOn(files: ExampleFiles, command: string): Promise<ExampleRun> {
  await using workspace = await makeWorkspace();
  const spec = "api.json" in files ? "api.json" : "api.yaml";
  const all = { "clients.config.json": config({ spec }), ...files };
  for (const [name, content] of Object.entries(all)) {
    const path = join(workspace.root, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  const { code, stderr } = await workspace.run([command]);
  const lines = stderr.split("\n").filter((line) => /^\S+:\d+:\d+ (?:error|warning) /.test(line));
  return { code, lines };
}

/** What a command made of an example before and after it was fixed. */
export interface ExampleRuns {
  readonly before: ExampleRun;
  readonly after: ExampleRun;
}

/** Runs the command of an example on both states of its files. */
export async function runExample({
  before,
  after,
  command = "check",
}: DiagnosticExample): Promise<ExampleRuns> {
  return {
    before: await runOn(before, command),
    after: await runOn({ ...before, ...after }, command),
  };
}
