import { shellWord } from "@convex-openapi/document/command-line";
import { runGit } from "@convex-openapi/document/command-line";
import { isShallow } from "./is-shallow.ts";

/** What to do about a revision that a repository does not have, as what follows that. Nothing is asked of a remote. */
export async function adviceForMissing(folder: string, name: string): Promise<string> {
  for (const remote of await linesOf(folder, ["remote"])) {
    const branch = name.startsWith(`${remote}/`) ? name.slice(remote.length + 1) : name;
    const tracking = `refs/remotes/${remote}/${branch}`;
    if ((await linesOf(folder, ["rev-parse", "--verify", "--quiet", tracking])).length > 0) {
      return `did you mean "${remote}/${branch}"?`;
    }
    if (!(await isBranchName(folder, branch)) || (await fetches(folder, remote, branch))) continue;
    const refspec = shellWord(`${branch}:${tracking}`);
    return (
      `this clone does not fetch all branches of ${remote}; ` +
      `\`git fetch ${shellWord(remote)} ${refspec}\` gets this one, as ${remote}/${branch}`
    );
  }
  return (await isShallow(folder))
    ? "this clone is shallow, and `git fetch --unshallow` (`fetch-depth: 0` of actions/checkout) fetches the rest of its history"
    : "`git branch --all` lists branches, and `git fetch` gets new ones";
}

/** Whether `git fetch` gets a branch: a clone with `--single-branch` names the only one that it does. */
async function fetches(folder: string, remote: string, branch: string): Promise<boolean> {
  const refspecs = await linesOf(folder, ["config", "--get-all", `remote.${remote}.fetch`]);
  return refspecs.some((refspec) => {
    const [source = ""] = refspec.replace(/^\+/, "").split(":");
    const [before = "", after] = source.split("*");
    const ref = `refs/heads/${branch}`;
    return after === undefined ? ref === source : ref.startsWith(before) && ref.endsWith(after);
  });
}

/** Whether a name can be one of a branch, and is not `HEAD~3` or the id of a commit. */
async function isBranchName(folder: string, name: string): Promise<boolean> {
  if (name.startsWith("-") || name.startsWith("@") || /^(?:HEAD|[\da-f]{7,64})$/.test(name))
    return false;
  return (await runGit(folder, ["check-ref-format", `refs/heads/${name}`])).code === 0;
}

async function linesOf(folder: string, words: readonly string[]): Promise<readonly string[]> {
  const { code, stdout } = await runGit(folder, words);
  return code === 0 ? stdout.split("\n").filter((line) => line !== "") : [];
}
