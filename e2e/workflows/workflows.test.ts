import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { action } from "./run-action.ts";

const root = join(import.meta.dirname, "../..");
const files = globSync(".github/workflows/*.yml", { cwd: root }).sort();

interface Workflow {
  readonly on: Readonly<
    Record<string, { readonly branches?: string[]; readonly paths?: string[] } | null>
  >;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly "runs-on"?: string;
  readonly "timeout-minutes"?: number;
  readonly steps: readonly Step[];
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

function read(file: string): { text: string; workflow: Workflow } {
  const text = readFileSync(join(root, file), "utf8");
  return { text, workflow: parse(text) as Workflow };
}

test("there are the seven workflows", () => {
  expect(files.map((file) => basename(file))).toEqual([
    "ci.yml",
    "matrix.yml",
    "platforms.yml",
    "random.yml",
    "release.yml",
    "spec-diff.yml",
    "spec-sync.yml",
  ]);
});

describe.each(files)("%s", (file) => {
  const { text, workflow } = read(file);
  const jobs = Object.values(workflow.jobs);

  test("names every action by the commit, with its version for people", () => {
    const uses = text.split("\n").filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses)
      expect(line).toMatch(/uses: (?:[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\.\/)$/);
  });

  test("gives no right to all of its jobs but to read", () => {
    expect(Object.values(workflow.permissions ?? { missing: "write" })).not.toContain("write");
  });

  test("ends jobs that hang", () => {
    expect(jobs.map((job) => job["timeout-minutes"])).not.toContain(undefined);
  });

  test("runs scripts that are there", () => {
    const scripts = [...text.matchAll(/node (scripts\/\S+\.ts)/g)].map(([, path = ""]) => path);
    expect(scripts.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test("puts nothing that somebody else writes into a shell", () => {
    const shells = jobs.flatMap(({ steps }) => steps.map(({ run = "" }) => run));
    expect(shells.filter((run) => run.includes("${{"))).toEqual([]);
  });
});

describe("the matrix of runtimes and compilers", () => {
  const { workflow } = read(".github/workflows/matrix.yml");
  const { push, pull_request: pullRequest } = workflow.on;

  test("runs on the main branch, by hand, and on pull requests that touch what it tests", () => {
    expect(push?.branches).toEqual(["main"]);
    expect(workflow.on).toHaveProperty("workflow_dispatch");
    expect(pullRequest?.paths).toEqual(
      expect.arrayContaining(["packages/admin/**", "packages/*-client/**", "e2e/matrix/**"]),
    );
  });

  test("waits for no path that is not there", () => {
    const paths = pullRequest?.paths?.map((path) => path.replace(/^!/, "")) ?? [];
    expect(paths.filter((path) => globSync(path, { cwd: root }).length === 0)).toEqual([]);
  });

  test("is in no other workflow", () => {
    const others = files.filter((file) => !file.endsWith("/matrix.yml"));
    expect(others.filter((file) => /\bmatrix\b/.test(read(file).text))).toEqual([]);
  });
});

describe("the workflow of other platforms", () => {
  const { jobs } = read(".github/workflows/platforms.yml").workflow;

  test.each(["windows", "macos"])("runs on %s what README shows, as it shows it", (name) => {
    const readme = readFileSync(join(root, "README.md"), "utf8");
    const [, commands = ""] = /## Work on it\n[^]*?```sh\n([^]*?)```/.exec(readme) ?? [];
    const runs = jobs[name]?.steps.map(({ run }) => run).filter((run) => run?.startsWith("npx"));
    expect(runs).toEqual(commands.trim().split("\n"));
    expect(jobs[name]?.["runs-on"]).toBe(`${name}-latest`);
  });

  test("needs no shell of one platform", () => {
    const runs = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run = "" }) => run));
    expect(runs.filter((run) => /bash|\.ci\/|[$|;&]/.test(run))).toEqual([]);
  });
});

describe("where the code of a pull request runs", () => {
  const { workflow } = read(".github/workflows/spec-diff.yml");
  const jobs = Object.values(workflow.jobs);

  test("the most it may write is on the pull request", () => {
    expect(jobs.map(({ permissions }) => permissions)).toEqual([
      { contents: "read", "pull-requests": "write" },
    ]);
  });

  test("it does not run for a fork with the rights of this repository", () => {
    expect(Object.keys(workflow.on)).toEqual(["pull_request"]);
  });
});

describe.each(files)("in a job of %s that may write", (file) => {
  const { workflow } = read(file);
  const writing = Object.values(workflow.jobs).filter(
    ({ permissions = {}, steps }) =>
      Object.values(permissions).includes("write") && steps.some(({ uses = "" }) => uses === "./"),
  );

  test("what is installed and built gets no token, only the last step does", () => {
    for (const { steps } of writing) {
      const last = steps.at(-1);
      expect(last?.uses).toBe("./");
      const [checkout] = steps;
      expect(checkout?.with).toMatchObject({ "persist-credentials": false });
      expect(JSON.stringify(steps.slice(0, -1))).not.toMatch(/token|secrets/i);
    }
  });

  test("the action gets inputs that it has", () => {
    const given = writing.flatMap(({ steps }) => Object.keys(steps.at(-1)?.with ?? {}));
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(given));
  });
});

test("packages are published by the identity of the workflow alone, with provenance", () => {
  const { text, workflow } = read(".github/workflows/release.yml");
  const publishers = Object.entries(workflow.jobs).filter(
    ([, { permissions }]) => permissions?.["id-token"] === "write",
  );
  expect(publishers.map(([name]) => name)).toEqual(["publish"]);
  expect(text).toContain('PNPM_CONFIG_PROVENANCE: "true"');
  expect(text).not.toMatch(/NPM_TOKEN|NODE_AUTH_TOKEN/);
});
