import type { JsonObject, JsonValue } from "../../document.ts";
import { parsePointer } from "../../json-pointer.ts";
import type { SchemaModel } from "../../model/model.ts";
import { isObject, referencePointer } from "../../reference.ts";
import { findDiscriminations } from "./discriminators.ts";
import { mendSchema } from "./mend-schema.ts";
import { recursiveSchemas } from "./recursive-schemas.ts";
import { schemaDoc } from "./schema-doc.ts";
import { SchemaNotation, type ReadSchema } from "./schema-notation.ts";
import { atom, lookup, type Type } from "./type.ts";

/** Turns the schemas of one document into types. */
export interface SchemaTypes {
  readonly typeOf: ReadSchema;
  /** The keys of the named schemas whose types are aliases of these names, see {@link recursiveSchemas}. */
  readonly aliases: ReadonlyMap<string, string>;
}

/**
 * The types of the schemas of a document, as `types.ts` has them.
 *
 * A property that has a default but is not required stays optional: a request need not send it, and a response only
 * promises what `required` says. Text in a binary format is a `string`, as it is inside JSON; for bodies that are bytes
 * or forms see `sentSchema`. `{ type: "object" }` is `Record<string, unknown>`.
 */
export function schemaTypes(document: JsonObject): SchemaTypes {
  const aliases = recursiveSchemas(document);
  const context = { document, discriminations: findDiscriminations(document), aliases };
  const notation = new SchemaNotation(document, {
    refer: lookupOf,
    docOf: schemaDoc,
    readonlyProperties: true,
  });
  return { typeOf: (schema) => notation.read(mendSchema(schema, context)), aliases };
}

/**
 * The reader for the schemas of a document as `API.md` has them: other schemas go by their exported names, and of all
 * that doc comments say only the deprecation is left.
 */
export function schemaReader(document: JsonObject, schemas: readonly SchemaModel[]): ReadSchema {
  const context = { document, discriminations: findDiscriminations(document) };
  const names = new Map(schemas.map(({ key, typeName }) => [key, typeName]));
  const notation = new SchemaNotation(document, {
    refer: (ref) => {
      const [place = "unknown", , key = place] = parsePointer(referencePointer(ref) ?? "");
      return atom(names.get(key) ?? key);
    },
    docOf: (schema) => (isObject(schema) && schema["deprecated"] === true ? ["@deprecated"] : []),
    readonlyProperties: false,
  });
  return (schema) => notation.read(mendSchema(schema, context));
}

/** `components["schemas"]["Team"]`, and the name alone for an alias (`#/RecursiveTeam`) or a type of the platform. */
function lookupOf(ref: string): Type {
  const [name = "unknown", ...keys] = parsePointer(referencePointer(ref) ?? "");
  return lookup(name, ...keys);
}
