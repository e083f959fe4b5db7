import { countGroups, groupChanges, groupNames } from "../report/change-groups.ts";
import { countChanges, itemsOf, sentenceWithList } from "../report/items.ts";
import type { PulledClient } from "./pull-client.ts";
import { upstreamName } from "./read-upstream.ts";

/** So many changes are told in words; `diff` tells them all. */
const maximumSentences = 5;

/** So many changes are listed in one sentence. */
const maximumListed = 3;

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
  const told = groupNames.filter((name) => name !== "texts").flatMap((name) => groups[name]);
  const items = itemsOf(told);
  const shown = items.slice(0, maximumSentences);
  const sentences = shown.map((item) => sentenceWithList(item, maximumListed));
  const left = countChanges(items.slice(shown.length));
  if (left > 0) sentences.push(`And ${left} more.`);
  return [`${start} ${countGroups(report.changes)}.`, ...notes, ...sentences].join(" ");
}
