import { join } from "node:path";
import type { FileOperations } from "./file-operations.ts";

/** One file that a run replaces, makes or removes. All paths are absolute. */
export interface JournalEntry {
  readonly target: string;
  /** Where the new content waits, next to the target; `null` when the target is removed. */
  readonly fresh: string | null;
  /** Where the old content is kept until all is done; `null` when the target is new. */
  readonly backup: string | null;
}

/**
 * What a run is about to do, written down before it does it.
 * The file is at once the lock that keeps two runs from mixing their output, and what the next run needs to
 * undo one that was killed half-way.
 */
export interface Journal {
  readonly pid: number;
  /** Process ids mean something on one machine alone. */
  readonly host: string;
  /** Tells two runs with the same process id apart. */
  readonly id: string;
  /** Once `true` every file has its new content, and what is left to do is to remove the backups. */
  readonly committed: boolean;
  readonly entries: readonly JournalEntry[];
}

/** Where the journal of the runs that write below `folder` stands. */
export function journalPath(folder: string): string {
  return join(folder, ".openapi-clients.lock");
}

/** The journal in `text`, or `undefined` when it is not one (a disk that was full when it was written). */
export function parseJournal(text: string): Journal | undefined {
  try {
    const value = JSON.parse(text) as Partial<Journal> | null;
    const complete =
      typeof value?.pid === "number" &&
      typeof value.host === "string" &&
      typeof value.id === "string" &&
      typeof value.committed === "boolean" &&
      Array.isArray(value.entries);
    return complete ? (value as Journal) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Brings the files of an unfinished run back to what they were, or, when it had come to its end, tidies up after it.
 * Running it twice does no harm.
 * @throws the error of the file system; the journal is then still needed.
 */
export function settle(
  journal: Pick<Journal, "committed" | "entries">,
  files: FileOperations,
): void {
  for (const { target, fresh, backup } of journal.entries) {
    if (!journal.committed) {
      if (backup === null) files.rmSync(target, { force: true });
      else if (files.existsSync(backup)) files.renameSync(backup, target);
      // Once all is committed, nothing is pending.
      if (fresh !== null) files.rmSync(fresh, { force: true });
    }
    if (backup !== null) files.rmSync(backup, { force: true });
  }
}
