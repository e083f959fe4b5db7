import { child, type Node } from "../node.ts";
import { componentAt } from "../references.ts";
import type { Discriminator, Schema } from "../schema.ts";
import { namedValue, type Allowed, type Values } from "./allowed-values.ts";

/** What one discriminator says: which values of its property select which schemas. */
export interface Selection {
  readonly discriminator: Discriminator;
  /** The values of each schema, without those of the schemas that are made of it. */
  readonly selected: ReadonlyMap<Schema, Values>;
  /** The schema that every other value selects, and none: its values are not known. */
  readonly others: Schema | undefined;
  /** The values of each variant of the union, as it is written there. */
  readonly variants: ReadonlyMap<Schema, Values>;
  readonly contradictions: readonly Contradiction[];
}

/** Something that a discriminator says against what the rest of the description says. */
export interface Contradiction {
  readonly node: Node;
  /** A sentence that says what became of it. */
  readonly message: string;
}

/** Why a value of a mapping does not select its schema, or not without contradiction. */
export type Misfit = "of-another-type" | "not-listed" | "no-room" | "no-variant" | "no-subtype";

/** What is wrong with values that a mapping has for a schema. */
export function misfitsOf(
  { node, propertyName }: Discriminator,
  names: readonly string[],
  schema: Schema,
  misfit: Misfit,
): Contradiction[] {
  const property = JSON.stringify(propertyName);
  const why = {
    "of-another-type": `whose property ${property} is not a string, so it keeps its type`,
    "not-listed": `whose property ${property} lists other values, so it is accepted in addition`,
    "no-room": `whose variants have other values of ${property}, so it is not accepted`,
    "no-variant": "which is not a variant of this schema, so it is not accepted here",
    "no-subtype": "which is not made of this schema, so it is not accepted there",
  }[misfit];
  return names.map((name) => ({
    node: child(child(node, "mapping"), name),
    message: `${JSON.stringify(name)} selects ${nameOf(schema)}, ${why}.`,
  }));
}

/** How a schema goes in messages: by its name in `components`, or by its pointer. */
export function nameOf(schema: Schema): string {
  const component = componentAt(schema.node);
  return JSON.stringify(component?.name ?? `#${schema.key}`);
}

/** The values that a mapping has for each schema, references followed to their ends. */
export function mappedValues({ mapping }: Discriminator): ReadonlyMap<Schema, readonly string[]> {
  const found = new Map<Schema, string[]>();
  for (const [value, { schema }] of mapping) {
    const target = schema?.resolved;
    if (target === undefined) continue;
    found.set(target, [...(found.get(target) ?? []), value]);
  }
  return found;
}

/**
 * The value that selects a schema without a mapping: its name in `components`. What generators from other description
 * languages write as `x-ms-discriminator-value` comes first: it is there because the name is another one.
 */
export function implicitName(schema: Schema): string | undefined {
  const given = schema.keyword("x-ms-discriminator-value");
  if (typeof given === "string") return given;
  const component = componentAt(schema.node);
  return component?.group === "schemas" ? component.name : undefined;
}

/** The values of a mapping as the property has them, and those that it cannot have. */
export function fittingValues(
  names: readonly string[],
  declared: Allowed,
): { readonly values: readonly string[]; readonly misfits: readonly string[] } {
  const values: string[] = [];
  const misfits: string[] = [];
  for (const name of names) {
    const value = namedValue(name, declared);
    if (value === undefined) misfits.push(name);
    else values.push(value);
  }
  return { values, misfits };
}

/** Whether the values of a schema can be objects that have the property: not where values are listed, or for texts. */
export function canHaveProperty(schema: Schema): boolean {
  return (
    (schema.types.length === 0 || schema.types.includes("object")) &&
    schema.enum === undefined &&
    !schema.has("const") &&
    objectKeywords.some((keyword) => schema.has(keyword))
  );
}

const objectKeywords = [
  "type",
  "properties",
  "additionalProperties",
  "patternProperties",
  "required",
  "allOf",
  "anyOf",
  "oneOf",
  "$ref",
];

/** The choices of a schema that a discriminator beside them, or beside the `allOf` that they are in, is about. */
export function variantsOf(schema: Schema): readonly Schema[] {
  const { oneOf, anyOf, allOf } = schema;
  const own = [...oneOf, ...anyOf];
  if (own.length > 0) return own;
  return allOf.flatMap((part) => (part.reference === undefined ? variantsOf(part) : []));
}
