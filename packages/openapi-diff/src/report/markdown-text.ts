/** A text as Markdown code in one line. */
export function code(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  if (!line.includes("`")) return `\`${line}\``;
  const longest = Math.max(...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return `${fence} ${line} ${fence}`;
}

/**
 * A sentence with names in backticks, safe to stand in a comment on GitHub: what is not in backticks starts no HTML,
 * calls nobody by `@name` and refers to no issue.
 */
export function safeSentence(sentence: string): string {
  let safe = "";
  let start = 0;
  for (const { 0: run, index } of sentence.matchAll(/`+/g)) {
    if (index < start) continue;
    const end = endOfCode(sentence, index + run.length, run);
    if (end === undefined) continue;
    safe += escaped(sentence.slice(start, index)) + sentence.slice(index, end);
    start = end;
  }
  return safe + escaped(sentence.slice(start));
}

/** Code ends at the next run of as many backticks as it began with (CommonMark, section 6.1). */
function endOfCode(text: string, from: number, fence: string): number | undefined {
  for (const { 0: run, index } of text.slice(from).matchAll(/`+/g)) {
    if (run === fence) return from + index + run.length;
  }
  return undefined;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  "@": "&#64;",
  "#": "&#35;",
};

function escaped(text: string): string {
  return text.replaceAll(/[&<@]|#(?=\d)/g, (character) => entities[character] ?? character);
}

/** A text for a cell of a table. */
export function cell(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|");
}

/** Every line of a block, moved to the right. Empty lines stay empty. */
export function indent(block: string, spaces: string): string {
  return block.replaceAll(/^(?=.)/gm, spaces);
}
