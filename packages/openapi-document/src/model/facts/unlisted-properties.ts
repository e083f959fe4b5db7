import type { Schema } from "../schema.ts";
import { both, mergedSchema, type MergedSchema } from "./merged-schema.ts";
import type { Located } from "./schema-facts.ts";

/**
 * What the parts of a schema say, each for itself, of properties that they do not list. `unevaluatedProperties` says it
 * of what no part lists, and nothing where one of them says `additionalProperties` (JSON Schema 2020-12, section 11.3,
 * https://json-schema.org/draft/2020-12/json-schema-core#section-11.3).
 */
export function unlistedIn(parts: readonly Schema[]): Schema[] {
  const additional = parts.flatMap((part) => part.additionalProperties ?? []);
  if (additional.length > 0) return additional;
  return parts.flatMap((part) => part.inner("unevaluatedProperties") ?? []);
}

/** What holds for properties that no part lists; `undefined` when they can be anything, `false` when there are none. */
export function mergeUnlisted(parts: readonly Schema[]): Located<MergedSchema | false> | undefined {
  let found: Located<MergedSchema> | undefined;
  for (const unlisted of unlistedIn(parts)) {
    const { node } = unlisted;
    if (unlisted.boolean === false) return { value: false, node };
    const schema = mergedSchema(unlisted);
    if (unlisted.boolean !== undefined || allowsEverything(schema)) continue;
    found = { value: found === undefined ? schema : both(found.value, schema), node };
  }
  return found;
}

/** Whether a schema is `true` or `{}`. */
function allowsEverything({ parts }: MergedSchema): boolean {
  return parts.every(({ boolean, keywords }) => boolean !== false && keywords.length === 0);
}
