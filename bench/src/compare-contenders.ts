import { median } from "./median.ts";
import { sumUsage, type ProcessUsage } from "./measure-process.ts";

/** Something to be measured: `run` may start several processes, one after the other. */
export interface Contender {
  readonly name: string;
  run(): ProcessUsage[];
}

/** Medians of one contender over all rounds. */
export interface ContenderResult extends ProcessUsage {
  readonly name: string;
}

/**
 * Runs the contenders in turn inside each round, the order turning with the round, so that a busy moment
 * of the machine meets all of them.
 */
export function compareContenders(
  contenders: readonly Contender[],
  rounds: number,
): ContenderResult[] {
  const usages = new Map<string, ProcessUsage[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const contender = contenders[(turn + round) % contenders.length];
      if (contender) usages.get(contender.name)?.push(sumUsage(contender.run()));
    }
  }
  return contenders.map(({ name }) => {
    const runs = usages.get(name) ?? [];
    return {
      name,
      cpuSeconds: median(runs.map((run) => run.cpuSeconds)),
      peakMebibytes: median(runs.map((run) => run.peakMebibytes)),
      wallSeconds: median(runs.map((run) => run.wallSeconds)),
    };
  });
}

/** The results as a Markdown table; ratios are to the first contender. */
export function toMarkdownTable(results: readonly ContenderResult[]): string {
  const [first] = results;
  if (!first) return "";
  const rows = results.map((result) => {
    const cells = [
      result.name,
      result.cpuSeconds.toFixed(2),
      (result.cpuSeconds / first.cpuSeconds).toFixed(2),
      result.peakMebibytes.toFixed(0),
      (result.peakMebibytes / first.peakMebibytes).toFixed(2),
      result.wallSeconds.toFixed(2),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    "| | CPU s | × | peak MiB | × | wall s |",
    "| --- | --: | --: | --: | --: | --: |",
    ...rows,
  ].join("\n");
}

/** The results as a Markdown table, for rows that are not to be compared with one another. */
export function toPlainTable(results: readonly ContenderResult[]): string {
  const rows = results.map(
    ({ name, cpuSeconds, peakMebibytes, wallSeconds }) =>
      `| ${name} | ${cpuSeconds.toFixed(2)} | ${peakMebibytes.toFixed(0)} | ${wallSeconds.toFixed(2)} |`,
  );
  return ["| | CPU s | peak MiB | wall s |", "| --- | --: | --: | --: |", ...rows].join("\n");
}
