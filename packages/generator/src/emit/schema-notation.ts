import type { JsonObject, JsonValue } from "../document.ts";
import { parsePointer } from "../json-pointer.ts";
import type { SchemaModel } from "../model/model.ts";
import { sortedEntries } from "../model/sorted.ts";
import { isObject, isReference, referencePointer } from "../reference.ts";
import { intersection, union, withIndexSignature } from "./types/compose.ts";
import {
  array,
  atom,
  indexSignature,
  literal,
  lookup,
  neverType,
  nullType,
  object,
  property,
  tuple,
  unknownType,
  type Type,
} from "./types/type.ts";

/** Reads a schema as a TypeScript type in which other schemas go by their exported names. */
export type ReadSchema = (schema: JsonValue | undefined) => Type;

/** The reader for the schemas of one document. It makes the notation of a report, not types that are compiled. */
export function readSchemas(schemas: readonly SchemaModel[]): ReadSchema {
  const names = new Map(schemas.map(({ key, typeName }) => [key, typeName]));
  const read = (schema: JsonValue | undefined): Type => {
    if (schema === false) return neverType;
    if (!isObject(schema)) return unknownType;
    if (isReference(schema)) return readReference(schema.$ref, names);
    const own = readOwn(schema, read);
    const choices = [schema["oneOf"], schema["anyOf"]].flatMap((items) =>
      Array.isArray(items) ? [union(items.map(read))] : [],
    );
    const all = Array.isArray(schema["allOf"]) ? schema["allOf"].map(read) : [];
    const type = intersection([...(own === undefined ? [] : [own]), ...all, ...choices]);
    return schema["nullable"] === true ? union([type, nullType]) : type;
  };
  return read;
}

function readReference(ref: string, names: ReadonlyMap<string, string>): Type {
  const tokens = parsePointer(referencePointer(ref) ?? "");
  const [place, kind, key = "", ...deeper] = tokens;
  if (place !== "components" || kind !== "schemas")
    return lookup(tokens[0] ?? "unknown", ...tokens.slice(1));
  return lookup(names.get(key) ?? key, ...deeper.filter((token) => token !== "properties"));
}

/** What a schema says without its `oneOf`, `anyOf` and `allOf`, `undefined` when it says nothing. */
function readOwn(schema: JsonObject, read: ReadSchema): Type | undefined {
  const { type, enum: values } = schema;
  if (schema["const"] !== undefined) return readValue(schema["const"]);
  if (Array.isArray(values) && type !== "object") {
    const types = values.map(readValue);
    return union(Array.isArray(type) && type.includes("null") ? [...types, nullType] : types);
  }
  if (Array.isArray(type))
    return union(type.map((name) => readNamed(name, schema, read) ?? unknownType));
  return readNamed(type, schema, read);
}

function readNamed(
  type: JsonValue | undefined,
  schema: JsonObject,
  read: ReadSchema,
): Type | undefined {
  switch (type) {
    case "string":
    case "boolean":
    case "null":
      return atom(type);
    case "number":
    case "integer":
      return atom("number");
    case "array": {
      const { prefixItems, items } = schema;
      return Array.isArray(prefixItems) ? tuple(prefixItems.map(read)) : array(read(items));
    }
    default: {
      const isComposed = ["allOf", "anyOf", "oneOf"].some(
        (keyword) => schema[keyword] !== undefined,
      );
      return (
        readObject(schema, read) ??
        (type === "object" && !isComposed ? atom("Record<string, unknown>") : undefined)
      );
    }
  }
}

function readObject(schema: JsonObject, read: ReadSchema): Type | undefined {
  const required = Array.isArray(schema["required"]) ? schema["required"] : [];
  const members = sortedEntries(schema["properties"]).map(([name, value]) =>
    property(name, read(value), {
      optional: !required.includes(name),
      doc: isObject(value) && value["deprecated"] === true ? ["@deprecated"] : [],
    }),
  );
  const { additionalProperties = false } = schema;
  const others = [
    ...(additionalProperties === false ? [] : [read(additionalProperties)]),
    ...sortedEntries(schema["patternProperties"]).map(([, value]) => read(value)),
  ];
  if (others.length === 0) return members.length === 0 ? undefined : object(members);
  return members.length === 0
    ? object([indexSignature(union(others))])
    : withIndexSignature(members, union(others));
}

function readValue(value: JsonValue): Type {
  return typeof value === "string" ? literal(value) : atom(JSON.stringify(value));
}
