import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  changedTasks,
  copyFiles,
  ignoredBy,
  planTests,
  repositoryFiles,
  root,
} from "./turbo-plan.ts";

const plan = planTests(root);

/** The ids of the tasks that a change of a file runs again, without the scope of the packages. */
function rerunBy(file: string): string[] {
  return plan.rerunBy(file).map((id) => id.replace("@convex-openapi/", ""));
}

/** What a change of the generator runs again beyond itself. */
const clientTask = /^(.+-client|log-stream|admin)#/;

describe("what is generated is hashed like what is written by hand", () => {
  it("a generated file builds, checks and tests its client and what is built on it, and no other client", () => {
    const reruns = rerunBy("packages/logs-client/src/generated/types.ts");
    expect(reruns).toEqual(
      expect.arrayContaining([
        ...["build", "typecheck", "test"].map((task) => `logs-client#${task}`),
        ...["build", "typecheck", "test"].map((task) => `admin#${task}`),
        "e2e#test",
      ]),
    );
    expect(reruns.filter((id) => /^(management|deployment|provisioning|testing)/.test(id))).toEqual(
      [],
    );
  });

  it.each(["API.md", "llms.txt"])("%s of a client tests it, and that it is up to date", (name) => {
    expect(rerunBy(`packages/log-stream/${name}`)).toEqual(expect.arrayContaining(["e2e#test"]));
  });

  it.each([
    "clients.config.ts",
    "specs/function-logs-openapi.json",
    "specs/overlays/function-logs.overlay.yaml",
    "packages/generator/src/index.ts",
    "packages/openapi-document/src/read.ts",
    "packages/openapi-types/src/printing.ts",
  ])("%s tests that everything is up to date, and builds no client", (file) => {
    const reruns = rerunBy(file);
    expect(reruns).toContain("e2e#test");
    expect(reruns.filter((id) => clientTask.test(id))).toEqual([]);
  });
});

describe("what a change runs again, and nothing else", () => {
  it.each([
    [
      "a test",
      "packages/logs-client/test/tail/stopping.test.ts",
      ["//#lint:code", "//#lint:format", "logs-client#test", "logs-client#typecheck"],
    ],
    [
      "a golden file",
      "packages/generator/test/golden/kitchen-sink.yaml",
      ["generator#test", "generator#test:cli", "generator#typecheck"],
    ],
    [
      "a test of the program",
      "packages/generator/test/cli/watch.test.ts",
      ["//#lint:code", "//#lint:format", "generator#test:cli", "generator#typecheck"],
    ],
    ["a page whose snippets are run", "docs/recipes.md", ["//#lint:format", "e2e#test"]],
    ["a file that consumers compile", "e2e/fixtures/consumer/types.mts", ["e2e#test"]],
    [
      "a README with snippets",
      "packages/generator/README.md",
      ["//#lint:format", "e2e#build", "e2e#test"],
    ],
    [
      "a page that is made of a table",
      "docs/rules/type-changed.md",
      ["//#lint:format", "diff#test"],
    ],
    ["a page without snippets", "CONTRIBUTING.md", ["//#lint:format", "e2e#test"]],
    ["a measurement", "bench/src/main.ts", ["//#lint:code", "//#lint:format", "bench#typecheck"]],
    [
      "a script of a workflow",
      "scripts/open-pull-request.ts",
      ["//#lint:code", "//#lint:format", "e2e#test", "e2e#typecheck"],
    ],
    ["a workflow", ".github/workflows/ci.yml", ["//#lint:format", "//#lint:workflows", "e2e#test"]],
    [
      "the action",
      "action/run.mjs",
      ["//#lint:code", "//#lint:format", "e2e#test", "e2e#typecheck"],
    ],
    ["what the action takes", "action.yml", ["//#lint:format", "e2e#test"]],
    ["what changesets work with", ".changeset/config.json", ["//#lint:format", "e2e#test"]],
    ["what Prettier ignores", ".prettierignore", ["//#lint:format", "e2e#test"]],
    ["what editors and Prettier go by", ".editorconfig", ["//#lint:format"]],
    ["the rules of the linter", ".oxlintrc.json", ["//#lint:code", "//#lint:format"]],
    ["a table that a benchmark writes", "bench/README.md", []],
  ])("%s, %s", (_, file, expected) => {
    expect(repositoryFiles()).toContain(file);
    expect(rerunBy(file)).toEqual(expected);
  });

  it("the fake deployment tests all that is tested against it", () => {
    const tests = rerunBy("packages/testing/src/index.ts").filter((id) => id.endsWith("#test"));
    expect(tests).toEqual(["admin#test", "e2e#test", "logs-client#test", "testing#test"]);
  });

  it.each(["scripts/test-config.ts", "scripts/test-limits.ts"])("%s tests everything", (file) => {
    const tests = plan.tasks.map(({ id }) => id).filter((id) => /#test(:cli)?$/.test(id));
    const reruns = plan.rerunBy(file);
    expect(reruns.filter((id) => tests.includes(id))).toEqual(tests.sort());
    expect(reruns.filter((id) => id.endsWith("#build"))).toEqual([]);
  });

  it("the settings of the compiler run everything", () => {
    expect(plan.rerunBy("tsconfig.base.json")).toHaveLength(plan.tasks.length);
  });
});

describe("what is hashed", () => {
  it.each(plan.tasks)("for $id is no installed file, no output and no cache", ({ inputs }) => {
    const outputs = /(^|\/)(node_modules|dist|\.turbo|\.git)\/|test(-cli)?-results\.json$/;
    expect([...inputs].filter((file) => outputs.test(file))).toEqual([]);
  });

  it("for the format are the files that Prettier does not ignore, and those alone", () => {
    const files = repositoryFiles();
    const ignored = new Set(ignoredBy(".prettierignore", files));
    const formatted = files.filter((file) => !ignored.has(file));
    const { inputs } = plan.tasks.find(({ id }) => id === "//#lint:format") ?? {};
    expect([...(inputs ?? [])].sort()).toEqual(formatted.sort());
  });
});

describe("Turborepo", () => {
  it("has everything that was just built: a second run is all hits", () => {
    const built = plan.tasks.filter(({ id }) => id.endsWith("#build"));
    expect(built.length).toBeGreaterThan(10);
    expect(built.filter(({ cache }) => cache !== "HIT").map(({ id }) => id)).toEqual([]);
  });

  it("gives new hashes to the tasks that a change concerns, and the same to all others", () => {
    const file = "packages/logs-client/src/generated/types.ts";
    const folder = copyFiles();
    try {
      const before = planTests(folder);
      appendFileSync(join(folder, file), "\n");
      expect(changedTasks(before, planTests(folder))).toEqual(plan.rerunBy(file));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
