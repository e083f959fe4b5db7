import { UsageError } from "@convex-openapi/document/command-line";
import { gitHubRun } from "./github-run.ts";
import { gitLabRun } from "./gitlab-run.ts";
import type { ReviewRun } from "./review-run.ts";
import { variable, type Variables } from "./variables.ts";

/**
 * The run that this job is for.
 * @throws {UsageError} where it is for none, or where something of it is missing.
 */
export async function currentRun(variables: Variables): Promise<ReviewRun> {
  if (variable(variables, "GITLAB_CI") !== undefined) return gitLabRun(variables);
  if (variable(variables, "GITHUB_EVENT_PATH") !== undefined) return gitHubRun(variables);
  throw new UsageError(
    "comment runs for a pull request in GitHub Actions (GITHUB_EVENT_PATH is not set) or for a merge request in " +
      "GitLab CI (GITLAB_CI is not set); elsewhere, `openapi-clients diff` prints the report",
  );
}
