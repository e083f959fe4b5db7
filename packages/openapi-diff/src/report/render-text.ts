import { placeOf } from "@convex-openapi/document/model";
import {
  countGroups,
  groupChanges,
  groupNames,
  headingOf,
  type GroupName,
} from "./change-groups.ts";
import type { Allowance, Comparison, ReportedChange } from "./comparison.ts";
import { type DiffOutcome, type Note, type PlannedRelease } from "./diff-outcome.ts";
import { fillLines, unbroken } from "./fill-lines.ts";
import { allowedText, headlineOf, ratingText } from "./headline.ts";
import { disagreementOf, impactOf, shortList } from "./impact.ts";
import { newNamesSentence } from "./importable-names.ts";
import {
  adviceOf,
  areComponents,
  countChanges,
  itemsOf,
  listed,
  locationOf,
  snippetOf,
  usersOf,
  type Item,
} from "./items.ts";
import type { Subject } from "./subject.ts";
import type { Colour, TextStyle } from "@convex-openapi/document/command-line";
import { endOfPath, snippetTitle } from "./type-snippet.ts";

const colours: Readonly<Record<GroupName, Colour>> = {
  breaking: "red",
  types: "red",
  risky: "yellow",
  compatible: "green",
  documentation: "dim",
};

/** What breaks nobody is reported up to here, then counted. */
const MAX_BRIEF = 20;

const snippetIndent = "      ";

/** Upper bound on listed names where each of them is self-explanatory. */
const MAX_NAMES = 50;

/** The outcome of a comparison for a terminal: the worst first, then the versions that follow from it. */
export function renderText(outcome: DiffOutcome, style: TextStyle): string {
  const { subject = "descriptions" } = outcome;
  const blocks = outcome.comparisons
    .filter((comparison) => !isQuiet(comparison))
    .flatMap((comparison) => comparisonBlocks(comparison, subject, style));
  const quiet = outcome.comparisons.filter(isQuiet).map(({ name }) => name);
  if (quiet.length > 0) blocks.push(indented(`${quiet.join(", ")}: no changes`, "", style));
  if (outcome.notes.length > 0)
    blocks.push(outcome.notes.flatMap((note) => noteLines(noteText(note), style)));
  if (outcome.releases.length > 0) blocks.push(releaseLines(outcome.releases, style));
  blocks.push(indented(summaryOf(outcome), "", style));
  return blocks.map((lines) => lines.join("\n")).join("\n\n");
}

/** Whether there is nothing to say of a comparison; such ones share a line. */
function isQuiet({ status, report, notes }: Comparison): boolean {
  return status === "compared" && report.changes.length === 0 && notes.length === 0;
}

function comparisonBlocks(comparison: Comparison, subject: Subject, style: TextStyle): string[][] {
  const { name, status, report, notes } = comparison;
  const title = indented(`${name}: ${statusOf(comparison, subject)}`, "", style);
  const blocks = [[...title, ...notes.flatMap((note) => noteLines(note, style))]];
  if (status !== "compared") return blocks;
  const groups = groupChanges(report.changes);
  for (const group of groupNames) {
    const changes = groups[group];
    if (changes.length === 0) continue;
    blocks.push([style.paint(colours[group], headingOf(group, changes, subject).toUpperCase())]);
    const isFull = ({ first }: Item): boolean =>
      group === "breaking" ||
      group === "types" ||
      group === "risky" ||
      (subject === "output" && first.typePath !== undefined);
    const items = itemsOf(changes);
    const brief = items.filter((item) => !isFull(item));
    blocks.push(...items.filter(isFull).map((item) => itemLines(item, subject, style)));
    if (brief.length > 0) blocks.push(briefLines(brief, style));
  }
  return blocks;
}

/** What is to say of a comparison as a whole. */
export function statusOf({ status, report }: Comparison, subject?: Subject): string {
  if (status === "new") return "a new client, so there is nothing to compare it with";
  if (status === "gone") return "client removed from the config";
  if (status === "fetched")
    return "its description comes from a URL or is not kept in this repository, so no revision has it";
  if (status === "unreadable") return "its committed files cannot be read; nothing was compared";
  const counts = countGroups(report.changes, subject);
  return subject === "output" ? `${counts}; ${ratingText(report)}` : counts;
}

