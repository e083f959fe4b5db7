import { EventEmitter, once } from "node:events";
import { unwatchFile, watchFile, type StatsListener } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Files are looked at by their path, so editors that replace a file and network disks are no trouble. */
const pollMilliseconds = 200;
/** Editors and version control write several files in a row. */
const settleMilliseconds = 100;

/** A set of files that is watched for changes. Files may be missing, come and go. */
export class FollowedFiles {
  readonly #files = new Set<string>();
  readonly #events = new EventEmitter();
  #changed = false;

  /** Watches these files (absolute paths) from now on, and no others. */
  follow(files: readonly string[]): void {
    for (const file of this.#files) if (!files.includes(file)) this.#unfollow(file);
    for (const file of files) {
      if (!this.#files.has(file)) watchFile(file, { interval: pollMilliseconds }, this.#listener);
      this.#files.add(file);
    }
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

  /** Ends the watching, so that the process can end. */
  close(): void {
    for (const file of this.#files) this.#unfollow(file);
  }

  #unfollow(file: string): void {
    unwatchFile(file, this.#listener);
    this.#files.delete(file);
  }

  readonly #listener: StatsListener = (now, before) => {
    // The first call for a file that is not there reports no change.
    if (now.mtimeMs === before.mtimeMs && now.size === before.size && now.ino === before.ino)
      return;
    this.#changed = true;
    this.#events.emit("change");
  };
}
