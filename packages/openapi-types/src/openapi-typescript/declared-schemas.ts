import {
  type ApiModel,
  circlesIn,
  componentAt,
  eitherWay,
  type Schema,
  type SchemaReference,
} from "@convex-openapi/document/model";
import { isComposed } from "../own-type.ts";
import { SchemaTypes } from "../schema-types.ts";
import type { SchemaSettings } from "../settings.ts";
import { atom, lookup, unknownType, type Type } from "../type.ts";

/** Where the schemas stand that others refer to. */
export interface DeclaredSchemas {
  /** The type that stands for a reference. */
  readonly refer: (reference: SchemaReference) => Type;
  /** The name of a schema that is declared by itself, `undefined` for one that stands in `components` alone. */
  readonly aliasOf: (schema: Schema) => string | undefined;
  /** The schemas that were referred to so far. */
  readonly referred: ReadonlySet<Schema>;
}

/**
 * Schemas as openapi-typescript has them, in `components["schemas"]`. TypeScript looks those up at once, so that one
 * which leads back to itself other than by a property has to be a type of its own; so have schemas that stand elsewhere,
 * where a lookup would lead through optional properties and lists.
 *
 * @param nameOf What a type of its own is called.
 */
export function declaredSchemas(
  model: ApiModel,
  parts: Iterable<Schema>,
  nameOf: (schema: Schema) => string | undefined,
  settings: SchemaSettings,
): DeclaredSchemas {
  const own = new Set(parts);
  for (const schema of schemasInCircles(model, own, settings)) own.add(schema);
  const aliasOf = (schema: Schema): string | undefined =>
    own.has(schema) ? nameOf(schema) : undefined;
  const referred = new Set<Schema>();
  return {
    referred,
    aliasOf,
    refer({ target }) {
      if (target?.resolved === undefined) return unknownType;
      referred.add(target);
      const alias = aliasOf(target);
      const component = componentAt(target.node);
      if (alias !== undefined) return atom(alias);
      return component?.group === "schemas"
        ? lookup("components", "schemas", component.name)
        : unknownType;
    },
  };
}

/** The schemas of `components` that lead back to themselves other than by a property. */
function schemasInCircles(
  { components, discriminations }: ApiModel,
  parts: ReadonlySet<Schema>,
  settings: SchemaSettings,
): Schema[] {
  const schemas = [...components.schemas.values(), ...parts];
  const byName = new Map<string, Schema>();
  const types = new SchemaTypes({
    settings,
    discriminations,
    way: eitherWay,
    docOf: () => [],
    refer({ target }) {
      if (target === undefined) return unknownType;
      byName.set(target.key, target);
      return atom(target.key);
    },
  });
  const next = new Map<Schema, readonly Schema[]>();
  for (const schema of schemas.filter(canLeadAtOnce)) {
    const names = new Set<string>();
    addNamesAtOnce(types.typeOf(schema), names);
    next.set(
      schema,
      [...names].flatMap((name) => byName.get(name) ?? []),
    );
  }
  return circlesIn(schemas, (schema) => next.get(schema) ?? []).flat();
}

/** Whether the type of a schema can be other than an object, or lead to others before its properties do. */
function canLeadAtOnce(schema: Schema): boolean {
  return (
    isComposed(schema) ||
    schema.types.includes("array") ||
    ["if", "dependentSchemas", "discriminator"].some((keyword) => schema.has(keyword))
  );
}

/** Adds the names that TypeScript looks up before it looks at any property. */
function addNamesAtOnce(type: Type, names: Set<string>): void {
  switch (type.kind) {
    case "atom":
      names.add(type.flat);
      return;
    case "object":
      return;
    case "union":
    case "intersection":
      for (const each of type.types) addNamesAtOnce(each, names);
      return;
    case "tuple":
      for (const item of type.items) addNamesAtOnce(item, names);
      return;
    case "generic":
      for (const argument of type.arguments) addNamesAtOnce(argument, names);
      return;
    default:
      addNamesAtOnce(type.item, names);
  }
}
