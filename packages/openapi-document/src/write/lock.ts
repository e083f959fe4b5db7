import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import type { FileOperations } from "./file-operations.ts";
import { journalPath, parseJournal, settle, type Journal, type JournalEntry } from "./journal.ts";
import { WriteError } from "./write-error.ts";
import { errorCode, isMissing } from "../missing-file.ts";

const pollMilliseconds = 20;
/** A journal that cannot be read and is older than this was not just being written. */
const unreadableJournalMilliseconds = 5_000;

/** The right to write below one folder, and the record of what is being written there. */
export interface Lock {
  /** Part of the names of temporary files, so that no two runs share one. */
  readonly id: string;
  /** Puts down what comes next, before it is done. */
  begin(entries: readonly JournalEntry[]): void;
  /** Puts down that all of it is done: from here on it cannot be rolled back. */
  commit(): void;
  /** Gives every file of {@link begin} its old content back, or, after {@link commit}, removes the backups. */
  settle(): void;
  /** Gives the right back. A journal that could not be settled stays for the next run. */
  release(): void;
}

/**
 * Waits until no other run writes below `folder`, and settles what a killed run left there.
 * @param timeout how long to wait for a living run, in milliseconds.
 * @throws {WriteError} when another run still writes after that time.
 */
export async function acquireLock(
  folder: string,
  files: FileOperations,
  timeout: number,
): Promise<Lock> {
  const path = journalPath(folder);
  const id = Math.random().toString(16).slice(2, 10);
  const empty: Journal = { pid: process.pid, host: hostname(), id, committed: false, entries: [] };
  const draft = `${path}.${id}`;
  // Not the draft again: that one may be the same file as the lock, by another name.
  const update = `${draft}.next`;
  const deadline = Date.now() + timeout;
  files.writeFileSync(draft, JSON.stringify(empty));
  try {
    while (!linkIfFree(draft, path, files)) {
      if (settleIfAbandoned(path, id, files)) continue;
      if (Date.now() > deadline) {
        throw new WriteError(
          `another run is writing its output; if none is running, delete ${path}`,
        );
      }
      await sleep(pollMilliseconds);
    }
  } catch (error) {
    files.rmSync(draft, { force: true });
    throw error;
  }
  let unsettled: Journal | undefined;
  const record = (journal: Journal): void => {
    files.writeFileSync(update, JSON.stringify(journal));
    files.renameSync(update, path);
    unsettled = journal;
  };
  return {
    id,
    begin: (entries) => record({ ...empty, entries }),
    commit: () => record({ ...empty, entries: unsettled?.entries ?? [], committed: true }),
    settle() {
      if (unsettled !== undefined) settle(unsettled, files);
      unsettled = undefined;
    },
    release() {
      files.rmSync(update, { force: true });
      files.rmSync(draft, { force: true });
      if (unsettled === undefined) files.rmSync(path, { force: true });
    },
  };
}

/** Linking, unlike creating and then filling, lets nobody see a journal that is not complete. */
function linkIfFree(draft: string, path: string, files: FileOperations): boolean {
  try {
    files.linkSync(draft, path);
    return true;
  } catch (error) {
    const code = errorCode(error);
    if (code === "EEXIST") return false;
    // Some file systems have no links.
    if (code === "EPERM" || code === "ENOTSUP" || code === "ENOSYS")
      return createIfFree(draft, path, files);
    throw error;
  }
}

function createIfFree(draft: string, path: string, files: FileOperations): boolean {
  try {
    files.writeFileSync(path, files.readFileSync(draft, "utf8"), { flag: "wx" });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** @returns whether it is worth trying again at once. */
function settleIfAbandoned(path: string, id: string, files: FileOperations): boolean {
  const text = readIfThere(path, files);
  if (text === undefined) return true;
  const journal = parseJournal(text);
  if (journal === undefined ? !isOld(path, files) : isAlive(journal)) return false;
  // Of several runs that find the same abandoned journal, only the one whose rename succeeds settles it.
  const claimed = `${path}.${id}.abandoned`;
  try {
    files.renameSync(path, claimed);
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
  if (readIfThere(claimed, files) !== text) {
    // Another run settled it first and this is that run's own journal: give it back.
    files.renameSync(claimed, path);
    return false;
  }
  if (journal !== undefined) {
    try {
      settle(journal, files);
      files.rmSync(`${path}.${journal.id}`, { force: true });
      files.rmSync(`${path}.${journal.id}.next`, { force: true });
    } catch (error) {
      files.renameSync(claimed, path);
      throw error;
    }
  }
  files.rmSync(claimed, { force: true });
  return true;
}

function isAlive(journal: Journal): boolean {
  if (journal.host !== hostname()) return true;
  try {
    process.kill(journal.pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

function isOld(path: string, files: FileOperations): boolean {
  const stats = files.statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs > unreadableJournalMilliseconds;
}

function readIfThere(path: string, files: FileOperations): string | undefined {
  try {
    return files.readFileSync(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
