import type { DeploymentClock } from "../deployment/deployment-clock.ts";
import { internalServerError } from "../http/api-error.ts";
import { type LogEntry, streamsLines } from "./entry.ts";

/** Most completions that the log remembers. */
export const maximumCompletions = 1000;

/** An entry with its place in the log: milliseconds since the epoch, strictly increasing. */
export interface StoredEntry {
  readonly cursor: number;
  readonly entry: LogEntry;
}

/** The in-memory log of executions that `stream_function_logs` and `stream_udf_execution` read. */
export class FunctionLog {
  readonly #clock: DeploymentClock;
  #entries: StoredEntry[] = [];
  #completions = 0;
  readonly #waiting = new Set<(reason: "entry" | "shutdown") => void>();
  readonly #listeners = new Set<(entry: LogEntry) => void>();

  constructor(clock: DeploymentClock) {
    this.#clock = clock;
  }

  /** All entries still in the buffer, oldest first. */
  get entries(): readonly StoredEntry[] {
    return this.#entries;
  }

  /** Adds an entry and wakes everyone who waits for one. */
  append(entry: LogEntry): void {
    this.#entries.push({ cursor: this.#clock.nextMoment(), entry });
    if (entry.kind === "Completion") this.#completions += 1;
    while (this.#completions > maximumCompletions) {
      if (this.#entries.shift()?.entry.kind === "Completion") this.#completions -= 1;
    }
    this.#wake("entry");
    for (const listener of this.#listeners) listener(entry);
  }

  /** Calls `listener` at every entry. */
  subscribe(listener: (entry: LogEntry) => void): void {
    this.#listeners.add(listener);
  }

  /** Forgets everything, as a restart of the backend does; those who wait get an error. */
  clear(): void {
    this.#entries = [];
    this.#completions = 0;
    this.#wake("shutdown");
  }

  /**
   * The entries of some kinds behind a cursor, at once when there are any; otherwise waits for one,
   * at most `holdMilliseconds`, and then gives none.
   * @throws ApiError 500 when the deployment shuts down in the meantime.
   */
  async after(
    cursor: number,
    kinds: readonly LogEntry["kind"][],
    holdMilliseconds: number,
    signal: AbortSignal,
  ): Promise<StoredEntry[]> {
    const deadline = this.#clock.now() + holdMilliseconds;
    for (;;) {
      const found = this.#entries.filter(
        (stored) => stored.cursor > cursor && kinds.includes(stored.entry.kind),
      );
      const remaining = deadline - this.#clock.now();
      if (found.length > 0 || remaining <= 0 || signal.aborted) return found;
      if ((await this.#wait(remaining, signal)) === "shutdown") throw internalServerError();
    }
  }

  /** How many requests are waiting for an entry now. */
  get waiting(): number {
    return this.#waiting.size;
  }

  async #wait(
    milliseconds: number,
    signal: AbortSignal,
  ): Promise<"entry" | "shutdown" | "timeout"> {
    const woken = new AbortController();
    let outcome: "entry" | "shutdown" | "timeout" = "timeout";
    const wake = (reason: "entry" | "shutdown"): void => {
      outcome = reason;
      woken.abort();
    };
    this.#waiting.add(wake);
    await this.#clock.sleep(milliseconds, AbortSignal.any([signal, woken.signal]));
    this.#waiting.delete(wake);
    return outcome;
  }

  #wake(reason: "entry" | "shutdown"): void {
    for (const wake of this.#waiting) wake(reason);
  }
}

/**
 * What `stream_function_logs` shows: the lines of actions only while they run, so that each line
 * appears once.
 */
export function withoutRepeatedLines({ entry }: StoredEntry): LogEntry {
  return entry.kind === "Completion" && streamsLines(entry) ? { ...entry, logLines: [] } : entry;
}
