import { allowFileName } from "./apply-allowances.ts";
import { countGroup, groupNames, groupOf, headingOf, type GroupName } from "./change-groups.ts";
import { fitParts, MAX_COMMENT_BYTES, type CommentPart } from "./comment-budget.ts";
import type { Comparison, ReportedChange } from "./comparison.ts";
import { allChanges, commandOf, type DiffOutcome, type PlannedRelease } from "./diff-outcome.ts";
import { allowedText, headlineOf } from "./headline.ts";
import { disagreementOf, impactOf, shortList } from "./impact.ts";
import { newNamesSentence } from "./importable-names.ts";
import {
  adviceOf,
  areComponents,
  countChanges,
  itemsOf,
  listed,
  sentenceWithList,
  locationOf,
  snippetOf,
  usersOf,
  type Item,
} from "./items.ts";
import { cell, code, indent, safeSentence } from "./markdown-text.ts";
import { statusOf } from "./render-text.ts";
import { subjectWords, type Subject } from "./subject.ts";
import { snippetTitle, type SnippetLine } from "./type-snippet.ts";

/** Upper bound on items of a group shown with their types; the others get a sentence. */
const MAX_DETAILED = 25;

/** Upper bound on changes listed in one item. */
const MAX_LISTED = 25;

/** What lets so many changes pass is offered to be copied; beyond that a rule and a pattern say it better. */
const MAX_OFFERED = 30;

/** Upper bound on lines about clients, and on notes about the run. */
const MAX_NOTES = 40;

/** A row for each of these many packages; more than that are counted. */
const MAX_RELEASES = 60;

/** Of these many owners it is said how many of their changes are left out. */
const MAX_OWNERS = 60;

/**
 * The outcome of a comparison as one comment on a pull request: which package gets which version, then breaking
 * changes, then the rest, always short enough for GitHub. The same outcome gives the same bytes.
 * @param maxBytes how long it may be, in bytes of UTF-8: what does not fit is left out by whole changes, and counted.
 */
export function renderMarkdown(outcome: DiffOutcome, maxBytes: number = MAX_COMMENT_BYTES): string {
  const changes = allChanges(outcome);
  const { subject = "descriptions" } = outcome;
  const words = subjectWords[subject];
  const since = outcome.since === undefined ? "" : ` since ${code(outcome.since)}`;
  const head = [
    words.marker,
    `## ${words.title}${since}: ${headlineOf(outcome)}${allowedText(outcome)}`,
    ...limitedNotes(statusLines(outcome)),
    ...(subject === "output" ? ratingTable(outcome) : releaseTable(outcome.releases)),
    ...blockedLine(changes),
    ...limitedNotes(outcome.notes.map(({ message }) => `> ${safeSentence(message)}`)),
  ].join("\n\n");
  const manyClients = outcome.comparisons.length > 1;
  const parts = groupNames.flatMap((group) => {
    const found = changes.filter((change) => groupOf(change) === group);
    return found.length === 0 ? [] : [partOf(group, found, manyClients, outcome)];
  });
  const allow = allowPart(changes);
  const frame: CommentPart = { open: `${head}\n\n`, items: [], close: "", overflow: () => "" };
  return fitParts([frame, ...parts, ...allow], maxBytes);
}

/** Changes need the room more than notes do. */
function limitedNotes(lines: readonly string[]): readonly string[] {
  if (lines.length <= MAX_NOTES + 1) return lines;
  return [...lines.slice(0, MAX_NOTES), `> And ${lines.length - MAX_NOTES} more notes.`];
}

function statusLines({ comparisons }: DiffOutcome): string[] {
  const lines = comparisons.flatMap((comparison: Comparison) => {
    const notes = comparison.notes.map((note) => `> **${comparison.name}**: ${safeSentence(note)}`);
    if (comparison.status === "compared") return notes;
    return [`> **${comparison.name}**: ${statusOf(comparison)}.`, ...notes];
  });
  return lines;
}

function ratingTable({ comparisons }: DiffOutcome): string[] {
  const rows = comparisons.map(
    ({ name, report: { types, bump } }) => `| ${cell(code(name))} | ${types} | ${bump} |`,
  );
  return [["| client | types | bump |", "| --- | --- | --- |", ...rows].join("\n")];
}

