import { existsSync } from "node:fs";
import { journalPath } from "@convex-openapi/document/write";
import { type Fingerprint, fingerprintOf } from "../cache/fingerprint.ts";
import { recall, remember, type RememberedOutput } from "../cache/remembered-output.ts";
import type { ClientPlan } from "../client-plan.ts";
import type { GeneratedFile } from "../emit/generated-file.ts";
import type { MadeClient } from "../pipeline.ts";
import type { RemoteOutputs } from "../remote-cache/remote-outputs.ts";
import { isUpToDate } from "../write/is-up-to-date.ts";
import type { TextStash } from "../write/text-stash.ts";
import { type ClientOutcome, keepChanges, noChanges, stopwatch } from "./client-outcome.ts";
import type { GenerateJob } from "./generate-job.ts";

/** Where output is remembered. */
export interface MemoryPlaces {
  /** On this machine; `undefined` where there is no folder for it. */
  readonly folder: string | undefined;
  /** On others. */
  readonly remote: RemoteOutputs | undefined;
}

/** What earlier runs of a job made. This module loads what hashing needs: import it only where output is remembered. */
export class OutputMemory {
  readonly #job: GenerateJob;
  readonly #folder: string | undefined;
  readonly #remote: RemoteOutputs | undefined;
  readonly #isWriting: boolean;
  readonly #fingerprints = new Map<ClientPlan, Fingerprint>();

  constructor(job: GenerateJob, { folder, remote }: MemoryPlaces) {
    this.#job = job;
    this.#folder = folder;
    this.#remote = remote;
    // What a killed run has written is yet to be undone, so the disk says nothing.
    this.#isWriting = existsSync(journalPath(job.root));
  }

  /** Whether there is nothing to recall: no run has remembered anything here, and nothing is shared. */
  get isEmpty(): boolean {
    return this.#remote === undefined && (this.#folder === undefined || !existsSync(this.#folder));
  }

  /** The remembered output of a client, but only when the disk has exactly that. */
  recall(plan: ClientPlan): ClientOutcome | undefined {
    const seconds = stopwatch();
    const fingerprint = fingerprintOf(plan);
    if (fingerprint === undefined) return undefined;
    this.#fingerprints.set(plan, fingerprint);
    const output = this.#folder === undefined ? undefined : recall(this.#folder, plan.client);
    if (output?.fingerprint !== fingerprint.hash || !this.#isOnDisk(plan, output)) return undefined;
    const { files, diagnostics } = output;
    const known = { client: plan.client, files, diagnostics };
    return { ...noChanges, ...known, state: "unchanged", cpuSeconds: seconds() };
  }

  /**
   * The output of some clients that other machines have shared; the disk may have another one.
   * @returns `undefined` where nothing is shared.
   */
  async recallShared(
    plans: readonly ClientPlan[],
    stash: TextStash,
  ): Promise<ClientOutcome[] | undefined> {
    const remote = this.#remote;
    if (remote === undefined) return undefined;
    const hashes = new Map<string, ClientPlan>();
    for (const plan of plans) {
      const hash = this.#fingerprints.get(plan)?.hash;
      if (hash !== undefined) hashes.set(hash, plan);
    }
    const outcomes: ClientOutcome[] = [];
    for await (const shared of remote.getEach([...hashes.keys()])) {
      const plan = hashes.get(shared.fingerprint);
      if (plan === undefined) continue;
      const seconds = stopwatch();
      const { client } = plan;
      const { files, diagnostics } = shared;
      const base = { ...noChanges, client, files, diagnostics };
      if (this.#isOnDisk(plan, shared)) {
        outcomes.push({ ...base, state: "unchanged", cpuSeconds: seconds() });
      } else {
        const texts = remote.unpack(shared);
        if (texts === undefined) continue;
        const changes = await keepChanges(this.#job, client, texts, stash);
        outcomes.push({ ...base, ...changes, state: "restored", cpuSeconds: seconds() });
      }
      this.#keep(client, shared);
    }
    return outcomes;
  }

  /**
   * Remembers what was made of a client that could not be recalled.
   * @param seconds what that took.
   */
  remember(
    made: Pick<MadeClient, "plan" | "diagnostics" | "read"> & Pick<RememberedOutput, "files">,
    texts: readonly GeneratedFile[],
    seconds: number,
  ): void {
    const { plan, diagnostics, read, files } = made;
    const fingerprint = this.#fingerprints.get(plan);
    // A file that references alone do not tell of would not be missed when it changes.
    if (fingerprint === undefined || read.some((file) => !fingerprint.files.has(file))) return;
    // A document that changed while it was being read has made output that belongs to neither fingerprint.
    if (fingerprint.hash !== fingerprintOf(plan)?.hash) return;
    const output = { fingerprint: fingerprint.hash, files, diagnostics };
    this.#keep(plan.client, output);
    this.#remote?.share(output, texts, seconds);
  }

  /** Waits until all is shared that can be. */
  async settled(): Promise<void> {
    await this.#remote?.settled();
  }

  #keep(client: string, { fingerprint, files, diagnostics }: RememberedOutput): void {
    if (this.#folder === undefined) return;
    const digested = files.map(({ name, digest }) => ({ name, digest }));
    remember(this.#folder, client, { fingerprint, files: digested, diagnostics });
  }

  #isOnDisk({ client }: ClientPlan, { files }: RememberedOutput): boolean {
    return !this.#isWriting && this.#job.foldersOf(client, files).every(isUpToDate);
  }
}
