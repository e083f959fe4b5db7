import type { JsonValue } from "../../document.ts";
import { canonicalText } from "../json-text.ts";
import type { Schema } from "../schema.ts";

/** Some values, each as its JSON. */
export type Values = ReadonlySet<string>;

/** What a property can be. */
export interface Allowed {
  /** All there are, where the description lists them. */
  readonly values: Values | undefined;
  /** The types that are left, `number` for integers too; `undefined` for all. */
  readonly types: Values | undefined;
}

export const anything: Allowed = { values: undefined, types: undefined };

/** Whether a property can be `null`: not where the description says nothing of it. */
export function allowsNull({ values, types }: Allowed): boolean {
  return values?.has("null") ?? types?.has("null") ?? false;
}

/** What a schema of single values allows, as far as it lists them or their types. */
export function allowedValues(schema: Schema, known: Map<Schema, Allowed> = new Map()): Allowed {
  const earlier = known.get(schema);
  if (earlier !== undefined) return earlier;
  // What is still being read, as in a circle, says nothing more.
  known.set(schema, anything);
  const found = readValues(schema, (inner) => allowedValues(inner, known));
  known.set(schema, found);
  return found;
}

function readValues(schema: Schema, read: (inner: Schema) => Allowed): Allowed {
  if (schema.boolean === false) return { values: new Set(), types: undefined };
  if (schema.boolean === true) return anything;
  const { reference, allOf, oneOf, anyOf } = schema;
  if (reference !== undefined && !schema.hasSiblings) {
    return reference.target === undefined ? anything : read(reference.target);
  }
  const parts = [...(reference?.target === undefined ? [] : [reference.target]), ...allOf];
  const unions = [oneOf, anyOf].filter((choices) => choices.length > 0);
  return allOfThese([
    listedBy(schema),
    ...parts.map(read),
    ...unions.map((choices) => anyOfThese(choices.map(read))),
  ]);
}

function listedBy(schema: Schema): Allowed {
  const only = schema.keyword("const");
  const listed = only === undefined ? schema.enum : [only];
  const isNullable = schema.nullable || schema.types.includes("null");
  if (listed !== undefined) {
    const values = listed.map(canonicalText);
    return { values: new Set(isNullable ? [...values, "null"] : values), types: undefined };
  }
  if (schema.types.length === 0) return anything;
  const types = schema.types.map((type) => (type === "integer" ? "number" : type));
  return { values: undefined, types: new Set(isNullable ? [...types, "null"] : types) };
}

/** What holds where several things hold at once. */
export function allOfThese(all: readonly Allowed[]): Allowed {
  return all.reduce((left, right) => {
    const types = both(left.types, right.types);
    const values = both(left.values, right.values);
    if (values === undefined || types === undefined) return { values, types };
    return { values: new Set([...values].filter((text) => types.has(typeOf(text)))), types };
  }, anything);
}

/** What holds where one of several things holds. */
export function anyOfThese(all: readonly Allowed[]): Allowed {
  const values = all.map((one) => one.values);
  const types = all.map((one) => one.types ?? (one.values && new Set([...one.values].map(typeOf))));
  return { values: joined(values), types: joined(types) };
}

/** The type of a JSON text. */
function typeOf(text: string): string {
  const value = JSON.parse(text) as JsonValue;
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function both(left: Values | undefined, right: Values | undefined): Values | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return new Set([...left].filter((text) => right.has(text)));
}

function joined(all: readonly (Values | undefined)[]): Values | undefined {
  const known = all.filter((values) => values !== undefined);
  return known.length < all.length ? undefined : new Set(known.flatMap((values) => [...values]));
}

/**
 * The JSON of a value that a discriminator names, which is always a text there: a number or a boolean where the property
 * is one. `undefined` where the property can be nothing of the kind.
 */
export function namedValue(name: string, { values, types }: Allowed): string | undefined {
  const asText = JSON.stringify(name);
  const candidates = [asText, ...(isPrimitive(name) ? [name] : [])];
  const listed = candidates.find((text) => values?.has(text));
  if (listed !== undefined) return listed;
  const known = types ?? (values?.size ? new Set([...values].map(typeOf)) : undefined);
  return candidates.find((text) => known === undefined || known.has(typeOf(text)));
}

function isPrimitive(text: string): boolean {
  return ["true", "false"].includes(text) || (text !== "" && String(Number(text)) === text);
}
