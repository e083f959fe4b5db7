import {
  allowsNull,
  declares,
  declaresThroughout,
  mayBeNull,
  partsOf,
  requiredOf,
  type Schema,
  type SchemaReference,
  type Way,
} from "@convex-openapi/document/model";
import { union } from "./compose.ts";
import { readValues } from "./listed-values.ts";
import type { SchemaSettings } from "./settings.ts";
import { generic, literal, nullType, type Type } from "./type.ts";

/** What the whole around a reference requires. */
interface Requirements {
  readonly required: readonly string[];
  /** Those of them that no part of the whole declares. */
  readonly leftToChoices: readonly string[];
}

interface WholeNotation {
  readonly way: Way;
  readonly settings: SchemaSettings;
}

/** A reference, with those of its properties required that the whole around it requires. */
export function withRequired(
  { target }: SchemaReference,
  type: Type,
  { required, leftToChoices }: Requirements,
  { way, settings }: WholeNotation,
): Type {
  const schema = target?.resolved;
  if (target === undefined || schema === undefined || required.length === 0) return type;
  if (!partsOf(target).every((part) => isTypedAsObject(part, settings))) return type;
  const known = requiredOf(target);
  const leftOut = way.leftOut(schema);
  const isOpen = (name: string): boolean =>
    !known.has(name) &&
    !leftOut.has(name) &&
    !(settings.omitsDeprecated && declaresDeprecated(target, name));
  const names = required.filter(
    (name) =>
      isOpen(name) &&
      (declares(target, name) ||
        (leftToChoices.includes(name) && isInAllChoices(target, name, { way, settings }))),
  );
  if (names.length === 0) return type;
  const whole = mayBeNull(target) ? generic("NonNullable", [type]) : type;
  const all = generic("WithRequired", [whole, union(names.map(literal))]);
  return allowsNull(target) ? union([all, nullType]) : all;
}

function declaresDeprecated(schema: Schema, name: string): boolean {
  return partsOf(schema).some((part) => part.properties.get(name)?.resolved?.deprecated === true);
}

/** Whether a choice has a property in the type of each of its schemas, none of which is `null`. */
function isInAllChoices(target: Schema, name: string, { way, settings }: WholeNotation): boolean {
  return declaresThroughout(
    target,
    name,
    (item) =>
      !mayBeNull(item) &&
      partsOf(item).every((part) => isTypedAsObject(part, settings)) &&
      !way.leftOut(item.resolved ?? item).has(name),
  );
}

/** Whether the type of a schema has its properties, `null` aside: not that of listed values, or of a text or an object. */
function isTypedAsObject(schema: Schema, settings: SchemaSettings): boolean {
  return (
    readValues(schema, settings) === undefined &&
    schema.types.every((type) => ["object", "null"].includes(type))
  );
}
