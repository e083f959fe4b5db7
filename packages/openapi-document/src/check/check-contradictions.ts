import type { JsonValue } from "../document.ts";
import type { ApiModel } from "../model/api-model.ts";
import { partsOf } from "../model/composition.ts";
import { groupBy } from "../model/group-by.ts";
import { canonicalText } from "../model/json-text.ts";
import type { Discriminations } from "../model/discriminators/discriminations.ts";
import { child } from "../model/node.ts";
import { jsonSchemaTypes } from "../model/schema-types.ts";
import { warning, type Problem } from "../model/problem.ts";
import type { Literal, Schema } from "../model/schema.ts";
import { isObject } from "../reference.ts";

/** Tells of schemas that no value fits although each of their parts has some. */
export function checkContradictions(model: ApiModel): Problem[] {
  return model.manifoldSchemas.flatMap((schema) => [
    ...excludingParts(schema),
    ...excludingProperties(schema, model.discriminations),
    ...excludedValues(schema),
    ...excludedProperties(schema),
  ]);
}

function excludingParts(schema: Schema): Problem[] {
  if (!excludeEachOther(schema, partsOf(schema))) return [];
  const message = "No value is valid: the types and values of this schema exclude each other.";
  return [warning("impossible-schema", schema.node, message)];
}

/** Properties that several parts declare, each for values that another one does not have. */
function excludingProperties(schema: Schema, discriminations: Discriminations): Problem[] {
  const parts = partsOf(schema);
  if (parts.length < 2) return [];
  const declared = groupBy(
    parts.flatMap(({ properties }) => [...properties]),
    ([name]) => name,
  );
  const selecting = new Set(discriminations.of(schema).map(({ property }) => property));
  return [...declared].flatMap(([name, entries]) => {
    const all = entries.map(([, property]) => property);
    const isPlain = all.length > 1 && !selecting.has(name);
    if (!isPlain || all.some((one) => excludeEachOther(one, partsOf(one)))) return [];
    if (!excludeEachOther(undefined, [...new Set(all.flatMap(partsOf))])) return [];
    const message = `No value is valid for the property ${JSON.stringify(name)}: the parts of this schema exclude each other.`;
    return [warning("impossible-schema", schema.node, message)];
  });
}

/** Whether parts that hold at once leave no value. What one of several parts says in itself is for that one. */
function excludeEachOther(whole: Schema | undefined, parts: readonly Schema[]): boolean {
  const [first, ...others] = parts;
  if (others.length === 0 && first !== whole) return false;
  return (others.length > 0 && haveNoType(parts)) || haveNoValue(parts);
}

/** Whether parts that all hold have no type in common. A type that JSON Schema does not know excludes nothing. */
function haveNoType(parts: readonly Schema[]): boolean {
  const typed = parts.filter(({ types }) => types.length > 0);
  if (new Set(typed.map((part) => part.keyword("type"))).size < 2) return false;
  const lists = typed.map(({ types, nullable }) => (nullable ? [...types, "null"] : types));
  if (lists.flat().some((type) => !jsonSchemaTypes.has(type))) return false;
  const [first = [], ...others] = lists;
  return (
    others.length > 0 &&
    !first.some((type) => others.every((types) => types.some((other) => overlap(type, other))))
  );
}

function overlap(type: string, other: string): boolean {
  const isNumber = (name: string): boolean => name === "number" || name === "integer";
  return type === other || (isNumber(type) && isNumber(other));
}

/** Whether parts that all hold list no value in common. An empty list means that. */
function haveNoValue(parts: readonly Schema[]): boolean {
  const lists = parts
    .filter((part) => part.has("enum") || part.has("const"))
    .flatMap(({ only, listed, nullable }) =>
      [listed ?? [], only === undefined ? [] : [only]].map((values) => ({ values, nullable })),
    )
    .filter(({ values }) => values.length > 0)
    .map(({ values, nullable }) => {
      const texts = values.map(({ value, digits }) => digits ?? canonicalText(value));
      return new Set(nullable ? [...texts, "null"] : texts);
    });
  const [first = new Set<string>(), ...others] = lists;
  return (
    others.length > 0 && ![...first].some((text) => others.every((values) => values.has(text)))
  );
}

function excludedProperties(schema: Schema): Problem[] {
  const { node, additionalProperties, patternProperties, properties, required } = schema;
  if (additionalProperties?.boolean !== false || patternProperties.size > 0) return [];
  const missing = required.filter((name) => !properties.has(name));
  if (missing.length === 0) return [];
  const names = missing.map((name) => JSON.stringify(name)).join(", ");
  const message = `No object is valid: this schema requires ${names} and allows no property that it does not list.`;
  return [warning("impossible-schema", child(node, "required"), message)];
}

function excludedValues(schema: Schema): Problem[] {
  const { node, types, nullable, only, listed = only === undefined ? [] : [only] } = schema;
  if (types.length === 0 || listed.length === 0) return [];
  const isFit = ({ value }: Literal): boolean =>
    (nullable && value === null) || types.some((type) => isOfType(value, type));
  if (listed.some(isFit)) return [];
  const keyword = child(node, only === undefined ? "enum" : "const");
  const message = `No listed value is of the type ${types.join(" or ")}, so the type is ignored.`;
  return [warning("impossible-schema", keyword, message)];
}

/** Whether a value is of a type of JSON Schema. One that JSON Schema does not know excludes nothing. */
function isOfType(value: JsonValue, type: string): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return isObject(value);
    case "integer":
      return Number.isInteger(value);
    case "string":
    case "number":
    case "boolean":
      return typeof value === type;
    default:
      return true;
  }
}
