import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** How often each contender has its turn. */
export const callRounds = 40;

/** Medians by contender. */
type Medians = Readonly<Record<string, number>>;

/** What a call of the admin layer costs over a stubbed `fetch`, beside the bare client and the peers. */
export function benchAdminCpu(): string {
  const cpu = callsIn("cpu");
  const heap = callsIn(
    "heap",
    "--expose-gc",
    "--min-semi-space-size=128",
    "--max-semi-space-size=128",
  );
  const rows = Object.entries(cpu).map(([name, microseconds]) => {
    const group = name.slice(0, name.indexOf(":"));
    const first = Object.keys(cpu).find((each) => each.startsWith(`${group}:`)) ?? name;
    const cells = [
      name,
      microseconds.toFixed(1),
      (microseconds / (cpu[first] ?? Number.NaN)).toFixed(2),
      ((heap[name] ?? Number.NaN) / 1024).toFixed(1),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return ["| | CPU µs | × | heap KiB |", "| --- | --: | --: | --: |", ...rows].join("\n");
}

/** Runs all contenders, in turn, in one process of their own. */
function callsIn(mode: "cpu" | "heap", ...flags: string[]): Medians {
  const script = join(import.meta.dirname, "admin-calls.ts");
  const run = spawnSync(process.execPath, [...flags, script, mode, String(callRounds)], {
    encoding: "utf8",
  });
  if (run.status !== 0)
    throw new Error(`admin-calls ${mode} exited with ${run.status}:\n${run.stderr}`);
  return JSON.parse(run.stdout) as Medians;
}
