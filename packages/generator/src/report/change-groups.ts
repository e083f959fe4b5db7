import type { ReportedChange } from "./comparison.ts";
import { subjectWords, type Subject } from "./subject.ts";

/** How changes are grouped for people, in the order in which they are told. */
export const groupNames = ["breaking", "risky", "compatible", "texts"] as const;

/** See {@link groupNames}. `texts` are changes that only people read. */
export type GroupName = (typeof groupNames)[number];

/**
 * The group of a change. What stops code from compiling breaks the people who upgrade, even where nothing changes on
 * the wire; what a policy lets through with less than a major version, as new values of open enums, is risky.
 */
export function groupOf({ api, types, bump }: ReportedChange): GroupName {
  if (api === "breaking" || (types === "breaking" && bump === "major")) return "breaking";
  if (api === "risky" || types === "breaking" || types === "usage") return "risky";
  return api === "compatible" || types === "compatible" ? "compatible" : "texts";
}

/** Changes by group, each in the order in which they came. */
export function groupChanges(
  changes: readonly ReportedChange[],
): Readonly<Record<GroupName, readonly ReportedChange[]>> {
  const groups: Record<GroupName, ReportedChange[]> = {
    breaking: [],
    risky: [],
    compatible: [],
    texts: [],
  };
  for (const change of changes) groups[groupOf(change)].push(change);
  return groups;
}

const nouns: Readonly<Record<Exclude<GroupName, "texts">, readonly [one: string, many: string]>> = {
  breaking: ["breaking change", "breaking changes"],
  risky: ["risky change", "risky changes"],
  compatible: ["compatible change", "compatible changes"],
};

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
  const { brief } = subjectWords[subject].texts;
  const counts = groupNames
    .filter((name) => groups[name].length > 0)
    .map((name) => `${groups[name].length} ${name === "texts" ? brief : name}`);
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
  const { one, many } = subjectWords[subject].texts;
  const words = name === "texts" ? ([one, many] as const) : nouns[name];
  return count === 0 ? [] : [`${count} ${words[count === 1 ? 0 : 1]}`];
}
