import { basename, dirname, join } from "node:path";
import { compareFolders, type Difference } from "./compare-folders.ts";
import { deferSignals } from "./defer-signals.ts";
import { nodeFileOperations, type FileOperations } from "./file-operations.ts";
import { journalPath, type JournalEntry } from "./journal.ts";
import { acquireLock, type Lock } from "./lock.ts";
import { makeFolder } from "./make-folder.ts";
import type { OutputFolder } from "./output-folder.ts";
import { WriteError } from "./write-error.ts";
import { reasonOf } from "@convex-openapi/document/command-line";

/** How to write. */
export interface WriteOptions {
  /** The folder whose runs take turns: every folder that is written should be below it. */
  readonly root: string;
  /** How long to wait for another run that is writing, in milliseconds. Default: 30,000. */
  readonly lockTimeout?: number;
  readonly operations?: FileOperations;
}

/**
 * Brings folders to what a run made: all of them, or none.
 *
 * New content is written next to its target first and renamed into place when all of it is on the disk;
 * when a step fails, every file gets its old content back. When the process is killed in between, the next run
 * below `root` does that. Files that already have the right content (line endings aside) are not touched.
 * @returns what was changed; none when everything was up to date.
 * @throws {WriteError} naming what stands in the way; nothing has changed then.
 */
export async function writeFolders(
  folders: readonly OutputFolder[],
  options: WriteOptions,
): Promise<readonly Difference[]> {
  const files = options.operations ?? nodeFileOperations;
  try {
    const pending = await compareFolders(folders);
    refuseForeign(pending);
    if (pending.length === 0 && !files.existsSync(journalPath(options.root))) return [];
    makeFolder(options.root, files);
    const lock = await acquireLock(options.root, files, options.lockTimeout ?? 30_000);
    const restoreSignals = deferSignals();
    try {
      // Compared again: another run may have written while this one waited for its turn.
      const changes = await compareFolders(folders);
      refuseForeign(changes);
      replaceFiles(changes, lock, files);
      removeEmptyFolders(changes, folders, files);
      return changes;
    } finally {
      lock.release();
      restoreSignals();
    }
  } catch (error) {
    if (error instanceof WriteError) throw error;
    throw new WriteError(`nothing was written: ${reasonOf(error)}`, { cause: error });
  }
}

/** Brings files to their new content, or gives each its old content back when a step fails. */
export function replaceFiles(
  changes: readonly Difference[],
  lock: Lock,
  files: FileOperations,
): void {
  const entries = changes.map((change) => toEntry(change, lock.id));
  const madeFolders: string[] = [];
  try {
    for (const { fresh } of entries) {
      if (fresh !== null) madeFolders.push(...makeFolder(dirname(fresh), files));
    }
    lock.begin(entries);
    for (const [index, { fresh, backup, target }] of entries.entries()) {
      const text = changes[index]?.text;
      if (fresh !== null && text !== undefined) files.writeFileSync(fresh, text);
      if (backup !== null) keepBackup(target, backup, files);
    }
    for (const { fresh, target } of entries) {
      if (fresh === null) files.rmSync(target);
      else files.renameSync(fresh, target);
    }
    lock.commit();
  } catch (cause) {
    rollBack(lock, cause);
    for (const folder of madeFolders.reverse()) removeIfEmpty(folder, files);
    throw cause;
  }
  removeBackups(lock);
}

function toEntry({ kind, path, text }: Difference, id: string): JournalEntry {
  const temporary = join(dirname(path), `.${basename(path)}.${id}`);
  return {
    target: path,
    fresh: text === undefined ? null : `${temporary}.new`,
    backup: kind === "missing" ? null : `${temporary}.old`,
  };
}

/** A link keeps the old file itself, its times included; a copy is for file systems without links. */
function keepBackup(target: string, backup: string, files: FileOperations): void {
  try {
    files.linkSync(target, backup);
  } catch {
    const partial = `${backup}.part`;
    files.copyFileSync(target, partial);
    files.renameSync(partial, backup);
  }
}

function rollBack(lock: Lock, cause: unknown): void {
  try {
    lock.settle();
  } catch (error) {
    throw new WriteError(
      `writing failed (${reasonOf(cause)}), and so did restoring the old files (${reasonOf(error)}); ` +
        "the next run tries again, and until then their content is in the .old files next to them",
      { cause: error },
    );
  }
}

function removeBackups(lock: Lock): void {
  try {
    lock.settle();
  } catch (error) {
    throw new WriteError(
      `all files were written, but not all temporary files were removed: ${reasonOf(error)}`,
      {
        cause: error,
      },
    );
  }
}

function refuseForeign(differences: readonly Difference[]): void {
  const foreign = differences.filter(({ kind }) => kind === "foreign");
  if (foreign.length === 0) return;
  const list = foreign.map(({ path }) => path).join(", ");
  throw new WriteError(
    `not generated by openapi-clients, so not touched: ${list}; move ${foreign.length === 1 ? "it" : "them"} elsewhere`,
  );
}

function removeEmptyFolders(
  changes: readonly Difference[],
  folders: readonly OutputFolder[],
  files: FileOperations,
): void {
  const roots = new Set(folders.map(({ path }) => path));
  for (const { path } of changes.filter(({ kind }) => kind === "extra")) {
    let folder = dirname(path);
    while (!roots.has(folder) && removeIfEmpty(folder, files)) folder = dirname(folder);
  }
}

function removeIfEmpty(folder: string, files: FileOperations): boolean {
  try {
    files.rmdirSync(folder);
    return true;
  } catch {
    // Not empty, or not ours to remove; an empty folder more does no harm.
    return false;
  }
}
