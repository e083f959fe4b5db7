import { spawn } from "node:child_process";
import { once } from "node:events";

import { testLimit } from "../../scripts/test-limits.ts";
import type { ProcessResult } from "../packed/run-process.ts";

/** Runs a program that never ends, until it has printed something, at most as long as a test may take. */
export async function runUntilOutput(
  command: string,
  words: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<ProcessResult> {
  const settings = { ...options, signal: AbortSignal.timeout(testLimit) };
  const program = spawn(command, words, { ...settings, stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let stderr = "";
  program.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  program.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    program.kill();
  });
  // An `error` is the end of that time; the process is gone then too.
  program.on("error", () => {});
  const [code] = (await once(program, "close")) as [number | null];
  return { code: code ?? undefined, stdout, stderr };
}
