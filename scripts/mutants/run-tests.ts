import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { runCommand } from "../ci/run-command.ts";

/** What came of running some tests. `broken` says nothing about what they test. */
export type TestOutcome =
  | { readonly kind: "passed"; readonly files: readonly string[] }
  | { readonly kind: "failed"; readonly test: string }
  | { readonly kind: "broken"; readonly reason: string };

/** The report of vitest, as far as it is read here. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/**
 * Runs the test files of a package whose paths contain one of some texts. Only a test that ran and failed counts as
 * failed: not one that hung, and no file that could not be loaded.
 */
export function runTests(packageFolder: string, filters: readonly string[]): TestOutcome {
  const file = join(packageFolder, "test-results.json");
  rmSync(file, { force: true });
  // Older revisions have limits that a busy machine breaks.
  const limits = ["--testTimeout=300000", "--hookTimeout=300000"];
  const words = ["run", ...filters, ...limits, "--reporter=json", `--outputFile=${file}`];
  const vitest = join(packageFolder, "node_modules/.bin/vitest");
  const { code, stdout, stderr } = runCommand(vitest, words, packageFolder);
  if (!existsSync(file)) return broken("vitest wrote no report", `${stdout}${stderr}`);
  const { testResults } = JSON.parse(readFileSync(file, "utf8")) as Report;
  if (testResults.length === 0) return broken(`no tests found for ${filters.join(", ")}`);
  const unloaded = testResults.find(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  if (unloaded !== undefined) {
    return broken(`${relative(packageFolder, unloaded.name)} did not run`, unloaded.message);
  }
  const failures = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName, failureMessages }) => ({
        test: `${relative(packageFolder, name)}: ${fullName.replaceAll(/\s+/g, " ")}`,
        hung: failureMessages.some((message) => /\b(?:Test|Hook) timed out in \d/.test(message)),
      })),
  );
  const failure = failures.find(({ hung }) => !hung);
  if (failure !== undefined) return { kind: "failed", test: failure.test };
  const [hanging] = failures;
  if (hanging !== undefined) return broken(`${hanging.test} timed out`);
  if (code !== 0) return broken(`vitest ended with ${code} and no failed test`, stderr);
  return { kind: "passed", files: testResults.map(({ name }) => relative(packageFolder, name)) };
}

function broken(reason: string, details = ""): TestOutcome {
  return { kind: "broken", reason: `${reason}\n${details}`.trim() };
}
