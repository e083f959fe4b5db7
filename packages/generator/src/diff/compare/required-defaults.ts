import type { SchemaWalk } from "./walk.ts";

/** What cannot be left out has no use for its default: nobody sees another one. */
export function withRequiredDefaults(walk: SchemaWalk, schema: string): SchemaWalk {
  return {
    ...walk,
    edit(edit) {
      const isOfSchema = edit.subject.base === schema;
      const isDefault = /^default-(?:added|changed|removed)$/.test(edit.rule);
      walk.edit(isOfSchema && isDefault ? { ...edit, rule: "required-default-changed" } : edit);
    },
  };
}
