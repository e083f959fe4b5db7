import type { Way } from "../../model/directions/way.ts";
import type {
  Discrimination,
  Discriminations,
} from "../../model/discriminators/discriminations.ts";
import { unlistedParts } from "../../model/directions/schema-parts.ts";
import { endsOf } from "../../model/discriminators/property-values.ts";
import { followed, hasFiles, isFile, type FormPart } from "../../model/form-files.ts";
import { schemaTypeNames } from "../../model/schema-types.ts";
import { compareText, sortedMap } from "../../model/sorted.ts";
import type { Schema, SchemaReference } from "../../model/schema.ts";
import {
  declares,
  isObjectOnly,
  isOpenObject,
  namesNull,
  requiredOf,
  undeclaredOf,
} from "../../model/composition.ts";
import { conditionalNames } from "../../model/conditions.ts";
import { otherItems } from "../../model/list-items.ts";
import { supertypeOf } from "../../model/supertypes.ts";
import { intersection, union } from "./compose.ts";
import { conditionTypes } from "./condition-types.ts";
import { discriminate, discriminatingObject } from "./discriminators.ts";
import { readValue, readValues } from "./listed-values.ts";
import { objectType } from "./object-types.ts";
import { withRequired } from "./required-properties.ts";
import { scalarType } from "./scalar-types.ts";
import { tupleOf } from "./tuples.ts";
import {
  array,
  atom,
  neverType,
  nullType,
  openObject,
  property,
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
  /** What of each schema goes the way of the values. */
  readonly way: Way;
}

/** How a schema is read: as it is, or as (part of) a form whose files are given as `Blob`. */
type Mode = "value" | FormPart;

interface Reading {
  readonly mode: Mode;
  /** Properties that the schema around this one requires. */
  readonly required: readonly string[];
  /** Those of them that no part of the whole declares, so that the schemas of a choice can. */
  readonly leftToChoices: readonly string[];
  /** Whether the schema is a part of another one, which has the properties that are required and not declared. */
  readonly isPart?: boolean;
  /** Properties that are required and that no part declares. */
  readonly undeclared?: readonly string[];
  /** Properties that only conditions name, see {@link conditionalNames}. */
  readonly conditional?: readonly string[];
  /** Whether the schema around this one says that its values are objects. */
  readonly isObject?: boolean;
  /** Whether the choice of a supertype is left out, see {@link supertypeOf}. */
  readonly withoutChoice?: boolean;
  /** Properties that the whole around this one does not have, see {@link Way.leftOut}. */
  readonly leftOut: ReadonlySet<string>;
  /** The schemas, one around the other, that were referred to and are written out: see {@link followed}. */
  readonly inside: readonly Schema[];
}

const plain: Reading = {
  mode: "value",
  required: [],
  leftToChoices: [],
  leftOut: new Set(),
  inside: [],
};