function itemLines(item: Item, subject: Subject, style: TextStyle): string[] {
  const { message, first, changes } = item;
  const isOne = changes.length === 1;
  const { allowed, rule, fingerprint } = first;
  const users = usersOf(item);
  const used = users.length === 0 ? "" : ` Used by ${shortList(users.map(unbroken))}.`;
  const advice = adviceOf(item);
  const snippet = snippetOf(item, style.width - snippetIndent.length - 2);
  const title = isOne ? snippetTitle(first) : undefined;
  const disagreement = disagreementOf(first.compiler);
  const dim = (text: string): string => style.paint("dim", text);
  return [
    ...indented(message, "  ", style),
    ...(isOne ? [dim(`    ${locationText(first)}`)] : listLines(item, style)),
    ...indented(`${impactOf(first, subject)}.${used}`, "    ", style),
    ...(disagreement === undefined ? [] : indented(disagreement, "    ", style)),
    ...(advice === undefined ? [] : indented(`→ ${advice}`, "    ", style)),
    ...(title === undefined ? [] : [dim(`    ${endOfPath(title, style.width - 4)}`)]),
    ...snippet.map(({ sign, text }) => {
      const line = `${snippetIndent}${sign} ${text}`;
      return sign === " " ? dim(line) : style.paint(sign === "-" ? "red" : "green", line);
    }),
    ...(allowed === undefined ? [] : indented(allowanceText(allowed), "    ", style)),
    dim(`    ${rule}${isOne ? ` ${fingerprint}` : ""}`),
  ];
}

/** What several changes are about: each in a line with its place, unless names say it. */
function listLines(item: Item, style: TextStyle): string[] {
  if (areComponents(item)) {
    return indented(shortList(item.changes.map(listed), MAX_NAMES), "    ", style);
  }
  return item.changes.flatMap((change) => {
    const where = [
      locationText(change),
      ...(change.api === "breaking" ? [change.fingerprint] : []),
    ];
    const below = [where.join(" "), ...where].map((text) => `      ${text}`);
    const line = `    - ${listed(change)}, ${where.join(" ")}`;
    if (line.length <= style.width) return [line];
    const [together = "", ...apart] = below;
    const fits = together.length <= style.width;
    return [...indented(`- ${listed(change)},`, "    ", style), ...(fits ? [together] : apart)];
  });
}

function locationText(change: ReportedChange): string {
  const { before, place } = locationOf(change);
  return before + place;
}

function allowanceText({ reason, expires }: Allowance): string {
  return `Allowed until ${expires}: ${reason}`;
}

function noteText({ message, position }: Note): string {
  return position === undefined ? message : `${placeOf(position)} ${message}`;
}

function briefLines(items: readonly Item[], style: TextStyle): string[] {
  const shown = items.length > MAX_BRIEF + 1 ? items.slice(0, MAX_BRIEF) : items;
  const lines = shown.flatMap(({ message, first, changes }) => {
    if (changes.length > 1) {
      const list = indented(shortList(changes.map(listed), MAX_BRIEF), "    ", style);
      return [...indented(message, "  ", style), ...list];
    }
    const place = style.paint("dim", `    ${locationText(first)}`);
    return [...indented(`${message}${newNamesSentence(first)}`, "  ", style), place];
  });
  const rest = countChanges(items) - countChanges(shown);
  return rest === 0 ? lines : [...lines, `  and ${rest} more`];
}

function noteLines(note: string, style: TextStyle): string[] {
  return indented(`note: ${note}`, "  ", style).map((line) => style.paint("yellow", line));
}

function releaseLines(releases: readonly PlannedRelease[], style: TextStyle): string[] {
  const name = Math.max(...releases.map((release) => release.package.length));
  const versions = Math.max(...releases.map((release) => versionsOf(release).length));
  const rows = releases.map((release) => ({
    start: `  ${release.package.padEnd(name)}  ${versionsOf(release).padEnd(versions)}`,
    why: release.why.replaceAll("`", ""),
  }));
  const fits = rows.every(({ start, why }) => start.length + 2 + why.length <= style.width);
  return [
    "VERSIONS",
    ...rows.flatMap(({ start, why }) => {
      if (fits) return [`${start}  ${style.paint("dim", why)}`];
      const below = indented(why, "    ", style).map((line) => style.paint("dim", line));
      return [start.trimEnd(), ...below];
    }),
  ];
}

function versionsOf({ oldVersion, newVersion }: PlannedRelease): string {
  return `${oldVersion} → ${newVersion}`;
}

function summaryOf(outcome: DiffOutcome): string {
  const since = outcome.since === undefined ? "" : ` since ${outcome.since}`;
  return `${headlineOf(outcome)}${since}${allowedText(outcome)}`;
}

function indented(text: string, indent: string, { width }: TextStyle): string[] {
  return fillLines(text, indent, width);
}
