import type { RuleId } from "../../src/diff/rules/rule-table.ts";
import { ratingRows, ratingTitles } from "../../src/reference/rating-table.ts";
import { ruleFacts, type RuleFacts } from "../../src/reference/rule-facts.ts";
import { ruleExample, type RuleExample } from "./rule-example.ts";
import {
  byDirection,
  markdownPage,
  markdownTable,
} from "@convex-openapi/test-support/markdown-page";

/** The page of a rule. */
export async function rulePage(id: RuleId): Promise<string> {
  const facts = ruleFacts(id);
  return markdownPage(
    `# \`${id}\``,
    `> ${facts.sentence}`,
    `A rule of \`diff\` about ${areaText[facts.area]}.`,
    "## Ratings",
    markdownTable([ratingTitles, ...ratingRows(facts)]),
    "`api` is the effect on installed clients, `types` the effect on code that upgrades; the compiler decides `types`, and with it the bump. `strict` and `relaxed` are the bumps under these profiles.",
    "## What to do",
    byDirection(facts.request.advice, facts.response.advice),
    "## Example",
    ...exampleBlocks(await ruleExample(id)),
    "## The reverse change",
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
  const reported = messages.map((message) => `> ${message}`).join("\n>\n");
  const links = others.map((id) => `[\`${id}\`](${id}.md)`);
  return [
    difference,
    reported,
    ...(links.length === 0 ? [] : [`Along with it, \`diff\` reports ${links.join(", ")}.`]),
  ];
}

function otherWay({ id, reverse, noReverse = "" }: RuleFacts): string {
  if (reverse === undefined) return noReverse;
  return reverse === id ? "The same rule." : `[\`${reverse}\`](${reverse}.md)`;
}
