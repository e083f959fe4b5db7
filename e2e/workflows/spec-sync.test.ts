import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { runToSuccess } from "../packed/run-process.ts";
import { startFakeGitHub, type FakeGitHub } from "@convex-openapi/test-support/fake-github";
import { copyRepository, type JsonSpec, type RepositoryCopy } from "./repository-copy.ts";
import { runAction } from "./run-action.ts";

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

/** The last step of the workflow, which has the action run `pull`. */
async function runWorkflow(): Promise<{ code: number | undefined; body: string | undefined }> {
  const { code } = await runAction({
    cwd: repository.folder,
    with: { command: "pull" },
    env: { ...repository.environment, ...github.env },
  });
  return { code, body: github.pulls[0]?.body };
}

const branch = "openapi-clients/pull";

describe("the scheduled sync", () => {
  test("does nothing where the upstream is as it was", async () => {
    expect(await runWorkflow()).toEqual({ code: 0, body: undefined });
  });

  test("opens one pull request with spec, clients and changeset, and changes it later", async () => {
    changeUpstream(({ paths }) => {
      paths["/added"] = { get: { operationId: "added", responses: { 204: { description: "" } } } };
    });
    const { code, body } = await runWorkflow();
    expect(code).toBe(0);
    expect(body).toContain("management: 1 compatible change. The path `/added` was added.");
    expect(body).toContain("| `@convex-openapi/management-client` |");
    const files = repository.git("diff", "--name-only", "main", branch).trim().split("\n");
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
    expect(repository.git("rev-list", "--count", `main..${branch}`).trim()).toBe("1");
  });

  test("hands a spec whose overlay no longer fits to a person, and says why", async () => {
    changeUpstream(({ paths }) => {
      delete paths["/teams/{team_slug}/projects"];
    });
    const { code, body } = await runWorkflow();
    expect(code).toBe(0);
    expect(body).toContain("Something is left to do by hand:");
    expect(body).toContain("overlay-target-unmatched");
  });

  test("fails and changes nothing where the upstream is no description", async () => {
    writeFileSync(repository.outside("upstream.json"), "<html>");
    expect(await runWorkflow()).toEqual({ code: 3, body: undefined });
    expect(repository.git("status", "--porcelain")).toBe("");
  });
});
