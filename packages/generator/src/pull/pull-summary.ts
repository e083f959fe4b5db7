import { countGroups, groupChanges, groupNames } from "../report/change-groups.ts";
import { countChanges, itemsOf, sentenceWithList } from "../report/items.ts";
import type { PulledClient } from "./pull-client.ts";
import { upstreamName } from "./read-upstream.ts";

/** Upper bound on changes described in sentences; `diff` reports all of them. */
const MAX_SENTENCES = 5;

/** Upper bound on changes listed in one sentence. */
const MAX_LISTED = 3;

/** What became of a client, as one paragraph on one line. */
export function pullSummary(
  { client, outcome, report, notes }: PulledClient,
  folder: string,
): string {
  const source = upstreamName({ source: client.upstream ?? "", folder });
  const start = `${client.key}:`;
  if (outcome === "same") return `${start} up to date with ${source}`;
  if (outcome === "new") return `${start} ${client.spec} is new, from ${source}`;
  if (report === undefined) {
    return `${start} ${client.spec} could not be read and was replaced by a copy of ${source}`;
  }
  if (report.changes.length === 0) {
    return `${start} ${client.spec} is written differently but means the same.${notes.map((note) => ` ${note}`).join("")}`;
  }
  const groups = groupChanges(report.changes);
  const reported = groupNames
    .filter((name) => name !== "documentation")
    .flatMap((name) => groups[name]);
  const items = itemsOf(reported);
  const shown = items.slice(0, MAX_SENTENCES);
  const sentences = shown.map((item) => sentenceWithList(item, MAX_LISTED));
  const left = countChanges(items.slice(shown.length));
  if (left > 0) sentences.push(`And ${left} more.`);
  return [`${start} ${countGroups(report.changes)}.`, ...notes, ...sentences].join(" ");
}
