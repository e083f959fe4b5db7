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
  const seen = new Set([target]);
  return [...target.oneOf, ...target.anyOf].some((item) => reaches(item, holder, seen))
    ? target
    : undefined;
}

function reaches(from: Schema, holder: Schema, seen: Set<Schema>): boolean {
  const target = from.resolved;
  if (target === holder) return true;
  if (target === undefined || seen.has(target)) return false;
  seen.add(target);
  return [...target.allOf, ...target.oneOf, ...target.anyOf].some((part) =>
    reaches(part, holder, seen),
  );
}
