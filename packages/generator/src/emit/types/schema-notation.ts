import type { JsonObject, JsonValue } from "../../document.ts";
import { sortedEntries } from "../../model/sorted.ts";
import { dereference, isObject, isReference } from "../../reference.ts";
import { intersection, union, withIndexSignature } from "./compose.ts";
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
} from "./type.ts";

/** Reads a schema as a TypeScript type. */
export type ReadSchema = (schema: JsonValue | undefined) => Type;

/** What a type says besides its shape, which depends on who reads it. */
export interface NotationOptions {
  /** The type that stands for a reference. */
  readonly refer: (ref: string) => Type;
  /** The lines of the doc comment of a property. */
  readonly docOf: (schema: JsonValue) => readonly string[];
  /** Whether properties that only responses have are `readonly`. */
  readonly readonlyProperties: boolean;
}

/** The one way from a schema that `mendSchema` gave to its type. */
export class SchemaNotation {
  readonly #document: JsonObject;
  readonly #options: NotationOptions;

  constructor(document: JsonObject, options: NotationOptions) {
    this.#document = document;
    this.#options = options;
  }

  read = (schema: JsonValue | undefined): Type => {
    if (schema === false) return neverType;
    if (!isObject(schema)) return unknownType;
    if (isReference(schema)) return this.#options.refer(schema.$ref);
    const { allOf, anyOf, oneOf, not, nullable } = schema;
    if (isObject(not) && Object.keys(not).length === 0) return neverType;
    const values = readValues(schema);
    if (values !== undefined) return values;
    const own = this.#readOwn(schema);
    const choices = [oneOf, anyOf].flatMap((items) =>
      Array.isArray(items) ? [union(items.map(this.read))] : [],
    );
    const all = Array.isArray(allOf) ? allOf.map((item) => this.#readPart(item, schema)) : [];
    // `type: null` beside a choice is how some descriptions say that the choice may be `null`.
    const orNull = nullable === true || (own === nullType && choices.length > 0);
    const parts = own === undefined || (own === nullType && orNull) ? [] : [own];
    const type = intersection([...parts, ...all, ...choices]);
    return orNull ? union([type, nullType]) : type;
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

  /** What a schema says without its `oneOf`, `anyOf` and `allOf`, `undefined` when it says nothing. */
  #readOwn(schema: JsonObject): Type | undefined {
    const { type } = schema;
    if (Array.isArray(type))
      return union(type.map((name) => this.#readNamed(name, schema) ?? unknownType));
    return this.#readNamed(type, schema);
  }

  #readNamed(type: JsonValue | undefined, schema: JsonObject): Type | undefined {
    switch (type) {
      case "string":
      case "boolean":
        return atom(type);
      case "null":
        return nullType;
      case "number":
      case "integer":
        return atom("number");
      case "array": {
        const { prefixItems, items } = schema;
        return Array.isArray(prefixItems)
          ? tuple(prefixItems.map(this.read))
          : array(this.read(items));
      }
      default: {
        const isComposed = ["allOf", "anyOf", "oneOf"].some(
          (keyword) => schema[keyword] !== undefined,
        );
        return (
          this.#readObject(schema) ?? (type === "object" && !isComposed ? openObject : undefined)
        );
      }
    }
  }

  #readObject(schema: JsonObject): Type | undefined {
    const { docOf, readonlyProperties } = this.#options;
    const required = Array.isArray(schema["required"]) ? schema["required"] : [];
    const members = sortedEntries(schema["properties"]).map(([name, value]) =>
      property(name, this.read(value), {
        optional: !required.includes(name),
        readonly: readonlyProperties && isObject(value) && value["readOnly"] === true,
        doc: docOf(value),
      }),
    );
    const { additionalProperties = false } = schema;
    const others = [
      ...(additionalProperties === false ? [] : [this.read(additionalProperties)]),
      ...sortedEntries(schema["patternProperties"]).map(([, value]) => this.read(value)),
    ];
    if (others.length === 0) return members.length === 0 ? undefined : object(members);
    return members.length === 0
      ? object([indexSignature(union(others))])
      : withIndexSignature(members, union(others));
  }
}

/** The values that a schema lists: what else it says of them changes nothing. */
function readValues(schema: JsonObject): Type | undefined {
  const { type, enum: values, nullable } = schema;
  if (schema["const"] !== undefined) return readValue(schema["const"]);
  if (!Array.isArray(values) || type === "object") return undefined;
  const allowsNull = nullable === true || (Array.isArray(type) && type.includes("null"));
  return union([...values.map(readValue), ...(allowsNull ? [nullType] : [])]);
}

/** The type that has one value. */
function readValue(value: JsonValue): Type {
  if (Array.isArray(value)) return tuple(value.map(readValue));
  if (isObject(value)) {
    return object(sortedEntries(value).map(([name, item]) => property(name, readValue(item))));
  }
  return typeof value === "string" ? literal(value) : atom(JSON.stringify(value));
}
