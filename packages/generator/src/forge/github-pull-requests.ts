import type { GitHubRepository } from "./github-repository.ts";

/** A pull request that is open. */
export interface OpenPullRequest {
  readonly number: number;
  /** Its page. */
  readonly url: string;
}

/** What a pull request says. */
export interface PullRequestText {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

const permission =
  "add `permissions: { pull-requests: write }` to the job, and allow GitHub Actions to create pull requests in the settings of the repository (Actions, General)";

/**
 * The open pull request from a branch of this repository, `undefined` where there is none
 * (https://docs.github.com/en/rest/pulls/pulls).
 * @throws {ForgeError}
 */
export async function findPullRequest(
  { api, path, owner }: GitHubRepository,
  branch: string,
  base: string,
): Promise<OpenPullRequest | undefined> {
  const query = new URLSearchParams({ state: "open", base, head: `${owner}:${branch}` });
  const found = await api.request({
    method: "GET",
    path: `${path}/pulls?${query.toString()}`,
    purpose: "look for the pull request",
    permission,
  });
  const [first] = found as readonly unknown[];
  return first === undefined ? undefined : pullRequestOf(first);
}

/**
 * Opens a pull request from one branch of this repository to another one.
 * @throws {ForgeError}
 */
export async function openPullRequest(
  { api, path }: GitHubRepository,
  branch: string,
  base: string,
  text: PullRequestText,
): Promise<OpenPullRequest> {
  const opened = await api.request({
    method: "POST",
    path: `${path}/pulls`,
    body: { ...text, head: branch, base },
    purpose: "open a pull request",
    permission,
  });
  return pullRequestOf(opened);
}

/**
 * Gives an open pull request another text.
 * @throws {ForgeError}
 */
export async function updatePullRequest(
  { api, path }: GitHubRepository,
  number: number,
  text: PullRequestText,
): Promise<OpenPullRequest> {
  const updated = await api.request({
    method: "PATCH",
    path: `${path}/pulls/${number}`,
    body: text,
    purpose: `update pull request ${number}`,
    permission,
  });
  return pullRequestOf(updated);
}

function pullRequestOf(value: unknown): OpenPullRequest {
  const { number, html_url: url } = value as { number: number; html_url?: string };
  return { number, url: url ?? `pull request ${number}` };
}
