import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { median } from "./median.ts";
import { gitHubDescription } from "./repository.ts";

const stages = [
  ["parsed", "parsed JSON alone"],
  ["read", "as read: with the text, for positions"],
  ["model", "an `ApiModel` that the check, types, functions and API.md have read"],
] as const;

/** The memory that GitHub's REST description takes as JSON and as a model, each in a process of its own. */
export function benchModelMemory(rounds: number): string {
  const bytes = new Map(stages.map(([stage]) => [stage, new Array<number>()]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [stage, of] of bytes) of.push(bytesOf(stage));
  }
  const parsed = median(bytes.get("parsed") ?? []);
  const rows = stages.map(([stage, name]) => {
    const all = median(bytes.get(stage) ?? []);
    return `| ${name} | ${mebibytes(all)} | ${mebibytes(all - parsed)} | ${(all / parsed).toFixed(2)} |`;
  });
  return ["| | MiB | beyond the JSON | × |", "| --- | --: | --: | --: |", ...rows].join("\n");
}

function bytesOf(stage: string): number {
  const script = join(import.meta.dirname, "generate/heap-of-description.ts");
  return Number(
    execFileSync(process.execPath, ["--expose-gc", script, stage, gitHubDescription], {
      encoding: "utf8",
    }),
  );
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
