/**
 * `pnpm test`: every check of the repository through turbo, then one closing line `N passed, N failed`.
 *
 * The numbers are vitest's own, added up over the packages. A turbo task that fails without leaving a
 * test result (a build, a type check, a lint rule) counts as one failure, so the line never hides one.
 */
import { spawnSync } from "node:child_process";
import { globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

interface VitestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numFailedTestSuites: number;
  readonly success: boolean;
}

const root = join(import.meta.dirname, "..");
const tasks = ["typecheck", "test", "//#lint:code", "//#lint:format", "//#lint:workflows"];

// Results of an earlier run must not be counted; turbo puts those of cached tasks back.
for (const file of globSync("{packages/*,e2e}/test-results.json", { cwd: root })) {
  rmSync(join(root, file));
}

const turbo = spawnSync(
  "turbo",
  [
    "run",
    ...tasks,
    "--continue",
    "--output-logs=new-only",
    "--concurrency=3",
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: "inherit" },
);
if (turbo.error) throw turbo.error;

let passed = 0;
let failed = 0;
let skipped = 0;
for (const file of globSync("{packages/*,e2e}/test-results.json", { cwd: root })) {
  const results = JSON.parse(readFileSync(join(root, file), "utf8")) as VitestResults;
  passed += results.numPassedTests;
  skipped += results.numPendingTests;
  // A file that fails to load has no tests to count, yet it failed.
  failed += results.success ? 0 : Math.max(results.numFailedTests, results.numFailedTestSuites, 1);
}

const exitCode = turbo.status ?? 1;
if (exitCode !== 0 && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 ? 1 : exitCode;
