import { UsageError } from "@convex-openapi/document/command-line";
import { ForgeApi } from "./forge-api.ts";
import { gitLabNotes } from "./gitlab-comments.ts";
import type { ReviewRun } from "./review-run.ts";
import {
  apiAddress,
  requiredToken,
  requiredVariable,
  variable,
  type Variables,
} from "./variables.ts";

/**
 * The merge request of a pipeline (https://docs.gitlab.com/ci/variables/predefined_variables/).
 * @throws {UsageError} where the pipeline is for something else, or where something is missing.
 */
export function gitLabRun(variables: Variables): ReviewRun {
  const number = variable(variables, "CI_MERGE_REQUEST_IID");
  const project = variable(variables, "CI_MERGE_REQUEST_PROJECT_ID");
  const target = variable(variables, "CI_MERGE_REQUEST_TARGET_BRANCH_NAME");
  if (number === undefined || project === undefined || target === undefined) {
    throw new UsageError(
      "this pipeline is not for a merge request: give the job `rules: [{ if: $CI_PIPELINE_SOURCE == 'merge_request_event' }]`, or use `openapi-clients diff`",
    );
  }
  const isFork = variable(variables, "CI_MERGE_REQUEST_SOURCE_PROJECT_ID") !== project;
  // Variables of a project are not given to pipelines of its forks.
  const isSilent = isFork && variable(variables, "GITLAB_TOKEN") === undefined;
  return {
    forge: "GitLab",
    base: `origin/${target}`,
    isFork,
    comments: () =>
      isSilent
        ? undefined
        : gitLabNotes(
            apiOf(variables),
            `/projects/${encodeURIComponent(project)}/merge_requests/${encodeURIComponent(number)}`,
          ),
    summaryFile: undefined,
  };
}

function apiOf(variables: Variables): ForgeApi {
  const address = requiredVariable(variables, "CI_API_V4_URL", "GitLab CI sets it");
  const token = requiredToken(
    variables,
    "GITLAB_TOKEN",
    "save a project access token with the scope `api` as a masked CI/CD variable; CI_JOB_TOKEN may not write notes",
  );
  return new ForgeApi({
    forge: "GitLab",
    address: apiAddress("CI_API_V4_URL", address),
    token,
    tokenName: "GITLAB_TOKEN",
    headers: { "private-token": token, "user-agent": "openapi-clients" },
  });
}
