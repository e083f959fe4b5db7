import {
  compareText,
  type Discrimination,
  hasFiles,
  isFile,
  jsonSchemaTypes,
  otherItems,
  type Schema,
  unlistedParts,
} from "@convex-openapi/document/model";
import { union } from "./compose.ts";
import { discriminate, valuesTypeOf } from "./discriminators.ts";
import { objectType } from "./object-types.ts";
import { apart, plain, type Reading, type SchemaReader } from "./reading.ts";
import { countedList } from "./counted-lists.ts";
import { tupleOf } from "./tuples.ts";
import {
  array,
  atom,
  generic,
  nullType,
  openObject,
  property,
  readonlyList,
  tuple,
  unknownType,
  type Member,
  type Type,
} from "./type.ts";

/** An object of which no property is left, as an object of its own, to be told from one that says nothing else. */
export const emptied: Type = { ...openObject };

/** Whether a schema is made of others. */
export function isComposed({ reference, allOf, anyOf, oneOf }: Schema): boolean {
  return reference !== undefined || allOf.length + anyOf.length + oneOf.length > 0;
}

/** What a schema says without its `oneOf`, `anyOf` and `allOf`, `undefined` when it says nothing. */
export function ownType(
  schema: Schema,
  reading: Reading,
  discriminations: readonly Discrimination[],
  reader: SchemaReader,
): Type | undefined {
  const isKnown = schema.types.every((name) => jsonSchemaTypes.has(name));
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
        return listType(schema, reading, reader);
      default: {
        const members = membersType(schema, reading, discriminations, reader);
        if (members === emptied && isComposed(schema)) return undefined;
        const { emptyObject, keepsMapsApart } = reader.notation.settings;
        const nothing = keepsMapsApart ? emptied : openObject;
        const empty = reading.isPart === true ? nothing : emptyObject;
        return members ?? (name === "object" && !isComposed(schema) ? empty : undefined);
      }
    }
  };
  if (Array.isArray(schema.keyword("type")) && types.length > 0) {
    const { hooks } = reader.notation;
    return union(
      types.map(
        (name) =>
          (name === "null" ? undefined : hooks?.replace?.(schema, name)) ??
          read(name) ??
          unknownType,
      ),
    );
  }
  return read(types[0] ?? (discriminations.length === 0 ? undefined : "object"));
}

function listType(schema: Schema, { mode, inside }: Reading, reader: SchemaReader): Type {
  const inner = apart(mode === "field" ? "field" : "value", inside);
  const others = otherItems(schema);
  const rest = others === undefined ? unknownType : reader.read(others, inner);
  const { settings } = reader.notation;
  const items = schema.prefixItems.map((item) => reader.read(item, plain));
  if (items.length > 0) {
    const list = settings.closesTuples ? tuple(items) : tupleOf(items, rest, schema);
    return settings.isReadonly ? readonlyList(list) : list;
  }
  const counted = settings.countsItems ? countedList(rest, schema) : undefined;
  return counted ?? (settings.isReadonly ? readonlyList(array(rest)) : array(rest));
}

function membersType(
  schema: Schema,
  reading: Reading,
  discriminations: readonly Discrimination[],
  reader: SchemaReader,
): Type | undefined {
  const members: Member[] = [];
  const { properties } = schema;
  const { way, settings } = reader.notation;
  const names = [...properties.keys()];
  for (const name of settings.keepsOrder ? names : names.sort(compareText)) {
    const value = properties.get(name);
    if (value === undefined || reading.leftOut.has(name)) continue;
    if (settings.omitsDeprecated && value.resolved?.deprecated === true) continue;
    members.push(memberOf(name, value, schema, reading, reader));
  }
  const isBare = members.length === 0 && schema.types.includes("object") && !isComposed(schema);
  discriminate(members, discriminations, valuesTypeOf(schema, reader.notation));
  const typeOf = (value: Schema): Type | undefined =>
    way.leavesOut(value) ? undefined : heldType(value, reading, reader);
  const type = objectType(schema, members, { ...reading, isBare }, typeOf, settings);
  const isEmptied =
    schema.properties.size > 0 || unlistedParts(schema).some(({ boolean }) => boolean !== false);
  return type ?? (isEmptied ? emptied : undefined);
}

function memberOf(
  name: string,
  schema: Schema,
  holder: Schema,
  reading: Reading,
  reader: SchemaReader,
): Member {
  const { docOf, settings, hooks } = reader.notation;
  const isField = isFieldWithFiles(schema, reading);
  const described = isField ? (schema.resolved ?? schema) : schema;
  const isReceived = described.keyword("readOnly") === true;
  const isRequired =
    reading.required.includes(name) ||
    (settings.requiresDefaults && schema.has("default")) ||
    (settings.requiresAll && !holder.has("required") && reading.isPart !== true);
  const isReadonly = settings.isReadonly || (settings.marks === "readonly" && isReceived);
  const type = propertyType(schema, heldType(schema, reading, reader), reader);
  return property(name, type, {
    optional: !isRequired || hooks?.canBeAbsent?.(schema) === true,
    readonly: isReadonly,
    doc: docOf(described, isField && isFile(described)),
  });
}

/** The type of a property with what marks that its values go one way alone. */
function propertyType(schema: Schema, held: Type, { notation }: SchemaReader): Type {
  const { hooks, settings } = notation;
  const type = hooks?.property?.(held, schema) ?? held;
  const isReceived = schema.keyword("readOnly") === true;
  const isSent = schema.keyword("writeOnly") === true;
  if (settings.marks !== "markers" || isReceived === isSent) return type;
  return generic(isReceived ? "$Read" : "$Write", [type]);
}

/** The type of what a property holds. */
function heldType(schema: Schema, reading: Reading, reader: SchemaReader): Type {
  const mode = isFieldWithFiles(schema, reading) ? "field" : "value";
  return reader.read(schema, apart(mode, reading.inside));
}

function isFieldWithFiles(schema: Schema, { mode }: Reading): boolean {
  return mode === "form" && hasFiles(schema, "field");
}
