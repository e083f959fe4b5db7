import {
  compareText,
  conditionalNames,
  declares,
  type Discrimination,
  isObjectOnly,
  requiredOf,
  type Schema,
  undeclaredOf,
  type Way,
} from "@convex-openapi/document/model";
import type { Reading } from "./reading.ts";
import type { SchemaSettings } from "./settings.ts";

/** A reading of what a schema is made of, which has none of the properties that the schema does not have. */
export function leavingOut(schema: Schema, reading: Reading, way: Way): Reading {
  const names = way.leftOut(schema);
  if (names.size === 0) return reading;
  return { ...reading, leftOut: new Set([...reading.leftOut, ...names]) };
}

/** A reading of what a schema is made of, which has what the whole of it says of the properties of each part. */
export function readingWithin(
  schema: Schema,
  reading: Reading,
  discriminations: readonly Discrimination[],
  { requiresUndeclared }: SchemaSettings,
): Reading & { readonly isObject: boolean; readonly conditional: readonly string[] } {
  const isPart = reading.isPart === true;
  const isThere = (name: string): boolean => !reading.leftOut.has(name);
  const asked = requiredOf(schema);
  const required =
    asked.size === 0
      ? reading.required
      : [...new Set([...asked, ...reading.required])].sort(compareText);
  const isObject = reading.isObject === true || isObjectOnly(schema);
  const isWholeObject = isObject && !isPart;
  return {
    ...reading,
    required,
    leftToChoices: isPart
      ? reading.leftToChoices
      : required.filter((name) => !declares(schema, name)),
    isObject,
    undeclared:
      required.length > 0 && isWholeObject && requiresUndeclared
        ? undeclaredOf(schema).filter(
            (name) => isThere(name) && discriminations.every(({ property }) => property !== name),
          )
        : [],
    conditional: isWholeObject ? conditionalNames(schema).filter(isThere) : [],
  };
}
