import { isRuleId, ruleTable, type RuleId } from "../diff/rules/rule-table.ts";
import {
  diagnosticFacts,
  type DiagnosticFacts,
  diagnosticIds,
} from "@convex-openapi/document/read";
import { ruleFacts, type RuleFacts } from "./rule-facts.ts";

/** What is reported about some rules and diagnostics. */
export interface Reference {
  readonly rules: readonly RuleFacts[];
  readonly diagnostics: readonly DiagnosticFacts[];
}

/** The ids of all rules, in the order of the table. */
export const ruleIds: readonly RuleId[] = Object.keys(ruleTable).filter(isRuleId);

/** Everything about the rules and diagnostics with these ids, in the order of the tables; other ids are passed over. */
export function referenceOf(ids: readonly string[]): Reference {
  const wanted = new Set(ids);
  return {
    rules: ruleIds.filter((id) => wanted.has(id)).map(ruleFacts),
    diagnostics: diagnosticIds.filter((id) => wanted.has(id)).map(diagnosticFacts),
  };
}
