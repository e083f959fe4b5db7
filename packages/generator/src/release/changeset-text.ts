import {
  adviceOf,
  type Bump,
  countChanges,
  countGroups,
  groupChanges,
  type GroupName,
  type Item,
  itemsOf,
  newNamesSentence,
  type ReportedChange,
  safeSentence,
  sentenceWithList,
} from "@convex-openapi/diff/report";

/**
 * Stands between what is written anew and what a person adds. It is a comment, so that a changelog does not show it.
 */
export const ownWordsMarker = "<!-- openapi-clients: your own words below this line stay -->";

const headings: Readonly<Record<Exclude<GroupName, "documentation">, string>> = {
  breaking: "Breaking for installed clients",
  types: "Breaking at compile time",
  risky: "Risky",
  compatible: "Compatible",
};

/** Upper bound on items of a group in a changeset; `API.md` and the diff have the rest. */
const MAX_PER_GROUP = 40;

/** Upper bound on changes listed in one item. */
const MAX_LISTED = 40;

/** A changeset about one client package. */
export interface ChangesetContent {
  readonly packageName: string;
  readonly bump: Exclude<Bump, "none">;
  readonly changes: readonly ReportedChange[];
  /** What a person wrote below the marker, `""` for nothing. */
  readonly ownWords: string;
}

/**
 * The text of a changeset, in the form that `changeset version` reads, and formatted so that a formatter leaves it
 * alone. It reports to those who use the package what changed and what to do. The same content gives the same bytes.
 */
export function changesetText(content: ChangesetContent): string {
  const { packageName, bump, changes, ownWords } = content;
  const generated = [
    "---",
    `${JSON.stringify(packageName)}: ${bump}`,
    "---",
    "",
    ...body(changes),
    "",
    ownWordsMarker,
    "",
  ];
  const text = generated.join("\n");
  return ownWords === "" ? text : `${text}\n${ownWords}\n`;
}

/** What a person wrote into a changeset of ours; `undefined` when it is not of ours. */
export function ownWordsOf(text: string): string | undefined {
  const start = text.indexOf(ownWordsMarker);
  return start < 0 ? undefined : text.slice(start + ownWordsMarker.length).trim();
}

function body(changes: readonly ReportedChange[]): string[] {
  const groups = groupChanges(changes);
  const reported = [...groups.breaking, ...groups.types, ...groups.risky, ...groups.compatible];
  if (reported.length === 0) return ["Doc comments changed with the documentation of the API."];
  const lines = [`The API changed: ${countGroups(reported)}.`];
  for (const name of ["breaking", "types", "risky", "compatible"] as const) {
    const group = groups[name];
    if (group.length === 0) continue;
    const items = itemsOf(group);
    const shown = items.length > MAX_PER_GROUP + 1 ? items.slice(0, MAX_PER_GROUP) : items;
    lines.push("", `**${headings[name]}**`, "", ...shown.map(line));
    const left = countChanges(items.slice(shown.length));
    if (left > 0) lines.push(`- and ${left} more`);
  }
  if (groups.documentation.length > 0)
    lines.push("", "Doc comments changed with the documentation of the API.");
  return lines;
}

function line(item: Item): string {
  const { first, changes } = item;
  const advice = adviceOf(item);
  const newNames = changes.length === 1 ? newNamesSentence(first) : "";
  const sentence = safeSentence(sentenceWithList(item, MAX_LISTED)) + newNames;
  return `- ${sentence}${advice === undefined ? "" : ` ${safeSentence(advice)}`}`;
}
