import { resolve } from "node:path";
import { runGit, UsageError } from "@convex-openapi/document/command-line";
import type { Revision } from "./repository.ts";

/**
 * The files of a repository that are not what they were in a revision, as absolute paths: changed, added or removed,
 * whether that is committed or not. What git ignores is not among them.
 * @throws {UsageError} when git fails.
 */
export async function changedFiles({ folder, commit }: Revision): Promise<ReadonlySet<string>> {
  const [top = ""] = await linesOf(folder, ["rev-parse", "--show-toplevel"], "\n");
  const [changed, others] = await Promise.all([
    linesOf(top, ["diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", commit, "--"]),
    linesOf(top, ["ls-files", "--others", "--exclude-standard", "-z"]),
  ]);
  return new Set([...changed, ...others].map((path) => resolve(top, path)));
}

async function linesOf(folder: string, words: readonly string[], end = "\0"): Promise<string[]> {
  const { code, stdout, stderr } = await runGit(folder, words);
  if (code !== 0) throw new UsageError(`git failed: ${stderr.trim().split("\n")[0] ?? ""}`);
  return stdout.split(end).filter((line) => line !== "");
}
