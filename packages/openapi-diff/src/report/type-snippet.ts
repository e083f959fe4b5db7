import type { DiffChange } from "../diff/report.ts";
import { textsBeside } from "../diff/texts-beside.ts";

/** One line of a snippet: what went, what came, or what stayed and shows the place. */
export interface SnippetLine {
  readonly sign: "-" | "+" | " ";
  readonly text: string;
}

/** Lines of a snippet beyond this many are left out; the place is known by then. */
const MAX_LINES = 12;

/** So long are lines where nothing says how wide they may be. */
const usualWidth = 110;

/** What of a change its snippet is made of. */
export type ChangedType = Pick<
  DiffChange,
  "typeBefore" | "typeAfter" | "names" | "property" | "head"
>;

/**
 * The old and the new type of a change as the few lines in which they differ. Object types are taken apart into their
 * properties and long unions into their members, so that one of thirty stands out; lines that are longer than `width`
 * are cut around what differs. Where no type changed but names did, the names.
 */
export function typeSnippet(change: ChangedType, width: number = usualWidth): SnippetLine[] {
  const { typeBefore: before, typeAfter: after } = change;
  const lines =
    before === undefined && after === undefined
      ? nameLines(change, width)
      : differentLines(change, before, after);
  const shown = lines.length > MAX_LINES ? lines.slice(0, MAX_LINES - 1) : lines;
  const cut = cutLines(shown, width);
  if (shown.length < lines.length) {
    cut.push({ sign: " ", text: `… ${lines.length - shown.length} more lines` });
  }
  return cut;
}

/** Each removed line is cut around what it and the added line of the same property differ in. */
function cutLines(lines: readonly SnippetLine[], width: number): SnippetLine[] {
  const result = [...lines];
  const open = new Set(result.filter(({ sign }) => sign === "+"));
  for (const [index, line] of lines.entries()) {
    if (line.sign !== "-") continue;
    const other = [...open].find(({ text }) => keyOf(text) === keyOf(line.text));
    if (other === undefined) continue;
    open.delete(other);
    const [removed, added] = textsBeside(line.text, other.text, width);
    result[index] = { sign: "-", text: removed };
    result[result.indexOf(other)] = { sign: "+", text: added };
  }
  return result.map(({ sign, text }) => ({ sign, text: textsBeside(text, "", width)[0] }));
}

