import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The root of the workspace whose packages are released together: where `.changeset/` is, from a folder upwards. */
export function findChangesetRoot(folder: string): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    if (existsSync(join(current, ".changeset"))) return current;
    if (dirname(current) === current) return undefined;
  }
}

/** Where the changeset of a client stands. */
export function changesetPath(root: string, client: string): string {
  return join(root, ".changeset", `${changesetId(client)}.md`);
}

/** What changesets call the changeset of a client: its file name without the ending. */
export function changesetId(client: string): string {
  return `spec-${client}`;
}
