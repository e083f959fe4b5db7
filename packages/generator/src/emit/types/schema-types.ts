import type { JsonValue } from "../../document.ts";
import { isObject } from "../../reference.ts";
import type {
  Discrimination,
  Discriminations,
} from "../../model/discriminators/discriminations.ts";
import { endsOf } from "../../model/discriminators/property-values.ts";
import { followed, hasFiles, isFile, type FormPart } from "../../model/form-files.ts";
import { schemaTypeNames } from "../../model/schema-types.ts";
import { compareText, sortedEntries, sortedMap } from "../../model/sorted.ts";
import type { Schema, SchemaReference } from "../../model/schema.ts";
import { supertypeOf } from "../../model/supertypes.ts";
import { intersection, union, withIndexSignature } from "./compose.ts";
import { discriminate, discriminatingObject } from "./discriminators.ts";
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
  type Member,
  type Type,
} from "./type.ts";

/** What a type says besides its shape, which depends on who reads it. */
export interface SchemaNotation {
  /** The type that stands for a reference. */
  readonly refer: (reference: SchemaReference) => Type;
  /** The lines of the doc comment of a property, which can be a file of a form. */
  readonly docOf: (schema: Schema, isFile: boolean) => readonly string[];
  /** Whether properties that only responses have are `readonly`. */
  readonly readonlyProperties: boolean;
  /** What discriminators say of the schemas that they select. */
  readonly discriminations: Pick<Discriminations, "of" | "inUnion">;
}

/** How a schema is read: as it is, or as (part of) a form whose files are given as `Blob`. */
type Mode = "value" | FormPart;

interface Reading {
  readonly mode: Mode;
  /** Properties that the schema around this one requires. */
  readonly required: readonly string[];
  /** Whether the choice of a supertype is left out, see {@link supertypeOf}. */
  readonly withoutChoice?: boolean;
  /** See {@link followed}. */
  readonly inside: readonly Schema[];
}

const plain: Reading = { mode: "value", required: [], inside: [] };

/**
 * The one way from a schema to its type.
 *
 * A property that has a default but is not required stays optional: a request need not send it, and a response only
 * promises what `required` says. Text in a binary format is a `string`, as it is inside JSON; for bodies that are bytes
 * or forms see {@link SchemaTypes.formTypeOf}. `{ type: "object" }` is `Record<string, unknown>`.
 */
export class SchemaTypes {
  readonly #notation: SchemaNotation;

  constructor(notation: SchemaNotation) {
    this.#notation = notation;
  }

  /** The type of a schema; of no schema, `unknown`. */
  typeOf = (schema: Schema | undefined): Type =>
    schema === undefined ? unknownType : this.#read(schema, plain);

  /** The type of a form as a caller gives it: its files are `Blob`s. */
  formTypeOf(schema: Schema): Type {
    return this.#read(schema, { ...plain, mode: "form" });
  }

