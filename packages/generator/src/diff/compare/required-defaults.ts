import type { SchemaFacts } from "../../model/facts/schema-facts.ts";
import { ruleTable } from "../rules/rule-table.ts";
import type { SchemaWalk } from "./walk.ts";

/** What cannot be left out has no use for its default: nobody sees another one. */
export function withRequiredDefaults(
  walk: SchemaWalk,
  base: SchemaFacts,
  head: SchemaFacts,
): SchemaWalk {
  const nodes = new Set(
    [base, head].flatMap(({ schema, parts }) =>
      [...schema.parts, ...parts].map(({ node }) => node),
    ),
  );
  return {
    ...walk,
    edit(edit) {
      const subject = edit.subject.base ?? edit.subject.head;
      const isOfSchema = subject !== undefined && nodes.has(subject);
      const isDefault = ruleTable[edit.rule].about === "default";
      walk.edit(isOfSchema && isDefault ? { ...edit, rule: "required-default-changed" } : edit);
    },
  };
}
