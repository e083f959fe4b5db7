import { nodeOf, type SchemaFacts } from "@convex-openapi/document/model";
import type { RuleId } from "../rules/rule-table.ts";
import type { SchemaWalk } from "./walk.ts";

/**
 * What has to be there has to be sent once it is no longer read-only, and is missed by readers once it is
 * write-only.
 * @param isRequired on which sides the object requires the property.
 */
export function withRequiredFlags(
  walk: SchemaWalk,
  base: SchemaFacts,
  head: SchemaFacts,
  isRequired: { readonly base: boolean; readonly head: boolean },
): SchemaWalk {
  const ruleOf = (rule: RuleId): RuleId => {
    if (rule === "read-only-removed" && isRequired.head) return "read-only-removed-required";
    if (rule === "write-only-added" && isRequired.base) return "write-only-added-required";
    return rule;
  };
  return {
    ...walk,
    edit(edit) {
      const { subject } = edit;
      const isOwn = subject.base === nodeOf(base.schema) || subject.head === nodeOf(head.schema);
      walk.edit(isOwn ? { ...edit, rule: ruleOf(edit.rule) } : edit);
    },
  };
}
