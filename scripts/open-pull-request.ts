/**
 * `node scripts/open-pull-request.ts BRANCH TITLE FILE`: commits everything that changed to a branch, and opens a pull
 * request with the text of FILE or updates that of an earlier run, as `openapi-clients pull --pull-request` does. A
 * branch that people have worked on is left to them. The generator's packages have to be built.
 */
import { readFileSync } from "node:fs";
import { findProposal, propose } from "../packages/generator/src/pull-request/propose-changes.ts";

const [branch, title, file] = process.argv.slice(2);
if (branch === undefined || title === undefined || file === undefined) {
  console.error("usage: node scripts/open-pull-request.ts BRANCH TITLE FILE");
  process.exit(2);
}

/** GitHub takes so many characters as the text of a pull request. */
const maximumLength = 65_000;

const body = readFileSync(file, "utf8").slice(0, maximumLength);
const proposal = await findProposal(process.cwd(), branch, process.env);
if (proposal.people.length > 0) {
  console.log(
    `::warning::The branch ${branch} has commits of ${proposal.people.join(", ")} and stays as it is: ` +
      `merge or close pull request ${proposal.open?.number}, and the next run begins anew.`,
  );
} else {
  const { done, url } = await propose(proposal, { title, body });
  console.log(`${done} ${url}`);
}
