import type { JudgedTest, Outcome } from "./judged-tests.ts";
import { type Reason, reasonOf, reasons } from "./reasons.ts";

const outcomes: readonly Outcome[] = ["equal", "assignable", "differ", "refused", "apart"];

/** Files of tests of what openapi-typescript 7.13.0 does not do yet. */
const later = new Set([
  "transform/media-type-object.test.ts",
  "transform/schema-object/dynamic-ref.test.ts",
]);

/** The counts of outcomes by file, and of reasons, as Markdown. */
export function suiteTables(judged: readonly JudgedTest[]): string {
  const files = [...new Set(judged.map(({ test }) => test.file))];
  const released = judged.filter(({ test }) => !later.has(test.file));
  const counts = [
    "| | types wanted | equal | assignable | differ | refused | apart |",
    "| --- | --: | --: | --: | --: | --: | --: |",
    ...files.map((file) =>
      rowOf(
        `\`${file}\``,
        judged.filter(({ test }) => test.file === file),
      ),
    ),
    rowOf("all", judged),
    rowOf("without what is later than 7.13.0", released),
  ];
  const differing = judged.filter(({ outcome }) => outcome === "differ");
  const why = [
    "| why they differ | tests |",
    "| --- | --: |",
    ...(Object.keys(reasons) as Reason[]).map((reason) => {
      const count = differing.filter(({ test }) => reasonOf(test) === reason).length;
      return `| ${reasons[reason]} | ${count} |`;
    }),
  ];
  return [
    ...counts,
    "",
    ...why,
    "",
    sharesOf("All", judged),
    sharesOf("Without what is later", released),
  ].join("\n");
}

function rowOf(name: string, judged: readonly JudgedTest[]): string {
  const [equal = 0, assignable = 0, ...others] = outcomes.map(
    (outcome) => judged.filter((one) => one.outcome === outcome).length,
  );
  const wanted = judged.filter(({ outcome }) => outcome !== "apart").length;
  return `| ${[name, wanted, equal, assignable, ...others].join(" | ")} |`;
}

function sharesOf(name: string, judged: readonly JudgedTest[]): string {
  const wanted = judged.filter(({ outcome }) => outcome !== "apart");
  const share = (part: readonly JudgedTest[], of: readonly JudgedTest[]): string =>
    `${((100 * part.length) / of.length).toFixed(1)} %`;
  const same = wanted.filter(({ outcome }) => outcome === "equal" || outcome === "assignable");
  const known = wanted.filter(
    (one) => same.includes(one) || (one.outcome === "differ" && reasonOf(one.test) !== undefined),
  );
  const compiled = wanted.filter(({ test }) => reasonOf(test) !== "no TypeScript");
  return (
    `${name}: ${share(same, wanted)} are mutually assignable (${share(same, compiled)} of what compiles), ` +
    `${share(known, wanted)} are or have a reason.\n`
  );
}
