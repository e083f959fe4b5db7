import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CompiledBatches } from "./public-descriptions/compiled-batches.ts";
import { installDescriptions, PUBLIC_DESCRIPTIONS } from "./public-descriptions/installed.ts";
import { generateOne, type Outcome } from "./public-descriptions/generate-one.ts";

/**
 * Generates a client from each of some thousand public descriptions, one after the other in this process, and compiles
 * them all strictly. What is refused and what does not compile is listed on standard error.
 */
export async function benchPublicDescriptions(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "bench-public-"));
  try {
    const { root, files } = installDescriptions(folder);
    const batches = new CompiledBatches(join(folder, "clients"));
    const outcomes: Outcome[] = [];
    for (const file of files) {
      const outcome = await generateOne(root, file);
      outcomes.push(outcome);
      if (outcome.files !== undefined) batches.add(file, outcome.files);
    }
    return tableOf(outcomes, batches.finish());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tableOf(outcomes: readonly Outcome[], faults: ReadonlyMap<string, string>): string {
  for (const [file, fault] of faults) console.error(`${file} does not compile: ${fault}`);
  const refused = new Map<string, number>();
  for (const { file, errors, files } of outcomes) {
    if (files !== undefined) continue;
    console.error(`${file} is refused:\n  ${errors.map(({ line }) => line).join("\n  ")}`);
    const rules = [...new Set(errors.map(({ rule }) => rule))].sort().join(", ");
    refused.set(rules, (refused.get(rules) ?? 0) + 1);
  }
  const generated = outcomes.filter(({ files }) => files !== undefined).length;
  const slowest = [...outcomes].sort((a, b) => b.cpuSeconds - a.cpuSeconds).slice(0, 3);
  const rows: (readonly [name: string, value: string | number])[] = [
    [`descriptions of npm \`${PUBLIC_DESCRIPTIONS}\``, outcomes.length],
    ["generated", generated],
    ["of these, compiled with TypeScript 7 under `strict`", generated - faults.size],
    ...[...refused].map(([rules, count]) => [`refused: ${rules}`, count] as const),
    ["CPU s, all of them", seconds(outcomes.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0))],
    ...slowest.map(({ file, cpuSeconds }) => [`CPU s, ${file}`, seconds(cpuSeconds)] as const),
  ];
  return ["| | |", "| --- | --: |", ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");
}

function seconds(value: number): string {
  return value.toFixed(1);
}
