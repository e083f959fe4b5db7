import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startFakeGitHub, type FakeGitHub } from "@convex-openapi/test-support/fake-github";
import { makeRepository, type RepositoryCopy } from "./repository-copy.ts";

let begun: RepositoryCopy;
let repository: RepositoryCopy;
let github: FakeGitHub;

beforeAll(() => {
  begun = makeRepository((folder) => writeFileSync(join(folder, "spec.json"), "{}"));
  begun.git("init", "--quiet", "--bare", begun.outside("remote.git"));
  begun.git("remote", "add", "origin", "../outside/remote.git");
});

afterAll(() => begun[Symbol.dispose]());

beforeEach(async () => {
  repository = begun.clone();
  github = await startFakeGitHub();
});

afterEach(async () => {
  await github[Symbol.asyncDispose]();
  repository[Symbol.dispose]();
});

/** Changes a file on `main` and opens a pull request with that. @returns Exit code and what was printed. */
async function openPullRequest(text: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  repository.write("spec.json", text);
  const body = repository.outside("body.md");
  writeFileSync(body, text);
  const words = ["sync", "Follow the specs", body];
  const { code, stdout, stderr } = await repository.script("open-pull-request.ts", words, {
    ...github.env,
    ...env,
  });
  return `${code} ${stdout}${stderr}`;
}

/** Throws away what was changed, as the next run of a workflow does, which begins with a checkout. */
function checkOutMain(): void {
  repository.git("reset", "--quiet", "--hard");
  repository.git("switch", "--quiet", "main");
}

/** Commits on the branch as somebody else. @returns The commit. */
function commitAsPerson(): string {
  repository.git("switch", "--quiet", "sync");
  repository.write("fixed.json", "By hand.\n");
  repository.git("add", "--all");
  const person = ["-c", "user.email=person@example.com", "commit", "--quiet"];
  repository.git(...person, "--message", "Fix an overlay");
  repository.git("push", "--quiet", "origin", "sync");
  return repository.git("rev-parse", "HEAD");
}

test("what changed goes onto a branch of its own, and into one pull request", async () => {
  expect(await openPullRequest("first")).toMatch(/^0 opened /);
  expect(github.pulls).toMatchObject([
    { title: "Follow the specs", body: "first", head: "sync", base: "main" },
  ]);
  expect(repository.git("diff", "--name-only", "main", "origin/sync").trim()).toBe("spec.json");
});

test("the next run changes branch and pull request, and adds no commit", async () => {
  await openPullRequest("first");
  checkOutMain();
  expect(await openPullRequest("second")).toMatch(/^0 updated /);
  expect(github.pulls).toMatchObject([{ body: "second" }]);
  expect(repository.git("show", "origin/sync:spec.json")).toBe("second");
  expect(repository.git("rev-list", "--count", "main..origin/sync").trim()).toBe("1");
});

test("a text that GitHub would refuse for its length is cut", async () => {
  await openPullRequest("x".repeat(70_000));
  expect(github.pulls[0]?.body).toHaveLength(65_000);
});

describe("a branch that people work on", () => {
  test("stays theirs while its pull request is open, and the run says so", async () => {
    await openPullRequest("first");
    const theirs = commitAsPerson();
    checkOutMain();
    expect(await openPullRequest("second")).toMatch(
      /^0 ::warning::The branch sync has commits of person@example\.com and stays as it is/,
    );
    expect(repository.git("rev-parse", "origin/sync")).toBe(theirs);
    expect(github.pulls).toMatchObject([{ body: "first" }]);
  });

  test("begins anew when its pull request is closed", async () => {
    await openPullRequest("first");
    const theirs = commitAsPerson();
    checkOutMain();
    github.pulls.length = 0;
    await openPullRequest("second");
    expect(repository.git("rev-parse", "origin/sync")).not.toBe(theirs);
    expect(github.pulls).toMatchObject([{ body: "second" }]);
  });

  test("is ours where all they did was to merge the base", async () => {
    await openPullRequest("first");
    checkOutMain();
    repository.write("more.json", "More.\n");
    repository.commit("Go on");
    repository.git("switch", "--quiet", "sync");
    const person = ["-c", "user.email=person@example.com", "merge", "--quiet", "--no-edit"];
    repository.git(...person, "main");
    repository.git("push", "--quiet", "origin", "sync");
    checkOutMain();
    expect(await openPullRequest("second")).toMatch(/^0 updated /);
  });
});

describe("it fails", () => {
  test("with GitHub's words, and without the token, where GitHub refuses", async () => {
    const outcome = await openPullRequest("first", { GITHUB_TOKEN: "wrong-token" });
    expect(outcome).toMatch(/^1 .*GitHub does not accept the token \(401 Bad credentials\)/s);
    expect(outcome).not.toContain("wrong-token");
  });

  test("before it touches anything where there is no token", async () => {
    expect(await openPullRequest("first", { GITHUB_TOKEN: "" })).toContain("GITHUB_TOKEN");
    expect(repository.git("branch", "--format=%(refname:short)").trim()).toBe("main");
    expect(repository.git("status", "--porcelain").trim()).toBe("M spec.json");
  });

  test("where no branch to merge into is checked out", async () => {
    repository.git("switch", "--quiet", "--detach");
    expect(await openPullRequest("first")).toContain("check out the branch to merge into first");
    expect(github.pulls).toEqual([]);
  });

  test("where nothing changed", async () => {
    expect(await openPullRequest(repository.read("spec.json"))).toMatch(/^1 /);
    expect(github.pulls).toEqual([]);
  });

  test("with its usage where a word is missing", async () => {
    const { code, stderr } = await repository.script("open-pull-request.ts", ["sync"]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "usage: node scripts/open-pull-request.ts BRANCH TITLE FILE\n",
    });
  });
});
