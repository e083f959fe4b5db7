/**
 * Writing several files, all of them or none, for programs. It may change in any version.
 *
 * @packageDocumentation
 */
export { deferSignals } from "./write/defer-signals.ts";
export { type FileOperations, nodeFileOperations } from "./write/file-operations.ts";
export { journalPath } from "./write/journal.ts";
export { acquireLock } from "./write/lock.ts";
export { makeFolder } from "./write/make-folder.ts";
export { removeIfEmpty, replaceFiles } from "./write/replace-files.ts";
export { WriteError } from "./write/write-error.ts";
export { type FileChange, writeFiles, type WriteOptions } from "./write/write-files.ts";
