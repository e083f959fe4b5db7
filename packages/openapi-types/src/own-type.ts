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
import { discriminate } from "./discriminators.ts";
import { readValue } from "./listed-values.ts";
import { objectType } from "./object-types.ts";
import { apart, plain, type Reading, type SchemaReader } from "./reading.ts";
import { tupleOf } from "./tuples.ts";
import {
  array,
  atom,
  nullType,
  openObject,
  property,
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
        return members ?? (name === "object" && !isComposed(schema) ? openObject : undefined);
      }
    }
  };
  if (Array.isArray(schema.keyword("type")) && types.length > 0) {
    return union(types.map((name) => read(name) ?? unknownType));
  }
  return read(types[0] ?? (discriminations.length === 0 ? undefined : "object"));
}

function listType(schema: Schema, { mode, inside }: Reading, reader: SchemaReader): Type {
  const inner = apart(mode === "field" ? "field" : "value", inside);
  const others = otherItems(schema);
  const rest = others === undefined ? unknownType : reader.read(others, inner);
  const items = schema.prefixItems.map((item) => reader.read(item, plain));
  return items.length === 0 ? array(rest) : tupleOf(items, rest, schema);
}

function membersType(
  schema: Schema,
  reading: Reading,
  discriminations: readonly Discrimination[],
  reader: SchemaReader,
): Type | undefined {
  const members: Member[] = [];
  const { properties } = schema;
  for (const name of [...properties.keys()].sort(compareText)) {
    const value = properties.get(name);
    if (value === undefined || reading.leftOut.has(name)) continue;
    members.push(memberOf(name, value, reading, reader));
  }
  const isBare = members.length === 0 && schema.types.includes("object") && !isComposed(schema);
  discriminate(members, discriminations, readValue);
  const { way } = reader.notation;
  const type = objectType(schema, members, { ...reading, isBare }, (value) =>
    way.leavesOut(value) ? undefined : heldType(value, reading, reader),
  );
  const isEmptied =
    schema.properties.size > 0 || unlistedParts(schema).some(({ boolean }) => boolean !== false);
  return type ?? (isEmptied ? emptied : undefined);
}

function memberOf(name: string, schema: Schema, reading: Reading, reader: SchemaReader): Member {
  const { docOf, readonlyProperties } = reader.notation;
  const isField = isFieldWithFiles(schema, reading);
  const described = isField ? (schema.resolved ?? schema) : schema;
  return property(name, heldType(schema, reading, reader), {
    optional: !reading.required.includes(name),
    readonly: readonlyProperties && described.keyword("readOnly") === true,
    doc: docOf(described, isField && isFile(described)),
  });
}

/** The type of what a property holds. */
function heldType(schema: Schema, reading: Reading, reader: SchemaReader): Type {
  const mode = isFieldWithFiles(schema, reading) ? "field" : "value";
  return reader.read(schema, apart(mode, reading.inside));
}

function isFieldWithFiles(schema: Schema, { mode }: Reading): boolean {
  return mode === "form" && hasFiles(schema, "field");
}
