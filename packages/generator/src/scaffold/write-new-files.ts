import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { WriteError } from "../write/write-error.ts";

/** A file that must not be there yet. */
export interface NewFile {
  /** Absolute path. */
  readonly path: string;
  readonly text: string;
}

/**
 * Writes files that are not there yet, with their folders: all of them, or none.
 * @throws {WriteError} when one of them is there already or cannot be written.
 */
export async function writeNewFiles(files: readonly NewFile[]): Promise<void> {
  const written: string[] = [];
  const madeFolders: string[] = [];
  try {
    for (const { path, text } of files) {
      const made = await mkdir(dirname(path), { recursive: true });
      if (made !== undefined) madeFolders.push(made);
      await writeFile(path, text, { flag: "wx" });
      written.push(path);
    }
  } catch (error) {
    for (const path of written) await rm(path, { force: true });
    // Only folders that were made here, so there is nothing in them but what was made here.
    for (const folder of madeFolders) await rm(folder, { recursive: true, force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new WriteError(`nothing was written: ${reason}`, { cause: error });
  }
}
