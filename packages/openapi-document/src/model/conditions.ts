import type { JsonValue } from "../document.ts";
import { isObject } from "../reference.ts";
import { declares, partsOf } from "./composition.ts";
import type { Schema } from "./schema.ts";
import { compareText } from "./sorted.ts";
import { supertypeOf } from "./supertypes.ts";

/** What the presence of a property asks of an object. */
export interface Dependency {
  readonly property: string;
  /** The properties that have to be there with it. */
  readonly required: readonly string[];
  /** What the object has to be then, unless that leads back to the schema. */
  readonly schema: Schema | undefined;
}

/** `dependentRequired` and `dependentSchemas` of a schema, sorted by property. */
export function dependenciesOf(schema: Schema): readonly Dependency[] {
  if (!schema.has("dependentRequired") && !schema.has("dependentSchemas")) return [];
  const lists = schema.keyword("dependentRequired");
  const schemas = schema.map("dependentSchemas");
  const entries = isObject(lists) ? lists : {};
  const names = new Set([...Object.keys(entries), ...schemas.keys()]);
  return [...names].sort(compareText).map((property) => ({
    property,
    required: namesIn(entries[property]),
    schema: [schemas.get(property)].find((inner) => inner && !leadBack([inner], schema)),
  }));
}

function namesIn(list: JsonValue | undefined): readonly string[] {
  return Array.isArray(list) ? list.filter((name) => typeof name === "string") : [];
}

/** `then` and `else` of a schema with an `if`, where there are both and neither leads back: one of them holds. */
export function branchesOf(schema: Schema): readonly Schema[] {
  if (!schema.has("if")) return [];
  const branches = ["then", "else"].flatMap((keyword) => schema.inner(keyword) ?? []);
  return branches.length === 2 && !leadBack(branches, schema) ? branches : [];
}

/** Keywords that hold a schema that may or may not hold for a value. */
const conditionKeywords = ["if", "then", "else", "not"] as const;

function hasConditions(schema: Schema): boolean {
  return [...conditionKeywords, "dependentRequired", "dependentSchemas"].some((keyword) =>
    schema.has(keyword),
  );
}

/** The schemas that may or may not hold for a value of a schema. */
function conditionsOf(schema: Schema): readonly Schema[] {
  const inner = conditionKeywords.flatMap((keyword) => schema.inner(keyword) ?? []);
  return [...inner, ...schema.map("dependentSchemas").values()];
}

/**
 * The properties that only conditions of a schema name, sorted: a value can have them, whichever conditions hold. Those
 * of a schema that is referred to are for its own type to have.
 */
export function conditionalNames(schema: Schema): readonly string[] {
  const parts = new Set([schema]);
  for (const part of parts) {
    for (const inner of part.allOf) {
      const own = inner.reference === undefined ? inner : supertypeOf(part, inner);
      if (own !== undefined) parts.add(own);
    }
  }
  if (![...parts].some(hasConditions)) return [];
  const conditions = [...withInner([...parts].flatMap(conditionsOf))];
  const dependencies = [...parts, ...conditions].flatMap(dependenciesOf);
  const names = new Set([
    ...conditions.flatMap(({ properties, required }) => [...properties.keys(), ...required]),
    ...dependencies.flatMap(({ property, required }) => [property, ...required]),
  ]);
  const isClosed = partsOf(schema).some(
    ({ additionalProperties }) => additionalProperties?.boolean === false,
  );
  return isClosed ? [] : [...names].filter((name) => !declares(schema, name)).sort(compareText);
}

/** Whether one of some schemas leads to a schema without a property or an item between, by way of conditions too. */
function leadBack(schemas: readonly Schema[], to: Schema): boolean {
  return withInner(schemas).has(to);
}

/** Schemas and all that they are made of, conditions included. */
function withInner(schemas: readonly Schema[]): ReadonlySet<Schema> {
  const found = new Set<Schema>();
  const open = [...schemas];
  for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
    if (found.has(schema)) continue;
    found.add(schema);
    const { reference, allOf, anyOf, oneOf } = schema;
    if (reference?.target !== undefined) open.push(reference.target);
    open.push(...allOf, ...anyOf, ...oneOf, ...conditionsOf(schema));
  }
  return found;
}
