import type { ContenderResult } from "./compare-contenders.ts";
import type { ProcessUsage } from "./measure-process.ts";

/** The results as a Markdown table; ratios are to the first contender. */
export function toMarkdownTable(results: readonly ContenderResult[]): string {
  const first = results[0]?.usage;
  return table(["CPU s", "×", "peak MiB", "×", "wall s"], results, (usage) => [
    usage.cpuSeconds.toFixed(2),
    ratio(usage.cpuSeconds, first?.cpuSeconds),
    usage.peakMebibytes.toFixed(0),
    ratio(usage.peakMebibytes, first?.peakMebibytes),
    usage.wallSeconds.toFixed(2),
  ]);
}

/** The results as a Markdown table, for rows that are not to be compared with one another. */
export function toPlainTable(results: readonly ContenderResult[]): string {
  return table(["CPU s", "peak MiB", "wall s"], results, (usage) => [
    usage.cpuSeconds.toFixed(2),
    usage.peakMebibytes.toFixed(0),
    usage.wallSeconds.toFixed(2),
  ]);
}

/** The results as a Markdown table in milliseconds, with what each used beyond the first contender. */
export function toTableBeyondFirst(results: readonly ContenderResult[]): string {
  const first = results[0]?.usage?.cpuSeconds ?? Number.NaN;
  return table(["CPU ms", "beyond the first", "peak MiB"], results, (usage) => [
    (usage.cpuSeconds * 1000).toFixed(0),
    ((usage.cpuSeconds - first) * 1000).toFixed(0),
    usage.peakMebibytes.toFixed(0),
  ]);
}

function table(
  columns: readonly string[],
  results: readonly ContenderResult[],
  cellsOf: (usage: ProcessUsage) => readonly string[],
): string {
  const rows = results.map((result) => {
    const cells = result.usage === undefined ? columns.map(() => "–") : cellsOf(result.usage);
    return `| ${[nameOf(result), ...cells].join(" | ")} |`;
  });
  return [
    `| | ${columns.join(" | ")} |`,
    `| --- |${columns.map(() => " --: |").join("")}`,
    ...rows,
  ].join("\n");
}

function nameOf({ name, refusals }: ContenderResult): string {
  const refused = refusals.map(
    ({ input, reason }) => `; refuses ${input}: ${reason.replaceAll("|", "\\|")}`,
  );
  return `${name}${refused.join("")}`;
}

function ratio(value: number, reference: number | undefined): string {
  return (value / (reference ?? Number.NaN)).toFixed(2);
}