  #read(schema: Schema, reading: Reading): Type {
    if (schema.boolean !== undefined) return schema.boolean ? unknownType : neverType;
    const { mode } = reading;
    if (mode !== "value") return this.#readForm(schema, { ...reading, mode });
    const { reference } = schema;
    return reference === undefined || schema.hasSiblings
      ? this.#compose(schema, reading)
      : this.#notation.refer(reference);
  }

  /** What has no file in it is read as it is, references included. */
  #readForm(schema: Schema, { mode, required, inside }: Reading & { mode: FormPart }): Type {
    const target = schema.resolved;
    if (target === undefined || !hasFiles(schema, mode)) {
      return this.#read(schema, { ...plain, required });
    }
    if (mode === "field" && isFile(target)) {
      const blob = atom("Blob");
      return allowsNull(target) ? union([blob, nullType]) : blob;
    }
    const within = followed(schema, inside);
    return within === undefined
      ? this.#read(schema, { ...plain, required })
      : this.#compose(target, { mode, required, inside: within });
  }

  #compose(schema: Schema, reading: Reading): Type {
    const not = schema.inner("not");
    if (not !== undefined && not.boolean === undefined && not.keywords.length === 0) {
      return neverType;
    }
    const values = readValues(schema);
    if (values !== undefined) return values;
    const discriminations = this.#notation.discriminations.of(schema);
    const required = [
      ...(schema.has("allOf") || schema.reference !== undefined
        ? [...schema.required].sort(compareText)
        : schema.required),
      ...reading.required,
    ];
    const parts = this.#readParts(schema, required, reading);
    const choices = this.#readChoices(schema, reading);
    const isWhole = parts.length > 0 || choices.length > 1;
    const isFixed = ({ property: name }: Discrimination): boolean =>
      !isWhole || schema.properties.has(name);
    const own = this.#readOwn(schema, required, reading, discriminations.filter(isFixed));
    const beside = discriminations.filter((discrimination) => !isFixed(discrimination));
    const fixed = discriminatingObject(beside, readValue);
    // `type: null` beside a choice is how some descriptions say that the choice may be `null`.
    const orNull = schema.nullable || (own === nullType && choices.length > 0);
    const [first = [], second = []] = choices.map((choice) => [choice]);
    const owns = own === undefined || (own === nullType && orNull) ? [] : [own];
    const type =
      choices.length > 1
        ? intersection([...owns, ...parts, ...first, ...fixed, ...second])
        : intersection([...owns, ...parts, ...fixed, ...first]);
    return orNull ? union([type, nullType]) : type;
  }

  /** The parts of `allOf`, the target of a `$ref` with siblings included. A part that allows nothing is all there is. */
  #readParts(
    schema: Schema,
    required: readonly string[],
    { mode, withoutChoice, inside }: Reading,
  ): Type[] {
    const { reference } = schema;
    const referred =
      reference === undefined
        ? []
        : [this.#requiring(reference, this.#notation.refer(reference), required)];
    if (schema.allOf.some((part) => part.boolean === false)) return [neverType];
    const isOriginal = reference === undefined && mode === "value" && withoutChoice !== true;
    const parts = schema.allOf.flatMap((part): Type[] => {
      if (part.boolean === true) return [];
      const supertype = isOriginal ? supertypeOf(schema, part) : undefined;
      if (supertype !== undefined) {
        return [this.#compose(supertype, { mode, required, withoutChoice: true, inside })];
      }
      const isReference = part.reference !== undefined && !part.hasSiblings;
      if (!isReference || (mode !== "value" && hasFiles(part, mode))) {
        return [this.#read(part, { mode, required, inside })];
      }
      return [this.#requiring(part.reference, this.#read(part, plain), required)];
    });
    return [...referred, ...parts];
  }

  /** A reference in an `allOf`, with those of its properties required that the whole requires. */
  #requiring({ target }: SchemaReference, type: Type, required: readonly string[]): Type {
    const schema = target?.resolved;
    if (schema === undefined || !isTypedAsObject(schema)) return type;
    const names = required.filter((name) => schema.properties.has(name));
    if (names.length === 0) return type;
    const whole = allowsNull(schema) ? generic("NonNullable", [type]) : type;
    return generic("WithRequired", [whole, union(names.map(literal))]);
  }

  #readChoices(schema: Schema, { mode, withoutChoice, inside }: Reading): Type[] {
    if (withoutChoice === true) return [];
    const inner: Reading = { ...plain, mode: mode === "field" ? "field" : "value", inside };
    const siblings = endsOf([...schema.anyOf, ...schema.oneOf]);
    return (["anyOf", "oneOf"] as const).flatMap((keyword) =>
      schema.has(keyword)
        ? [union(schema[keyword].map((item) => this.#readVariant(siblings, item, inner)))]
        : [],
    );
  }

  #readVariant(siblings: ReadonlySet<Schema>, item: Schema, reading: Reading): Type {
    const discriminations = this.#notation.discriminations.inUnion(siblings, item);
    const fixed = discriminatingObject(discriminations, readValue);
    const type = intersection([this.#read(item, reading), ...fixed]);
    const isNullable = fixed.length > 0 && item.resolved !== undefined && allowsNull(item.resolved);
    return isNullable ? union([type, nullType]) : type;
  }

  /** What a schema says without its `oneOf`, `anyOf` and `allOf`, `undefined` when it says nothing. */
  #readOwn(
    schema: Schema,
    required: readonly string[],
    reading: Reading,
    discriminations: readonly Discrimination[],
  ): Type | undefined {
    const isKnown = schema.types.every((name) => schemaTypeNames.has(name));
    const types = schema.keyword("const") === null ? ["null"] : isKnown ? schema.types : [];
    const read = (name: string | undefined): Type | undefined => {
      switch (name) {
        case "string":
        case "boolean":
          return atom(name);
        case "null":
          return nullType;
        case "number":
        case "integer":
          return atom("number");
        case "array":
          return this.#readList(schema, reading);
        default: {
          const members = this.#readObject(schema, required, reading, discriminations);
          return members ?? (name === "object" && !isComposed(schema) ? openObject : undefined);
        }
      }
    };
    if (Array.isArray(schema.keyword("type")) && types.length > 0) {
      return union(types.map((name) => read(name) ?? unknownType));
    }
    return read(types[0] ?? (discriminations.length === 0 ? undefined : "object"));
  }

  #readList(schema: Schema, { mode, inside }: Reading): Type {
    const { prefixItems, items } = schema;
    if (prefixItems.length > 0) return tuple(prefixItems.map(this.typeOf));
    if (items === undefined) return array(unknownType);
    const inner: Reading = { ...plain, mode: mode === "field" ? "field" : "value", inside };
    return array(this.#read(items, inner));
  }

  #readObject(
    schema: Schema,
    required: readonly string[],
    reading: Reading,
    discriminations: readonly Discrimination[],
  ): Type | undefined {
    const members = sortedMap(schema.properties).map(([name, value]) =>
      this.#readProperty(name, value, required.includes(name), reading),
    );
    const isBare = members.length === 0 && schema.types.includes("object") && !isComposed(schema);
    discriminate(members, discriminations, readValue);
    const { additionalProperties } = schema;
    const others = [
      ...(additionalProperties === undefined || additionalProperties.boolean === false
        ? []
        : [this.#read(additionalProperties, plain)]),
      ...sortedMap(schema.patternProperties).map(([, value]) => this.#read(value, plain)),
    ];
    if (isBare && members.length > 0 && additionalProperties === undefined)
      others.push(unknownType);
    if (others.length === 0) return members.length === 0 ? undefined : object(members);
    return members.length === 0
      ? object([indexSignature(union(others))])
      : withIndexSignature(members, union(others));
  }

  #readProperty(
    name: string,
    schema: Schema,
    isRequired: boolean,
    { mode, inside }: Reading,
  ): Member {
    const { docOf, readonlyProperties } = this.#notation;
    const isField = mode === "form" && hasFiles(schema, "field");
    const described = isField ? (schema.resolved ?? schema) : schema;
    const inner: Reading = { ...plain, mode: isField ? "field" : "value", inside };
    return property(name, this.#read(schema, inner), {
      optional: !isRequired,
      readonly: readonlyProperties && described.keyword("readOnly") === true,
      doc: docOf(described, isField && isFile(described)),
    });
  }
}

function isComposed(schema: Schema): boolean {
  return (
    schema.reference !== undefined ||
    ["allOf", "anyOf", "oneOf"].some((keyword) => schema.has(keyword))
  );
}

function allowsNull({ nullable, types }: Schema): boolean {
  return nullable || types.includes("null");
}

/** Whether the type of a schema has its properties, `null` aside: not that of listed values, or of a text or an object. */
function isTypedAsObject(schema: Schema): boolean {
  return (
    readValues(schema) === undefined &&
    schema.types.every((type) => ["object", "null"].includes(type))
  );
}

/** The values that a schema lists: what else it says of them changes nothing. */
function readValues(schema: Schema): Type | undefined {
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
function readValue(value: JsonValue): Type {
  if (Array.isArray(value)) return tuple(value.map(readValue));
  if (isObject(value)) {
    return object(sortedEntries(value).map(([name, item]) => property(name, readValue(item))));
  }
  return typeof value === "string" ? literal(value) : atom(JSON.stringify(value));
}
