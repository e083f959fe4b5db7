import { execFile } from "node:child_process";
import { isMissing, UsageError } from "@convex-openapi/document/command-line";

/** How a run of git ended. */
export interface GitOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The largest description that is read from a revision, in bytes. */
const MAX_BYTES = 256 * 1024 * 1024;

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
    maxBuffer: MAX_BYTES,
    // Messages are reported in one language, and a missing object is not fetched from a promisor remote with a prompt.
    env: { ...process.env, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", ...variables },
  } as const;
  return new Promise((resolve, reject) => {
    execFile("git", [...words], options, (error, stdout, stderr) => {
      if (error === null) resolve({ code: 0, stdout, stderr });
      else if (typeof error.code === "number") resolve({ code: error.code, stdout, stderr });
      else {
        const reason = isMissing(error) ? "it is not installed" : error.message;
        reject(new UsageError(`git could not be run: ${reason}`, { cause: error }));
      }
    });
  });
}
