/**
 * Writing several files, all of them or none, for programs. It may change in any version.
 *
 * @packageDocumentation
 */
export { type FileOperations, nodeFileOperations } from "./write/file-operations.ts";
export { journalPath } from "./write/journal.ts";
export { makeFolder } from "./write/make-folder.ts";
export { allOrNothing, asOneWriter, type WriteOptions } from "./write/one-writer.ts";
export { removeIfEmpty, replaceFiles } from "./write/replace-files.ts";
export { WriteError } from "./write/write-error.ts";
export { type FileChange, writeFiles } from "./write/write-files.ts";
