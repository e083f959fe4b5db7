import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtAt } from "./diff/earlier-build.ts";
import { nodeBundleOf } from "./node-bundle.ts";
import { median } from "./median.ts";
import { openapiClients, root } from "./repository.ts";

/** How many processes each client is called in. */
export const clientRounds = 15;

/** The commit whose clients the bar is set against. */
const earlier = "beefd92";

/** What a plain call of a generated client costs over a stubbed `fetch`, beside one that an earlier commit generates. */
export async function benchClientCpu(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "bench-client-"));
  try {
    const spec = join(root, "specs/cli-management-openapi.json");
    const bundle = (program: string, name: string): Promise<string> =>
      nodeBundleOf(program, spec, "Management", join(folder, name));
    const before = await bundle(builtAt(earlier), "before");
    const now = await bundle(openapiClients, "now");
    const measured = { before: new Map<string, number[]>(), now: new Map<string, number[]>() };
    for (let round = 0; round < clientRounds; round += 1) {
      add(measured.before, callsIn(before));
      add(measured.now, callsIn(now));
    }
    const rows = [...measured.now].map(([name, all]) => {
      const base = median(measured.before.get(name) ?? []);
      const own = median(all);
      return `| ${[name, base.toFixed(1), own.toFixed(1), (own / base).toFixed(2)].join(" | ")} |`;
    });
    return [`| | ${earlier}, CPU µs | CPU µs | × |`, "| --- | --: | --: | --: |", ...rows].join(
      "\n",
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function callsIn(bundle: string): Record<string, number> {
  const script = join(import.meta.dirname, "client-cpu/client-calls.ts");
  const output = execFileSync(process.execPath, [script, bundle], { encoding: "utf8" });
  return JSON.parse(output) as Record<string, number>;
}

function add(measured: Map<string, number[]>, round: Record<string, number>): void {
  for (const [name, value] of Object.entries(round)) {
    measured.set(name, [...(measured.get(name) ?? []), value]);
  }
}
