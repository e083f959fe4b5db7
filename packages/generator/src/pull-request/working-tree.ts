import { runGit } from "@convex-openapi/document/command-line";
import { UsageError } from "@convex-openapi/document/command-line";
import type { GitAccess } from "./git-access.ts";

/**
 * The top folder of the working tree that a folder is in.
 * @throws {UsageError} outside of a repository.
 */
export async function topFolder(folder: string): Promise<string> {
  const { code, stdout } = await runGit(folder, ["rev-parse", "--show-toplevel"]);
  if (code !== 0) throw new UsageError(`${folder} is not in a git repository`);
  return stdout.replace(/\r?\n$/, "");
}

/**
 * The branch that is checked out, which a pull request is to be merged into.
 * @param branch the branch of the pull request.
 * @throws {UsageError} where none is checked out, or that of the pull request.
 */
export async function checkedOutBranch(git: GitAccess, branch: string): Promise<string> {
  const base = await git.succeed(["branch", "--show-current"]);
  if (base === "" || base === branch) {
    throw new UsageError(
      `check out the branch to merge into first: ${base === "" ? "HEAD is detached" : `"${base}" is the branch of the pull request itself`}`,
    );
  }
  return base;
}

/**
 * Everything that changes from here on goes into a commit, so nothing else may be there; and who worked on a branch
 * cannot be seen without its history.
 * @throws {UsageError} where files differ from the commit, or where the history was left out.
 */
export async function requireCleanTree(git: GitAccess): Promise<void> {
  const changed = await changedFiles(git);
  if (changed.length > 0) {
    const [first = ""] = changed;
    const more = changed.length === 1 ? "" : ` and ${changed.length - 1} more`;
    throw new UsageError(
      `uncommitted changes would go into the pull request (${first}${more}): commit, stash or ignore them first`,
    );
  }
  if ((await git.succeed(["rev-parse", "--is-shallow-repository"])) === "true") {
    throw new UsageError(
      "this clone is shallow: fetch its history with `git fetch --unshallow`, or with `fetch-depth: 0` of actions/checkout",
    );
  }
}

/** The files that differ from the commit, new ones included, relative to the top folder. */
export async function changedFiles(git: GitAccess): Promise<readonly string[]> {
  const options = ["--no-renames", "--untracked-files=all", "--ignore-submodules=dirty"];
  const { stdout } = await git.run(["status", "--porcelain", "-z", ...options]);
  // Two letters and a space stand before each.
  return stdout.split("\0").flatMap((entry) => (entry === "" ? [] : [entry.slice(3)]));
}
