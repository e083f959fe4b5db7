import { compareText, type Schema, sortedMap } from "@convex-openapi/document/model";
import { intersection, union, withIndexSignature } from "./compose.ts";
import { otherProperties, prefixSignatures } from "./index-signatures.ts";
import { keysOf, objectByKeys } from "./property-names.ts";
import type { SchemaSettings } from "./settings.ts";
import {
  generic,
  indexSignature,
  literal,
  neverType,
  object,
  property,
  unknownType,
  type Member,
  type Type,
} from "./type.ts";

/** What is known of an object besides the properties that it declares. */
interface Surroundings {
  /** Properties that are required and that no part declares. */
  readonly undeclared?: readonly string[];
  /** Properties that only conditions name. */
  readonly conditional?: readonly string[];
  /** Whether nothing but its type was said. */
  readonly isBare: boolean;
}

/**
 * The type of an object, `undefined` where its schema says nothing of its properties.
 *
 * @param typeOf The type of what properties hold, `undefined` for those that are not there.
 */
export function objectType(
  schema: Schema,
  declared: readonly Member[],
  { undeclared = [], conditional = [], isBare }: Surroundings,
  typeOf: (schema: Schema) => Type | undefined,
  settings: SchemaSettings,
): Type | undefined {
  if (settings.keepsMapsApart) return objectBesideMap(schema, declared, typeOf, settings);
  const { types, byPrefix } = otherProperties(schema, typeOf);
  const isUnknown = types.length === 0 && !isBare;
  if (isUnknown && declared.length + conditional.length + byPrefix.size === 0) {
    return undeclared.length === 0 ? undefined : requiring(undeclared);
  }
  const other = types.length > 0 ? union(types) : unknownType;
  const named = [
    ...declared,
    ...undeclared.map((name) => property(name, other)),
    ...(isUnknown ? conditional : []).map((name) =>
      property(name, unknownType, { optional: true }),
    ),
  ].sort((left, right) => compareText(left.name ?? "", right.name ?? ""));
  const keys = keysOf(schema, typeOf);
  if (keys !== undefined) return objectByKeys(named, keys, other);
  const members = [...named, ...prefixSignatures(byPrefix, named)];
  // An object of which nothing but that is known is open, as it is without.
  const isOpen = isBare && members.length > 0 && !saysOthers(schema);
  if (types.length === 0 && !isOpen) return members.length === 0 ? undefined : object(members);
  const rest = isOpen ? unknownType : other;
  return members.length === 0 ? object([indexSignature(rest)]) : withIndexSignature(members, rest);
}

/** Declared properties, and beside them what all other ones hold, whatever their names. */
function objectBesideMap(
  schema: Schema,
  declared: readonly Member[],
  typeOf: (schema: Schema) => Type | undefined,
  { opensObjects, isReadonly, keepsOrder }: SchemaSettings,
): Type | undefined {
  const { additionalProperties: others, patternProperties } = schema;
  const patterns = new Map(keepsOrder ? patternProperties : sortedMap(patternProperties));
  const isUnsaid = others === undefined || others.boolean === false;
  const types = [...(isUnsaid ? [] : [others]), ...patterns.values()].map(
    (value) => typeOf(value) ?? neverType,
  );
  if (opensObjects && isUnsaid && declared.length + types.length > 0) types.push(unknownType);
  const parts = declared.length > 0 ? [object(declared)] : [];
  if (types.length > 0) parts.push(object([indexSignature(union(types), isReadonly)]));
  return parts.length === 0 ? undefined : intersection(parts, true);
}

/** An object that has some properties. */
export function requiring(names: readonly string[]): Type {
  return generic("Record", [union(names.map(literal)), unknownType]);
}

/** An object that does not have a property. */
export function without(name: string): Type {
  return generic("Partial", [generic("Record", [literal(name), neverType])]);
}

function saysOthers(schema: Schema): boolean {
  return schema.has("additionalProperties") || schema.has("unevaluatedProperties");
}
