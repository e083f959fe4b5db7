import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { runGit, UsageError } from "@convex-openapi/document/command-line";
import type { Revision } from "./repository.ts";

/** What git tells of the files of a repository since a revision. Paths are absolute; links are followed. */
export class ChangedFiles {
  /** Changed, added or removed, whether that is committed or not. Of a submodule there is its folder alone. */
  readonly paths: ReadonlySet<string>;
  readonly #known: ReadonlySet<string>;
  readonly #touched: ReadonlySet<string>;

  /**
   * @param paths see {@link ChangedFiles.paths}.
   * @param known all files that git does not ignore.
   */
  constructor(paths: readonly string[], known: readonly string[]) {
    this.paths = new Set(paths);
    this.#known = new Set(known);
    this.#touched = new Set(paths.flatMap(placesAround));
  }

  /** Whether a file, or something in a folder, has changed. */
  has(path: string): boolean {
    return [path, realPath(path)].some(
      (place) => this.#touched.has(place) || isWithin(place, this.paths),
    );
  }

  /** Whether a file is there and git says nothing of it: it is ignored, or outside of the repository. */
  isHidden(path: string): boolean {
    return existsSync(path) && !isWithin(realPath(path), this.#known);
  }
}

/**
 * The files of a repository that are not what they were in a revision.
 * @throws {UsageError} when git fails.
 */
export async function changedFiles({ folder, commit }: Revision): Promise<ChangedFiles> {
  const [top = ""] = await linesOf(folder, ["rev-parse", "--show-toplevel"], "\n");
  const differing = ["diff", "--name-only", "--no-renames", "--no-ext-diff"];
  const [changed, others, tracked] = await Promise.all([
    linesOf(top, [...differing, "--ignore-submodules=none", "-z", commit, "--"]),
    linesOf(top, ["ls-files", "--others", "--exclude-standard", "-z"]),
    linesOf(top, ["ls-files", "-z"]),
  ]);
  const absolute = (path: string): string => resolve(top, path);
  return new ChangedFiles(
    [...changed, ...others].map(absolute),
    [...tracked, ...others].map(absolute),
  );
}

async function linesOf(folder: string, words: readonly string[], end = "\0"): Promise<string[]> {
  const { code, stdout, stderr } = await runGit(folder, words);
  if (code !== 0) throw new UsageError(`git failed: ${stderr.trim().split("\n")[0] ?? ""}`);
  return stdout.split(end).filter((line) => line !== "");
}

/** Whether a path or a folder around it, such as a submodule, is among some. */
function isWithin(path: string, places: ReadonlySet<string>): boolean {
  return placesAround(path).some((place) => places.has(place));
}

/** A file and the folders around it. */
function placesAround(path: string): string[] {
  const around = dirname(path);
  return around === path ? [path] : [path, ...placesAround(around)];
}

/** What a path leads to by way of links. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    // What was removed from a folder behind a link was still in the folder that the link leads to.
    const around = dirname(path);
    return around === path ? path : join(realPath(around), basename(path));
  }
}
