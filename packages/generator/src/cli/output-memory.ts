import { existsSync } from "node:fs";
import { journalPath } from "@convex-openapi/document/write";
import { type Fingerprint, fingerprintOf } from "../cache/fingerprint.ts";
import { recall, remember, type RememberedOutput } from "../cache/remembered-output.ts";
import type { ClientPlan } from "../client-plan.ts";
import type { MadeClient } from "../pipeline.ts";
import { isUpToDate } from "../write/is-up-to-date.ts";
import type { ClientOutcome } from "./client-outcome.ts";
import type { GenerateJob } from "./generate-job.ts";

/** What earlier runs of a job made. This module loads what hashing needs: import it only where output is remembered. */
export class OutputMemory {
  readonly #job: GenerateJob;
  readonly #folder: string;
  readonly #isWriting: boolean;
  readonly #fingerprints = new Map<ClientPlan, Fingerprint>();

  /** @param folder where output is remembered. */
  constructor(job: GenerateJob, folder: string) {
    this.#job = job;
    this.#folder = folder;
    // What a killed run has written is yet to be undone, so the disk says nothing.
    this.#isWriting = existsSync(journalPath(job.root));
  }

  /** The remembered output of a client, but only when the disk has exactly that. */
  recall(plan: ClientPlan): ClientOutcome | undefined {
    const fingerprint = fingerprintOf(plan);
    if (fingerprint === undefined) return undefined;
    this.#fingerprints.set(plan, fingerprint);
    if (this.#isWriting) return undefined;
    const output = recall(this.#folder, plan.client);
    if (output?.fingerprint !== fingerprint.hash) return undefined;
    const folders = this.#job.foldersOf(plan.client, output.files);
    if (!folders.every(isUpToDate)) return undefined;
    const { files, diagnostics } = output;
    const same = { differences: [], folders: [], importStatement: undefined };
    return { client: plan.client, state: "unchanged", diagnostics, files, ...same };
  }

  /** Remembers what was made of a client that could not be recalled. */
  remember(
    { plan, diagnostics, read }: Pick<MadeClient, "plan" | "diagnostics" | "read">,
    files: RememberedOutput["files"],
  ): void {
    const fingerprint = this.#fingerprints.get(plan);
    // A file that references alone do not tell of would not be missed when it changes.
    if (fingerprint === undefined || read.some((file) => !fingerprint.files.has(file))) return;
    // A document that changed while it was being read has made output that belongs to neither fingerprint.
    if (fingerprint.hash !== fingerprintOf(plan)?.hash) return;
    remember(this.#folder, plan.client, { fingerprint: fingerprint.hash, files, diagnostics });
  }
}
