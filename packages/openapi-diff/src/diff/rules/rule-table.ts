import { contentRules, type ContentRuleId } from "./content-rules.ts";
import { documentRules, type DocumentRuleId } from "./document-rules.ts";
import { operationRules, type OperationRuleId } from "./operation-rules.ts";
import { parameterRules, type ParameterRuleId } from "./parameter-rules.ts";
import type { Rule } from "./rule.ts";
import { schemaRules, type SchemaRuleId } from "./schema-rules.ts";

/** The id of a rule. Ids are part of reports, fingerprints and allow files: they never change their meaning. */
export type RuleId =
  OperationRuleId | ParameterRuleId | ContentRuleId | DocumentRuleId | SchemaRuleId;

/** Every kind of change that is distinguished, by id. */
export const ruleTable: Readonly<Record<RuleId, Rule>> = {
  ...operationRules,
  ...parameterRules,
  ...contentRules,
  ...documentRules,
  ...schemaRules,
};

/** Whether a text is the id of a rule. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(ruleTable, text);
}
