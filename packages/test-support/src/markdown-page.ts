import { format } from "prettier";

/** Blocks of Markdown as a page, as Prettier lays it out. */
export function markdownPage(...blocks: readonly string[]): Promise<string> {
  return format(blocks.join("\n\n"), { parser: "markdown", printWidth: 100 });
}

/** A text that is shown as it is. */
export function codeBlock(language: string, text: string): string {
  return `\`\`\`${language}\n${text.replace(/\n$/, "")}\n\`\`\``;
}

/** A table of cells that are Markdown. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [title = [], ...others] = rows;
  return [title, title.map(() => "---"), ...others]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}

/** The same text, or texts, of what is sent and of what comes back, as one list. */
export function byDirection(request: string | undefined, response: string | undefined): string {
  const nothing = "Nothing.";
  if (request === response) return request ?? nothing;
  return `- In a request: ${request ?? nothing}\n- In a response: ${response ?? nothing}`;
}
