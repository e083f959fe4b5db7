import { execFile } from "node:child_process";

/** How a process ended. */
export interface ProcessResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program and waits for it, at most two minutes. Without a shell. */
export function runProcess(
  command: string,
  words: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: NodeJS.ProcessEnv;
    readonly timeout?: number;
  } = {},
): Promise<ProcessResult> {
  return new Promise((resolve) => {
    const settings = { timeout: 120_000, maxBuffer: 1 << 26, ...options };
    execFile(command, words, settings, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === "number" ? error.code : -1) : 0;
      resolve({
        code,
        stdout,
        stderr: error && code === -1 ? `${stderr}${error.message}` : stderr,
      });
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
