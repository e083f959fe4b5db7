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
  return sentence
    .split(/((`+)(?:(?!\2)[^])*?\2(?!`))/)
    .filter((_, index) => index % 3 !== 2)
    .map((part, index) => (index % 2 === 1 ? part : escaped(part)))
    .join("");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll("@", "&#64;")
    .replaceAll(/#(?=\d)/g, "&#35;");
}

/** A text for a cell of a table. */
export function cell(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|");
}

/** Every line of a block, moved to the right. Empty lines stay empty. */
export function indent(block: string, spaces: string): string {
  return block.replaceAll(/^(?=.)/gm, spaces);
}
