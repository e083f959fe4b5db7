import { nodeFileOperations } from "./file-operations.ts";
import { allOrNothing, asOneWriter, type WriteOptions } from "./one-writer.ts";
import { replaceFiles } from "./replace-files.ts";

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
 * Writes and removes files, all of them or none, whoever made them. New content is written next to its target first and
 * renamed into place when all of it is on the disk; when a step fails, every file gets its old content back. When the
 * process is killed in between, the next run below `root` does that.
 * @throws {WriteError} saying what stands in the way; nothing has changed then.
 */
export async function writeFiles(
  changes: readonly FileChange[],
  options: WriteOptions,
): Promise<void> {
  if (changes.length === 0) return;
  const files = options.operations ?? nodeFileOperations;
  await allOrNothing(() =>
    asOneWriter(options, (lock) => {
      const replacements = changes.map(({ path, text, isNew }) => {
        const isThere = files.existsSync(path);
        if (isNew === true && isThere) throw new Error(`${path} already exists`);
        return { path, text: text === undefined ? undefined : () => text, isThere };
      });
      replaceFiles(replacements, lock, files);
    }),
  );
}
