import { type Member, type Type, withoutInvisible } from "@convex-openapi/types/printing";

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
  const lines: string[] = [];
  addLines(lines, label, type, depth);
  return lines;
}

/** All lines of a type go to one list: each that stands inside of others would be copied as often. */
function addLines(to: string[], label: string, type: Type, depth: number): void {
  const start = `${"  ".repeat(depth)}- ${label}`;
  if (type.flat !== undefined) {
    const line = `${start}: ${codeSpan(type.flat)}`;
    if (fitsReport(line) || type.kind === "atom") {
      to.push(line);
      return;
    }
  }
  switch (type.kind) {
    case "object":
      to.push(start);
      for (const member of type.members) addMember(to, member, depth + 1);
      return;
    case "place":
    case "readonly":
      addLines(to, label, type.item, depth);
      return;
    case "rest":
    case "array":
      addLines(to, `${label} (each)`, type.item, depth);
      return;
    case "union":
      addItems(to, `${start}: one of`, type.types, depth);
      return;
    case "intersection":
      addItems(to, `${start}: all of`, type.types, depth);
      return;
    case "tuple":
      addItems(to, `${start}: in this order`, type.items, depth);
      return;
    case "generic":
      addItems(to, `${start}: ${codeSpan(type.name)} of`, type.arguments, depth);
      return;
    default:
      to.push(`${start}: ${codeSpan(type.flat)}`);
  }
}

function addMember(to: string[], { head, type, doc }: Member, depth: number): void {
  const label = `${codeSpan(head)}${doc.includes("@deprecated") ? " (deprecated)" : ""}`;
  addLines(to, label, type, depth);
}

function addItems(to: string[], start: string, types: readonly Type[], depth: number): void {
  to.push(start);
  for (const type of types) addItem(to, type, depth + 1);
}

function addItem(to: string[], type: Type, depth: number): void {
  const line = `${"  ".repeat(depth)}- ${codeSpan(type.flat ?? "")}`;
  const isShort = type.flat !== undefined && fitsReport(line);
  if (isShort || type.kind === "atom") to.push(line);
  else addLines(to, type.kind, type, depth);
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
