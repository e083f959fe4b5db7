import { EventEmitter, once } from "node:events";
import { statSync, unwatchFile, watchFile, type Stats, type StatsListener } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Files are looked at by their path, so editors that replace a file and network disks are no trouble. */
const pollMilliseconds = 200;
/** Editors and version control write several files in a row. */
const settleMilliseconds = 100;

/** A set of files that is watched for changes. Files may be missing, come and go. */
export class FollowedFiles {
  readonly #listeners = new Map<string, StatsListener>();
  readonly #events = new EventEmitter();
  #changed = false;

  /** Watches these files (absolute paths) from now on, and no others. */
  follow(files: readonly string[]): void {
    for (const file of this.#listeners.keys()) if (!files.includes(file)) this.#unfollow(file);
    for (const file of files) this.add(file);
  }

  /** Watches one more file. */
  add(file: string): void {
    if (this.#listeners.has(file)) return;
    let known = stateNow(file);
    const listener: StatsListener = (now) => {
      // Node gives no state before this one that can be relied on: of a file that comes back it is the one before it went.
      const state = stateOf(now);
      if (state === known) return;
      known = state;
      this.#changed = true;
      this.#events.emit("change");
    };
    this.#listeners.set(file, listener);
    watchFile(file, { interval: pollMilliseconds }, listener);
  }

  /** Waits for a change since the last call, and for what comes with it. It also ends when `signal` aborts. */
  async nextChange(signal: AbortSignal): Promise<void> {
    try {
      if (!this.#changed) await once(this.#events, "change", { signal });
      await sleep(settleMilliseconds, undefined, { signal });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    this.#changed = false;
  }

  /** How many files are watched. */
  get size(): number {
    return this.#listeners.size;
  }

  /** Ends the watching, so that the process can end. */
  close(): void {
    for (const file of this.#listeners.keys()) this.#unfollow(file);
  }

  #unfollow(file: string): void {
    const listener = this.#listeners.get(file);
    if (listener !== undefined) unwatchFile(file, listener);
    this.#listeners.delete(file);
  }
}

function stateNow(file: string): string {
  try {
    return stateOf(statSync(file, { throwIfNoEntry: false }));
  } catch {
    // Such as a circle of links: whoever reads the file says why it cannot be.
    return stateOf(undefined);
  }
}

/** What changes whenever a file is written, replaced, removed or put back. A missing file has no links. */
function stateOf(stats: Pick<Stats, "mtimeMs" | "size" | "ino" | "nlink"> | undefined): string {
  if (stats === undefined || stats.nlink === 0) return "missing";
  return `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
}
