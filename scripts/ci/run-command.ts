import { spawnSync } from "node:child_process";

/** How a command ended. */
export interface CommandOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program without a shell and waits for its end.
 *
 * @param folder Where it runs; the present folder unless given.
 * @throws Error when it cannot be started, or when a signal ended it.
 */
export function runCommand(
  command: string,
  words: readonly string[],
  folder?: string,
): CommandOutcome {
  const { error, status, stdout, stderr, signal } = spawnSync(command, words, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) throw error;
  if (status === null) throw new Error(`${command} was ended by ${signal}`);
  return { code: status, stdout, stderr };
}

/**
 * The same, for commands that have to succeed.
 *
 * @returns what it printed.
 * @throws Error with everything it printed when it failed.
 */
export function runToSuccess(command: string, words: readonly string[], folder?: string): string {
  const { code, stdout, stderr } = runCommand(command, words, folder);
  if (code === 0) return stdout;
  throw new Error(`${command} ${words.join(" ")} ended with ${code}\n${stdout}${stderr}`);
}
