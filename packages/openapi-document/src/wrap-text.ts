/** A word that would mean something else at the start of a line of Markdown or of a doc comment. */
const startsMarkup = /^(?:@|[-*+#>|]|\d+[.)]$)/;

/** For texts whose words mean the same anywhere, as {@link wrapText} takes it. */
export const anyWord: RegExp = /^$/;

/**
 * A line of text as lines of at most `width` characters, broken between words only. What starts like a list item
 * continues under its text. The author's own line breaks stay: a change in one line never moves the words of the next.
 *
 * A line is never broken before a word that starts with `@`, which a doc comment would read as a tag. A single word
 * that is longer than the width stays whole.
 * @param startsNoLine the words that no line is broken before.
 */
export function wrapText(
  line: string,
  width: number,
  startsNoLine: RegExp = startsMarkup,
): string[] {
  if (line.length <= width) return [line];
  const [lead = ""] = /^\s*(?:(?:[-*+]|\d+[.)])\s+)?/.exec(line) ?? [];
  const hanging = " ".repeat(lead.length);
  const lines: string[] = [];
  let margin = lead;
  let start = lead.length;
  let end = endOfWord(line, start);
  while (end < line.length) {
    const next = endOfWord(line, end + 1);
    const isTooLong = margin.length + next - start > width;
    if (isTooLong && !startsNoLine.test(line.slice(end + 1, next))) {
      lines.push((margin + line.slice(start, end)).trimEnd());
      margin = hanging;
      start = end + 1;
    }
    end = next;
  }
  lines.push((margin + line.slice(start)).trimEnd());
  return lines;
}

function endOfWord(line: string, start: number): number {
  const end = line.indexOf(" ", start);
  return end === -1 ? line.length : end;
}
