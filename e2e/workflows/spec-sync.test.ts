import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { runToSuccess } from "../packed/run-process.ts";
import { startFakeGitHub, type FakeGitHub } from "./fake-github.ts";
import { copyRepository, type JsonSpec, type RepositoryCopy } from "./repository-copy.ts";

const spec = "specs/cli-management-openapi.json";
const cli = join(import.meta.dirname, "../../packages/generator/bin/openapi-clients.js");

/** One whose management client follows an upstream and is up to date with it. */
let upToDate: RepositoryCopy;
let repository: RepositoryCopy;
let github: FakeGitHub;

beforeAll(async () => {
  upToDate = copyRepository();
  cpSync(join(upToDate.folder, spec), upToDate.outside("upstream.json"));
  const config = upToDate.read("clients.config.ts");
  const named = `spec: "${spec}",\n      upstream: "../outside/upstream.json",`;
  upToDate.write("clients.config.ts", config.replace(`spec: "${spec}",`, named));
  await runToSuccess(process.execPath, [cli, "pull"], { cwd: upToDate.folder });
  upToDate.commit("Name the upstream");
  upToDate.git("init", "--quiet", "--bare", upToDate.outside("remote.git"));
  upToDate.git("remote", "add", "origin", "../outside/remote.git");
});

afterAll(() => upToDate[Symbol.dispose]());

beforeEach(async () => {
  repository = upToDate.clone();
  github = await startFakeGitHub();
});

afterEach(async () => {
  await github[Symbol.asyncDispose]();
  repository[Symbol.dispose]();
});

function changeUpstream(change: (value: JsonSpec) => void): void {
  const file = repository.outside("upstream.json");
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
  const output = repository.outside("output");
  const body = repository.outside("body.md");
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

describe("the scheduled sync", () => {
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

  test("hands a spec whose overlay no longer fits to a person, and says why", async () => {
    changeUpstream(({ paths }) => {
      delete paths["/teams/{team_slug}/projects"];
    });
    const { changed, body } = await runWorkflow();
    expect(changed).toBe(true);
    expect(body).toContain("Something is left to do by hand:");
    expect(body).toContain("overlay-target-unmatched");
  });

  test("fails and changes nothing where the upstream is no description", async () => {
    writeFileSync(repository.outside("upstream.json"), "<html>");
    expect(await runWorkflow()).toMatchObject({ changed: false, code: 3 });
    expect(repository.git("status", "--porcelain")).toBe("");
  });
});
