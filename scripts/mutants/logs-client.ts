import type { Mutant } from "./mutant.ts";

/** Faults in the reading of function logs. */
export const logsClientMutants: readonly Mutant[] = [
  {
    name: "cursor-before-its-page",
    file: "packages/logs-client/src/tail/follow-log.ts",
    original: "if (entry === entries.at(-1)) position.cursor = cursor;",
    replacement: "position.cursor = cursor;",
    harm: "Who stops within a page and reads on later loses the rest of that page.",
    folder: "packages/logs-client",
    tests: ["test/tail/reading.test.ts"],
  },
  {
    name: "cursor-goes-back",
    file: "packages/logs-client/src/tail/reading-position.ts",
    original: "cursor: entries[0] && !unseen[0] ? Math.max(before, newCursor) : newCursor,",
    replacement: "cursor: newCursor,",
    harm: "A page that a proxy replays makes the tail read everything again.",
    folder: "packages/logs-client",
    tests: ["test/tail/overlap.test.ts"],
  },
  {
    name: "pause-shorter-than-asked",
    file: "packages/logs-client/src/tail/failure-streak.ts",
    original: "const delay = Math.max(retryAfter, pauseAfterFailure(",
    replacement: "const delay = Math.max(retryAfter && 0, pauseAfterFailure(",
    harm: "A deployment that asks for a pause is asked again before it is over.",
    folder: "packages/logs-client",
    tests: ["test/tail/healing.test.ts"],
  },
  {
    name: "back-off-doubles-at-once",
    file: "packages/logs-client/src/tail/back-off.ts",
    original: "backOff.base * 2 ** (attempt - 1)",
    replacement: "backOff.base * 2 ** attempt",
    harm: "A tail is silent for twice as long as it should be after each failure.",
    folder: "packages/logs-client",
    tests: ["test/tail/back-off.test.ts"],
  },
];
