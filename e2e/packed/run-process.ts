import { execFile } from "node:child_process";
import { testLimit } from "../../scripts/test-limits.ts";

/** How a process ended. */
export interface ProcessResult {
  /** `undefined` when it was ended by a signal, also at its limit, or could not be started. */
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program and waits for it, at most as long as a test may take. Without a shell. */
export function runProcess(
  command: string,
  words: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<ProcessResult> {
  return new Promise((resolve) => {
    const settings = { timeout: testLimit, maxBuffer: 1 << 26, ...options };
    execFile(command, words, settings, (error, stdout, stderr) => {
      if (error === null) resolve({ code: 0, stdout, stderr });
      else if (typeof error.code === "number") resolve({ code: error.code, stdout, stderr });
      else if (error.killed === true) resolve({ code: undefined, stdout, stderr });
      else resolve({ code: undefined, stdout, stderr: `${stderr}${error.message}` });
    });
  });
}

/**
 * The same, for programs that have to succeed.
 *
 * @returns What it printed.
 * @throws Error with everything it printed when it failed.
 */
export async function runToSuccess(
  ...[command, words, options]: Parameters<typeof runProcess>
): Promise<string> {
  const { code, stdout, stderr } = await runProcess(command, words, options);
  if (code === 0) return stdout;
  throw new Error(`${command} ${words.join(" ")} ended with ${code}\n${stdout}${stderr}`);
}
