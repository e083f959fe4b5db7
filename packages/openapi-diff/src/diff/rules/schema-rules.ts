import { objectRules, type ObjectRuleId } from "./object-rules.ts";
import type { Rule } from "./rule.ts";
import { valueRules, type ValueRuleId } from "./value-rules.ts";

/** The ids of {@link schemaRules}. */
export type SchemaRuleId = ValueRuleId | ObjectRuleId;

/**
 * Rules for schemas. `{subject}` is the schema, property or parameter. What may be sent must not become less, what may
 * come back must not become more: so a rule that `narrows` breaks requests and one that `widens` breaks responses.
 */
export const schemaRules: Readonly<Record<SchemaRuleId, Rule>> = { ...valueRules, ...objectRules };
