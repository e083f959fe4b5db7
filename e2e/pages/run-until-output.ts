import { spawn } from "node:child_process";
import { once } from "node:events";

import { testLimit } from "../../scripts/test-limits.ts";
import type { ProcessResult } from "../packed/run-process.ts";

/**
 * Runs a program that never ends, until it has printed something, at most as long as a test may take. What it has
 * started is ended with it.
 */
export async function runUntilOutput(
  command: string,
  words: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<ProcessResult> {
  const settings = { ...options, detached: true };
  const program = spawn(command, words, { ...settings, stdio: ["ignore", "pipe", "pipe"] });
  // Started detached, it is the first of a group of processes, whose id is negative.
  const end = (): void => {
    const { pid, exitCode, signalCode } = program;
    if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid);
  };
  const limit = setTimeout(end, testLimit);
  let stdout = "";
  let stderr = "";
  program.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  program.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  program.stdout.once("data", end);
  const [code] = (await once(program, "close")) as [number | null];
  clearTimeout(limit);
  return { code: code ?? undefined, stdout, stderr };
}
