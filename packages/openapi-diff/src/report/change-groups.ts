import type { ReportedChange } from "./comparison.ts";
import { subjectWords, type GroupWords, type Subject } from "./subject.ts";

/** How changes are grouped for people, in the order in which they are reported. */
export const groupNames = ["breaking", "types", "risky", "compatible", "documentation"] as const;

/** See {@link groupNames}. `types` only break code that is recompiled; `documentation` changes are read by people only. */
export type GroupName = (typeof groupNames)[number];

/**
 * The group of a change. What stops code from compiling breaks the people who upgrade, even where nothing changes on
 * the wire, and has a group of its own; what a policy lets through with less than a major version, as new values of open
 * enums, is risky.
 */
export function groupOf({ api, types, bump }: ReportedChange): GroupName {
  if (api === "breaking") return "breaking";
  if (types === "breaking" && bump === "major") return "types";
  if (api === "risky" || types === "breaking" || types === "usage") return "risky";
  return api === "compatible" || types === "compatible" ? "compatible" : "documentation";
}

/** Changes by group, each in the order in which they came. */
export function groupChanges(
  changes: readonly ReportedChange[],
): Readonly<Record<GroupName, readonly ReportedChange[]>> {
  const groups: Record<GroupName, ReportedChange[]> = {
    breaking: [],
    types: [],
    risky: [],
    compatible: [],
    documentation: [],
  };
  for (const change of changes) groups[groupOf(change)].push(change);
  return groups;
}

const usualWords: Readonly<Record<"breaking" | "risky" | "compatible", GroupWords>> = {
  breaking: { ...usual("breaking"), heading: "Breaking for installed clients" },
  risky: usual("risky"),
  compatible: usual("compatible"),
};

function usual(word: string): GroupWords {
  const heading = word.charAt(0).toUpperCase() + word.slice(1);
  return { heading, one: `${word} change`, many: `${word} changes`, brief: word };
}

/** What a group is called in a report of a subject. */
export function wordsOf(name: GroupName, subject: Subject = "descriptions"): GroupWords {
  return name === "types" || name === "documentation"
    ? subjectWords[subject][name]
    : usualWords[name];
}

/**
 * What stands over the changes of a group, such as `Risky (2)`. A run that ends well over allowed changes says so here:
 * `Breaking for installed clients, but allowed (1)`.
 */
export function headingOf(
  name: GroupName,
  changes: readonly ReportedChange[],
  subject?: Subject,
): string {
  const { heading } = wordsOf(name, subject);
  const { length } = changes;
  const allowed = changes.filter((change) => change.allowed !== undefined).length;
  if (allowed === 0) return `${heading} (${length})`;
  if (allowed === length) return `${heading}, but allowed (${length})`;
  return `${heading} (${length}, ${allowed} of them allowed)`;
}

/** Such as `2 breaking changes, 1 risky change`; `no changes` of none. */
export function countGroups(changes: readonly ReportedChange[], subject?: Subject): string {
  const groups = groupChanges(changes);
  const counts = groupNames.flatMap((name) => countGroup(name, groups[name].length, subject));
  return counts.join(", ") || "no changes";
}

/** Such as `2 breaking, 1 risky`, for where there is little room; `no changes` of none. */
export function countBriefly(
  changes: readonly ReportedChange[],
  subject: Subject = "descriptions",
): string {
  const groups = groupChanges(changes);
  const counts = groupNames
    .filter((name) => groups[name].length > 0)
    .map((name) => `${groups[name].length} ${wordsOf(name, subject).brief}`);
  return counts.join(", ") || "no changes";
}

/** The worst that changes are, such as `2 breaking changes`; `no changes` of none. */
export function countWorst(changes: readonly ReportedChange[]): string {
  const groups = groupChanges(changes);
  const worst = groupNames.find((name) => groups[name].length > 0);
  return worst === undefined ? "no changes" : countGroup(worst, groups[worst].length).join("");
}

/** Such as `2 breaking changes`, nothing for none. */
export function countGroup(
  name: GroupName,
  count: number,
  subject: Subject = "descriptions",
): string[] {
  const { one, many } = wordsOf(name, subject);
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}
