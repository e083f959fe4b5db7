import { join, sep } from "node:path";

/** Where the files of a client of a config go. */
export interface ClientOutput {
  /**
   * `package`: the folder of a package, with the code in `src/generated/`, which holds nothing else, and `API.md` beside
   * its `package.json`. `out`: a folder of somebody's app, with all files.
   */
  readonly kind: "package" | "out";
  /** Absolute path. */
  readonly folder: string;
}

/** The folder for the code of a client. */
export function codeFolderOf({ kind, folder }: ClientOutput): string {
  return kind === "package" ? join(folder, "src", "generated") : folder;
}

/** Whether two clients go into the same folder, where the `API.md` of each would stand. */
export function isSameOutput(left: ClientOutput, right: ClientOutput): boolean {
  return left.folder === right.folder;
}

/** Whether a client, or its package, goes into a folder below that of another one, all of whose files are in it. */
export function isInsideOther(inner: ClientOutput, outer: ClientOutput): boolean {
  return outer.kind === "out" && inner.folder.startsWith(`${outer.folder}${sep}`);
}

/** Whether the files of a client are among those that are generated for a package, which would be cleared away. */
export function isInsideGenerated(inner: ClientOutput, outer: ClientOutput): boolean {
  // Of hundreds of clients each is asked about each, and hardly any stands in the folder of another one.
  if (outer.kind !== "package" || !inner.folder.startsWith(outer.folder)) return false;
  return `${inner.folder}${sep}`.startsWith(`${codeFolderOf(outer)}${sep}`);
}
