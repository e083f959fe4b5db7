import { execFile } from "node:child_process";
import { isMissing } from "../missing-file.ts";
import { UsageError } from "./usage-error.ts";

/** How a run of git ended. */
export interface GitOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The largest description that is read from a revision, in bytes. */
export const MAX_GIT_OUTPUT: number = 256 * 1024 * 1024;

/**
 * Runs git in a folder, without a pager and without asking anybody anything.
 * @param variables added to the environment: no other process can read them, as it could the words.
 * @throws {UsageError} when there is no git.
 */
export async function runGit(
  folder: string,
  words: readonly string[],
  variables: NodeJS.ProcessEnv = {},
): Promise<GitOutcome> {
  const options = {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: MAX_GIT_OUTPUT,
    env: { ...gitEnvironment(), ...variables },
  } as const;
  return new Promise((resolve, reject) => {
    execFile("git", [...words], options, (error, stdout, stderr) => {
      if (error === null) resolve({ code: 0, stdout, stderr });
      else if (typeof error.code === "number") resolve({ code: error.code, stdout, stderr });
      else reject(notRun(error));
    });
  });
}

/** Messages are reported in one language, and a missing object is not fetched from a promisor remote with a prompt. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0" };
}

/** What to throw where git could not be started, or was ended. */
export function notRun(error: Error): UsageError {
  const reason = isMissing(error) ? "it is not installed" : error.message;
  return new UsageError(`git could not be run: ${reason}`, { cause: error });
}
