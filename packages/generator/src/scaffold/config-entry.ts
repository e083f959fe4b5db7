import { isIdentifier } from "@convex-openapi/document/model";
import { withoutComments } from "./without-comments.ts";

/** The entry of a new client in a config. */
export interface ConfigEntry {
  readonly key: string;
  /** Paths relative to the config file, with forward slashes. */
  readonly spec: string;
  /** Exactly one of the two. */
  readonly package?: string;
  readonly out?: string;
  readonly upstream?: string;
}

/** The entry as a person would write it, over several lines: `pets: { … }`. */
export function configEntryText(entry: ConfigEntry, isJson: boolean): string {
  const { key, ...client } = entry;
  const name = (text: string): string =>
    isJson || !isIdentifier(text) ? JSON.stringify(text) : text;
  const lines = Object.entries(client).map(
    ([property, value]) => `  ${name(property)}: ${JSON.stringify(value)}`,
  );
  return `${name(key)}: {\n${lines.join(",\n")}${isJson ? "" : ","}\n}`;
}

/**
 * The text of a config with one more client, and not a character changed elsewhere.
 * It is a guess by the look of the text: load the outcome before you keep it.
 * @returns `undefined` when the text has no single `clients: { … }` that can be added to.
 */
export function addConfigEntry(
  text: string,
  entry: ConfigEntry,
  isJson: boolean,
): string | undefined {
  const code = withoutComments(text);
  const starts = [...code.matchAll(/(?:\bclients|"clients"|'clients')\s*:\s*\{/g)];
  const [start] = starts;
  if (start === undefined || starts.length > 1) return undefined;
  const open = start.index + start[0].length;
  const close = closingBrace(code, open);
  if (close === undefined) return undefined;
  const members = code.slice(open, close).trimEnd();
  const end = open + members.length;
  // What stands behind the last member on its line, such as a comment, stays there.
  const lineEnd = Math.min(close, indexOrEnd(text, "\n", end));
  const restOfLine = text.slice(end, lineEnd).trimEnd();
  const outer = indentationAt(text, open);
  const step = outer.includes("\t") ? "\t" : "  ";
  const inner =
    members === "" ? `${outer}${step}` : indentationAt(text, open + members.search(/\S/));
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const block = configEntryText(entry, isJson)
    .split("\n")
    .map((line) => `${newline}${inner}${line.replace(/^ {2}/, inner.includes("\t") ? "\t" : "  ")}`)
    .join("");
  const separator = members === "" || members.endsWith(",") ? "" : ",";
  const after = `${isJson ? "" : ","}${newline}${outer}${text.slice(close)}`;
  const between = text.slice(lineEnd, close).trimEnd();
  return `${text.slice(0, end)}${separator}${restOfLine}${between}${block}${after}`;
}

function closingBrace(code: string, open: number): number | undefined {
  let depth = 1;
  for (let index = open; index < code.length; index += 1) {
    if (code[index] === "{") depth += 1;
    if (code[index] === "}") depth -= 1;
    if (depth === 0) return index;
  }
  return undefined;
}

function indentationAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1);
  return /^[^\S\r\n]*/.exec(line)?.[0] ?? "";
}

function indexOrEnd(text: string, part: string, from: number): number {
  const index = text.indexOf(part, from);
  return index === -1 ? text.length : index;
}
