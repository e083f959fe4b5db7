import type { JsonObject, JsonValue } from "../document.ts";
import { parsePointer } from "../json-pointer.ts";
import type { SchemaModel } from "../model/model.ts";
import { sortedEntries } from "../model/sorted.ts";
import { dereference, isObject, isReference, referencePointer } from "../reference.ts";
import { findDiscriminations } from "./types/discriminators.ts";
import { mendSchema } from "./types/mend-schema.ts";
import { intersection, union, withIndexSignature } from "./types/compose.ts";
import {
  array,
  atom,
  generic,
  indexSignature,
  literal,
  neverType,
  nullType,
  object,
  openObject,
  property,
  tuple,
  unknownType,
  type Type,
} from "./types/type.ts";

/** Reads a schema as a TypeScript type in which other schemas go by their exported names. */
export type ReadSchema = (schema: JsonValue | undefined) => Type;

/**
 * The reader for the schemas of one document. It makes the notation of a report, not types that are compiled; what it
 * says is what the compiled types say.
 */
export function readSchemas(document: JsonObject, schemas: readonly SchemaModel[]): ReadSchema {
  const context = { document, discriminations: findDiscriminations(document) };
  const names = new Map(schemas.map(({ key, typeName }) => [key, typeName]));
  const refer = (ref: string): Type => {
    const [place = "unknown", , key = place] = parsePointer(referencePointer(ref) ?? "");
    return atom(names.get(key) ?? key);
  };
  const notation = new SchemaNotation(document, refer);
  return (schema) => notation.read(mendSchema(schema, context));
}

class SchemaNotation {
  readonly #document: JsonObject;
  readonly #refer: (ref: string) => Type;

  constructor(document: JsonObject, refer: (ref: string) => Type) {
    this.#document = document;
    this.#refer = refer;
  }

  read = (schema: JsonValue | undefined): Type => {
    if (schema === false) return neverType;
    if (!isObject(schema)) return unknownType;
    if (isReference(schema)) return this.#refer(schema.$ref);
    const { allOf, anyOf, oneOf, not, nullable } = schema;
    if (isObject(not) && Object.keys(not).length === 0) return neverType;
    const own = readOwn(schema, this.read);
    const choices = [oneOf, anyOf].flatMap((items) =>
      Array.isArray(items) ? [union(items.map(this.read))] : [],
    );
    const all = Array.isArray(allOf) ? allOf.map((item) => this.#readPart(item, schema)) : [];
    const type = intersection([...(own === undefined ? [] : [own]), ...all, ...choices]);
    return nullable === true ? union([type, nullType]) : type;
  };

  /** A part of `allOf`, with those of its properties required that the whole requires. */
  #readPart(item: JsonValue, whole: JsonObject): Type {
    const required = Array.isArray(whole["required"]) ? whole["required"] : [];
    if (!isReference(item)) {
      if (!isObject(item) || required.length === 0) return this.read(item);
      const own = Array.isArray(item["required"]) ? item["required"] : [];
      return this.read({ ...item, required: [...own, ...required] });
    }
    const target = dereference(this.#document, item);
    const properties =
      isObject(target) && isObject(target["properties"]) ? target["properties"] : {};
    const names = required.filter(
      (name): name is string => typeof name === "string" && Object.hasOwn(properties, name),
    );
    const type = this.read(item);
    return names.length === 0 ? type : generic("WithRequired", [type, union(names.map(literal))]);
  }
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
        readObject(schema, read) ?? (type === "object" && !isComposed ? openObject : undefined)
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
