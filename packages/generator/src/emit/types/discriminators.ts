import type { ApiModel } from "../../model/api-model.ts";
import type { Schema } from "../../model/schema.ts";
import { compareText } from "../../model/sorted.ts";

/** What a discriminator says of one schema: the property, and the values that select the schema. */
export interface Discrimination {
  readonly property: string;
  readonly values: readonly string[];
}

/**
 * The schemas of a description that a Discriminator Object selects (OpenAPI 3.1 section 4.8.25), each with the values
 * that do. They let TypeScript tell the members of a union apart. Without a mapping the value is the name of the schema.
 *
 * A schema that fixes the property itself, with `const` or `enum`, is left as it is: the description knows best.
 */
export function findDiscriminations(model: ApiModel): ReadonlyMap<Schema, Discrimination> {
  const found = new Map<Schema, { property: string; values: Set<string> }>();
  const subtypes = subtypesByBase(model);
  for (const schema of model.discriminatingSchemas) {
    const { discriminator } = schema;
    if (discriminator === undefined) continue;
    const { propertyName: property, mapping } = discriminator;
    const choices = [...schema.oneOf, ...schema.anyOf].flatMap(
      ({ reference }) => reference?.target ?? [],
    );
    for (const target of [...choices, ...(subtypes.get(schema) ?? [])]) {
      if (target.reference !== undefined || target.boolean !== undefined) continue;
      const entry = found.get(target) ?? { property, values: new Set() };
      if (fixes(target, property) || entry.property !== property) continue;
      const values = [...mapping].flatMap(([value, to]) => (to.schema === target ? [value] : []));
      for (const value of values.length > 0 ? values : [target.node.key]) entry.values.add(value);
      found.set(target, entry);
    }
  }
  return new Map(
    [...found].map(([schema, { property, values }]) => [
      schema,
      { property, values: [...values].sort(compareText) },
    ]),
  );
}

/** The named schemas whose `allOf` refers to a schema: its subtypes. */
function subtypesByBase(model: ApiModel): ReadonlyMap<Schema, readonly Schema[]> {
  const subtypes = new Map<Schema, Schema[]>();
  for (const schema of model.components.schemas.values()) {
    for (const base of new Set(schema.allOf.map(({ reference }) => reference?.target))) {
      if (base === undefined) continue;
      const known = subtypes.get(base) ?? [];
      known.push(schema);
      subtypes.set(base, known);
    }
  }
  return subtypes;
}

function fixes(schema: Schema, property: string): boolean {
  return [schema, ...schema.allOf].some((part) => {
    const declared = part.properties.get(property);
    return declared !== undefined && (declared.has("const") || declared.has("enum"));
  });
}
