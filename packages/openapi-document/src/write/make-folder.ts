import { dirname } from "node:path";
import type { FileOperations } from "./file-operations.ts";
import { WriteError } from "./write-error.ts";
import { errorCode } from "../missing-file.ts";

/**
 * Makes a folder and those around it, as far as they are missing. Node's own way does not end where a folder lets
 * nothing be made in it and says that there is no such folder, as `/proc` does.
 * @returns the folders that were made, outer ones first.
 * @throws {WriteError} when something on the way is no folder, and no link to one.
 */
export function makeFolder(path: string, files: FileOperations): string[] {
  const stats = statIfThere(path, files);
  if (stats?.isDirectory()) return [];
  if (stats !== undefined) {
    throw new WriteError(`nothing was written: ${path} is a file where a folder is needed`);
  }
  const made = dirname(path) === path ? [] : makeFolder(dirname(path), files);
  try {
    files.mkdirSync(path);
    return [...made, path];
  } catch (error) {
    // Another run may have been faster.
    if (statIfThere(path, files)?.isDirectory() === true) return made;
    if (errorCode(error) !== "EEXIST") throw error;
    throw new WriteError(`nothing was written: ${path} is a broken link where a folder is needed`, {
      cause: error,
    });
  }
}

function statIfThere(path: string, files: FileOperations): ReturnType<FileOperations["statSync"]> {
  try {
    return files.statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    // What is around it is a file; the walk up finds it.
    if (errorCode(error) === "ENOTDIR") return undefined;
    if (errorCode(error) !== "ELOOP") throw error;
    const message = `nothing was written: ${path} is a circular link where a folder is needed`;
    throw new WriteError(message, { cause: error });
  }
}
