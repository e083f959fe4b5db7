import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DocumentError, readDocument } from "@convex-openapi/document";
import { typesOf } from "@convex-openapi/types";
import { compareTypes } from "./compared-types.ts";
import type { TheirTest } from "./their-tests.ts";
import type { Compared } from "./type-files.ts";
import { type WholeDescription, wholeDescription } from "./whole-description.ts";

/**
 * What becomes of a test: `equal` where the compiler takes our types for the wanted ones, `assignable` where each fits
 * the other, `refused` where we make none, and `apart` where it wants no types, or ones of a file that is not there.
 */
export type Outcome = "equal" | "assignable" | "differ" | "refused" | "apart";

/** A test and what became of it. */
export interface JudgedTest {
  readonly test: TheirTest;
  readonly outcome: Outcome;
  /** What differs, or why there is nothing to compare. */
  readonly detail: string;
}

/** Makes the types of all tests and compares them with the wanted ones. */
export async function judgeTests(tests: readonly TheirTest[]): Promise<JudgedTest[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-suite-"));
  try {
    const made: (JudgedTest | { readonly test: TheirTest; readonly pair: Compared })[] = [];
    for (const test of tests) made.push(await makeTypes(test, join(folder, `${made.length}.yaml`)));
    const pairs = made.flatMap((one) => ("pair" in one ? [one] : []));
    const verdicts = compareTypes(pairs.map(({ pair }) => pair));
    const judged = new Map(
      pairs.map(({ test }, index): [TheirTest, JudgedTest] => {
        const verdict = verdicts[index];
        const faults = [...(verdict?.ownFaults ?? []), ...(verdict?.wantFaults ?? [])];
        const isSame = verdict?.assignable === true && faults.length === 0;
        const outcome = isSame ? (verdict.identical ? "equal" : "assignable") : "differ";
        const detail = [...(verdict?.different ?? []), ...faults].join("; ");
        return [test, { test, outcome, detail }];
      }),
    );
    return made.map((one) => judged.get(one.test) ?? ("pair" in one ? apart(one.test, "") : one));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param file Where to write the description that the test is put into. */
async function makeTypes(
  test: TheirTest,
  file: string,
): Promise<JudgedTest | { readonly test: TheirTest; readonly pair: Compared }> {
  if (test.expectation === undefined) return apart(test, "wants no types");
  const { call, want } = test.expectation;
  const whole = wholeDescription(call);
  if (whole === undefined) return apart(test, "needs the network");
  if (typeof want !== "string" && !existsSync(want.file)) return apart(test, `no ${want.file}`);
  const text = typeof want === "string" ? want : readFileSync(want.file, "utf8");
  try {
    const document = await readDocument(fileOf(whole, file));
    const ours = typesOf(document, whole.options);
    return { test, pair: { ours, want: text.trim(), type: whole.type } };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { test, outcome: "refused", detail: error.message };
  }
}

function fileOf({ source }: WholeDescription, file: string): string {
  if ("file" in source) return source.file;
  writeFileSync(file, source.text);
  return file;
}

function apart(test: TheirTest, detail: string): JudgedTest {
  return { test, outcome: "apart", detail };
}