function releaseTable(releases: readonly PlannedRelease[]): string[] {
  if (releases.length === 0) return [];
  const shown = releases.length > MAX_RELEASES ? releases.slice(0, MAX_RELEASES) : releases;
  const rows = shown.map(
    ({ package: name, oldVersion, newVersion, why }) =>
      `| ${cell(code(name))} | ${oldVersion} | **${newVersion}** | ${cell(safeSentence(why))} |`,
  );
  const left = releases.length - shown.length;
  if (left > 0) rows.push(`| and ${left} more | | | |`);
  return [["| package | old | new | why |", "| --- | --- | --- | --- |", ...rows].join("\n")];
}

function partOf(
  group: GroupName,
  changes: readonly ReportedChange[],
  manyClients: boolean,
  outcome: DiffOutcome,
): CommentPart {
  const { subject = "descriptions" } = outcome;
  const folded = group === "compatible" || group === "documentation";
  const count = countGroup(group, changes.length, subject).join("");
  const owned = ownedItems(changes, outcome);
  const items = owned.map(({ item }) => item);
  const areListed = ownersIn(owned).length <= MAX_OWNERS;
  return {
    open: folded
      ? `<details>\n<summary>${capitalised(count)}</summary>\n\n`
      : `### ${headingOf(group, changes, subject)}\n\n`,
    items: owned.map(({ item, heading }, index) => {
      const client = manyClients ? item.first.client : undefined;
      const text =
        folded || index >= MAX_DETAILED ? briefItem(item, client) : fullItem(item, client, subject);
      return heading + text;
    }),
    close: folded ? "\n</details>\n\n" : "",
    overflow: (itemsLeft) => {
      const left = countChanges(items.slice(-itemsLeft));
      const isOne = left === 1;
      const whose = areListed ? ownersLeft(owned.slice(-itemsLeft)) : "";
      return `\n*${left} more ${isOne ? "does" : "do"} not fit into a comment${whose}: run ${code(commandOf(outcome))} to see ${isOne ? "it" : "them"}.*\n\n`;
    },
  };
}

/** Whose changes are left out, ` (3 of A, 2 of B)`: who finds no heading would think that nothing is theirs. */
function ownersLeft(left: readonly OwnedItem[]): string {
  const counts = ownersIn(left).map((name) => {
    const own = left.filter(({ owner }) => owner === name).map(({ item }) => item);
    return `${countChanges(own)} of ${name === "" ? "nobody" : code(name)}`;
  });
  return counts.length === 0 ? "" : ` (${counts.join(", ")})`;
}

function ownersIn(items: readonly OwnedItem[]): readonly string[] {
  return [...new Set(items.flatMap(({ owner }) => owner ?? []))];
}

/** An item, and what stands above it where it is the first of an owner. */
interface OwnedItem {
  readonly item: Item;
  /** `""` for nobody; `undefined` where nobody owns anything. */
  readonly owner: string | undefined;
  readonly heading: string;
}

/** The items of an owner stand together, owners by name, and last what nobody owns. As code, a name notifies nobody. */
function ownedItems(
  changes: readonly ReportedChange[],
  { owners }: DiffOutcome,
): readonly OwnedItem[] {
  if (owners === undefined || owners.size === 0) {
    return itemsOf(changes).map((item) => ({ item, owner: undefined, heading: "" }));
  }
  const ownerOf = ({ client }: ReportedChange): string =>
    (client === undefined ? undefined : owners.get(client)) ?? "";
  const names = [...new Set(changes.map(ownerOf))].sort((a, b) =>
    a === "" || b === "" ? b.length - a.length : a < b ? -1 : 1,
  );
  return names.flatMap((name) =>
    itemsOf(changes.filter((change) => ownerOf(change) === name)).map((item, index) => ({
      item,
      owner: name,
      heading: index > 0 ? "" : `\n#### ${name === "" ? "No owner" : code(name)}\n\n`,
    })),
  );
}

function briefItem(item: Item, client: string | undefined): string {
  const { first, changes } = item;
  const sentence = `- ${clientPrefix(client)}${safeSentence(sentenceWithList(item, MAX_LISTED))}`;
  if (changes.length > 1) return `${sentence}\n`;
  const { types, typePath } = first;
  const hits = types === "breaking" || types === "usage";
  const type = hits && typePath !== undefined ? ` ${code(typePath)},` : "";
  return `${sentence}${newNamesSentence(first)}${type} ${locationText(first)}\n`;
}

/** What several changes are about, in one line. */
function listInLine({ changes }: Item): string {
  return shortList(
    changes.map((change) => safeSentence(listed(change))),
    MAX_LISTED,
  );
}

