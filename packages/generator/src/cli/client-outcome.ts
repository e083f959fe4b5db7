import { existsSync } from "node:fs";
import type { Diagnostic } from "@convex-openapi/document/read";
import { journalPath } from "@convex-openapi/document/write";
import type { GeneratedFile } from "../emit/generated-file.ts";
import { compareFolders, type Difference } from "../write/compare-folders.ts";
import type { DigestedFile, OutputFolder } from "../write/output-folder.ts";
import { StashedFile, type TextStash } from "../write/text-stash.ts";
import type { GenerateJob } from "./generate-job.ts";

/** What a run found out about one client. */
export interface ClientOutcome {
  readonly client: string;
  /**
   * `unchanged`: its inputs and files are those of an earlier run; `restored`: its files come from the remote cache;
   * `failed`: it has errors; `unreadable`: one of its documents cannot be read; `skipped`: another client has errors.
   */
  readonly state: "unchanged" | "restored" | "generated" | "failed" | "unreadable" | "skipped";
  readonly diagnostics: readonly Diagnostic[];
  /** What it is made of; none where the run failed. */
  readonly files: readonly DigestedFile[];
  /** How the disk differs from that. */
  readonly differences: readonly Difference[];
  /** What has to be written: none where nothing differs. */
  readonly folders: readonly OutputFolder[];
  /** The statement that imports it, of a client that is new in an app. */
  readonly importStatement: string | undefined;
  /** What making it took of the processor. */
  readonly cpuSeconds: number;
}

/** What of a {@link ClientOutcome} is about the disk. */
export type Changes = Pick<ClientOutcome, "differences" | "folders">;

/** Of a client that is on the disk as it should be, or of which nothing was made. */
export const noChanges = { differences: [], folders: [], importStatement: undefined } as const;

/** Compares the files of a client with the disk, and keeps their texts where they have to be written. */
export async function keepChanges(
  job: GenerateJob,
  client: string,
  files: readonly GeneratedFile[],
  stash: TextStash,
): Promise<Changes> {
  const kept = files.map((file) => new StashedFile(file));
  const folders = job.foldersOf(client, kept);
  const differences = await compareFolders(folders);
  // What a killed run has written is undone before anything else is written.
  const isKept = differences.length > 0 || existsSync(journalPath(job.root));
  if (!isKept) return { differences, folders: [] };
  stash.keep(kept);
  return { differences, folders };
}

/** Measures the time of the processor that something takes, in seconds. */
export function stopwatch(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };
}
