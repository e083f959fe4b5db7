import type { SchemaFacts } from "../../model/facts/schema-facts.ts";
import { nodesOf } from "./nodes.ts";
import type { SchemaWalk } from "./walk.ts";

/** What cannot be left out has no use for its default: nobody sees another one. */
export function withRequiredDefaults(
  walk: SchemaWalk,
  base: SchemaFacts,
  head: SchemaFacts,
): SchemaWalk {
  const schema = nodesOf(base, head);
  return {
    ...walk,
    edit(edit) {
      const isOfSchema = edit.subject.base === schema.base;
      const isDefault = /^default-(?:added|changed|removed)$/.test(edit.rule);
      walk.edit(isOfSchema && isDefault ? { ...edit, rule: "required-default-changed" } : edit);
    },
  };
}
