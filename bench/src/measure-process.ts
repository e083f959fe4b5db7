import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What one process used from its start to its end. */
export interface ProcessUsage {
  /** User plus system CPU time, in seconds. */
  readonly cpuSeconds: number;
  /** Largest resident set, in MiB. */
  readonly peakMebibytes: number;
  readonly wallSeconds: number;
}

/**
 * Runs `node SCRIPT …` and answers with what it used.
 *
 * @throws Error when the process exits with another code than 0: a failed run must not look fast.
 */
export function measureProcess(nodeArguments: readonly string[], cwd: string): ProcessUsage {
  const folder = mkdtempSync(join(tmpdir(), "bench-usage-"));
  const usageFile = join(folder, "usage.json");
  const started = performance.now();
  try {
    const reporter = join(import.meta.dirname, "usage-reporter.ts");
    const run = spawnSync(process.execPath, ["--import", reporter, ...nodeArguments], {
      cwd,
      encoding: "utf8",
      env: { ...process.env, USAGE_FILE: usageFile },
      maxBuffer: 1 << 28,
    });
    const wallSeconds = (performance.now() - started) / 1000;
    if (run.status !== 0) {
      throw new Error(`node ${nodeArguments.join(" ")} exited with ${run.status}:\n${run.stderr}`);
    }
    const usage = JSON.parse(readFileSync(usageFile, "utf8")) as {
      cpuMicroseconds: number;
      peakKibibytes: number;
    };
    return {
      cpuSeconds: usage.cpuMicroseconds / 1e6,
      peakMebibytes: usage.peakKibibytes / 1024,
      wallSeconds,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One process after the other: CPU and wall time add up, the peak is the largest of them. */
export function sumUsage(usages: readonly ProcessUsage[]): ProcessUsage {
  return {
    cpuSeconds: usages.reduce((sum, usage) => sum + usage.cpuSeconds, 0),
    peakMebibytes: Math.max(...usages.map((usage) => usage.peakMebibytes)),
    wallSeconds: usages.reduce((sum, usage) => sum + usage.wallSeconds, 0),
  };
}
