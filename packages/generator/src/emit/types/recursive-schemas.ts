import type { ApiModel } from "../../model/api-model.ts";
import { componentAt } from "../../model/references.ts";
import type { Schema } from "../../model/schema.ts";
import { sortedMap } from "../../model/sorted.ts";
import { supertypeOf } from "../../model/supertypes.ts";
import { nameSchemas } from "../../model/unique-names.ts";

/**
 * The named schemas that contain themselves without a property between, as in "a string or an array of these", each
 * with a name for a type alias. TypeScript resolves such a type when it is an alias that refers to itself; as a property
 * type that looks itself up it is an error (TS2502).
 */
export function recursiveSchemas(model: ApiModel): ReadonlyMap<Schema, string> {
  const schemas = sortedMap(model.components.schemas);
  const names = nameSchemas(
    schemas.map(([key]) => key),
    new Set(),
  );
  const needs = new Map<Schema, readonly Schema[]>();
  const needsOf = (schema: Schema): readonly Schema[] => {
    const known = needs.get(schema) ?? directlyNeeded(schema);
    needs.set(schema, known);
    return known;
  };
  return new Map(
    schemas.flatMap(([, schema], index): [Schema, string][] =>
      reaches(schema, needsOf) ? [[schema, `Recursive${names[index] ?? ""}`]] : [],
    ),
  );
}

/** Whether the type of a schema is made of itself. */
function reaches(target: Schema, needsOf: (schema: Schema) => readonly Schema[]): boolean {
  const seen = new Set<Schema>();
  const open = [...needsOf(target)];
  for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
    if (schema === target) return true;
    if (seen.has(schema)) continue;
    seen.add(schema);
    open.push(...needsOf(schema));
  }
  return false;
}

/**
 * The schemas with a name of their own whose types the type of a schema is made of. Properties are resolved later, when
 * they are used.
 */
function directlyNeeded(schema: Schema): Schema[] {
  const { reference } = schema;
  if (reference !== undefined) return reference.target === undefined ? [] : [reference.target];
  const { items, prefixItems, allOf, anyOf, oneOf } = schema;
  // A supertype gives everything but its choice, and what it is beside that was read as an object.
  const parts = allOf.flatMap((part) => {
    const supertype = supertypeOf(schema, part);
    if (supertype === undefined) return [part];
    const { items: item } = supertype;
    return [...(item === undefined ? [] : [item]), ...supertype.prefixItems, ...supertype.allOf];
  });
  return [
    ...(items === undefined ? [] : [items]),
    ...prefixItems,
    ...anyOf,
    ...oneOf,
    ...parts,
  ].flatMap(directlyNeeded);
}

/** Whether a schema is an entry of `components.schemas`. */
export function isNamed({ node }: Schema): boolean {
  return componentAt(node)?.group === "schemas";
}
