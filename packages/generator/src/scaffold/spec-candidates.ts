import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import { isMissing } from "@convex-openapi/document/command-line";

/** Where people keep descriptions. */
const folders = [".", "specs", "spec", "openapi", "api", "docs"];
/** What a description begins with, as far as it is looked at. */
const beginning = /(?:^|[{,])\s*["']?openapi["']?\s*:\s*["']?3\./m;
const beginningBytes = 4096;

/** Files of a project that look like OpenAPI descriptions, as paths relative to it, sorted. */
export function specCandidates(project: string): string[] {
  return folders
    .flatMap((folder) => namesIn(join(project, folder)).map((name) => [folder, name] as const))
    .filter(([, name]) => /\.(?:json|ya?ml)$/i.test(name) && name !== "package.json")
    .map(([folder, name]) => (folder === "." ? name : `${folder}/${name}`))
    .filter((path) => beginning.test(beginningOf(join(project, path))))
    .sort();
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function beginningOf(path: string): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(beginningBytes);
    return bytes.toString("utf8", 0, readSync(file, bytes, 0, beginningBytes, 0));
  } finally {
    closeSync(file);
  }
}
