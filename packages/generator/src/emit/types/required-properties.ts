import { allowsNull, declares, mayBeNull, partsOf, requiredOf } from "../../model/composition.ts";
import type { Schema, SchemaReference } from "../../model/schema.ts";
import { union } from "./compose.ts";
import { readValues } from "./listed-values.ts";
import { generic, literal, nullType, type Type } from "./type.ts";

/** A reference in an `allOf`, with those of its properties required that the whole requires. */
export function withRequired(
  { target }: SchemaReference,
  type: Type,
  required: readonly string[],
): Type {
  if (target?.resolved === undefined || required.length === 0) return type;
  if (!partsOf(target).every(isTypedAsObject)) return type;
  const known = requiredOf(target);
  const names = required.filter((name) => !known.has(name) && declares(target, name));
  if (names.length === 0) return type;
  const whole = mayBeNull(target) ? generic("NonNullable", [type]) : type;
  const all = generic("WithRequired", [whole, union(names.map(literal))]);
  return allowsNull(target) ? union([all, nullType]) : all;
}

/** Whether the type of a schema has its properties, `null` aside: not that of listed values, or of a text or an object. */
function isTypedAsObject(schema: Schema): boolean {
  return (
    readValues(schema) === undefined &&
    schema.types.every((type) => ["object", "null"].includes(type))
  );
}
