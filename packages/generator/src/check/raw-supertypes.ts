import type { JsonObject, JsonValue } from "../document.ts";
import { dereference, isObject, isReference } from "../reference.ts";

/**
 * The schema that a part of an `allOf` stands for, without its choice, when that choice leads back to `holder`, the
 * schema with the `allOf`; `undefined` for any other part.
 *
 * "A pet is a cat or a dog, and a cat is a pet that purrs" is how several frameworks describe subtypes. Read to the
 * letter it has no end; what a cat takes from a pet is everything but the choice.
 */
export function supertypeOf(
  document: JsonObject,
  holder: JsonObject,
  part: JsonValue | undefined,
): JsonObject | undefined {
  if (!isReference(part)) return undefined;
  const target = dereference(document, part);
  if (!isObject(target) || (target["oneOf"] === undefined && target["anyOf"] === undefined)) {
    return undefined;
  }
  const { oneOf, anyOf, discriminator: _, ...rest } = target;
  const choice = [oneOf, anyOf].flat();
  return choice.some((item) => reaches(document, item, holder, new Set([target])))
    ? rest
    : undefined;
}

function reaches(
  document: JsonObject,
  value: JsonValue | undefined,
  holder: JsonObject,
  seen: Set<JsonValue>,
): boolean {
  const target = dereference(document, value);
  if (target === holder) return true;
  if (!isObject(target) || seen.has(target)) return false;
  seen.add(target);
  const parts = [target["allOf"], target["oneOf"], target["anyOf"]].flat();
  return parts.some((part) => reaches(document, part, holder, seen));
}
