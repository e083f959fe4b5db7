import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeGitHub, type FakeGitHub } from "./fake-github.ts";
import { copyRepository, type JsonSpec, type RepositoryCopy } from "./repository-copy.ts";

const spec = "specs/cli-management-openapi.json";

let repository: RepositoryCopy;
let github: FakeGitHub;
/** Outside of the repository: the upstream, the remote, and what steps hand to each other. */
let outside: string;

beforeEach(async () => {
  repository = copyRepository();
  github = await startFakeGitHub();
  outside = mkdtempSync(join(tmpdir(), "outside-"));
  cpSync(join(repository.folder, spec), join(outside, "upstream.json"));
  const config = repository.read("clients.config.ts");
  const named = `spec: "${spec}",\n      upstream: ${JSON.stringify(join(outside, "upstream.json"))},`;
  repository.write("clients.config.ts", config.replace(`spec: "${spec}",`, named));
  await repository.script("spec-sync.ts", [join(outside, "body.md")]);
  repository.commit("Name the upstream");
  repository.git("init", "--quiet", "--bare", join(outside, "remote.git"));
  repository.git("remote", "add", "origin", join(outside, "remote.git"));
});

afterEach(async () => {
  await github[Symbol.asyncDispose]();
  repository[Symbol.dispose]();
  rmSync(outside, { recursive: true });
});

function changeUpstream(change: (value: JsonSpec) => void): void {
  const file = join(outside, "upstream.json");
  const value = JSON.parse(readFileSync(file, "utf8")) as JsonSpec;
  change(value);
  writeFileSync(file, JSON.stringify(value));
}

/** The steps of the workflow, with what they print. */
async function runWorkflow(): Promise<{
  changed: boolean;
  body: string;
  code: number | undefined;
}> {
  const output = join(outside, "output");
  const body = join(outside, "body.md");
  writeFileSync(output, "");
  writeFileSync(body, "");
  const { code } = await repository.script("spec-sync.ts", [body], { GITHUB_OUTPUT: output });
  const changed = /\ntrue\n/.test(readFileSync(output, "utf8"));
  if (changed) {
    const words = ["spec-sync", "Follow the upstream specs", body];
    const opened = await repository.script("open-pull-request.ts", words, github.env);
    if (opened.code !== 0) throw new Error(opened.stderr);
    repository.git("switch", "--quiet", "main");
  }
  return { changed, body: readFileSync(body, "utf8"), code };
}

describe("the scheduled sync", { timeout: 120_000 }, () => {
  test("does nothing where the upstream is as it was", async () => {
    expect(await runWorkflow()).toMatchObject({ changed: false, code: 0 });
    expect(github.pulls).toEqual([]);
  });

  test("opens one pull request with spec, clients and changeset, and changes it later", async () => {
    changeUpstream(({ paths }) => {
      paths["/added"] = { get: { operationId: "added", responses: { 204: { description: "" } } } };
    });
    const { body } = await runWorkflow();
    expect(body).toContain("management: 1 compatible change. The path `/added` was added.");
    expect(body).toContain("| `@convex-openapi/management-client` |");
    const files = repository
      .git("diff", "--name-only", "main", "origin/spec-sync")
      .trim()
      .split("\n");
    expect(files).toEqual(
      expect.arrayContaining([
        ".changeset/spec-management.md",
        "clients.lock.json",
        "packages/management-client/API.md",
        "packages/management-client/src/generated/operations.ts",
        spec,
      ]),
    );
    changeUpstream(({ paths }) => {
      paths["/more"] = { get: { operationId: "more", responses: { 204: { description: "" } } } };
    });
    await runWorkflow();
    expect(github.pulls).toHaveLength(1);
    expect(github.pulls[0]?.body).toContain("2 compatible changes");
    expect(repository.git("rev-list", "--count", "main..origin/spec-sync").trim()).toBe("1");
  });

  test("hands a spec whose overlay does not fit any more to a person, and says why", async () => {
    changeUpstream(({ paths }) => {
      delete paths["/teams/{team_slug}/projects"];
    });
    const { changed, body } = await runWorkflow();
    expect(changed).toBe(true);
    expect(body).toContain("Something is left to do by hand:");
    expect(body).toContain("overlay-target-unmatched");
  });

  test("leaves a branch that people work on to them until its pull request is closed", async () => {
    const add = (name: string): void =>
      changeUpstream(({ paths }) => {
        paths[`/${name}`] = { get: { operationId: name, responses: { 204: { description: "" } } } };
      });
    add("added");
    await runWorkflow();
    repository.git("switch", "--quiet", "spec-sync");
    repository.write("specs/mended.md", "By hand.\n");
    repository.git("add", "--all");
    const person = ["-c", "user.email=person@example.com", "commit", "--quiet"];
    repository.git(...person, "--message", "Mend an overlay");
    repository.git("push", "--quiet", "origin", "spec-sync");
    const mended = repository.git("rev-parse", "HEAD");
    repository.git("switch", "--quiet", "main");

    add("more");
    await runWorkflow();
    expect(repository.git("rev-parse", "origin/spec-sync")).toBe(mended);
    expect(github.pulls[0]?.body).not.toContain("2 compatible changes");

    repository.git("reset", "--quiet", "--hard");
    repository.git("clean", "--quiet", "--force", "-d");
    github.pulls.length = 0;
    await runWorkflow();
    expect(repository.git("rev-parse", "origin/spec-sync")).not.toBe(mended);
    expect(github.pulls[0]?.body).toContain("2 compatible changes");
  });

  test("fails and changes nothing where the upstream is no description", async () => {
    writeFileSync(join(outside, "upstream.json"), "<html>");
    expect(await runWorkflow()).toMatchObject({ changed: false, code: 3 });
    expect(repository.git("status", "--porcelain")).toBe("");
  });
});
