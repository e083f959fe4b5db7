/** A task as Turborepo's summary of a run lists it. */
export interface RunTask {
  /** Such as `@convex-openapi/admin#test`. */
  readonly taskId: string;
  /** The folder of its package, from the root. */
  readonly directory: string;
  /** Missing where the task did not run, because one that it depends on failed. */
  readonly execution?: { readonly exitCode: number | null };
}

/** What a run of tasks left behind. */
export interface Run {
  readonly exitCode: number;
  /** Empty where Turborepo wrote no summary. */
  readonly tasks: readonly RunTask[];
  /** The text of each report of tests that is there, by its path from the root. */
  readonly results: ReadonlyMap<string, string>;
}

/** How many tests passed, failed, and were skipped. */
export interface TestSummary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** A line for each failure that is not a failed test. */
  readonly notes: readonly string[];
}

/** What is used of the report that vitest writes as JSON. */
interface TestResults {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Counts tests. Each of these is one failure, too: a test file that fails although none of its tests does (it cannot
 * be loaded, or a hook throws), a report that cannot be read, a task that fails without a failed test, and a task of
 * tests without a report. A run that failed never counts none.
 */
export function summarizeTests({ exitCode, tasks, results: reports }: Run): TestSummary {
  const results = new Map([...reports].map(([path, text]) => [withSlashes(path), text]));
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  const notes: string[] = [];
  /** Reports that say why their task failed. */
  const counted = new Set<string>();
  for (const [path, text] of results) {
    const report = readResults(text);
    if (report === undefined) {
      notes.push(`${path} is not a report of vitest`);
      counted.add(path);
      continue;
    }
    passed += report.numPassedTests;
    skipped += report.numPendingTests;
    for (const { name, status, assertionResults } of report.testResults) {
      const count = assertionResults.filter((test) => test.status === "failed").length;
      failed += count;
      if (status === "failed" && count === 0) notes.push(`${name} failed outside of its tests`);
      if (status === "failed") counted.add(path);
    }
  }
  for (const { taskId, directory, execution } of tasks) {
    if (execution === undefined) continue;
    const name = reportOf(taskId);
    const path = name === undefined ? undefined : `${withSlashes(directory)}/${name}`;
    if (execution.exitCode !== 0) {
      if (path === undefined || !counted.has(path)) notes.push(`${taskId} failed`);
    } else if (path !== undefined && !results.has(path)) notes.push(`${taskId} left no ${name}`);
  }
  if (exitCode !== 0 && failed + notes.length === 0) notes.push(`turbo ended with ${exitCode}`);
  return { passed, failed: failed + notes.length, skipped, notes };
}

/** The report of a task of tests: `test-results.json` of `test`, `test-cli-results.json` of `test:cli`. */
function reportOf(taskId: string): string | undefined {
  const task = taskId.slice(taskId.indexOf("#") + 1);
  return /^test(?::|$)/.test(task) ? `${task.replaceAll(":", "-")}-results.json` : undefined;
}

/** On Windows, Turborepo and a pattern of files need not name a folder the same way. */
function withSlashes(folder: string): string {
  return folder.replaceAll("\\", "/");
}

function readResults(text: string): TestResults | undefined {
  try {
    const value = JSON.parse(text) as Partial<TestResults> | null;
    const isReport = typeof value?.numPassedTests === "number" && Array.isArray(value.testResults);
    return isReport ? (value as TestResults) : undefined;
  } catch {
    // A process that was killed leaves half a file.
    return undefined;
  }
}
