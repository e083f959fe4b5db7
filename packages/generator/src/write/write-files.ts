import type { Difference } from "./compare-folders.ts";
import { deferSignals } from "./defer-signals.ts";
import { nodeFileOperations } from "./file-operations.ts";
import { acquireLock } from "./lock.ts";
import { WriteError } from "./write-error.ts";
import { replaceFiles, type WriteOptions } from "./write-folders.ts";
import { reasonOf } from "@convex-openapi/document/command-line";

/** What becomes of one file. */
export interface FileChange {
  /** Absolute path. */
  readonly path: string;
  /** `undefined` removes the file. */
  readonly text: string | undefined;
  /** Whether the file must not be there yet. */
  readonly isNew?: boolean;
}

/**
 * Writes and removes files, all of them or none, whoever made them: for what a run keeps beside its generated output.
 * Otherwise as `writeFolders`, with which it takes turns.
 * @throws {WriteError} saying what stands in the way; nothing has changed then.
 */
export async function writeFiles(
  changes: readonly FileChange[],
  options: WriteOptions,
): Promise<void> {
  if (changes.length === 0) return;
  const files = options.operations ?? nodeFileOperations;
  try {
    const lock = await acquireLock(options.root, files, options.lockTimeout ?? 30_000);
    const restoreSignals = deferSignals();
    try {
      const differences = changes.map(({ path, text, isNew }): Difference => {
        const kind = files.existsSync(path) ? "stale" : "missing";
        if (isNew === true && kind === "stale") throw new Error(`${path} already exists`);
        return { kind, path, client: "", text };
      });
      replaceFiles(differences, lock, files);
    } finally {
      lock.release();
      restoreSignals();
    }
  } catch (error) {
    if (error instanceof WriteError) throw error;
    throw new WriteError(`nothing was written: ${reasonOf(error)}`, { cause: error });
  }
}
