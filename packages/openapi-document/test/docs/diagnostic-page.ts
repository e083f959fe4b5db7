import type { DiagnosticId } from "../../src/diagnostic-id.ts";
import { diagnosticFacts } from "../../src/diagnostic-facts.ts";
import { diagnosticExamples } from "./diagnostic-examples.ts";
import type { DiagnosticExample } from "./example-files.ts";
import { codeBlock, markdownPage } from "@convex-openapi/test-support/markdown-page";
import { runExample } from "./run-example.ts";
import { differenceBlock } from "@convex-openapi/test-support/yaml-difference";

/** The page of a kind of diagnostic. */
export async function diagnosticPage(id: DiagnosticId): Promise<string> {
  const { about, fix } = diagnosticFacts(id);
  const examples = diagnosticExamples[id];
  const severities = new Set<string>();
  const blocks: string[] = [];
  for (const [index, example] of examples.entries()) {
    const { before } = await runExample(example);
    for (const line of before.lines) severities.add(line.includes(" error ") ? "error" : "warning");
    blocks.push(
      examples.length === 1 ? "## Example" : `## Example ${index + 1}`,
      ...exampleBlocks(example, before.lines),
    );
  }
  return markdownPage(
    `# \`${id}\``,
    about,
    examples.some(({ command }) => command === "pull")
      ? "It is an error: nothing is changed until it is fixed."
      : severityText(severities),
    "## What to do",
    fix,
    ...blocks,
  );
}

function severityText(severities: ReadonlySet<string>): string {
  if (severities.size > 1)
    return "It is an error, or a warning if the value can still be interpreted.";
  return severities.has("error")
    ? "It is an error: nothing is generated until it is fixed."
    : "It is a warning: the code is still generated.";
}

function exampleBlocks(
  { before, after, command = "check", note }: DiagnosticExample,
  lines: readonly string[],
): string[] {
  const isOne = Object.keys({ ...before, ...after }).length === 1;
  return [
    ...Object.entries(before).flatMap(([name, content]) => [
      `\`${name}\`:`,
      codeBlock(name.endsWith(".json") ? "json" : "yaml", textOf(content)),
    ]),
    ...(note === undefined ? [] : [note]),
    `\`openapi-clients ${command}\` reports:`,
    codeBlock("text", lines.join("\n")),
    "Fixed:",
    ...Object.entries(after).flatMap(([name, content]) => {
      const difference = differenceBlock(textOf(before[name] ?? ""), textOf(content));
      return isOne ? [difference] : [`\`${name}\`:`, difference];
    }),
  ];
}

/** Bytes that are no UTF-8 are shown as an editor shows them that takes them for it. */
function textOf(content: string | Uint8Array): string {
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}
