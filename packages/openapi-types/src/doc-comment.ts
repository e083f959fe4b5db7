import { printWidth, withoutInvisible } from "./code-text.ts";
import { wrapText } from "@convex-openapi/document/model";

/**
 * A doc comment with a line break behind it, `""` for no lines. It stands on one line when it is one line of text that
 * fits, and else takes a line of its own for each line of text; longer lines are wrapped.
 *
 * Text cannot end the comment, and a line of text cannot begin a tag: only what `docLines` adds is a tag.
 */
export function docComment(lines: readonly string[], indent: number): string {
  if (lines.length === 0) return "";
  const margin = " ".repeat(indent);
  const width = printWidth - indent - 3;
  const wrapped: string[] = [];
  for (const line of lines) {
    const text = line.includes("*/") ? line.replaceAll("*/", "*\\/") : line;
    if (text.length <= width) wrapped.push(text);
    else wrapped.push(...wrapText(text, width));
  }
  const [only = ""] = wrapped;
  if (wrapped.length === 1 && margin.length + only.length + 7 <= printWidth) {
    return `${margin}/** ${only} */\n`;
  }
  const start = `${margin} *`;
  let body = "";
  for (const line of wrapped) {
    const text = line.trimEnd();
    body += text === "" ? `${start}\n` : `${start} ${text}\n`;
  }
  return `${margin}/**\n${body}${margin} */\n`;
}

/** The lines of a description, without blank lines at its ends. A line that starts with `@` is kept from being a tag. */
export function textLines(text: string | undefined): string[] {
  if (text === undefined) return [];
  if (plainLine.test(text)) return [text];
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map(cleanLine);
  const first = lines.findIndex((line) => line !== "");
  const last = lines.findLastIndex((line) => line !== "");
  return first === -1 ? [] : lines.slice(first, last + 1);
}

/** Letters of English, as most lines are: they need no cleaning. */
const plainLine = /^[!-?A-~](?:[ -~]*[!-~])?$/;

function cleanLine(line: string): string {
  if (line === "" || plainLine.test(line)) return line;
  const clean = withoutInvisible(line.replaceAll("\t", "  ")).trimEnd();
  return clean.replace(/^(\s*)@/, "$1\\@");
}
