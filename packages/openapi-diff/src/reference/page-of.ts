import type { RuleId } from "../diff/rules/rule-table.ts";

/** Where the page of a rule stands in the generator's repository. */
export function pageOfRule(id: RuleId): string {
  return `docs/rules/${id}.md`;
}
