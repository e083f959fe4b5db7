import type { Changes } from "../deployment/changes.ts";
import type { DeploymentClock } from "../deployment/deployment-clock.ts";
import { documentId } from "../database/document.ts";
import type { ConvexObject } from "../values/convex-value.ts";
import type { TransferOptions } from "./options.ts";

/** An import as `_system/cli/queryImport` shows it. */
export type ImportDocument = ConvexObject & {
  _id: string;
  _creationTime: number;
  state: ConvexObject & { state: string };
};

/** What an import would do, once it is confirmed. */
export interface ImportPlan {
  /** What a person is asked to confirm. */
  readonly message: string;
  readonly deletesDocuments: boolean;
  /** Writes the documents and says how many. */
  readonly apply: () => number;
}

/** The imports of a deployment. */
export class ImportState {
  readonly #options: TransferOptions;
  readonly #clock: DeploymentClock;
  readonly #changes: Changes;
  readonly #documents = new Map<string, ImportDocument>();
  readonly #plans = new Map<string, ImportPlan>();

  constructor(options: TransferOptions, clock: DeploymentClock, changes: Changes) {
    this.#options = options;
    this.#clock = clock;
    this.#changes = changes;
  }

  /** The newest imports, newest first. */
  newest(count: number): ImportDocument[] {
    return [...this.#documents.values()].reverse().slice(0, count);
  }

  /** The import with an id. */
  find(id: string): ImportDocument | undefined {
    return this.#documents.get(id);
  }

  /** Adds an uploaded import and returns its id. `makePlan` reads the upload; it may throw. */
  add(fields: ConvexObject, makePlan: () => ImportPlan): string {
    const _id = documentId("_snapshot_imports", this.#documents.size + 1);
    const _creationTime = this.#clock.nextMoment();
    this.#set({ ...fields, _id, _creationTime, state: { state: "uploaded" } });
    void this.#prepare(_id, makePlan);
    return _id;
  }

  /** Starts a confirmed import; false when it does not wait for that. */
  confirm(id: string): boolean {
    const plan = this.#plans.get(id);
    if (plan === undefined || this.find(id)?.state.state !== "waiting_for_confirmation")
      return false;
    this.#move(id, {
      state: "in_progress",
      progress_message: "Importing",
      checkpoint_messages: [],
    });
    void this.#perform(id, plan);
    return true;
  }

  /** Ends an import that has not completed; false when it has come to its end already. */
  cancel(id: string): boolean {
    const state = this.find(id)?.state.state;
    if (state === undefined || state === "completed" || state === "failed") return false;
    this.#move(id, { state: "failed", error_message: "Import canceled" });
    return true;
  }

  async #prepare(id: string, makePlan: () => ImportPlan): Promise<void> {
    await this.#clock.sleep(this.#options.stepMilliseconds ?? 0);
    if (this.find(id)?.state.state !== "uploaded") return;
    try {
      const plan = makePlan();
      this.#plans.set(id, plan);
      this.#move(id, {
        state: "waiting_for_confirmation",
        message_to_confirm: plan.message,
        require_manual_confirmation:
          this.#options.requireManualConfirmation ?? plan.deletesDocuments,
      });
    } catch (error) {
      this.#fail(id, error);
    }
  }

  async #perform(id: string, plan: ImportPlan): Promise<void> {
    await this.#clock.sleep(this.#options.stepMilliseconds ?? 0);
    if (this.find(id)?.state.state !== "in_progress") return;
    try {
      const num_rows_written = BigInt(plan.apply());
      this.#move(id, {
        state: "completed",
        timestamp: this.#clock.nextTimestamp(),
        num_rows_written,
      });
    } catch (error) {
      this.#fail(id, error);
    }
  }

  #fail(id: string, error: unknown): void {
    const error_message = error instanceof Error ? error.message : String(error);
    this.#move(id, { state: "failed", error_message });
  }

  #move(id: string, state: ImportDocument["state"]): void {
    const document = this.#documents.get(id);
    if (document !== undefined) this.#set({ ...document, state });
  }

  #set(document: ImportDocument): void {
    this.#documents.set(document._id, document);
    this.#changes.notify();
  }
}