/** What several changes are about, each in its line with its place. */
function listInLines({ changes }: Item): string {
  const shown = changes.length > MAX_LISTED + 1 ? changes.slice(0, MAX_LISTED) : changes;
  const lines = shown.map((change) => {
    const allows = isBlocking(change) ? ` · ${change.fingerprint}` : "";
    return `- ${safeSentence(listed(change))} <sub>${locationText(change)}${allows}</sub>`;
  });
  const left = changes.length - shown.length;
  return [...lines, ...(left === 0 ? [] : [`- and ${left} more`])].join("\n");
}

function locationText(change: ReportedChange): string {
  const { before, place } = locationOf(change);
  return `${before}${code(place)}`;
}

function fullItem(item: Item, client: string | undefined, subject: Subject): string {
  const { message, first, changes } = item;
  const isOne = changes.length === 1;
  const { allowed, rule, fingerprint } = first;
  const users = usersOf(item);
  const used = users.length === 0 ? "" : ` Used by ${shortList(users.map(code))}.`;
  const advice = adviceOf(item);
  const snippet = snippetOf(item);
  const title = isOne ? snippetTitle(first) : undefined;
  const disagreement = disagreementOf(first.compiler);
  const list = areComponents(item) ? `${listInLine(item)}.` : listInLines(item);
  const source = isOne ? `${locationText(first)} · ${rule} · ${fingerprint}` : rule;
  const blocks = [
    `**${clientPrefix(client)}${safeSentence(message)}**${advice === undefined ? "" : ` ${safeSentence(advice)}`}`,
    ...(isOne ? [] : [list]),
    ...(allowed === undefined
      ? []
      : [`Allowed until ${allowed.expires}: ${safeSentence(allowed.reason)}`]),
    ...(title === undefined && snippet.length === 0 ? [] : [diffBlock(title, snippet)]),
    ...(disagreement === undefined ? [] : [safeSentence(disagreement)]),
    `${impactOf(first, subject)}.${used}<br><sub>${source}</sub>`,
  ];
  return `- ${indent(blocks.join("\n\n"), "  ").trimStart()}\n\n`;
}

function diffBlock(typePath: string | undefined, snippet: readonly SnippetLine[]): string {
  if (snippet.length === 0) return code(typePath ?? "");
  const lines = snippet.map(({ sign, text }) => `${sign} ${text}`);
  const path = typePath === undefined ? [] : [`@@ ${typePath} @@`];
  const fence = snippet.some(({ text }) => text.includes("```")) ? "````" : "```";
  return [`${fence}diff`, ...path, ...lines, fence].join("\n");
}

function blockedLine(changes: readonly ReportedChange[]): string[] {
  const blocking = changes.filter(isBlocking);
  if (blocking.length === 0) return [];
  const isOne = blocking.length === 1;
  const summary = isOne
    ? "1 change breaks installed clients and has no entry"
    : `${blocking.length} changes break installed clients and have no entry`;
  const until = isOne ? "it has one" : "they have one";
  return [`**${summary} in ${code(allowFileName)}: the check fails until ${until}.**`];
}

/** Whether a change fails the check of a pull request. */
function isBlocking({ api, allowed }: ReportedChange): boolean {
  return api === "breaking" && allowed === undefined;
}

/** What a person copies to let breaking changes pass, `[]` where none has to be let through. */
function allowPart(changes: readonly ReportedChange[]): CommentPart[] {
  const blocking = changes.filter(isBlocking);
  if (blocking.length === 0 || blocking.length > MAX_OFFERED) return [];
  return [
    {
      open: "<details>\n<summary>To accept breaking changes</summary>\n\nAdd these to `.openapi-clients-allow.yaml`, each with a reason and an expiry date:\n\n```yaml\nallow:\n",
      items: blocking.map(
        ({ fingerprint, rule, pointer }) => `${allowEntry(fingerprint, rule, pointer)}\n`,
      ),
      close: "```\n\n</details>\n",
      overflow: (left) => `# and ${left} more\n`,
    },
  ];
}

function allowEntry(fingerprint: string, rule: string, pointer: string): string {
  const place = `${rule} ${pointer.replaceAll(/\s/g, " ")}`;
  return `  - fingerprint: "${fingerprint}" # ${place}\n    reason: ""\n    expires: ""`;
}

function clientPrefix(client: string | undefined): string {
  return client === undefined ? "" : `${client}: `;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
