import type { SchemaFacts } from "@convex-openapi/document/model";
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
      // What is reported at a reference has one side where the reference stands.
      const { base: old, head: now } = edit.subject;
      const isOfSchema = [old, now].some((node) => node !== undefined && nodes.has(node));
      const isDefault = ruleTable[edit.rule].about === "default";
      walk.edit(isOfSchema && isDefault ? { ...edit, rule: "required-default-changed" } : edit);
    },
  };
}
