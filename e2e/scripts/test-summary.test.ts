import { describe, expect, test } from "vitest";
import { summarizeTests, type Run, type RunTask } from "../../scripts/test-summary.ts";

/** A report of vitest, with the tests of each file by how they ended. */
function report(files: Readonly<Record<string, readonly string[]>>, failedFiles: string[] = []) {
  const count = (wanted: string): number =>
    Object.values(files)
      .flat()
      .filter((status) => status === wanted).length;
  return JSON.stringify({
    numPassedTests: count("passed"),
    numPendingTests: count("skipped"),
    // Vitest counts files and describe blocks here, which is not what anyone asks for.
    numFailedTestSuites: 40,
    testResults: Object.entries(files).map(([name, tests]) => ({
      name,
      status: tests.includes("failed") || failedFiles.includes(name) ? "failed" : "passed",
      assertionResults: tests.map((status) => ({ status })),
    })),
  });
}

function task(taskId: string, exitCode?: number): RunTask {
  const name = taskId.split("#")[0] ?? "";
  const directory = name === "//" ? "" : `packages/${name}`;
  return { taskId, directory, ...(exitCode !== undefined && { execution: { exitCode } }) };
}

function summarize(results: Readonly<Record<string, string>>, run: Partial<Run> = {}) {
  const texts = Object.entries(results).map(
    ([name, text]) => [`packages/${name}/test-results.json`, text] as const,
  );
  return summarizeTests({ exitCode: 0, tasks: [], results: new Map(texts), ...run });
}

const passing = report({ "a.test.ts": ["passed", "passed"] });

describe("what passed and failed is added up over the packages", () => {
  test("when all is well", () => {
    const tasks = [task("a#test", 0), task("b#test", 0), task("a#typecheck", 0)];
    expect(summarize({ a: passing, b: passing }, { tasks })).toEqual({
      passed: 4,
      failed: 0,
      skipped: 0,
      notes: [],
    });
  });

  test("on Windows, whichever slashes name a folder", () => {
    const run = { exitCode: 0, tasks: [{ ...task("a#test", 0), directory: "packages/a" }] };
    const results = new Map([["packages\\a\\test-results.json", passing]]);
    expect(summarizeTests({ ...run, results })).toMatchObject({ passed: 2, failed: 0, notes: [] });
  });

  test("with every task of tests that a package has", () => {
    const results = new Map([
      ["packages/a/test-results.json", passing],
      ["packages/a/test-cli-results.json", passing],
    ]);
    const tasks = [task("a#test", 0), task("a#test:cli", 0)];
    expect(summarizeTests({ exitCode: 0, tasks, results })).toMatchObject({ passed: 4, failed: 0 });
  });

  test("with what was skipped", () => {
    expect(summarize({ a: report({ "a.test.ts": ["passed", "skipped"] }) })).toMatchObject({
      passed: 1,
      skipped: 1,
    });
  });

  test("each failed test once, however many describe blocks it stands in", () => {
    const results = { a: report({ "a.test.ts": ["failed", "passed", "failed"] }), b: passing };
    const tasks = [task("a#test", 1), task("b#test", 0)];
    expect(summarize(results, { exitCode: 1, tasks })).toEqual({
      passed: 3,
      failed: 2,
      skipped: 0,
      notes: [],
    });
  });
});

describe("one failure each is", () => {
  test("a file that cannot be loaded, beside failed tests in others", () => {
    const text = report({ "a.test.ts": ["failed"], "b.test.ts": [], "c.test.ts": [] }, [
      "b.test.ts",
      "c.test.ts",
    ]);
    const tasks = [task("a#test", 1)];
    expect(summarize({ a: text }, { exitCode: 1, tasks })).toMatchObject({
      failed: 3,
      notes: ["b.test.ts failed outside of its tests", "c.test.ts failed outside of its tests"],
    });
  });

  test("a file whose hook throws after its tests passed", () => {
    const text = report({ "a.test.ts": ["passed"] }, ["a.test.ts"]);
    expect(summarize({ a: text }, { exitCode: 1, tasks: [task("a#test", 1)] })).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  test("an error that vitest noticed outside of every test", () => {
    expect(summarize({ a: passing }, { exitCode: 1, tasks: [task("a#test", 1)] })).toMatchObject({
      passed: 2,
      failed: 1,
      notes: ["a#test failed"],
    });
  });

  test("a build, a type check and a lint rule, beside tests that pass", () => {
    const tasks = [
      task("a#test", 0),
      task("b#build", 2),
      task("a#typecheck", 1),
      task("//#lint:code", 1),
    ];
    expect(summarize({ a: passing }, { exitCode: 2, tasks })).toEqual({
      passed: 2,
      failed: 3,
      skipped: 0,
      notes: ["b#build failed", "a#typecheck failed", "//#lint:code failed"],
    });
  });

  test("a type check of a package with failed tests", () => {
    const tasks = [task("a#test", 1), task("a#typecheck", 2)];
    const text = report({ "a.test.ts": ["failed"] });
    expect(summarize({ a: text }, { exitCode: 2, tasks })).toMatchObject({
      failed: 2,
      notes: ["a#typecheck failed"],
    });
  });

  test("a test task that was killed before it reported, beside one that passed", () => {
    const killed: RunTask = {
      taskId: "b#test",
      directory: "packages/b",
      execution: { exitCode: null },
    };
    const tasks = [task("a#test", 0), killed];
    expect(summarize({ a: passing }, { exitCode: 1, tasks })).toMatchObject({
      passed: 2,
      failed: 1,
      notes: ["b#test failed"],
    });
  });

  test("a second test task of a package that reported nothing", () => {
    const tasks = [task("a#test", 0), task("a#test:cli", 0)];
    expect(summarize({ a: passing }, { tasks })).toMatchObject({
      failed: 1,
      notes: ["a#test:cli left no test-cli-results.json"],
    });
  });

  test("a test task that passed and reported nothing", () => {
    expect(summarize({}, { tasks: [task("a#test", 0)] })).toMatchObject({
      failed: 1,
      notes: ["a#test left no test-results.json"],
    });
  });

  test.each([
    ["half a file", '{"numPassedTests": 3, "testRes'],
    ["an empty file", ""],
    ["JSON that is no report", "null"],
    ["a report without files", '{"numPassedTests": 3}'],
  ])("%s where a report should be", (_, text) => {
    const tasks = [task("a#test", 0), task("b#test", 1)];
    expect(summarize({ a: passing, b: text }, { exitCode: 1, tasks })).toMatchObject({
      passed: 2,
      failed: 1,
      notes: ["packages/b/test-results.json is not a report of vitest"],
    });
  });

  test("a run that ended before its first task", () => {
    expect(summarize({}, { exitCode: 1 })).toMatchObject({
      failed: 1,
      notes: ["turbo ended with 1"],
    });
  });
});

test("what waited for a failed task counts nothing", () => {
  const tasks = [task("a#build", 1), task("a#test"), task("a#typecheck")];
  expect(summarize({}, { exitCode: 1, tasks })).toMatchObject({
    failed: 1,
    notes: ["a#build failed"],
  });
});
