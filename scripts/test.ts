/**
 * `pnpm test`: every check of the repository through turbo, then one closing line `N passed, N failed`.
 *
 * The numbers are vitest's own, added up over the packages. What fails without a failed test (a build, a type check, a
 * lint rule) counts as one failure, so the line never hides one.
 */
import { spawnSync } from "node:child_process";
import { globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { spawnable } from "./spawnable.ts";
import { summarizeTests, type RunTask } from "./test-summary.ts";

const root = join(import.meta.dirname, "..");
const tasks = [
  "typecheck",
  "test",
  "test:cli",
  "//#lint:code",
  "//#lint:format",
  "//#lint:workflows",
];
const resultFiles = "{packages/*,e2e}/test{,-cli}-results.json";
const summaryFiles = ".turbo/runs/*.json";

// What an earlier run left must not be counted; turbo puts the results of cached tasks back.
for (const file of globSync([resultFiles, summaryFiles], { cwd: root })) rmSync(join(root, file));

const options = ["--continue", "--summarize", "--output-logs=new-only", "--concurrency=3"];
const words = ["run", ...tasks, ...options, ...process.argv.slice(2)];
const program = spawnable("turbo", words);
const turbo = spawnSync(program.command, program.words, {
  cwd: root,
  shell: program.shell,
  stdio: "inherit",
  // The compiler and the linter are Go programs, and short ones: they have memory enough to collect garbage less often.
  env: { GOGC: "300", ...process.env },
});
if (turbo.error) throw turbo.error;

const exitCode = turbo.status ?? 1;
const results = globSync(resultFiles, { cwd: root }).map(
  (file) => [file, readFileSync(join(root, file), "utf8")] as const,
);
const { passed, failed, skipped, notes } = summarizeTests({
  exitCode,
  tasks: globSync(summaryFiles, { cwd: root }).flatMap((file) => tasksOf(file)),
  results: new Map(results),
});
for (const note of notes) console.log(note);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 ? 1 : exitCode;

function tasksOf(file: string): readonly RunTask[] {
  const summary = JSON.parse(readFileSync(join(root, file), "utf8")) as {
    readonly tasks: readonly RunTask[];
  };
  return summary.tasks;
}
