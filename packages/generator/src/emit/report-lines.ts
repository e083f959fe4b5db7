import { withoutInvisible } from "./types/code-text.ts";
import type { Member, Type } from "./types/type.ts";

/** The longest line of a report. A line has up to two signs of three bytes, and no more than 120 bytes with them. */
const reportWidth = 116;

/** A text as Markdown code, in one more backtick than it holds in a row (CommonMark 0.31 section 6.1). */
export function codeSpan(text: string): string {
  if (/^[!-_a-~]+(?: [!-_a-~]+)*$/.test(text)) return `\`${text}\``;
  const clean = withoutInvisible(text.replace(/\s+/g, " "));
  const runs = [...clean.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = "`".repeat(runs.length === 0 ? 1 : Math.max(...runs) + 1);
  const gap = clean.startsWith("`") || clean.endsWith("`") ? " " : "";
  return `${fence}${gap}${clean}${gap}${fence}`;
}

/**
 * A type as items of a nested list. It stands behind its label when it fits there; an object has an item for each
 * property, a union or an intersection one for each member.
 *
 * @param label Markdown, such as a property name as code.
 * @param depth How deep the list is nested.
 */
export function typeLines(label: string, type: Type, depth: number): string[] {
  const start = `${"  ".repeat(depth)}- ${label}`;
  if (type.flat !== undefined) {
    const line = `${start}: ${codeSpan(type.flat)}`;
    if (fitsReport(line) || type.kind === "atom") return [line];
  }
  switch (type.kind) {
    case "object":
      return [start, ...memberLines(type.members, depth + 1)];
    case "place":
      return typeLines(label, type.item, depth);
    case "rest":
    case "array":
      return typeLines(`${label} (each)`, type.item, depth);
    case "union":
      return [`${start}: one of`, ...type.types.flatMap((item) => itemLines(item, depth + 1))];
    case "intersection":
      return [`${start}: all of`, ...type.types.flatMap((item) => itemLines(item, depth + 1))];
    case "tuple":
      return [
        `${start}: in this order`,
        ...type.items.flatMap((item) => itemLines(item, depth + 1)),
      ];
    case "generic":
      return [
        `${start}: ${codeSpan(type.name)} of`,
        ...type.arguments.flatMap((item) => itemLines(item, depth + 1)),
      ];
    default:
      return [`${start}: ${codeSpan(type.flat)}`];
  }
}

function memberLines(members: readonly Member[], depth: number): string[] {
  return members.flatMap(({ head, type, doc }) =>
    typeLines(
      `${codeSpan(head)}${doc.includes("@deprecated") ? " (deprecated)" : ""}`,
      type,
      depth,
    ),
  );
}

function itemLines(type: Type, depth: number): string[] {
  const line = `${"  ".repeat(depth)}- ${codeSpan(type.flat ?? "")}`;
  const isShort = type.flat !== undefined && fitsReport(line);
  return isShort || type.kind === "atom" ? [line] : typeLines(type.kind, type, depth);
}

/** `- name — place`, with the place as an item of its own where the line would get too long. */
export function entryLines(name: string, place: string): string[] {
  const line = `- ${name} — ${place}`;
  return fitsReport(line) ? [line] : [`- ${name}`, `  - ${place}`];
}

/** Whether a line is short enough for a report. */
export function fitsReport(line: string): boolean {
  return line.length <= reportWidth;
}
