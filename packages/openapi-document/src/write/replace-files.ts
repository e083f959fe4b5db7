import { basename, dirname, join } from "node:path";
import { reasonOf } from "../error-reason.ts";
import type { FileOperations } from "./file-operations.ts";
import type { JournalEntry } from "./journal.ts";
import type { Lock } from "./lock.ts";
import { makeFolder } from "./make-folder.ts";
import { WriteError } from "./write-error.ts";

/** What becomes of one file. */
export interface Replacement {
  /** Absolute path. */
  readonly path: string;
  /** Gives the new content when it is its turn to be written; `undefined` removes the file. */
  readonly text: (() => string) | undefined;
  /** Whether there is a file now. */
  readonly isThere: boolean;
}

/** Brings files to their new content, or gives each its old content back when a step fails. */
export function replaceFiles(
  changes: readonly Replacement[],
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
      if (fresh !== null && text !== undefined) {
        if (backup === null) files.writeFileSync(fresh, text());
        else writeAs(target, fresh, text(), files);
      }
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

function toEntry({ path, text, isThere }: Replacement, id: string): JournalEntry {
  const temporary = join(dirname(path), `.${basename(path)}.${id}`);
  return {
    target: path,
    fresh: text === undefined ? null : `${temporary}.new`,
    backup: isThere ? `${temporary}.old` : null,
  };
}

/** Writes a file that is to replace another one, for those alone who may read that. */
function writeAs(target: string, fresh: string, text: string, files: FileOperations): void {
  const { mode } = files.statSync(target);
  files.writeFileSync(fresh, text, { mode });
  // The mask of the process takes from a mode what a person has given to the file.
  if (files.statSync(fresh).mode !== mode) files.chmodSync(fresh, mode);
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

/** Removes a folder with nothing in it, and says whether it did. */
export function removeIfEmpty(folder: string, files: FileOperations): boolean {
  try {
    files.rmdirSync(folder);
    return true;
  } catch {
    // Not empty, or not ours to remove; an empty folder more does no harm.
    return false;
  }
}
