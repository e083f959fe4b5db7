import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyRepository, type RepositoryCopy } from "./repository-copy.ts";

const spec = "specs/cli-management-openapi.json";
const removedPath = "/workos/disconnect_workos_team";

/** What the steps of the workflow print, and hand on. */
interface Outcome {
  readonly code: number | undefined;
  readonly lines: readonly string[];
  readonly stderr: string;
  readonly comment: string;
  /** For the next job. */
  readonly output: string;
  /** For the page of the run. */
  readonly summary: string;
}

async function runWorkflow(repository: RepositoryCopy): Promise<Outcome> {
  const file = repository.outside("comment.md");
  const output = repository.outside("output");
  const summary = repository.outside("summary");
  for (const path of [file, output, summary]) writeFileSync(path, "");
  const { code, stdout, stderr } = await repository.script("spec-diff.ts", ["main", file], {
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
  });
  const read = (path: string): string => readFileSync(path, "utf8");
  const handed = { comment: read(file), output: read(output), summary: read(summary) };
  return { code, lines: stdout.split("\n"), stderr, ...handed };
}

/** A repository with a branch that breaks an API. */
let breaking: RepositoryCopy;

beforeAll(() => {
  breaking = copyRepository();
  breaking.git("switch", "--quiet", "--create", "change");
  breaking.edit(spec, ({ paths }) => {
    delete paths[removedPath];
    paths["/added"] = { get: { operationId: "added", responses: { 204: { description: "" } } } };
  });
  breaking.commit("Change the API");
});

afterAll(() => breaking[Symbol.dispose]());

describe("a pull request that breaks an API", () => {
  let outcome: Outcome;

  beforeAll(async () => {
    outcome = await runWorkflow(breaking);
  });

  test("fails", () => {
    expect(outcome).toMatchObject({ code: 1, stderr: "" });
  });

  test("has an annotation at each line that changed", () => {
    const [, line] =
      outcome.lines
        .map((text) => /^::notice file=specs\/cli-management-openapi\.json,line=(\d+),/.exec(text))
        .find((match) => match !== null) ?? [];
    expect(breaking.read(spec).split("\n")[Number(line) - 1]).toContain('"/added"');
    expect(outcome.lines.filter((text) => text.startsWith("::error file=specs/"))).toHaveLength(1);
  });

  test("shows which package gets which version", () => {
    expect(outcome.comment).toContain(`**management: The path \`${removedPath}\` was removed`);
    expect(outcome.comment).toMatch(
      /\| `@convex-openapi\/management-client` \| (\S+) \| \*\*(?!\1)\S+\*\* \|/,
    );
    expect(outcome.comment).toContain("| depends on `@convex-openapi/management-client` |");
  });

  test("gives the next job the comment and the page of the run a summary", () => {
    const [, end, value] = /^comment<<(\S+)\n([^]*)\n\1\n$/.exec(outcome.output) ?? [];
    expect(end).toHaveLength(40);
    expect(value).toBe(outcome.comment);
    expect(outcome.summary.trim()).toBe(outcome.comment.trim());
  });
});

test("a change passes with an entry in the allow file that gives a reason", async () => {
  using repository = breaking.clone();
  repository.write(
    ".openapi-clients-allow.yaml",
    "allow:\n  - rule: path-removed\n    pointer: /paths/*\n    reason: Nobody calls it.\n    expires: 2999-12-31\n",
  );
  const { code, comment } = await runWorkflow(repository);
  expect(code).toBe(0);
  expect(comment).toContain("Nobody calls it.");
});

test("a change passes when it is taken back", async () => {
  using repository = breaking.clone();
  repository.git("revert", "--no-edit", "HEAD");
  const { code, comment } = await runWorkflow(repository);
  expect(code).toBe(0);
  expect(comment).toContain("## API changes since `main`: no changes");
});

test("a spec that cannot be read fails with words, and comments nothing", async () => {
  using repository = breaking.clone();
  repository.write(spec, "{");
  const { code, stderr, comment, output } = await runWorkflow(repository);
  expect({ code, comment, output }).toEqual({ code: 3, comment: "", output: "" });
  expect(stderr).toContain(`${spec}:1:`);
});
