import type { ApiModel } from "../../model/api-model.ts";
import type { ClientNames } from "../../model/client-names.ts";
import { componentAt } from "../../model/references.ts";
import type { Schema, SchemaReference } from "../../model/schema.ts";
import { recursiveSchemas } from "./recursive-schemas.ts";
import { fileDoc, schemaDoc } from "./schema-doc.ts";
import { SchemaTypes } from "./schema-types.ts";
import { atom, lookup, unknownType, type Type } from "./type.ts";

/** The types of one description, as `types.ts` has them. */
export interface DocumentTypes {
  readonly schemas: SchemaTypes;
  /** Named schemas whose types are aliases of these names, see {@link recursiveSchemas}. */
  readonly recursive: ReadonlyMap<Schema, string>;
}

/** Reads schemas as the types that `types.ts` is made of. */
export function documentTypes(model: ApiModel, { parts }: ClientNames): DocumentTypes {
  const recursive = recursiveSchemas(model);
  const schemas = new SchemaTypes({
    refer: ({ target }) => {
      if (target?.resolved === undefined) return unknownType;
      const alias = recursive.get(target) ?? parts.get(target);
      if (alias !== undefined) return atom(alias);
      const name = componentAt(target.node)?.name;
      return name === undefined ? unknownType : lookup("components", "schemas", name);
    },
    docOf: (schema, isFile) => (isFile ? fileDoc(schema) : schemaDoc(schema)),
    readonlyProperties: true,
    discriminations: model.discriminations,
  });
  return { schemas, recursive };
}

/**
 * Reads schemas as `API.md` has them: other schemas go by their exported names, and of all that doc comments say only
 * the deprecation is left.
 */
export function reportTypes(model: ApiModel, { types, parts }: ClientNames): SchemaTypes {
  const nameOf = ({ target }: SchemaReference): Type => {
    if (target?.resolved === undefined) return unknownType;
    const key = componentAt(target.node)?.name ?? "";
    return atom(parts.get(target) ?? types.get(key) ?? key);
  };
  return new SchemaTypes({
    refer: nameOf,
    docOf: ({ deprecated }) => (deprecated ? ["@deprecated"] : []),
    readonlyProperties: false,
    discriminations: model.discriminations,
  });
}
