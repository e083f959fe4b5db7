import { join } from "node:path";
import { entryFile } from "../emit/generated-file.ts";
import { generateEach, type MadeClient, type PipelineWatch } from "../pipeline.ts";
import { compareFolders, type Difference } from "../write/compare-folders.ts";
import { digestOf } from "../write/digest.ts";
import { StashedFile, type TextStash } from "../write/text-stash.ts";
import type { ClientPlan } from "../client-plan.ts";
import type { ClientOutcome } from "./client-outcome.ts";
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
  for await (const made of generateEach(plans, making.watch)) {
    outcomes.push(await outcomeOf(made, making));
  }
  return outcomes;
}

async function outcomeOf(made: MadeClient, { job, memory, stash }: Making): Promise<ClientOutcome> {
  const { plan, diagnostics } = made;
  const { client } = plan;
  if (made.files === undefined) {
    const state = made.source === undefined ? "unreadable" : "failed";
    return { ...nothing, client, state, diagnostics };
  }
  const files = made.files.map((file) => new StashedFile(file));
  const digested = files.map(({ name, text }) => ({ name, digest: digestOf(text) }));
  memory?.remember(made, digested);
  const folders = job.foldersOf(client, files);
  const differences = await compareFolders(folders);
  if (differences.length > 0) stash.keep(files);
  return {
    client,
    state: "generated",
    diagnostics,
    files: digested,
    differences,
    folders: differences.length === 0 ? [] : folders,
    importStatement: await importOfNew(made, job, differences),
  };
}

const nothing = { files: [], differences: [], folders: [], importStatement: undefined };

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
