import { countGroups, groupChanges, groupNames } from "./change-groups.ts";
import type { ReportedChange } from "./comparison.ts";
import { countChanges, itemsOf, sentenceWithList } from "./items.ts";

/** Upper bound on changes described in sentences; `diff` reports all of them. */
const MAX_SENTENCES = 5;

/** Upper bound on changes listed in one sentence. */
const MAX_LISTED = 3;

/** Some changes in brief. */
export interface ChangeSentences {
  /** How many there are of each group. */
  readonly counts: string;
  /** The first of them, and how many more there are. */
  readonly sentences: readonly string[];
}

/** Tells of changes where there is room for a paragraph. */
export function changeSentences(changes: readonly ReportedChange[]): ChangeSentences {
  const groups = groupChanges(changes);
  const reported = groupNames
    .filter((name) => name !== "documentation")
    .flatMap((name) => groups[name]);
  const items = itemsOf(reported);
  const shown = items.slice(0, MAX_SENTENCES);
  const sentences = shown.map((item) => sentenceWithList(item, MAX_LISTED));
  const left = countChanges(items.slice(shown.length));
  if (left > 0) sentences.push(`And ${left} more.`);
  return { counts: `${countGroups(changes)}.`, sentences };
}
