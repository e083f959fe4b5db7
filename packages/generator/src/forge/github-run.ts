import { readFile } from "node:fs/promises";
import { reasonOf, UsageError } from "@convex-openapi/document/command-line";
import { gitHubComments } from "./github-comments.ts";
import { gitHubRepository } from "./github-repository.ts";
import type { ReviewRun } from "./review-run.ts";
import { requiredVariable, variable, type Variables } from "./variables.ts";

/** What is read of an event (https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request). */
interface PullRequestEvent {
  readonly pull_request?: {
    readonly number?: number;
    readonly base?: Branch;
    readonly head?: Branch;
  };
}

interface Branch {
  readonly ref?: string;
  /** `null` for a fork that was deleted. */
  readonly repo?: { readonly full_name?: string } | null;
}

/**
 * The pull request of a workflow run.
 * @throws {UsageError} where the run is for something else, or where something is missing.
 */
export async function gitHubRun(variables: Variables): Promise<ReviewRun> {
  const { pull_request: pullRequest } = await readEvent(variables);
  const { number, base, head } = pullRequest ?? {};
  if (typeof number !== "number" || typeof base?.ref !== "string") {
    const event = variable(variables, "GITHUB_EVENT_NAME") ?? "unknown";
    throw new UsageError(
      `this workflow runs for the event "${event}", which is no pull request: run comment with \`on: pull_request\`, or use \`openapi-clients diff\``,
    );
  }
  return {
    forge: "GitHub",
    base: `origin/${base.ref}`,
    isFork: isFork(head, base.repo?.full_name ?? variable(variables, "GITHUB_REPOSITORY")),
    comments: () => gitHubComments(gitHubRepository(variables), number),
    summaryFile: variable(variables, "GITHUB_STEP_SUMMARY"),
  };
}

/** An event that does not say where a pull request comes from is not taken for one of a fork. */
function isFork(head: Branch | undefined, here: string | undefined): boolean {
  if (head?.repo === null) return true;
  const from = head?.repo?.full_name;
  return from !== undefined && here !== undefined && from !== here;
}

async function readEvent(variables: Variables): Promise<PullRequestEvent> {
  const advice = "it is the file with the event, and GitHub Actions sets it";
  const path = requiredVariable(variables, "GITHUB_EVENT_PATH", advice);
  try {
    return Object(JSON.parse(await readFile(path, "utf8"))) as PullRequestEvent;
  } catch (error) {
    throw new UsageError(`the event in GITHUB_EVENT_PATH cannot be read: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}
