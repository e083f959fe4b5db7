import type { ApiModel } from "../../model/api-model.ts";
import type { ClientNames } from "../../model/client-names.ts";
import type { Direction } from "../../model/directions/direction.ts";
import { componentAt } from "../../model/references.ts";
import type { Schema, SchemaReference } from "../../model/schema.ts";
import { recursiveSchemas } from "./recursive-schemas.ts";
import { fileDoc, schemaDoc } from "./schema-doc.ts";
import type { SchemaNotation } from "./reading.ts";
import { SchemaTypes } from "./schema-types.ts";
import { atom, lookup, unknownType, type Type } from "./type.ts";

/** The types of schemas as values go each way. */
export type DirectedTypes = Readonly<Record<Direction, SchemaTypes>>;

/** The types of one description, as `types.ts` has them. */
export interface DocumentTypes extends DirectedTypes {
  /** The lines of the doc comment of a schema. */
  readonly docOf: (schema: Schema) => readonly string[];
  /** Named schemas whose types are aliases of these names, see {@link recursiveSchemas}. */
  readonly recursive: ReadonlyMap<Schema, string>;
  /** Those of them that differ as they are sent, with the names of the aliases for that. */
  readonly writableRecursive: ReadonlyMap<Schema, string>;
}

/** Reads schemas as the types that `types.ts` is made of, their doc comments left out where nobody reads them. */
export function documentTypes(
  model: ApiModel,
  names: ClientNames,
  { comments }: { readonly comments: boolean } = { comments: true },
): DocumentTypes {
  const { parts, writable } = names;
  const docOf = comments ? schemaDocs(model, names) : () => [];
  const recursive = recursiveSchemas(model);
  const writableRecursive = new Map(
    [...recursive].flatMap(([schema, name]): [Schema, string][] =>
      writable.has(schema) ? [[schema, `Writable${name}`]] : [],
    ),
  );
  const nameOf = (schema: Schema, direction: Direction): Type => {
    const name = componentAt(schema.node)?.name;
    const isSent = direction === "sent" && writable.has(schema);
    const alias = isSent
      ? (writableRecursive.get(schema) ?? (parts.has(schema) ? writable.get(schema) : undefined))
      : (recursive.get(schema) ?? parts.get(schema));
    if (alias !== undefined) return atom(alias);
    if (name === undefined) return unknownType;
    return lookup("components", isSent ? "writable" : "schemas", name);
  };
  const types = directedTypes(model, nameOf, {
    docOf: (schema, isFile) => (isFile && comments ? fileDoc(schema) : docOf(schema)),
    readonlyProperties: true,
  });
  return { ...types, docOf, recursive, writableRecursive };
}

/** Makes the lines of the doc comment of each schema. */
export function schemaDocs(
  model: ApiModel,
  names: ClientNames,
): (schema: Schema) => readonly string[] {
  const types = reportTypes(model, names);
  return (schema) => schemaDoc(schema, contentText(schema, types));
}

/** What a text holds, as its media type and the type that its schema has there (JSON Schema 2020-12 section 8.5). */
function contentText(schema: Schema, { received }: DirectedTypes): string | undefined {
  const content = schema.inner("contentSchema");
  if (content === undefined) return undefined;
  const mediaType = schema.keyword("contentMediaType");
  const { flat } = received.typeOf(content);
  return [mediaType, flat].filter((text) => typeof text === "string").join(": ");
}

/**
 * Reads schemas as `API.md` has them: other schemas go by their exported names, and of all that doc comments say only
 * the deprecation is left.
 */
export function reportTypes(
  model: ApiModel,
  { types, parts, writable }: ClientNames,
): DirectedTypes {
  const nameOf = (schema: Schema, direction: Direction): Type => {
    const key = componentAt(schema.node)?.name ?? "";
    const sent = direction === "sent" ? writable.get(schema) : undefined;
    return atom(sent ?? parts.get(schema) ?? types.get(key) ?? key);
  };
  return directedTypes(model, nameOf, {
    docOf: ({ deprecated }) => (deprecated ? ["@deprecated"] : []),
    readonlyProperties: false,
  });
}

/** Names that code uses for types of the platform. A schema that is called so goes by its key. */
const platformTypes: ReadonlySet<string> = new Set(
  (
    "ArrayBuffer ArrayBufferView Blob FormData NonNullable Pick Promise ReadableStream Record Required Response " +
    "URLSearchParams WithRequired"
  ).split(" "),
);

/**
 * Reads schemas as `operations.ts` has them: other schemas go by their exported names, which are added to `used`.
 */
export function operationSchemaTypes(
  model: ApiModel,
  names: ClientNames,
  used: Set<string>,
): DirectedTypes {
  const nameOf = (schema: Schema, direction: Direction): Type => {
    const key = componentAt(schema.node)?.name ?? "";
    const sent = direction === "sent" ? names.writable.get(schema) : undefined;
    const name = sent ?? names.parts.get(schema) ?? names.types.get(key);
    if (name === undefined) return unknownType;
    if (platformTypes.has(name)) {
      return lookup("components", sent === undefined ? "schemas" : "writable", key);
    }
    used.add(name);
    return atom(name);
  };
  const docOf = schemaDocs(model, names);
  return directedTypes(model, nameOf, {
    docOf: (schema, isFile) => (isFile ? fileDoc(schema) : docOf(schema)),
    readonlyProperties: true,
  });
}

function directedTypes(
  model: ApiModel,
  nameOf: (schema: Schema, direction: Direction) => Type,
  reader: Pick<SchemaNotation, "docOf" | "readonlyProperties">,
): DirectedTypes {
  const { directions, discriminations } = model;
  const typesIn = (direction: Direction): SchemaTypes =>
    new SchemaTypes({
      ...reader,
      discriminations,
      way: directions[direction],
      refer: ({ target }: SchemaReference) =>
        target?.resolved === undefined ? unknownType : nameOf(target, direction),
    });
  return { sent: typesIn("sent"), received: typesIn("received") };
}
