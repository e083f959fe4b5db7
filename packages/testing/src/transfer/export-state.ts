import type { Changes } from "../deployment/changes.ts";
import type { DeploymentClock } from "../deployment/deployment-clock.ts";
import { documentId } from "../database/document.ts";
import type { ConvexObject } from "../values/convex-value.ts";
import type { TransferOptions } from "./options.ts";

/** An export as `_system/cli/exports:getLatest` shows it. */
export type ExportDocument = ConvexObject & {
  _id: string;
  _creationTime: number;
  state: "requested" | "in_progress" | "completed" | "failed" | "canceled";
  /** Nanoseconds since the epoch; absent until it starts. */
  start_ts?: bigint;
};

/** The exports of a deployment, with the archive of each that completed. */
export class ExportState {
  readonly #options: TransferOptions;
  readonly #clock: DeploymentClock;
  readonly #changes: Changes;
  readonly #documents = new Map<string, ExportDocument>();
  readonly #archives = new Map<string, Uint8Array>();

  constructor(options: TransferOptions, clock: DeploymentClock, changes: Changes) {
    this.#options = options;
    this.#clock = clock;
    this.#changes = changes;
  }

  /** The newest export. */
  latest(): ExportDocument | undefined {
    return [...this.#documents.values()].at(-1);
  }

  /** Whether an export has not come to its end yet. */
  get isRunning(): boolean {
    const state = this.latest()?.state;
    return state === "requested" || state === "in_progress";
  }

  /** The export with a document id or a start timestamp. */
  find(id: string): ExportDocument | undefined {
    const byId = this.#documents.get(id);
    if (byId !== undefined) return byId;
    return [...this.#documents.values()].find(({ start_ts }) => String(start_ts) === id);
  }

  /** The zip of a completed export. */
  archive(document: ExportDocument): Uint8Array | undefined {
    return this.#archives.get(document._id);
  }

  /** Starts an export; it goes through its states by itself. `makeArchive` gives the zip. */
  request(makeArchive: () => Uint8Array): void {
    const _id = documentId("_exports", this.#documents.size + 1);
    const document: ExportDocument = {
      _id,
      _creationTime: this.#clock.nextMoment(),
      state: "requested",
      format: { format: "zip", include_storage: false },
      requestor: "userRequested",
    };
    this.#set(document);
    void this.#run(document, makeArchive);
  }

  /** Ends a running export without a result. */
  cancel(document: ExportDocument): void {
    this.#set({ ...document, state: "canceled" });
  }

  async #run(requested: ExportDocument, makeArchive: () => Uint8Array): Promise<void> {
    const { _id } = requested;
    await this.#clock.sleep(this.#options.stepMilliseconds ?? 0);
    if (this.#documents.get(_id)?.state !== "requested") return;
    const start_ts = this.#clock.nextTimestamp();
    const started = { ...requested, start_ts };
    this.#set({ ...started, state: "in_progress", progress_message: "Exporting tables" });
    await this.#clock.sleep(this.#options.stepMilliseconds ?? 0);
    if (this.#documents.get(_id)?.state !== "in_progress") return;
    if (this.#options.exportOutcome === "failed") {
      this.#set({ ...started, state: "failed", failed_ts: this.#clock.nextTimestamp() });
      return;
    }
    this.#archives.set(_id, makeArchive());
    const complete_ts = this.#clock.nextTimestamp();
    this.#set({ ...started, state: "completed", complete_ts, zip_object_key: `${_id}.zip` });
  }

  #set(document: ExportDocument): void {
    this.#documents.set(document._id, document);
    this.#changes.notify();
  }
}
