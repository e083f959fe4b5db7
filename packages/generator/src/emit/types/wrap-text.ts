/**
 * A line of text as lines of at most `width` characters, broken between words only. What starts like a list item
 * continues under its text. The author's own line breaks stay: a change in one line never moves the words of the next.
 *
 * A line is never broken before a word that starts with `@`, which a doc comment would read as a tag. A single word
 * that is longer than the width stays whole.
 */
export function wrapText(line: string, width: number): string[] {
  if (line.length <= width) return [line];
  const [lead = ""] = /^\s*(?:(?:[-*+]|\d+[.)])\s+)?/.exec(line) ?? [];
  const hanging = " ".repeat(lead.length);
  const lines: string[] = [];
  let current = lead;
  let empty = true;
  for (const word of line.slice(lead.length).split(" ")) {
    const longer = empty ? current + word : `${current} ${word}`;
    if (!empty && longer.length > width && !/^(?:@|[-*+#>|]|\d+[.)]$)/.test(word)) {
      lines.push(current.trimEnd());
      current = hanging + word;
    } else {
      current = longer;
    }
    empty = false;
  }
  return [...lines, current.trimEnd()];
}
