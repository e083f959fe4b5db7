import {
  isObject,
  type JsonValue,
  type Literal,
  type Schema,
  sortedEntries,
} from "@convex-openapi/document/model";
import { union } from "./compose.ts";
import type { SchemaSettings } from "./settings.ts";
import {
  atom,
  literal,
  noProperties,
  nullType,
  object,
  property,
  tuple,
  type Type,
} from "./type.ts";

/**
 * The values that a schema lists: what else it says of them changes nothing. An integer beyond 2^53 is a `number`, for as
 * a literal it would be another one, and equal to others that differ from it. Of `type: object`, objects alone can be
 * listed, and what is said of their properties counts in place of the list.
 */
export function readValues(schema: Schema, settings: SchemaSettings): Type | undefined {
  const { only } = schema;
  if (only !== undefined && only.value !== null) return readLiteral(only);
  const isObjects = schema.keyword("type") === "object";
  const listed = isObjects ? schema.listed?.filter(({ value }) => isObject(value)) : schema.listed;
  if (listed === undefined || (isObjects && listed.length === 0)) return undefined;
  if (
    (settings.opensListedValues || isObjects) &&
    keywordsOfObjects.some((name) => schema.has(name))
  ) {
    return undefined;
  }
  const orNull = schema.nullable || (schema.types.length > 0 && isListWithNull(schema));
  const types = listed.map(readLiteral);
  const isOpen = types.includes(anyNumber);
  const known = types.filter((type, index) => !isOpen || typeof listed[index]?.value !== "number");
  return union([...known, ...(isOpen ? [anyNumber] : []), ...(orNull ? [nullType] : [])]);
}

const anyNumber = atom("number");
const keywordsOfObjects = ["properties", "additionalProperties"];

function readLiteral({ value, digits }: Literal): Type {
  return digits === undefined ? readValue(value) : anyNumber;
}

function isListWithNull(schema: Schema): boolean {
  return Array.isArray(schema.keyword("type")) && schema.types.includes("null");
}

/** The type that has one value. */
export function readValue(value: JsonValue): Type {
  if (Array.isArray(value)) return tuple(value.map(readValue));
  if (isObject(value)) {
    const members = sortedEntries(value).map(([name, item]) => property(name, readValue(item)));
    // `{}` would take texts and numbers.
    return members.length === 0 ? noProperties : object(members);
  }
  return typeof value === "string" ? literal(value) : atom(JSON.stringify(value));
}
