import { median } from "./median.ts";
import {
  measureProcess,
  ProcessFailure,
  sumUsage,
  type NodeProcess,
  type ProcessUsage,
} from "./measure-process.ts";

/** Something to be measured. */
export interface Contender {
  readonly name: string;
  /** Started one after the other, and measured together. */
  readonly jobs: readonly Job[];
  /** Runs before the jobs of each round, outside of the measurement. */
  prepare?(): void;
  /**
   * Finds in the output of a failed job why its input was refused. A contender without this must not fail:
   * that stops the measurement.
   */
  refusalIn?(output: string): string;
}

/** One process of a contender. */
export interface Job extends NodeProcess {
  /** What it works on, in a word that a table can show. */
  readonly input: string;
}

/** An input that a contender can make nothing of. */
export interface Refusal {
  readonly input: string;
  readonly reason: string;
}

/** What was measured of one contender. */
export interface ContenderResult {
  readonly name: string;
  readonly refusals: readonly Refusal[];
  /** Medians over all rounds; `undefined` when every input was refused. */
  readonly usage: ProcessUsage | undefined;
}

/**
 * Runs the contenders in turn inside each round, the order turning with the round, so that a busy moment
 * of the machine meets all of them. A first round, which does not count, finds what is refused and fills the caches of
 * the machine for all alike.
 *
 * @throws {@link ProcessFailure} when a job fails that may not.
 */
export function compareContenders(
  contenders: readonly Contender[],
  rounds: number,
): ContenderResult[] {
  const trials = contenders.map((contender) => ({
    contender,
    ...tryJobs(contender),
    usages: new Array<ProcessUsage>(),
  }));
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < trials.length; turn += 1) {
      const trial = trials[(turn + round) % trials.length];
      if (trial === undefined || trial.jobs.length === 0) continue;
      trial.contender.prepare?.();
      trial.usages.push(sumUsage(trial.jobs.map(measureProcess)));
    }
  }
  return trials.map(({ contender, refusals, usages }) => ({
    name: contender.name,
    refusals,
    usage: usages.length === 0 ? undefined : medianUsage(usages),
  }));
}

/** The jobs of a contender that succeed, and why the others do not. */
function tryJobs(contender: Contender): { jobs: Job[]; refusals: Refusal[] } {
  contender.prepare?.();
  const jobs: Job[] = [];
  const refusals: Refusal[] = [];
  for (const job of contender.jobs) {
    try {
      measureProcess(job);
      jobs.push(job);
    } catch (error) {
      if (!(error instanceof ProcessFailure) || !contender.refusalIn) throw error;
      refusals.push({ input: job.input, reason: contender.refusalIn(error.output) });
    }
  }
  return { jobs, refusals };
}

function medianUsage(usages: readonly ProcessUsage[]): ProcessUsage {
  return {
    cpuSeconds: median(usages.map((usage) => usage.cpuSeconds)),
    peakMebibytes: median(usages.map((usage) => usage.peakMebibytes)),
    wallSeconds: median(usages.map((usage) => usage.wallSeconds)),
  };
}