/** The property that a line is about, without the sign of what is optional. */
function keyOf(text: string): string {
  return /^ *[\w$"-]+(?=\??: )/.exec(text)?.[0] ?? "";
}

/** The way to a type over its snippet, `undefined` where a line of the snippet says it. */
export function snippetTitle({
  typePath,
  typeBefore,
  typeAfter,
  names,
}: Pick<DiffChange, "typePath" | "typeBefore" | "typeAfter" | "names">): string | undefined {
  if (typePath === undefined || typeBefore !== undefined || typeAfter !== undefined)
    return typePath;
  const said = [...(names?.removed ?? []), ...(names?.added ?? [])];
  return said.includes(typePath) ? undefined : typePath;
}

/** The way to a type cut to `most` characters: its end says what it is about, the sentence above where it starts. */
export function endOfPath(path: string, most: number): string {
  if (path.length <= most) return path;
  const end = path.slice(1 - most);
  return `…${end.slice(Math.max(0, end.indexOf("[")))}`;
}

function nameLines({ names }: ChangedType, width: number): SnippetLine[] {
  const signed = (sign: "-" | "+", list: readonly string[] = []): SnippetLine[] =>
    list.map((text) => ({ sign, text: endOfPath(text, width) }));
  return [...signed("-", names?.removed), ...signed("+", names?.added)];
}

function differentLines(
  change: ChangedType,
  before: string | undefined,
  after: string | undefined,
): SnippetLine[] {
  const wasCut = isCut(before) || isCut(after);
  const named = wasCut ? propertyLines(change) : undefined;
  if (named !== undefined) return named;
  const parts = bothParts(before ?? "", after ?? "");
  return parts === undefined
    ? wholeLines(before, after)
    : changedLines(parts, wasCut, change.property);
}

/** The compiler leaves `...` in the text of a long type, so that what differs need not be in it. Tuples spread others. */
function isCut(type: string | undefined): boolean {
  return type !== undefined && /\.\.\.(?![\w([{"])/.test(type);
}

/** The property that came or went, by its name alone. */
function propertyLines({ property, head }: ChangedType): SnippetLine[] | undefined {
  if (property === undefined) return undefined;
  return [
    { sign: " ", text: "{" },
    { sign: head === undefined ? "-" : "+", text: `  ${property}` },
    { sign: " ", text: "  …" },
    { sign: " ", text: "}" },
  ];
}

interface Parts {
  readonly open: string;
  readonly close: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function bothParts(before: string, after: string): Parts | undefined {
  const oldMembers = objectMembers(before);
  const newMembers = objectMembers(after);
  if (oldMembers !== undefined && newMembers !== undefined) {
    return { open: "{", close: "}", before: oldMembers, after: newMembers };
  }
  const oldUnion = splitTopLevel(before, " | ");
  const newUnion = splitTopLevel(after, " | ");
  if (oldUnion.length + newUnion.length < 8) return undefined;
  const member = (text: string): string => `| ${text}`;
  return { open: "", close: "", before: oldUnion.map(member), after: newUnion.map(member) };
}

/** The members that differ; where a property came or went, that one alone: the others have a change of their own. */
function changedLines(
  { open, close, before, after }: Parts,
  wasCut: boolean,
  property: string | undefined,
): SnippetLine[] {
  const old = new Set(before);
  const now = new Set(after);
  const gone = before.filter((text) => !now.has(text));
  const come = after.filter((text) => !old.has(text));
  const kept = before.length - gone.length;
  const isOwn = (text: string): boolean => property !== undefined && isMember(text, property);
  const hasOwn = [...gone, ...come].some(isOwn);
  const shown = (texts: readonly string[]): readonly string[] =>
    hasOwn ? texts.filter(isOwn) : texts;
  const hasMore = wasCut || shown(gone).length + shown(come).length < gone.length + come.length;
  const context = (text: string): SnippetLine[] => (text === "" ? [] : [{ sign: " ", text }]);
  const indent = open === "" ? "" : "  ";
  const unchanged = hasMore ? "…" : `… ${kept} unchanged`;
  return [
    ...context(open),
    ...shown(gone).map((text): SnippetLine => ({ sign: "-", text: indent + text })),
    ...shown(come).map((text): SnippetLine => ({ sign: "+", text: indent + text })),
    ...context(kept === 0 && !hasMore ? "" : indent + unchanged),
    ...context(close),
  ];
}

function isMember(text: string, property: string): boolean {
  return [property, JSON.stringify(property)].some(
    (name) => text.startsWith(`${name}:`) || text.startsWith(`${name}?:`),
  );
}

function wholeLines(before: string | undefined, after: string | undefined): SnippetLine[] {
  if (before === after) return [];
  const lines: SnippetLine[] = [];
  if (saysSomething(before)) lines.push({ sign: "-", text: before });
  if (saysSomething(after)) lines.push({ sign: "+", text: after });
  return lines;
}

/** Whether the compiler left more of a type than what both sides have in common. */
function saysSomething(text: string | undefined): text is string {
  return text !== undefined && text !== "...";
}

/**
 * The properties of `{ a: string; b?: number; }`, of `{ a: string; b?: { c: num...` those that the compiler left;
 * `undefined` for any other type.
 */
function objectMembers(type: string): string[] | undefined {
  const isOpen = type.endsWith("...");
  if (!type.startsWith("{ ") || !(isOpen || type.endsWith(" }"))) return undefined;
  const inner = isOpen ? type.slice(2) : type.slice(2, -2);
  if (!balanced(inner)) return undefined;
  const members = splitTopLevel(inner.replace(/;$/, ""), "; ").filter((member) => member !== "...");
  return members.map((member) => (member.endsWith("...") ? member : `${member};`));
}

/** Splits where no bracket and no quote is open. */
function splitTopLevel(text: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const { index, depth } of depths(text)) {
    if (depth === 0 && index >= start && text.startsWith(separator, index)) {
      parts.push(text.slice(start, index));
      start = index + separator.length;
    }
  }
  return [...parts, text.slice(start)].filter((part) => part !== "");
}

/** Whether no bracket closes that was not opened: then the outer braces belong to each other. */
function balanced(text: string): boolean {
  for (const { depth } of depths(text)) if (depth < 0) return false;
  return true;
}

/** How many brackets are open at each character that is not in quotes. */
function* depths(text: string): Generator<{ index: number; depth: number }> {
  let depth = 0;
  let quote: string | undefined;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (quote !== undefined) {
      if (character === "\\") index += 1;
      else if (character === quote) quote = undefined;
      continue;
    }
    if (character === '"' || character === "'" || character === "`") quote = character;
    else if ("{[(<".includes(character)) depth += 1;
    else if ("}])".includes(character) || (character === ">" && text[index - 1] !== "="))
      depth -= 1;
    yield { index, depth };
  }
}
