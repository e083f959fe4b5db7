import type { JsonValue } from "../document.ts";
import { isObject, isReference } from "../reference.ts";

/** Calls `visit` with the two `$ref`s wherever two values both have one at the same place. */
export function parallelReferences(
  left: JsonValue | undefined,
  right: JsonValue | undefined,
  visit: (left: string, right: string) => void,
): void {
  if (isReference(left) && isReference(right)) visit(left.$ref, right.$ref);
  else if (Array.isArray(left) && Array.isArray(right)) {
    left.forEach((item, index) => parallelReferences(item, right[index], visit));
  } else if (isObject(left) && isObject(right)) {
    for (const key in left) parallelReferences(left[key], right[key], visit);
  }
}