/** An object of which no property is left, as an object of its own, to be told from one that says nothing else. */
const emptied: Type = { ...openObject };

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
      : this.#referWith(reference, reading);
  }

  /** A reference by its name, unless what it leads to has a property that the whole around it does not have. */
  #refer(reference: SchemaReference, reading: Reading): Type {
    const target = this.#writtenOut(reference, reading);
    if (target === undefined) return this.#notation.refer(reference);
    return this.#compose(target, { ...reading, inside: [...reading.inside, target] });
  }

  #writtenOut({ target }: SchemaReference, { leftOut, inside }: Reading): Schema | undefined {
    const schema = leftOut.size === 0 ? undefined : target?.resolved;
    if (schema === undefined || inside.includes(schema)) return undefined;
    const { way, discriminations } = this.#notation;
    const isSelected = discriminations.of(schema).some((told) => leftOut.has(told.property));
    return isSelected || way.declares(schema, leftOut) ? schema : undefined;
  }

  /** What has no file in it is read as it is, references included. */
  #readForm(schema: Schema, reading: Reading & { mode: FormPart }): Type {
    const { mode, inside } = reading;
    const target = schema.resolved;
    if (target === undefined || !hasFiles(schema, mode)) {
      return this.#read(schema, { ...reading, mode: "value", inside: [] });
    }
    if (mode === "field" && isFile(target)) {
      const blob = atom("Blob");
      return namesNull(target) ? union([blob, nullType]) : blob;
    }
    const within = followed(schema, inside);
    return within === undefined
      ? this.#read(schema, { ...reading, mode: "value", inside: [] })
      : this.#compose(target, { ...reading, inside: within });
  }

  #compose(schema: Schema, around: Reading): Type {
    const scalar = scalarType(schema);
    if (scalar !== undefined) return scalar;
    const reading = this.#inWhole(schema, around);
    const isThere = (name: string): boolean => !reading.leftOut.has(name);
    const not = schema.inner("not");
    if (not?.boolean ?? not?.keywords.length === 0) return neverType;
    const values = readValues(schema);
    if (values !== undefined && schema.reference === undefined) return values;
    const discriminations = this.#notation.discriminations
      .of(schema)
      .filter((told) => isThere(told.property));
    const asked = requiredOf(schema);
    const required =
      asked.size === 0
        ? reading.required
        : [...new Set([...asked, ...reading.required])].sort(compareText);
    const leftToChoices =
      reading.isPart === true
        ? reading.leftToChoices
        : required.filter((name) => !declares(schema, name));
    const isObject = reading.isObject === true || isObjectOnly(schema);
    const undeclared =
      required.length > 0 && isObject && reading.isPart !== true
        ? undeclaredOf(schema).filter(
            (name) => isThere(name) && discriminations.every((told) => told.property !== name),
          )
        : [];
    const conditional =
      isObject && reading.isPart !== true ? conditionalNames(schema).filter(isThere) : [];
    const within: Reading = {
      ...reading,
      required,
      leftToChoices,
      isObject,
      undeclared,
      conditional,
    };
    const parts = this.#readParts(schema, within);
    const choices = this.#readChoices(schema, within);
    const isWhole = parts.length > 0 || choices.length > 1;
    const isFixed = ({ property: name }: Discrimination): boolean =>
      !isWhole || schema.properties.has(name);
    const own = values ?? this.#readOwn(schema, within, discriminations.filter(isFixed));
    const beside = discriminations.filter((discrimination) => !isFixed(discrimination));
    const fixed = discriminatingObject(beside, readValue);
    // `type: null` beside a choice is how some descriptions say that the choice may be `null`.
    const orNull = schema.nullable || (own === nullType && choices.length > 0);
    const [first = [], second = []] = choices.map((choice) => [choice]);
    const conditions = !isObject
      ? []
      : conditionTypes(schema, within, (inner) => this.#read(inner, choiceOf(within)));
    const isOpen =
      isObject &&
      reading.isObject !== true &&
      reading.isPart !== true &&
      choices.length + conditional.length > 0 &&
      isComposed(schema) &&
      isOpenObject(schema);
    const owns = [
      ...(own === undefined || (own === nullType && orNull) ? [] : [own]),
      ...(isOpen ? [openObject] : []),
    ];
    const whole =
      choices.length > 1
        ? [...owns, ...parts, ...first, ...fixed, ...second, ...conditions]
        : [...owns, ...parts, ...fixed, ...first, ...conditions];
    const telling = whole.filter((type) => type !== emptied);
    const type = intersection(telling.length === 0 ? whole : telling);
    return orNull ? union([type, nullType]) : type;
  }

  /** A reading of what a schema is made of, which has none of the properties that the schema does not have. */
  #inWhole(schema: Schema, reading: Reading): Reading {
    const names = this.#notation.way.leftOut(schema);
    if (names.size === 0) return reading;
    return { ...reading, leftOut: new Set([...reading.leftOut, ...names]) };
  }

  /** The parts of `allOf`, the target of a `$ref` with siblings included. A part that allows nothing is all there is. */
  #readParts(schema: Schema, reading: Reading): Type[] {
    const { reference } = schema;
    const { mode, withoutChoice } = reading;
    const asPart: Reading = {
      ...reading,
      withoutChoice: false,
      isPart: true,
      undeclared: [],
      conditional: [],
    };
    const referred =
      reference === undefined ? [] : [this.#referWith(reference, { ...asPart, mode: "value" })];
    if (schema.allOf.some((part) => part.boolean === false)) return [neverType];
    const isOriginal = reference === undefined && mode === "value" && withoutChoice !== true;
    const parts = schema.allOf.flatMap((part): Type[] => {
      if (part.boolean === true) return [];
      const supertype = isOriginal ? supertypeOf(schema, part) : undefined;
      if (supertype !== undefined) {
        return [this.#compose(supertype, { ...asPart, withoutChoice: true })];
      }
      return [this.#read(part, asPart)];
    });
    return [...referred, ...parts];
  }

  /** A reference, with those of its properties required that the whole around it requires. */
  #referWith(reference: SchemaReference, reading: Reading): Type {
    const type = this.#refer(reference, reading);
    if (this.#writtenOut(reference, reading) !== undefined) return type;
    return withRequired(reference, type, reading, this.#notation.way);
  }

  #readChoices(schema: Schema, reading: Reading): Type[] {
    if (reading.withoutChoice === true) return [];
    const inner = choiceOf(reading);
    const siblings = endsOf([...schema.anyOf, ...schema.oneOf]);
    return (["anyOf", "oneOf"] as const).flatMap((keyword) =>
      schema[keyword].length > 0
        ? [union(schema[keyword].map((item) => this.#readVariant(siblings, item, inner)))]
        : [],
    );
  }

  #readVariant(siblings: ReadonlySet<Schema>, item: Schema, reading: Reading): Type {
    const leftOut = this.#notation.way.leftOut(item.resolved ?? item);
    const discriminations = this.#notation.discriminations
      .inUnion(siblings, item)
      .filter((told) => !reading.leftOut.has(told.property) && !leftOut.has(told.property));
    const fixed = discriminatingObject(discriminations, readValue);
    const type = intersection([this.#read(item, reading), ...fixed]);
    const isNullable = fixed.length > 0 && item.resolved !== undefined && namesNull(item.resolved);
    return isNullable ? union([type, nullType]) : type;
  }

  /** What a schema says without its `oneOf`, `anyOf` and `allOf`, `undefined` when it says nothing. */
  #readOwn(
    schema: Schema,
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
          const members = this.#readObject(schema, reading, discriminations);
          if (members === emptied && isComposed(schema)) return undefined;
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
    const inner: Reading = { ...plain, mode: mode === "field" ? "field" : "value", inside };
    const others = otherItems(schema);
    const rest = others === undefined ? unknownType : this.#read(others, inner);
    const items = schema.prefixItems.map(this.typeOf);
    return items.length === 0 ? array(rest) : tupleOf(items, rest, schema);
  }

  #readObject(
    schema: Schema,
    reading: Reading,
    discriminations: readonly Discrimination[],
  ): Type | undefined {
    const members = sortedMap(schema.properties).flatMap(([name, value]) =>
      reading.leftOut.has(name) ? [] : [this.#readProperty(name, value, reading)],
    );
    const isBare = members.length === 0 && schema.types.includes("object") && !isComposed(schema);
    discriminate(members, discriminations, readValue);
    const { way } = this.#notation;
    const type = objectType(schema, members, { ...reading, isBare }, (value) =>
      way.leavesOut(value) ? undefined : this.#readHeld(value, reading),
    );
    const isEmptied =
      schema.properties.size > 0 || unlistedParts(schema).some(({ boolean }) => boolean !== false);
    return type ?? (isEmptied ? emptied : undefined);
  }

  /** What a property holds. */
  #readHeld(schema: Schema, { mode, inside }: Pick<Reading, "mode" | "inside">): Type {
    const isField = mode === "form" && hasFiles(schema, "field");
    return this.#read(schema, { ...plain, mode: isField ? "field" : "value", inside });
  }

  #readProperty(name: string, schema: Schema, { mode, required, inside }: Reading): Member {
    const { docOf, readonlyProperties } = this.#notation;
    const isField = mode === "form" && hasFiles(schema, "field");
    const described = isField ? (schema.resolved ?? schema) : schema;
    return property(name, this.#readHeld(schema, { mode, inside }), {
      optional: !required.includes(name),
      readonly: readonlyProperties && described.keyword("readOnly") === true,
      doc: docOf(described, isField && isFile(described)),
    });
  }
}

/** A reading of what may or may not hold beside what was read. */
function choiceOf({ mode, leftToChoices, leftOut, inside, isObject = false }: Reading): Reading {
  return { ...plain, mode, required: leftToChoices, leftToChoices, leftOut, inside, isObject };
}

function isComposed(schema: Schema): boolean {
  return (
    schema.reference !== undefined ||
    ["allOf", "anyOf", "oneOf"].some((keyword) => schema.has(keyword))
  );
}
