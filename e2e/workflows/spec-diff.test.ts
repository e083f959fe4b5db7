import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeGitHub, type FakeGitHub, type Item } from "./fake-github.ts";
import { copyRepository, type RepositoryCopy } from "./repository-copy.ts";

const spec = "specs/cli-management-openapi.json";
const removedPath = "/workos/disconnect_workos_team";

let repository: RepositoryCopy;
/** For what steps hand to each other. */
let outside: string;

beforeEach(() => {
  repository = copyRepository();
  outside = mkdtempSync(join(tmpdir(), "outside-"));
  repository.git("switch", "--quiet", "--create", "change");
});

afterEach(() => {
  repository[Symbol.dispose]();
  rmSync(outside, { recursive: true });
});

/** Runs what the workflow runs, and gives what it prints and puts down. */
async function runWorkflow(): Promise<{
  code: number | undefined;
  lines: string[];
  comment: string;
}> {
  const file = join(outside, "comment.md");
  const { code, stdout } = await repository.script("spec-diff.ts", ["main", file]);
  return { code, lines: stdout.split("\n"), comment: readFileSync(file, "utf8") };
}

describe("a pull request that breaks an API", { timeout: 60_000 }, () => {
  beforeEach(() => {
    repository.edit(spec, ({ paths }) => {
      delete paths[removedPath];
      paths["/added"] = { get: { operationId: "added", responses: { 204: { description: "" } } } };
    });
    repository.commit("Change the API");
  });

  test("fails, annotates the lines, and says which package gets which version", async () => {
    const { code, lines, comment } = await runWorkflow();
    expect(code).toBe(1);
    const [, line] =
      lines
        .map((text) => /^::notice file=specs\/cli-management-openapi\.json,line=(\d+),/.exec(text))
        .find((match) => match !== null) ?? [];
    expect(repository.read(spec).split("\n")[Number(line) - 1]).toContain('"/added"');
    expect(lines.filter((text) => text.startsWith("::error file=specs/"))).toHaveLength(1);
    expect(comment).toContain(`**management: The path \`${removedPath}\` was removed`);
    expect(comment).toMatch(
      /\| `@convex-openapi\/management-client` \| (\S+) \| \*\*(?!\1)\S+\*\* \|/,
    );
    expect(comment).toContain("| depends on `@convex-openapi/management-client` |");
  });

  test("passes with an entry in the allow file that gives a reason", async () => {
    repository.write(
      ".openapi-clients-allow.yaml",
      "allow:\n  - rule: path-removed\n    pointer: /paths/*\n    reason: Nobody calls it.\n    expires: 2999-12-31\n",
    );
    const { code, comment } = await runWorkflow();
    expect(code).toBe(0);
    expect(comment).toContain("Nobody calls it.");
  });

  test("passes when the change is taken back", async () => {
    repository.git("revert", "--no-edit", "HEAD");
    const { code, comment } = await runWorkflow();
    expect(code).toBe(0);
    expect(comment).toContain("## API changes since `main`: no changes");
  });

  test("gives the next job the comment and the page of the run a summary", async () => {
    const { stderr } = await repository.script("spec-diff.ts", ["main"], {
      GITHUB_OUTPUT: join(outside, "output"),
      GITHUB_STEP_SUMMARY: join(outside, "summary"),
    });
    const [, end, value] =
      /^comment<<(\S+)\n([^]*)\n\1\n$/.exec(readFileSync(join(outside, "output"), "utf8")) ?? [];
    expect({ stderr, end: end?.length }).toMatchObject({ stderr: "", end: 40 });
    expect(value?.trim()).toBe(readFileSync(join(outside, "summary"), "utf8").trim());
  });
});

test("a pull request whose spec cannot be read fails with words, and comments nothing", async () => {
  repository.write(spec, "{");
  const { code, stderr } = await repository.script("spec-diff.ts", ["main"], {
    GITHUB_OUTPUT: join(outside, "output"),
  });
  expect(code).toBe(3);
  expect(stderr).toContain(`${spec}:1:`);
  expect(existsSync(join(outside, "output"))).toBe(false);
});

describe("the comment", { timeout: 60_000 }, () => {
  let github: FakeGitHub;

  afterEach(() => github[Symbol.asyncDispose]());

  const text = "<!-- mark -->\n\n## API changes: 1 breaking";
  const nothing = "<!-- mark -->\n\n## API changes since `main`: no changes";

  async function comment(body: string): Promise<string> {
    const { code, stdout, stderr } = await repository.script("comment-on-pull-request.ts", ["7"], {
      ...github.env,
      COMMENT: body,
    });
    return `${code} ${stdout}${stderr}`;
  }

  const by = (type: string, body: string, id: number): Item => ({
    id,
    number: id,
    body,
    user: { type },
  });

  test("is written once, changed in place, and left alone where it is the same", async () => {
    github = await startFakeGitHub();
    expect(await comment(text)).toBe("0 the comment was written\n");
    expect(await comment(`${text}, 2 risky`)).toBe("0 the comment was changed\n");
    expect(await comment(`${text}, 2 risky`)).toBe("0 the comment is up to date\n");
    expect(await comment(nothing)).toBe("0 the comment was changed\n");
    expect(github.comments.map(({ body }) => body)).toEqual([nothing]);
  });

  test("does not begin where nothing changed", async () => {
    github = await startFakeGitHub();
    expect(await comment(nothing)).toBe("0 the comment is up to date\n");
    expect(github.comments).toEqual([]);
  });

  test("is found among hundreds, and is never one that a person wrote", async () => {
    github = await startFakeGitHub();
    const others = Array.from({ length: 250 }, (_, index) => by("User", text, index + 1));
    github.comments.push(...others, by("Bot", "<!-- another mark -->", 251), by("Bot", text, 252));
    await comment(`${text}!`);
    expect(github.comments.filter(({ body }) => body.endsWith("!")).map(({ id }) => id)).toEqual([
      252,
    ]);
    expect(github.comments).toHaveLength(252);
  });

  test("is left to the page of the run where a fork may not write", async () => {
    github = await startFakeGitHub({ mayWrite: false });
    expect(await comment(text)).toMatch(/^0 ::notice::The comment may not be written here/);
  });

  test("fails with GitHub's words, and without the token, where GitHub refuses", async () => {
    github = await startFakeGitHub();
    Object.assign(github.env, { GITHUB_TOKEN: "wrong-token" });
    const outcome = await comment(text);
    expect(outcome).toMatch(/^1 .*GitHub answers 401: Bad credentials/s);
    expect(outcome).not.toContain("wrong-token");
  });
});
