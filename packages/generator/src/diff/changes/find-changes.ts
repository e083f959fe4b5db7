import type { ApiDocument } from "../../document.ts";
import { ChangeFinderError } from "./change-finder-error.ts";
import type { RawChange } from "./raw-change.ts";
import { loadRedoclyDiff, type RedoclyChange } from "./redocly-module.ts";

/**
 * Lists what differs between two descriptions, keyword by keyword, whatever it means. The list is that of
 * `redocly diff`, made in this process from values: nothing is read or written.
 *
 * Its order says nothing; examples are not in it, and what several references share is in it once.
 * @throws {ChangeFinderError} when the installed `@redocly/cli` is not the pinned one.
 */
export async function findChanges(base: ApiDocument, head: ApiDocument): Promise<RawChange[]> {
  const redocly = await loadRedoclyDiff();
  const changes = await redocly.compare(
    redocly.document("base", base.value),
    redocly.document("head", head.value),
  );
  return changes.map(toRawChange);
}

function toRawChange({ kind, property, base, revision }: RedoclyChange): RawChange {
  const isKnown = kind === "added" || kind === "removed" || kind === "modified";
  const hasPlaces =
    (kind === "added" || base !== undefined) && (kind === "removed" || revision !== undefined);
  if (!isKnown || !hasPlaces) throw new ChangeFinderError("changes with a kind and their places");
  return {
    kind,
    ...(property === undefined ? {} : { keyword: property }),
    ...(base === undefined ? {} : { base: pointerOf(base.location.pointer) }),
    ...(revision === undefined ? {} : { head: pointerOf(revision.location.pointer) }),
  };
}

/** Redocly writes `#/paths/~1teams`, and `#/` for the root. */
function pointerOf(fragment: string): string {
  if (!fragment.startsWith("#")) throw new ChangeFinderError("pointers that start with #");
  return fragment === "#/" ? "" : fragment.slice(1);
}
