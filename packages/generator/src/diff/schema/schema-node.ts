import type { JsonObject, JsonValue } from "../../document.ts";
import { toPointer } from "../../json-pointer.ts";
import { isObject, isReference } from "../../reference.ts";
import { isProse } from "./keywords.ts";
import { followOnce, type Side } from "./side.ts";

/** A schema object of the description (or `true` or `false`) and where it stands. Never a `$ref`. */
export interface SchemaPart {
  readonly pointer: string;
  readonly value: JsonObject | boolean;
}

/** A schema: everything that holds for one value. Several parts all hold, as in an `allOf`. */
export interface SchemaNode {
  readonly side: Side;
  readonly parts: readonly SchemaPart[];
  /** The same for the same schema of a side, however it was reached. */
  readonly key: string;
  /** Whether a `$ref` led here, so that other places can lead here too. */
  readonly shared: boolean;
  /** Where the schema, or the `$ref` to it, is written. */
  readonly writtenAt: string;
}

/** A node of some parts that all hold. */
export function nodeOf(
  side: Side,
  parts: readonly SchemaPart[],
  from: { readonly shared: boolean; readonly writtenAt: string },
): SchemaNode {
  const { shared, writtenAt } = from;
  return { side, parts, key: parts.map(({ pointer }) => pointer).join(" & "), shared, writtenAt };
}

/**
 * The schema at a place. A `$ref` is followed, and a wrapper that adds nothing but prose (`allOf`, `oneOf` or `anyOf`
 * of one schema) is seen through, so that a schema has the same key wherever and however it is referred to.
 * Something that is no schema allows everything.
 */
export function schemaNode(side: Side, pointer: string, value: JsonValue | undefined): SchemaNode {
  const parts: SchemaPart[] = [];
  const seen = new Set<string>();
  let shared = false;
  const add = (at: string, schema: JsonValue | undefined): void => {
    if (seen.has(at)) return;
    seen.add(at);
    if (isReference(schema)) {
      shared = true;
      const { $ref: _, ...siblings } = schema;
      if (side.keepsReferenceSiblings && Object.keys(siblings).some((key) => !isProse(key))) {
        parts.push({ pointer: at, value: siblings });
      }
      const target = followOnce(side, schema);
      if (target !== undefined) add(target.pointer, target.value);
      return;
    }
    const inner = isObject(schema) ? onlyInner(schema) : undefined;
    if (inner !== undefined) add(at + toPointer([inner.keyword, 0]), inner.schema);
    else parts.push({ pointer: at, value: isObject(schema) || schema === false ? schema : true });
  };
  add(pointer, value);
  const found = parts.length === 0 ? [{ pointer, value: true }] : parts;
  return nodeOf(side, found, { shared, writtenAt: pointer });
}

function onlyInner(schema: JsonObject): { keyword: string; schema: JsonValue } | undefined {
  const telling = Object.keys(schema).filter((key) => !isProse(key) && schema[key] !== undefined);
  const [keyword] = telling;
  if (telling.length !== 1 || keyword === undefined) return undefined;
  if (keyword !== "allOf" && keyword !== "oneOf" && keyword !== "anyOf") return undefined;
  const items = schema[keyword];
  if (!Array.isArray(items) || items.length !== 1) return undefined;
  const [item] = items;
  return item === undefined ? undefined : { keyword, schema: item };
}

/** The schema that a keyword of a part holds, such as `items`. */
export function childNode(
  side: Side,
  part: SchemaPart,
  tokens: readonly (string | number)[],
  value: JsonValue | undefined,
): SchemaNode {
  return schemaNode(side, part.pointer + toPointer(tokens), value);
}
