import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isMissing } from "@convex-openapi/document/command-line";
import { haveDigest } from "./digest.ts";
import { readBytes } from "./read-bytes.ts";
import type { DigestedFile, OutputFolder } from "./output-folder.ts";

/** Whether a folder is exactly what a run made. Only one of its files is in memory at a time. */
export function isUpToDate(folder: OutputFolder<DigestedFile>): boolean {
  const wanted = new Set(folder.files.map(({ name }) => name));
  return (
    (folder.otherFiles === "ignore" || holdsNothingBut(wanted, folder.path)) &&
    folder.files.every(({ name, digest }) => {
      const bytes = readBytes(join(folder.path, name));
      return bytes !== undefined && haveDigest(bytes, digest);
    })
  );
}

/** An empty folder is nothing that an earlier run left behind. */
function holdsNothingBut(names: ReadonlySet<string>, folder: string): boolean {
  try {
    return readdirSync(folder, { withFileTypes: true }).every((entry) =>
      entry.isDirectory()
        ? holdsNothingBut(new Set(), join(folder, entry.name))
        : names.has(entry.name),
    );
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
}
