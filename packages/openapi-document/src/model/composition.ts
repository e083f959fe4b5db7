import { isProse } from "./keywords.ts";
import type { Schema } from "./schema.ts";

/** Upper bound on the parts of a schema that are visited, as for `SchemaFacts`, to bound time and memory. */
const MAX_PARTS = 400;

const known = new WeakMap<Schema, readonly Schema[]>();

/**
 * What holds at once for each value of a schema: the schema, what its `$ref` leads to and the parts of its `allOf`, those
 * of their own included. What says nothing itself is left out, and each of the others is there once.
 */
export function partsOf(schema: Schema): readonly Schema[] {
  return known.get(schema) ?? read(schema);
}

function read(schema: Schema): readonly Schema[] {
  const open = [schema];
  const entered = new Set<Schema>();
  for (let here = open.at(-1); here !== undefined; here = open.at(-1)) {
    const unread = entered.has(here) ? [] : heldWith(here).filter((part) => !known.has(part));
    entered.add(here);
    if (unread.length > 0 && !known.has(here)) {
      open.push(...unread.filter((part) => !entered.has(part)));
      if (open.at(-1) !== here) continue;
    }
    open.pop();
    if (!known.has(here)) known.set(here, joinedParts(here));
  }
  return known.get(schema) ?? [];
}

function heldWith({ reference, allOf }: Schema): readonly Schema[] {
  return reference?.target === undefined ? allOf : [reference.target, ...allOf];
}

/** The parts of a schema, those of what it is made of being known. A list is shared by all that add nothing to it. */
function joinedParts(schema: Schema): readonly Schema[] {
  const inner = heldWith(schema).map((part) => known.get(part) ?? []);
  const own = schema.keywords.every(saysNothing) ? [] : [schema];
  const [only = [], ...more] = [own, ...inner].filter(isFilled);
  return more.length === 0 ? only : [...new Set([only, ...more].flat())].slice(0, MAX_PARTS);
}

function saysNothing(keyword: string): boolean {
  return keyword === "$ref" || keyword === "allOf" || isProse(keyword);
}

/** The names that a schema requires, in whichever of its parts. */
export function requiredOf(schema: Schema): ReadonlySet<string> {
  const parts = partsOf(schema).filter((part) => part.has("required"));
  return parts.length === 0 ? noNames : new Set(parts.flatMap(({ required }) => required));
}

const noNames: ReadonlySet<string> = new Set();

/** Whether a schema declares a property, in whichever of its parts. */
export function declares(schema: Schema, name: string): boolean {
  return partsOf(schema).some(({ properties }) => properties.has(name));
}

/**
 * Whether each object among the values of a schema has a property declared: by a part, or by all schemas of a choice.
 *
 * @param counts Whether a schema of a choice can be looked at for it.
 */
export function declaresThroughout(
  schema: Schema,
  name: string,
  counts: (item: Schema) => boolean = () => true,
): boolean {
  const seen = new Set<Schema>();
  const isDeclared = (whole: Schema): boolean => {
    if (seen.has(whole)) return false;
    seen.add(whole);
    return partsOf(whole).some(
      ({ properties, anyOf, oneOf }) =>
        properties.has(name) ||
        [anyOf, oneOf].some(
          (choice) => isFilled(choice) && choice.every((item) => counts(item) && isDeclared(item)),
        ),
    );
  };
  return isDeclared(schema);
}

/** Whether nothing that a schema is made of says anything of properties but which are required: it can have any. */
export function isOpenObject(schema: Schema, seen: Set<Schema> = new Set()): boolean {
  if (seen.has(schema)) return true;
  seen.add(schema);
  return partsOf(schema).every(
    (part) =>
      part.properties.size === 0 &&
      !propertyKeywords.some((keyword) => part.has(keyword)) &&
      [...part.anyOf, ...part.oneOf].every((item) => isOpenObject(item, seen)),
  );
}

const propertyKeywords = [
  "additionalProperties",
  "const",
  "discriminator",
  "enum",
  "patternProperties",
  "propertyNames",
  "unevaluatedProperties",
];

/** Whether a part of a schema says that its values are objects. `properties` without a type mean that too. */
export function isObjectOnly(schema: Schema): boolean {
  return partsOf(schema).some(({ nullable, types, properties }) =>
    types.length === 0
      ? properties.size > 0 && !nullable
      : types.every((type) => type === "object") && !nullable,
  );
}

/**
 * The names that a schema requires and that no part of it declares, where another property can stand at all. What each
 * schema of a choice declares or requires is for those to say.
 */
export function undeclaredOf(schema: Schema): readonly string[] {
  const parts = partsOf(schema);
  if (parts.some(({ additionalProperties }) => additionalProperties?.boolean === false)) return [];
  const choices = parts.flatMap(({ anyOf, oneOf }) => [anyOf, oneOf]);
  return [...requiredOf(schema)].filter(
    (name) =>
      !declares(schema, name) &&
      !choices.some(
        (choice) =>
          isFilled(choice) &&
          choice.every((item) => requires(item, name) || hasDeclared(item, name)),
      ),
  );
}

function requires(schema: Schema, name: string): boolean {
  return requiredOf(schema).has(name);
}

function hasDeclared(item: Schema, name: string): boolean {
  const isThere = (one: Schema): boolean => !mayBeNull(one);
  return isThere(item) && declaresThroughout(item, name, isThere);
}

function isFilled(list: readonly unknown[]): boolean {
  return list.length > 0;
}

/** Whether a schema or one that it is made of names `null`: its type can hold `null` then, and need not. */
export function mayBeNull(schema: Schema): boolean {
  const seen = new Set([schema]);
  for (const item of seen) {
    if (namesNull(item)) return true;
    for (const inner of [...partsOf(item), ...item.anyOf, ...item.oneOf]) seen.add(inner);
  }
  return false;
}

/** Whether `null` is a value of a schema. What says nothing of types allows it, but `properties` mean an object. */
export function allowsNull(schema: Schema): boolean {
  const whole = schema.resolved ?? schema;
  return whole.nullable || partsOf(whole).every(admitsNull);
}

function admitsNull(part: Schema): boolean {
  if (namesNull(part)) return true;
  if (part.types.length > 0 || part.enum !== undefined || part.has("const")) return false;
  const choices = [part.anyOf, part.oneOf].filter(isFilled);
  return part.properties.size === 0 && choices.every((choice) => choice.some(namesNull));
}

/** Whether `null` is among what a schema itself lists. */
export function namesNull({ nullable, types, enum: values }: Schema): boolean {
  return nullable || types.includes("null") || values?.includes(null) === true;
}
