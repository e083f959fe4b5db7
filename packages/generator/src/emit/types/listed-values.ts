import type { JsonValue } from "../../document.ts";
import { isObject } from "../../reference.ts";
import type { Schema } from "../../model/schema.ts";
import { sortedEntries } from "../../model/sorted.ts";
import { union } from "./compose.ts";
import { atom, literal, nullType, object, property, tuple, type Type } from "./type.ts";

/** The values that a schema lists: what else it says of them changes nothing. */
export function readValues(schema: Schema): Type | undefined {
  const only = schema.keyword("const");
  if (only !== undefined && only !== null) return readValue(only);
  const { enum: values } = schema;
  if (values === undefined || schema.keyword("type") === "object") return undefined;
  const orNull = schema.nullable || (schema.types.length > 0 && isListWithNull(schema));
  return union([...values.map(readValue), ...(orNull ? [nullType] : [])]);
}

function isListWithNull(schema: Schema): boolean {
  return Array.isArray(schema.keyword("type")) && schema.types.includes("null");
}

/** The type that has one value. */
export function readValue(value: JsonValue): Type {
  if (Array.isArray(value)) return tuple(value.map(readValue));
  if (isObject(value)) {
    return object(sortedEntries(value).map(([name, item]) => property(name, readValue(item))));
  }
  return typeof value === "string" ? literal(value) : atom(JSON.stringify(value));
}
