/**
 * `node scripts/open-pull-request.ts BRANCH TITLE FILE`: commits everything that changed, puts it on a branch of its
 * own, and opens a pull request with the text of FILE. A branch and a pull request of an earlier run are brought to
 * the new state, so that there is never more than one; a branch that people have worked on is left to them.
 */
import { readFileSync } from "node:fs";
import { currentRepository, succeeded } from "./ci/github-api.ts";
import { runToSuccess } from "./ci/run-command.ts";

const [branch, title, file] = process.argv.slice(2);
if (branch === undefined || title === undefined || file === undefined) {
  console.error("usage: node scripts/open-pull-request.ts BRANCH TITLE FILE");
  process.exit(2);
}

/** GitHub takes so many characters as the text of a pull request. */
const maximumLength = 65_000;

const base = runToSuccess("git", ["branch", "--show-current"]).trim();
if (base === "" || base === branch) throw new Error("check out the branch to merge into first");
const body = readFileSync(file, "utf8").slice(0, maximumLength);
const repository = currentRepository();
const query = new URLSearchParams({ state: "open", base, head: `${repository.owner}:${branch}` });
const open = succeeded(await repository.request("GET", `/pulls?${query.toString()}`));
const [old] = open as readonly { readonly number: number }[];
const people = old === undefined ? [] : otherAuthors();
if (old !== undefined && people.length > 0) {
  console.log(
    `::warning::The branch ${branch} has commits of ${people.join(", ")} and stays as it is: ` +
      `merge or close pull request ${old.number}, and the next run begins anew.`,
  );
} else {
  runToSuccess("git", ["switch", "--force-create", branch]);
  runToSuccess("git", ["add", "--all"]);
  runToSuccess("git", ["commit", "--message", title]);
  runToSuccess("git", ["push", "--force", "origin", `HEAD:refs/heads/${branch}`]);
  const answer =
    old === undefined
      ? await repository.request("POST", "/pulls", { title, body, head: branch, base })
      : await repository.request("PATCH", `/pulls/${old.number}`, { title, body });
  const { html_url: url } = succeeded(answer) as { readonly html_url?: string };
  console.log(`${old === undefined ? "opened" : "changed"} ${url ?? "the pull request"}`);
}

/** Who besides us has put commits on the branch; to merge the base into it is no work that could be lost. */
function otherAuthors(): readonly string[] {
  const remote = `refs/remotes/origin/${branch}`;
  runToSuccess("git", ["fetch", "--quiet", "origin", `+refs/heads/${branch}:${remote}`]);
  const words = ["log", "--no-merges", "--format=%ae", remote, "--not", "HEAD"];
  const own = runToSuccess("git", ["config", "user.email"]).trim();
  const authors = runToSuccess("git", words).split("\n");
  return [...new Set(authors)].filter((author) => author !== "" && author !== own);
}
