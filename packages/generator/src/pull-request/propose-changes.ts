import {
  findPullRequest,
  type OpenPullRequest,
  openPullRequest,
  type PullRequestText,
  updatePullRequest,
} from "../forge/github-pull-requests.ts";
import { type GitHubRepository, gitHubRepository } from "../forge/github-repository.ts";
import type { Variables } from "../forge/variables.ts";
import { commitAuthor } from "./author.ts";
import { type GitAccess, gitAccess } from "./git-access.ts";
import { checkedOutBranch } from "./working-tree.ts";

/** A branch for a pull request, before anything is changed. */
export interface Proposal {
  readonly git: GitAccess;
  readonly repository: GitHubRepository;
  readonly branch: string;
  /** The branch that is checked out, to merge into. */
  readonly base: string;
  /** The pull request of an earlier run, if it is still open. */
  readonly open: OpenPullRequest | undefined;
  /** The commit of the branch on the remote, `""` where there is none. */
  readonly remoteCommit: string;
  /** The addresses of people who have put commits on the branch since; it is theirs then. */
  readonly people: readonly string[];
}

/** What became of a proposal. */
export interface Proposed {
  readonly done: "opened" | "updated";
  readonly url: string;
}

/**
 * Looks for what earlier runs have left of a branch and its pull request. Changes nothing.
 * @param folder the top folder of the working tree.
 * @throws {UsageError} when a variable is missing, or no branch to merge into is checked out.
 * @throws {ForgeError}
 */
export async function findProposal(
  folder: string,
  branch: string,
  variables: Variables,
): Promise<Proposal> {
  const repository = gitHubRepository(variables);
  const git = gitAccess(folder, repository.token, variables);
  const base = await checkedOutBranch(git, branch);
  const open = await findPullRequest(repository, branch, base);
  const listed = await git.succeed(["ls-remote", "origin", `refs/heads/${branch}`]);
  const remoteCommit = listed.split(/\s/)[0] ?? "";
  const isTheirs = open !== undefined && remoteCommit !== "";
  const people = isTheirs ? await otherAuthors(git, branch, remoteCommit) : [];
  return { git, repository, branch, base, open, remoteCommit, people };
}

/** Who besides us has put commits on the branch; to merge the base into it is no work that could be lost. */
async function otherAuthors(
  git: GitAccess,
  branch: string,
  commit: string,
): Promise<readonly string[]> {
  await git.succeed(["fetch", "--quiet", "origin", `refs/heads/${branch}`]);
  const words = ["log", "--no-merges", "--format=%ae", commit, "--not", "HEAD"];
  const authors = (await git.succeed(words)).split("\n").filter((author) => author !== "");
  const { emails } = await commitAuthor(git);
  return [...new Set(authors)].filter((author) => !emails.includes(author));
}

/**
 * Commits everything that changed to the branch of a proposal, and opens or updates its pull request. The branch that
 * was checked out is checked out again at the end.
 * @throws {ProgramError} where git fails, also because the branch has changed meanwhile.
 * @throws {ForgeError}
 */
export async function propose(proposal: Proposal, text: PullRequestText): Promise<Proposed> {
  const { git, repository, branch, base, open } = proposal;
  const { settings } = await commitAuthor(git);
  await git.succeed(["switch", "--quiet", "--force-create", branch]);
  try {
    await git.succeed(["add", "--all"]);
    await git.succeed(["commit", "--quiet", "--message", text.title], settings);
    await push(proposal);
  } finally {
    await git.succeed(["switch", "--quiet", base]);
  }
  if (open === undefined) {
    const { url } = await openPullRequest(repository, branch, base, text);
    return { done: "opened", url };
  }
  const { url } = await updatePullRequest(repository, open.number, text);
  return { done: "updated", url };
}

/** A branch that already has all of it is left alone, so that its checks do not run again. */
async function push({ git, branch, remoteCommit }: Proposal): Promise<void> {
  const [ours, theirs] = await Promise.all([
    contentOf(git, "HEAD"),
    remoteCommit === "" ? undefined : contentOf(git, remoteCommit),
  ]);
  if (ours !== undefined && ours === theirs) return;
  const ref = `refs/heads/${branch}`;
  const lease = `--force-with-lease=${ref}:${remoteCommit}`;
  await git.succeed(["push", "--quiet", lease, "origin", `HEAD:${ref}`]);
}

/** The files and the parent of a commit; `undefined` for one that was not fetched. */
async function contentOf(git: GitAccess, commit: string): Promise<string | undefined> {
  const words = ["show", "--no-patch", "--format=%T %P", commit];
  const { code, stdout } = await git.run(words);
  return code === 0 ? stdout.trim() : undefined;
}
