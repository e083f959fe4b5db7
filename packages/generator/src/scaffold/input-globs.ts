import { dirname, join, relative } from "node:path";
import { withForwardSlashes } from "@convex-openapi/document/command-line";

/**
 * What a task that reads a description has to hash, as absolute paths: a description in one file itself; of one in
 * several, everything in the folders of its files, because those that it will refer to later stand there too. In the root
 * folder the files themselves, for everything there is too much.
 * @param sources absolute paths, the description first.
 */
export function inputGlobs(sources: readonly string[], root: string): string[] {
  if (sources.length < 2) return [...sources];
  // Turborepo hashes nothing outside of its root.
  const folders = [...new Set(sources.map(dirname))].filter((folder) => isInside(folder, root));
  const outer = folders.filter(
    (folder) =>
      !folders.some((other) => other !== folder && isInside(folder, other) && other !== root),
  );
  return outer.flatMap((folder) =>
    folder === root ? sources.filter((source) => dirname(source) === root) : [join(folder, "**")],
  );
}

function isInside(folder: string, other: string): boolean {
  const path = withForwardSlashes(relative(other, folder));
  return path !== ".." && !path.startsWith("../");
}
