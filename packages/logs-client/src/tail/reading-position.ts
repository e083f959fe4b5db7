import type { FunctionExecutionJson } from "../generated/index.ts";
import { fingerprint } from "./fingerprint.ts";
import type { LogPage } from "./log-page.ts";

/** The deployment holds its last 1000 finished executions, with progress entries between them. */
const remembered = 4096;

/** The entries of a page that were not seen before, and the cursor after them. */
export interface NewEntries {
  readonly entries: readonly FunctionExecutionJson[];
  readonly cursor: number;
}

/** How far the log has been read. */
export interface ReadingPosition {
  /** Everything up to it was handed out; `undefined` before the first page. */
  cursor: number | undefined;
  /** Takes in the response to a poll from the present cursor. Entries handed out once never come again. */
  newEntries(page: LogPage): NewEntries;
}

/**
 * Begins to read after a cursor.
 *
 * The deployment returns the entries after a cursor, and the cursor of the last of them, so pages follow
 * one another without overlap. What breaks this is recognized by fingerprints of the latest entries:
 * a proxy that responds with an earlier page, and a restarted deployment whose clock went back.
 */
export function readingPosition(cursor: number | undefined): ReadingPosition {
  /** The cursor was moved back by a page without entries: the next page may repeat old entries. */
  let movedBack = false;
  /** Fingerprints of the latest entries, oldest first. */
  const recent = new Set<number>();
  const position: ReadingPosition = {
    cursor,
    newEntries({ entries, newCursor }) {
      const before = position.cursor ?? 0;
      // A set that knows the value already does not grow.
      const seen = entries.map((entry) => recent.size === recent.add(fingerprint(entry)).size);
      for (const oldest of recent) if (recent.size > remembered) recent.delete(oldest);
      // Two progress entries can be equal and yet be two, when a function logs the same line twice. So on a
      // page that follows the one before, only a finished execution tells that it repeats something.
      const repeats =
        newCursor <= before ||
        movedBack ||
        entries.some(({ kind }, index) => kind === "Completion" && seen[index]);
      const unseen = repeats ? entries.filter((_, index) => !seen[index]) : entries;
      movedBack = !entries[0] && (movedBack || newCursor < before);
      // A page known as a whole is an earlier one, and no reason to read anything again.
      return {
        entries: unseen,
        cursor: entries[0] && !unseen[0] ? Math.max(before, newCursor) : newCursor,
      };
    },
  };
  return position;
}
