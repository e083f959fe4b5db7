import type { JsonValue } from "../../document.ts";
import { isObject } from "../../reference.ts";
import { canonicalText } from "../json-text.ts";
import { child, type Node } from "../node.ts";
import type { Schema, SchemaSource } from "../schema.ts";
import { Condition } from "./condition.ts";
import { describeTypes } from "./describe-types.ts";
import { describeUnions } from "./describe-unions.ts";
import { mergeLimits } from "./merge-limits.ts";
import { both, mergedSchema, nodeOf, type MergedSchema } from "./merged-schema.ts";
import type { Located, SchemaFacts } from "./schema-facts.ts";
import { mergeUnlisted } from "./unlisted-properties.ts";
import { wholeNumbers } from "./whole-numbers.ts";

/** Upper bound on schemas merged into one by `allOf`; the rest is ignored, to bound time and memory. */
const MAX_PARTS = 400;

const conditionKeywords = [
  "not",
  "if",
  "then",
  "else",
  "contains",
  "propertyNames",
  "patternProperties",
  "dependentRequired",
  "dependentSchemas",
  "dependencies",
  "unevaluatedItems",
  "contentSchema",
];

/** Formats of OpenAPI 3.0 that became keywords of JSON Schema (OpenAPI 3.1 section 4.8.14.4). */
const encodingFormats: ReadonlyMap<JsonValue | undefined, readonly [string, string]> = new Map([
  ["binary", ["contentMediaType", "application/octet-stream"]],
  ["byte", ["contentEncoding", "base64"]],
  ["base64", ["contentEncoding", "base64"]],
]);

/** The facts of the schemas of each description by their keys. */
const known = new WeakMap<SchemaSource, Map<string, SchemaFacts>>();

/** What a schema says of its values: worked out once for each key, when somebody asks. */
export function factsOf(schema: MergedSchema): SchemaFacts {
  const { source } = schema.parts[0];
  const ofSource = known.get(source) ?? new Map<string, SchemaFacts>();
  known.set(source, ofSource);
  const earlier = ofSource.get(schema.key);
  if (earlier !== undefined) return earlier;
  const facts = describe(schema);
  ofSource.set(schema.key, facts);
  return facts;
}

/** Whether a schema can contain itself: a `$ref` led to it, or to something that was merged into it. */
export function canRecur({ schema, parts }: SchemaFacts): boolean {
  return schema.isShared || parts.length > 1;
}

function describe(schema: MergedSchema): SchemaFacts {
  const union = describeUnions(flatten(schema));
  const { unions, parts, nullable, values } = union;
  const types = describeTypes(parts, unions, values);
  const numbers = wholeNumbers(types.types, mergeLimits(parts));
  return {
    schema,
    parts,
    impossible: types.impossible || parts.some((part) => part.boolean === false),
    types: numbers.types,
    nullable: types.nullable || nullable,
    isTyped: types.node !== undefined,
    typeNode: types.node ?? nodeOf(schema),
    values: types.values,
    extensibleValues: listedValues(parts, "x-extensible-enum"),
    format: firstOf(parts, "format", (value) =>
      typeof value === "string" && !encodingFormats.has(value) ? value : undefined,
    ),
    limits: numbers.limits,
    properties: mergeProperties(parts),
    required: mergeRequired(parts),
    additional: mergeUnlisted(parts),
    items: mergeItems(parts),
    prefixItems: prefixItemsOf(parts),
    unions,
    typeUnions: union.typeUnions,
    discriminator: discriminatorOf(parts),
    conditions: conditionsOf(parts),
    encoding: encodingOf(parts),
    default: firstOf(parts, "default", (value) => value) ?? union.default,
    ...waysOf(parts),
    deprecated: parts.some((part) => part.deprecated),
  };
}

/** A schema that is both says nothing: its values would go nowhere. */
function waysOf(parts: readonly Schema[]): Pick<SchemaFacts, "readOnly" | "writeOnly"> {
  const readOnly = parts.some((part) => part.keyword("readOnly") === true);
  const writeOnly = parts.some((part) => part.keyword("writeOnly") === true);
  return { readOnly: readOnly && !writeOnly, writeOnly: writeOnly && !readOnly };
}

