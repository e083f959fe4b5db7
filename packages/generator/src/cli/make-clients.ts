import { join } from "node:path";
import { entryFile } from "../emit/generated-file.ts";
import { generateEach, hasErrors, type MadeClient, type PipelineWatch } from "../pipeline.ts";
import type { Difference } from "../write/compare-folders.ts";
import { digestOf } from "../write/digest.ts";
import type { TextStash } from "../write/text-stash.ts";
import type { ClientPlan } from "../client-plan.ts";
import { type ClientOutcome, keepChanges, noChanges, stopwatch } from "./client-outcome.ts";
import type { GenerateJob } from "./generate-job.ts";
import type { OutputMemory } from "./output-memory.ts";

/** What making clients needs. */
export interface Making {
  readonly job: GenerateJob;
  readonly memory: OutputMemory | undefined;
  /** Keeps the texts that have to be written. */
  readonly stash: TextStash;
  readonly watch: PipelineWatch;
}

/** Makes some clients of a job and compares each with the disk, so that what is there already is not kept. */
export async function makeClients(
  plans: readonly ClientPlan[],
  making: Making,
): Promise<ClientOutcome[]> {
  const outcomes: ClientOutcome[] = [];
  if (plans.length === 0) return outcomes;
  let seconds = stopwatch();
  for await (const made of generateEach(plans, making.watch)) {
    outcomes.push({ ...(await outcomeOf(made, making, seconds)), cpuSeconds: seconds() });
    seconds = stopwatch();
  }
  return outcomes;
}

async function outcomeOf(
  made: MadeClient,
  { job, memory, stash }: Making,
  seconds: () => number,
): Promise<Omit<ClientOutcome, "cpuSeconds">> {
  const { plan, diagnostics } = made;
  const { client } = plan;
  if (made.files === undefined) {
    const state =
      made.source === undefined ? "unreadable" : hasErrors(diagnostics) ? "failed" : "skipped";
    return { ...noChanges, client, state, diagnostics, files: [] };
  }
  const files = made.files.map(({ name, text }) => ({ name, digest: digestOf(text) }));
  memory?.remember({ ...made, files }, made.files, seconds());
  const changes = await keepChanges(job, client, made.files, stash);
  const importStatement = await importOfNew(made, job, changes.differences);
  return { client, state: "generated", diagnostics, files, ...changes, importStatement };
}

/** The statement that imports a client, where that is new in an app. It is made here, for the model is not kept. */
async function importOfNew(
  { plan, source }: MadeClient,
  job: GenerateJob,
  differences: readonly Difference[],
): Promise<string | undefined> {
  const folder = job.appFolderOf(plan.client);
  if (folder === undefined || source === undefined) return undefined;
  const entry = join(folder, entryFile);
  if (!differences.some(({ kind, path }) => kind === "missing" && path === entry)) return undefined;
  const { importStatement } = await import("../scaffold/first-use.ts");
  const { importExtension } = plan.options;
  return importStatement({ ...source, folder, importExtension }, job.folder);
}
