import { diagnosticIds, ruleIds } from "../../src/reference/reference.ts";
import { diagnosticFacts } from "../../src/reference/diagnostic-facts.ts";
import { ruleFacts } from "../../src/reference/rule-facts.ts";
import { markdownPage } from "./markdown-page.ts";
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

/** The list of all kinds of diagnostics. */
export function diagnosticIndex(): Promise<string> {
  return markdownPage(
    "# Diagnostics",
    "What `check`, `generate` and the other commands report about documents. `openapi-clients rules ID` explains one in a terminal.",
    "An error prevents code generation; a warning does not. An error in an unused definition is a warning.",
    diagnosticIds
      .map(diagnosticFacts)
      .map(({ id, about }) => `- [\`${id}\`](${id}.md): ${about}`)
      .join("\n"),
  );
}
