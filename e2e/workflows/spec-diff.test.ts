import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type FakeGitHub,
  pullRequestEvent,
  startFakeGitHub,
} from "@convex-openapi/test-support/fake-github";
import { copyRepository, type RepositoryCopy } from "./repository-copy.ts";
import { runAction } from "./run-action.ts";

const spec = "specs/cli-management-openapi.json";
const removedPath = "/workos/disconnect_workos_team";

let github: FakeGitHub;

beforeEach(async () => {
  github = await startFakeGitHub();
});

afterEach(() => github[Symbol.asyncDispose]());

/** What the last step of the workflow prints, and hands on. */
interface Outcome {
  readonly code: number | undefined;
  readonly lines: readonly string[];
  readonly stderr: string;
  readonly comments: readonly string[];
  /** For the page of the run. */
  readonly summary: string;
}

async function runWorkflow(repository: RepositoryCopy): Promise<Outcome> {
  const event = repository.outside("event.json");
  const summary = repository.outside("summary");
  writeFileSync(event, JSON.stringify(pullRequestEvent()));
  writeFileSync(summary, "");
  const { code, stdout, stderr } = await runAction({
    cwd: repository.folder,
    env: {
      ...repository.environment,
      ...github.env,
      GITHUB_EVENT_PATH: event,
      GITHUB_STEP_SUMMARY: summary,
    },
  });
  return {
    code,
    lines: stdout.split("\n"),
    stderr,
    comments: github.comments.map(({ body }) => body),
    summary: readFileSync(summary, "utf8"),
  };
}

/** A repository with a branch that breaks an API. */
let breaking: RepositoryCopy;

beforeAll(() => {
  breaking = copyRepository();
  breaking.git("update-ref", "refs/remotes/origin/main", "HEAD");
  breaking.git("switch", "--quiet", "--create", "change");
  breaking.edit(spec, ({ paths }) => {
    delete paths[removedPath];
    paths["/added"] = { get: { operationId: "added", responses: { 204: { description: "" } } } };
  });
  breaking.commit("Change the API");
});

afterAll(() => breaking[Symbol.dispose]());

test("a pull request that breaks an API fails, with annotations, a summary and a comment", async () => {
  const { code, lines, stderr, comments, summary } = await runWorkflow(breaking);
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  const [, line] =
    lines
      .map((text) => /^::notice file=specs\/cli-management-openapi\.json,line=(\d+),/.exec(text))
      .find((match) => match !== null) ?? [];
  expect(breaking.read(spec).split("\n")[Number(line) - 1]).toContain('"/added"');
  expect(lines.filter((text) => text.startsWith("::error file=specs/"))).toHaveLength(1);
  const [comment = ""] = comments;
  expect(comment).toContain(`**management: The path \`${removedPath}\` was removed`);
  expect(comment).toMatch(
    /\| `@convex-openapi\/management-client` \| (\S+) \| \*\*(?!\1)\S+\*\* \|/,
  );
  expect(comment).toContain("| depends on `@convex-openapi/management-client` |");
  expect(summary.trim()).toBe(comment.trim());
});

test("a change passes with an entry in the allow file that gives a reason", async () => {
  using repository = breaking.clone();
  repository.write(
    ".openapi-clients-allow.yaml",
    "allow:\n  - rule: path-removed\n    pointer: /paths/*\n    reason: Nobody calls it.\n    expires: 2999-12-31\n",
  );
  const { code, comments } = await runWorkflow(repository);
  expect(code).toBe(0);
  expect(comments).toEqual([expect.stringContaining("Nobody calls it.")]);
});

test("a change passes when it is taken back, and the comment says so", async () => {
  using repository = breaking.clone();
  await runWorkflow(repository);
  repository.git("revert", "--no-edit", "HEAD");
  const { code, comments } = await runWorkflow(repository);
  expect(code).toBe(0);
  expect(comments).toEqual([
    expect.stringContaining("## API changes since `origin/main`: no changes"),
  ]);
});

describe("a spec that cannot be read", () => {
  test("fails with words, and comments nothing", async () => {
    using repository = breaking.clone();
    repository.write(spec, "{");
    const { code, stderr, comments, summary } = await runWorkflow(repository);
    expect({ code, comments, summary }).toEqual({ code: 3, comments: [], summary: "" });
    expect(stderr).toContain(`${spec}:1:`);
  });
});
