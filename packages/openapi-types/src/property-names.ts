import { namesNull, type Schema } from "@convex-openapi/document/model";
import { intersection, union } from "./compose.ts";
import { generic, literal, object, type Member, type Type } from "./type.ts";

/** The names that properties can have, where a description lists them. */
export interface Keys {
  readonly names: readonly string[];
  /** All of them, by the name of their schema where it has one. */
  readonly type: Type;
}

/** What `propertyNames` lists, `undefined` where it says anything else, or where no other property can be there at all. */
export function keysOf(
  schema: Schema,
  typeOf: (schema: Schema) => Type | undefined,
): Keys | undefined {
  const propertyNames = schema.inner("propertyNames");
  const listing = propertyNames?.resolved;
  if (propertyNames === undefined || listing === undefined) return undefined;
  const only = listing.keyword("const");
  const names = only === undefined ? listing.enum : [only];
  if (names?.every((name) => typeof name === "string") !== true) return undefined;
  if (schema.additionalProperties?.boolean === false && schema.patternProperties.size === 0) {
    return undefined;
  }
  const isNamed = propertyNames !== listing && !namesNull(listing);
  const named = isNamed ? typeOf(propertyNames) : undefined;
  return { names, type: named ?? union(names.map(literal)) };
}

/** An object type whose other properties are some of listed names. */
export function objectByKeys(members: readonly Member[], keys: Keys, type: Type): Type {
  const declared = new Set(members.map(({ name }) => name));
  const others = keys.names.filter((name) => !declared.has(name));
  const key = others.length === keys.names.length ? keys.type : union(others.map(literal));
  const map = generic("Partial", [generic("Record", [key, type])]);
  return intersection([
    ...(members.length === 0 ? [] : [object(members)]),
    ...(others.length === 0 ? [] : [map]),
  ]);
}
