import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type FileChange, WriteError } from "@convex-openapi/document/write";
import { changesetPath } from "./changeset-folder.ts";
import { changesetText, ownWordsOf } from "./changeset-text.ts";
import type { PlannedChangeset } from "./plan-changesets.ts";

/** What becomes of one changeset file of ours. */
export interface ChangesetChange extends FileChange {
  readonly done: "added" | "updated" | "unchanged" | "removed";
  /** The package and the bump of a file that stays, what a person had written into one that goes. */
  readonly about: string;
}

/**
 * Brings the changesets of clients to what is planned: written anew with a person's words kept, or removed where no
 * change is left to release. Other files are ignored.
 * @throws {WriteError} when a file that we did not write has the name of one of ours.
 */
export async function changesetChanges(
  root: string,
  planned: readonly PlannedChangeset[],
): Promise<readonly ChangesetChange[]> {
  const wanted = new Map(planned.map((plan) => [changesetPath(root, plan.client), plan]));
  const present = await presentChangesets(root);
  const changes: ChangesetChange[] = [];
  for (const path of [...new Set([...wanted.keys(), ...present])].sort()) {
    const text = present.has(path) ? await readFile(path, "utf8") : undefined;
    const ownWords = text === undefined ? "" : ownWordsOf(text);
    const plan = wanted.get(path);
    if (plan !== undefined) {
      if (ownWords === undefined) throw foreign(path);
      changes.push(writing(path, plan, text, ownWords));
    } else if (ownWords !== undefined) {
      changes.push({ path, text: undefined, done: "removed", about: ownWords });
    }
  }
  return changes;
}

async function presentChangesets(root: string): Promise<ReadonlySet<string>> {
  const folder = join(root, ".changeset");
  const names = await readdir(folder);
  return new Set(
    names.filter((name) => /^spec-.*\.md$/.test(name)).map((name) => join(folder, name)),
  );
}

function writing(
  path: string,
  { manifest, bump, changes }: PlannedChangeset,
  before: string | undefined,
  ownWords: string,
): ChangesetChange {
  const text = changesetText({ packageName: manifest.name, bump, changes, ownWords });
  const done = before === undefined ? "added" : before === text ? "unchanged" : "updated";
  return { path, text, done, about: `${manifest.name} ${bump}` };
}

function foreign(path: string): WriteError {
  return new WriteError(
    `nothing was written: ${basename(path)} in .changeset was not written by openapi-clients, or lost its marker; ` +
      "rename or delete it",
  );
}
