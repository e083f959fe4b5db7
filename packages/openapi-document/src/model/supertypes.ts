import type { Schema } from "./schema.ts";

/**
 * The schema that a part of an `allOf` refers to, when its choice (`oneOf`, `anyOf`) leads back to `holder`, the schema
 * with the `allOf`; `undefined` for any other part.
 *
 * "A pet is a cat or a dog, and a cat is a pet that purrs" is how several frameworks describe subtypes. Read to the
 * letter it has no end; what a cat takes from a pet is everything but the choice.
 */
export function supertypeOf(holder: Schema, part: Schema): Schema | undefined {
  if (part.reference === undefined) return undefined;
  const target = part.resolved;
  if (target === undefined || !(target.has("oneOf") || target.has("anyOf"))) return undefined;
  return leadsTo(holder, [...target.oneOf, ...target.anyOf]) ? target : undefined;
}

/** Whether one of some schemas is made of `holder`. */
function leadsTo(holder: Schema, choices: readonly Schema[]): boolean {
  const seen = new Set<Schema>();
  const open = [...choices];
  for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
    const target = schema.resolved;
    if (target === holder) return true;
    if (target === undefined || seen.has(target)) continue;
    seen.add(target);
    open.push(...target.allOf, ...target.oneOf, ...target.anyOf);
  }
  return false;
}

/**
 * What the values of a schema have to be as a whole: what its `$ref` leads to, its choices, and the parts of its
 * `allOf`. Of a supertype among those its own parts count, see {@link supertypeOf}.
 */
export function composedOf(schema: Schema): readonly Schema[] {
  const { reference, allOf, anyOf, oneOf } = schema;
  const target = reference?.target;
  const parts = allOf.flatMap((part) => supertypeOf(schema, part)?.allOf ?? [part]);
  return [...(target === undefined ? [] : [target]), ...parts, ...anyOf, ...oneOf];
}
