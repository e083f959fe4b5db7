import { fingerprintOf } from "../cache/fingerprint.ts";
import { recall, remember } from "../cache/remembered-output.ts";
import type { ClientPlan } from "../client-plan.ts";
import type { GeneratedClient } from "../pipeline.ts";
import { compareFolders } from "../write/compare-folders.ts";
import type { GenerateJob } from "./generate-job.ts";

/** What earlier runs of a job made. This module loads what hashing needs: import it only where output is remembered. */
export class OutputMemory {
  readonly #job: GenerateJob;
  readonly #folder: string;
  readonly #fingerprints = new Map<ClientPlan, string>();

  /** @param folder where output is remembered. */
  constructor(job: GenerateJob, folder: string) {
    this.#job = job;
    this.#folder = folder;
  }

  /** The remembered output of a client, but only when the disk has exactly that. */
  async recall(plan: ClientPlan): Promise<GeneratedClient | undefined> {
    const fingerprint = await fingerprintOf(plan);
    if (fingerprint === undefined) return undefined;
    this.#fingerprints.set(plan, fingerprint);
    const output = await recall(this.#folder, plan.client, fingerprint);
    if (output === undefined) return undefined;
    const folders = this.#job.foldersOf(plan.client, output.files);
    const differences = await compareFolders(folders);
    return differences.length === 0 ? { ...output, client: plan.client } : undefined;
  }

  /** Remembers what was made of a client that could not be recalled. */
  async remember(plan: ClientPlan, { files, diagnostics }: GeneratedClient): Promise<void> {
    const fingerprint = this.#fingerprints.get(plan);
    // A document that changed while it was being read has made output that belongs to neither fingerprint.
    if (fingerprint === undefined || fingerprint !== (await fingerprintOf(plan))) return;
    await remember(this.#folder, plan.client, { fingerprint, files, diagnostics });
  }
}
