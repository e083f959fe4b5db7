import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What one process and all that it started used, from start to end. */
export interface ProcessUsage {
  /** User plus system CPU time of the whole process tree, in seconds. */
  readonly cpuSeconds: number;
  /**
   * The largest resident set of a Node process of the tree, in MiB. `NaN` where each of them gave way to another program,
   * as TypeScript 7 does.
   */
  readonly peakMebibytes: number;
  readonly wallSeconds: number;
}

/** What a process used, and what it printed to its standard output. */
export interface FinishedProcess extends ProcessUsage {
  readonly output: string;
}

/** A `node …` to be measured. */
export interface NodeProcess {
  /** What follows `node` on the command line. */
  readonly words: readonly string[];
  readonly cwd: string;
  /** Added to this process's own environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A process that exited with another code than 0. */
export class ProcessFailure extends Error {
  /** What it printed, standard output first. */
  readonly output: string;

  constructor({ words }: NodeProcess, status: number | null, output: string) {
    super(`node ${words.join(" ")} exited with ${status}:\n${output}`);
    this.output = output;
  }
}

/**
 * The shell's own `time` counts what every descendant used, start-up and shutdown included, which Node can only say of
 * itself. The command keeps its standard error; the times go to a file.
 */
const timed = 'TIMEFORMAT="%3U %3S %3R"; { time "$@" 2>&3 3>&-; } 3>&2 2>"$TIMES_FILE"';

/**
 * Runs `node …` to its end and returns what it used and printed.
 *
 * @throws {@link ProcessFailure} when it exits with another code than 0: a failed run must not look fast.
 */
export function measureProcess(started: NodeProcess): FinishedProcess {
  const folder = mkdtempSync(join(tmpdir(), "bench-usage-"));
  const timesFile = join(folder, "times");
  const peakFile = join(folder, "peaks");
  try {
    const reporter = join(import.meta.dirname, "peak-reporter.cjs");
    const run = spawnSync("bash", ["-c", timed, "bash", process.execPath, ...started.words], {
      cwd: started.cwd,
      encoding: "utf8",
      env: {
        ...process.env,
        ...started.env,
        NODE_OPTIONS: `${process.env["NODE_OPTIONS"] ?? ""} --require "${reporter}"`,
        TIMES_FILE: timesFile,
        PEAK_FILE: peakFile,
      },
      maxBuffer: 1 << 28,
    });
    if (run.error) throw run.error;
    if (run.status !== 0) throw new ProcessFailure(started, run.status, run.stdout + run.stderr);
    const [user = Number.NaN, system = Number.NaN, wall = Number.NaN] = numbersIn(timesFile);
    return {
      cpuSeconds: user + system,
      peakMebibytes: existsSync(peakFile) ? Math.max(...numbersIn(peakFile)) / 1024 : Number.NaN,
      wallSeconds: wall,
      output: run.stdout,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function numbersIn(file: string): number[] {
  return readFileSync(file, "utf8").trim().split(/\s+/).map(Number);
}

/** One process after the other: CPU and wall time add up, the peak is the largest of them. */
export function sumUsage(usages: readonly ProcessUsage[]): ProcessUsage {
  return {
    cpuSeconds: usages.reduce((sum, usage) => sum + usage.cpuSeconds, 0),
    peakMebibytes: Math.max(...usages.map((usage) => usage.peakMebibytes)),
    wallSeconds: usages.reduce((sum, usage) => sum + usage.wallSeconds, 0),
  };
}
