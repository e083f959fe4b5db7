import { ruleIds } from "../../src/reference/reference.ts";
import { ruleFacts } from "../../src/reference/rule-facts.ts";
import { markdownPage } from "@convex-openapi/test-support/markdown-page";
import { areaText } from "./rule-page.ts";

/** The list of all rules, by area. */
export function ruleIndex(): Promise<string> {
  const rules = ruleIds.map(ruleFacts);
  const areas = [...new Set(rules.map(({ area }) => area))];
  return markdownPage(
    "# Rules of `diff`",
    "Each change between two descriptions is reported by one rule. `openapi-clients rules` lists them in a terminal, and `openapi-clients rules ID` explains one.",
    ...areas.flatMap((area) => [
      `## Rules about ${areaText[area]}`,
      rules
        .filter((rule) => rule.area === area)
        .map(({ id, sentence }) => `- [\`${id}\`](${id}.md): ${sentence}`)
        .join("\n"),
    ]),
  );
}
