import { execFile } from "node:child_process";

/** How a process ended. */
export interface ProcessResult {
  /** `undefined` when it was stopped after its time, or could not be started. */
  readonly code: number | undefined;
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
