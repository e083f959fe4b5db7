import {
  type ApiModel,
  type ClientNames,
  componentAt,
  type Direction,
  eitherWay,
  type Schema,
  type SchemaReference,
  schemaTypeNames,
} from "@convex-openapi/document/model";
import { fileDoc, schemaDoc } from "./schema-doc.ts";
import type { SchemaNotation } from "./reading.ts";
import { typesProfiles, type TypesProfile } from "./profile.ts";
import type { SchemaSettings } from "./settings.ts";
import { SchemaTypes } from "./schema-types.ts";
import { atom, unknownType } from "./type.ts";

/** The types of schemas as values go each way. */
export type DirectedTypes = Readonly<Record<Direction, SchemaTypes>>;

/** The types of one description, as `types.ts` has them. */
export interface DocumentTypes extends DirectedTypes {
  /** The lines of the doc comment of a schema. */
  readonly docOf: (schema: Schema) => readonly string[];
  /** What `types.ts` calls the type of a schema that can be referred to, as its values go one way. */
  readonly nameOf: NameOf;
  /** What a package exports that type as: something else where the name is one of {@link platformTypes}. */
  readonly exportedAs: NameOf;
}

/** Reads schemas as the types that `types.ts` is made of, their doc comments left out where nobody reads them. */
export function documentTypes(
  model: ApiModel,
  names: ClientNames,
  { comments }: { readonly comments: boolean } = { comments: true },
): DocumentTypes {
  const docOf = comments ? schemaDocs(model, names) : () => [];
  const nameOf = declaredNames(names);
  const types = directedTypes(model, nameOf, typesProfiles.client, {
    docOf: (schema, isFile) => (isFile && comments ? fileDoc(schema) : docOf(schema)),
  });
  return { ...types, docOf, nameOf, exportedAs: exportedNames(names) };
}

type NameOf = (schema: Schema, direction: Direction) => string | undefined;

/** What a package exports the type of a schema as. */
function exportedNames({ types, parts, writable }: ClientNames): NameOf {
  return (schema, direction) =>
    (direction === "sent" ? writable.get(schema) : undefined) ??
    parts.get(schema) ??
    types.get(componentAt(schema.node)?.name ?? "");
}

/** Names that code uses for types of the platform. A schema that is called so has a name of its own inside of a package. */
const platformTypes: ReadonlySet<string> = new Set(
  (
    "ArrayBuffer ArrayBufferView AsyncIterable Blob FormData Iterable NonNullable Partial Pick Promise ReadableStream " +
    "Record Required Response URLSearchParams WithRequired"
  ).split(" "),
);

/** What the modules of a package call the type of a schema. */
function declaredNames(names: ClientNames): NameOf {
  const exported = exportedNames(names);
  const taken = new Set(schemaTypeNames(names));
  return (schema, direction) => {
    let name = exported(schema, direction);
    if (name !== undefined && platformTypes.has(name)) {
      do name += "_";
      while (taken.has(name));
    }
    return name;
  };
}

/** Makes the lines of the doc comment of each schema. */
export function schemaDocs(
  model: ApiModel,
  names: ClientNames,
): (schema: Schema) => readonly string[] {
  const types = reportTypes(model, names, typesProfiles.client);
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
  names: ClientNames,
  profile: TypesProfile,
): DirectedTypes {
  return directedTypes(model, exportedNames(names), profile, {
    docOf: ({ deprecated }) => (deprecated ? ["@deprecated"] : []),
    settings: { marks: "none" },
  });
}

/** Reads schemas as `operations.ts` has them: the names of those that it refers to are added to `used`. */
export function operationSchemaTypes(
  model: ApiModel,
  names: ClientNames,
  used: Set<string>,
  profile: TypesProfile,
): DirectedTypes {
  const { docOf, nameOf } = documentTypes(model, names);
  const usedName: NameOf = (schema, direction) => {
    const name = nameOf(schema, direction);
    if (name !== undefined) used.add(name);
    return name;
  };
  return directedTypes(model, usedName, profile, {
    docOf: (schema, isFile) => (isFile ? fileDoc(schema) : docOf(schema)),
  });
}

function directedTypes(
  model: ApiModel,
  nameOf: NameOf,
  profile: TypesProfile,
  reader: Pick<SchemaNotation, "docOf"> & { readonly settings?: Partial<SchemaSettings> },
): DirectedTypes {
  const { directions, discriminations } = model;
  const typesIn = (direction: Direction): SchemaTypes =>
    new SchemaTypes({
      docOf: reader.docOf,
      settings: { ...profile.settings[direction], ...reader.settings },
      discriminations,
      way: profile.hasDirections ? directions[direction] : eitherWay,
      refer({ target }: SchemaReference) {
        const name = target?.resolved === undefined ? undefined : nameOf(target, direction);
        return name === undefined ? unknownType : atom(name);
      },
    });
  return { sent: typesIn("sent"), received: typesIn("received") };
}