/** The parts of a schema with every `allOf` merged in. A schema that contains itself by `allOf` is taken once. */
function flatten({ parts }: MergedSchema): Schema[] {
  const flat: Schema[] = [];
  const seen = new Set<string>();
  const visit = (part: Schema): void => {
    if (seen.has(part.key) || flat.length >= MAX_PARTS) return;
    seen.add(part.key);
    flat.push(part);
    for (const item of part.allOf) mergedSchema(item).parts.forEach(visit);
  };
  parts.forEach(visit);
  return flat;
}

function mergeProperties(parts: readonly Schema[]): Map<string, MergedSchema> {
  const found = new Map<string, MergedSchema>();
  for (const part of parts) {
    for (const [name, schema] of part.properties) {
      const property = mergedSchema(schema);
      const earlier = found.get(name);
      found.set(name, earlier === undefined ? property : both(earlier, property));
    }
  }
  return found;
}

function mergeRequired(parts: readonly Schema[]): Map<string, Node> {
  const found = new Map<string, Node>();
  for (const part of parts) {
    const names = part.keyword("required");
    if (!Array.isArray(names)) continue;
    const list = child(part.node, "required");
    names.forEach((name, index) => {
      if (typeof name === "string" && !found.has(name)) found.set(name, child(list, index));
    });
  }
  return found;
}

function mergeItems(parts: readonly Schema[]): MergedSchema | undefined {
  let found: MergedSchema | undefined;
  for (const { items } of parts) {
    if (items === undefined) continue;
    const schema = mergedSchema(items);
    found = found === undefined ? schema : both(found, schema);
  }
  return found;
}

function prefixItemsOf(parts: readonly Schema[]): MergedSchema[] {
  const described = parts.find(({ prefixItems }) => prefixItems.length > 0);
  return (described?.prefixItems ?? []).map(mergedSchema);
}

function discriminatorOf(parts: readonly Schema[]): SchemaFacts["discriminator"] {
  for (const { discriminator } of parts) if (discriminator !== undefined) return discriminator;
  return undefined;
}

function conditionsOf(parts: readonly Schema[]): Map<string, Condition[]> {
  const found = new Map<string, Condition[]>();
  for (const part of parts) {
    for (const name of conditionKeywords) {
      const value = part.keyword(name);
      if (value === undefined || isIdleCondition(name, value)) continue;
      found.set(name, [...(found.get(name) ?? []), new Condition(part, name, value)]);
    }
  }
  // Without `if`, `then` and `else` say nothing, and `if` says nothing without them (JSON Schema 2020-12, 10.2.2).
  if (!found.has("if") || (!found.has("then") && !found.has("else"))) {
    for (const name of ["if", "then", "else"]) found.delete(name);
  }
  return found;
}

function isIdleCondition(name: string, value: JsonValue): boolean {
  if (value === true) return true;
  return (
    isObject(value) && Object.keys(value).length === 0 && name !== "not" && name !== "contains"
  );
}

function encodingOf(parts: readonly Schema[]): Map<string, Located<JsonValue>> {
  const found = new Map<string, Located<JsonValue>>();
  for (const name of ["contentEncoding", "contentMediaType"]) {
    const located = firstOf(parts, name, (value) => value);
    if (located !== undefined) found.set(name, located);
  }
  for (const part of parts) {
    const [name, value] = encodingFormats.get(part.keyword("format")) ?? [];
    if (name === undefined || value === undefined || found.has(name)) continue;
    found.set(name, { value, node: child(part.node, "format") });
  }
  return found;
}

function firstOf<Value>(
  parts: readonly Schema[],
  name: string,
  read: (value: JsonValue) => Value | undefined,
): Located<Value> | undefined {
  for (const part of parts) {
    const written = part.keyword(name);
    const value = written === undefined ? undefined : read(written);
    if (value !== undefined) {
      return { value, digits: part.digitsOf(name), node: child(part.node, name) };
    }
  }
  return undefined;
}

function listedValues(parts: readonly Schema[], name: string): Map<string, Located<JsonValue>> {
  const found = new Map<string, Located<JsonValue>>();
  for (const part of parts) {
    const values = part.keyword(name);
    if (!Array.isArray(values)) continue;
    const list = child(part.node, name);
    values.forEach((value, index) => {
      found.set(canonicalText(value), { value, node: child(list, index) });
    });
  }
  return found;
}
