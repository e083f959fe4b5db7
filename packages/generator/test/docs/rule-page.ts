import type { RuleId } from "../../src/diff/rules/rule-table.ts";
import { ratingRows, ratingTitles } from "../../src/reference/rating-table.ts";
import { ruleFacts, type RuleFacts } from "../../src/reference/rule-facts.ts";
import { ruleExample, type RuleExample } from "./rule-example.ts";
import { byDirection, markdownPage, markdownTable } from "./markdown-page.ts";

/** The page of a rule. */
export async function rulePage(id: RuleId): Promise<string> {
  const facts = ruleFacts(id);
  return markdownPage(
    `# \`${id}\``,
    `> ${facts.sentence}`,
    `A rule of \`diff\` about ${areaText[facts.area]}.`,
    "## How it is rated",
    markdownTable([ratingTitles, ...ratingRows(facts)]),
    "`api` is what happens to clients that are installed, `types` what happens to code that upgrades: the compiler has the last word on that, and thereby on the bump. `strict` and `relaxed` are the bump under these profiles.",
    "## What to do",
    byDirection(facts.request.advice, facts.response.advice),
    "## Example",
    ...exampleBlocks(await ruleExample(id)),
    "## The other way round",
    otherWay(facts),
  );
}

/** What the rules of an area are about. */
export const areaText: Readonly<Record<RuleFacts["area"], string>> = {
  document: "the whole document",
  operation: "operations",
  parameter: "parameters",
  "request-body": "request bodies",
  response: "responses",
  header: "response headers",
  schema: "schemas",
  security: "security",
  server: "servers",
  package: "the package",
};

function exampleBlocks({ difference, messages, others }: RuleExample): string[] {
  const told = messages.map((message) => `> ${message}`).join("\n>\n");
  const links = others.map((id) => `[\`${id}\`](${id}.md)`);
  return [
    difference,
    told,
    ...(links.length === 0 ? [] : [`Together with it, \`diff\` tells ${links.join(", ")}.`]),
  ];
}

function otherWay({ id, reverse, noReverse = "" }: RuleFacts): string {
  if (reverse === undefined) return noReverse;
  return reverse === id ? "It is the same rule." : `[\`${reverse}\`](${reverse}.md)`;
}
