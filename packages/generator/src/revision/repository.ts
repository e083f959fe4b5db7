import { existsSync, realpathSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { runGit, UsageError } from "@convex-openapi/document/command-line";
import { foldersAbove } from "../scaffold/project.ts";
import { isShallow } from "./is-shallow.ts";
import { adviceForMissing } from "./missing-revision.ts";

/** Reads what is in the history of a repository. */
export interface HistoryReader {
  /** The text of a file by the name that git has for it, such as `main:./a.json`; `undefined` where there is none. */
  readText(name: string): Promise<string | undefined>;
}

/** A commit of the repository that a folder is in. */
export interface Revision {
  /** As a person named it: `main`, `v1.2.0`, `HEAD~3`. */
  readonly name: string;
  /** The full id of the commit. */
  readonly commit: string;
  /** The folder that git is asked from. */
  readonly folder: string;
  /** Reads what was there. */
  readonly objects: HistoryReader;
  /** Why comparing with it may tell of what others have changed, as one sentence in Markdown; absent where it cannot. */
  readonly doubt?: string;
}

/**
 * The commit that the work in a folder began from, seen from a revision: their newest common ancestor, as
 * `git diff REVISION...` takes it, so that what others have put on `main` since then is not reported as a change. The
 * revision itself where there is none, as in a shallow clone.
 * @param folder the one that `objects` asks git from.
 * @param name anything that `git rev-parse` takes.
 * @throws {UsageError} when there is no git, no repository, no such revision.
 */
export async function findRevision(
  folder: string,
  name: string,
  objects: HistoryReader,
): Promise<Revision> {
  const ancestor = await runGit(folder, ["merge-base", "--end-of-options", name, "HEAD"]);
  if (ancestor.code === 0) return { name, commit: ancestor.stdout.trim(), folder, objects };
  const commit = await commitOf(folder, name);
  if (!(await isShallow(folder))) return { name, commit, folder, objects };
  const doubt =
    `This clone is shallow, so its merge base with \`${name}\` is unknown: what others have changed there since ` +
    "then is reported as undone here. `git fetch --unshallow` fixes that.";
  return { name, commit, folder, objects, doubt };
}

async function commitOf(folder: string, name: string): Promise<string> {
  const words = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`];
  const { code, stdout, stderr } = await runGit(folder, words);
  if (code === 0) return stdout.trim();
  if (/not a git repository/.test(stderr)) {
    throw new UsageError(
      `${folder} is not in a git repository, so there is no revision to compare with`,
    );
  }
  if (/dubious ownership/.test(stderr)) throw new UsageError(`git failed: ${firstLine(stderr)}`);
  throw new UsageError(`there is no revision "${name}"; ${await adviceForMissing(folder, name)}`);
}

/**
 * The text of a file as it was in a revision.
 * @param path absolute.
 * @throws an error with the code `ENOENT`, as `fs.readFile` does, for a file that was not there.
 * @throws {UsageError} when git cannot read it.
 */
export async function readAt(revision: Revision, path: string): Promise<string> {
  const text = await readIfThere(revision, path);
  if (text !== undefined) return text;
  throw Object.assign(new Error(`no such file in the revision: ${path}`), { code: "ENOENT" });
}

/** The text of a file as it was in a revision, `undefined` when it was not there. */
export async function readIfThere(
  { folder, commit, objects }: Revision,
  path: string,
): Promise<string | undefined> {
  if (isOutside(folder, path)) return undefined;
  return objects.readText(`${commit}:${inTree(folder, path)}`);
}

/**
 * The last commit, from a revision backwards, that gave a package its version: what stood there was released with it,
 * or is where the package began.
 * @param manifest the absolute path of the `package.json`.
 * @throws {UsageError} when the history does not reach back to it.
 */
export async function lastVersionChange(revision: Revision, manifest: string): Promise<Revision> {
  const { folder, name, objects } = revision;
  const words = ["log", "--first-parent", "-m", "--format=%H", `-G"version"[[:space:]]*:`];
  const { code, stdout } = await runGit(folder, [...words, revision.commit, "--", manifest]);
  const commits = code === 0 ? stdout.split("\n").filter((line) => line !== "") : [];
  const isWhole = !(await isShallow(folder));
  for (const commit of isWhole ? commits : []) {
    const found = { name, commit, folder, objects };
    // A manifest on one line changes as a whole, whatever changes in it.
    const before = await versionAt({ ...found, commit: `${commit}^` }, manifest);
    if (before !== (await versionAt(found, manifest))) return found;
  }
  const shown = inTree(folder, manifest).slice(2);
  throw new UsageError(
    isWhole
      ? `the history does not show when ${shown} got its version; commit it first`
      : `the history does not show when ${shown} got its version; fetch all of it with \`git fetch --unshallow\``,
  );
}

/** The version in a manifest as it was in a revision; `undefined` where there is none. */
async function versionAt(revision: Revision, manifest: string): Promise<unknown> {
  const text = await readIfThere(revision, manifest);
  try {
    const value: unknown = text === undefined ? undefined : JSON.parse(text);
    return typeof value === "object" && value !== null && "version" in value
      ? value.version
      : undefined;
  } catch {
    // A manifest that was broken in the past gave the package no version.
    return undefined;
  }
}

/** Whether a path is outside of the repository that a folder is in, where git refuses to look. */
function isOutside(folder: string, path: string): boolean {
  if (isWithin(folder, path)) return false;
  const top = foldersAbove(folder).find((place) => existsSync(join(place, ".git")));
  return top !== undefined && !isWithin(top, path);
}

function isWithin(folder: string, path: string): boolean {
  return `${path}${sep}`.startsWith(`${folder}${sep}`);
}

/**
 * Whether the history of a repository has nothing of a file that is there now: it is ignored, in a submodule, or outside.
 * @param path absolute.
 */
export async function isWithoutHistory(folder: string, path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  // Of a file that git would keep, it says that nothing ignores it.
  const nothingIgnores = 1;
  const { code } = await runGit(folder, ["check-ignore", "--quiet", realpathSync.native(path)]);
  return code !== nothingIgnores;
}

/** A path as git takes it after `REVISION:`, relative to the folder that git is asked from. */
function inTree(folder: string, path: string): string {
  return `./${relative(folder, path).split(sep).join("/")}`;
}

function firstLine(text: string): string {
  return text.trim().split("\n")[0] ?? "";
}
