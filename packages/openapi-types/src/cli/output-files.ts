import { readFileSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { errorCode, isMissing, UsageError } from "@convex-openapi/document/command-line";
import { displayName } from "@convex-openapi/document/read";

/** A file of types. */
export interface TypesFile {
  /** Absolute path. */
  readonly path: string;
  readonly text: string;
}

/** Whether a file is missing, or has another text; line endings do not count. */
export type FileState = "missing" | "stale" | "same";

/** @throws {UsageError} where a folder stands in its place. */
export function stateOf({ path, text }: TypesFile, cwd: string): FileState {
  try {
    const now = readFileSync(path, "utf8");
    return now.replaceAll("\r\n", "\n") === text ? "same" : "stale";
  } catch (error) {
    if (isMissing(error)) return "missing";
    if (errorCode(error) !== "EISDIR") throw error;
    throw new UsageError(`${displayName(path, cwd)} is a folder where a file is needed`);
  }
}

/**
 * Writes all files or none. Those that have their text already are left alone; what is neither a file nor missing, as
 * `/dev/stdout` is, is written to as it is.
 * @throws {WriteError} saying what stands in the way; nothing has changed then.
 */
export async function writeTypes(files: readonly TypesFile[], cwd: string): Promise<void> {
  const streams = files.filter(({ path }) => isStream(path));
  const changes = files
    .filter((file) => !streams.includes(file) && stateOf(file, cwd) !== "same")
    .map(({ path, text }) => ({ path: linkedPath(path), text }));
  if (changes.length > 0) {
    const { writeFiles } = await import("@convex-openapi/document/write");
    await writeFiles(changes, { root: commonFolder(changes.map(({ path }) => path)) });
  }
  for (const { path, text } of streams) writeFileSync(path, text);
}

/** What messages call a file. What is none and is elsewhere, as `/dev/null` is, people know by its path alone. */
export function outputName(path: string, cwd: string): string {
  const name = displayName(path, cwd);
  return name.startsWith("../") && isStream(path) ? path : name;
}

function isStream(path: string): boolean {
  const stats = statIfThere(path);
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

/** Where a link leads, so that it stays one. */
function linkedPath(path: string): string {
  return statIfThere(path) === undefined ? path : realpathSync(path);
}

/** The nearest folder that is there and has all files in it. */
function commonFolder(paths: readonly string[]): string {
  const [first = ""] = paths;
  let folder = dirname(first);
  while (!hasAll(folder, paths) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

function hasAll(folder: string, paths: readonly string[]): boolean {
  if (statIfThere(folder)?.isDirectory() !== true) return false;
  for (const path of paths) {
    let around = dirname(path);
    while (around !== folder && dirname(around) !== around) around = dirname(around);
    if (around !== folder) return false;
  }
  return true;
}

function statIfThere(path: string): ReturnType<typeof statSync> | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
