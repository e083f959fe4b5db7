import type { JsonObject, JsonValue } from "../../document.ts";
import { describesJson, type BodyKind } from "../../model/body-kind.ts";
import { dereference, isObject } from "../../reference.ts";

const blob: JsonObject = { $ref: "#/Blob" };
const platformTypes = [blob, { $ref: "#/ArrayBuffer" }, { $ref: "#/ArrayBufferView" }];
const bytes: JsonObject = { oneOf: platformTypes };

/** Whether a schema stands for a type that every platform has, such as `Blob`: its `$ref` is `#/` and that name. */
export function isPlatformType(schema: JsonObject): boolean {
  return platformTypes.includes(schema);
}

/**
 * The schema of what a caller gives for a body that is not JSON: `Blob`, `ArrayBuffer` or a view of one for bytes, text
 * where the media type wants text whatever its schema says, and `Blob` for each file in a form. The schema itself for
 * all else.
 *
 * @param kind The kind that all media types of the body have, `undefined` when they differ: then the body is JSON.
 */
export function sentSchema(
  document: JsonObject,
  kind: BodyKind | undefined,
  schema: JsonValue | undefined,
): JsonValue | undefined {
  if (kind === "binary") return bytes;
  if (kind === "multipart") return schema === undefined ? schema : formSchema(document, schema, []);
  if (kind !== "text" && kind !== "sequence") return schema;
  return schema === undefined || describesJson(document, schema) ? { type: "string" } : schema;
}

/** A schema of a form with {@link blob} for its files, or the schema itself when it has none. */
function formSchema(
  document: JsonObject,
  schema: JsonValue,
  outer: readonly JsonValue[],
): JsonValue {
  const target = dereference(document, schema);
  if (!isObject(target) || outer.includes(target)) return schema;
  const { allOf, properties } = target;
  const change: JsonObject = {};
  if (Array.isArray(allOf)) {
    const inner = [...outer, target];
    const parts = allOf.map((part) => formSchema(document, part, inner));
    if (parts.some((part, index) => part !== allOf[index])) change["allOf"] = parts;
  }
  if (isObject(properties)) {
    const fields = Object.entries(properties).map(
      ([name, field = true]) => [name, fieldSchema(document, field, [])] as const,
    );
    if (fields.some(([name, field]) => field !== properties[name])) {
      change["properties"] = Object.fromEntries(fields);
    }
  }
  return Object.keys(change).length === 0 ? schema : { ...target, ...change };
}

/** A field that is a file, a list of files, or a choice with one. */
function fieldSchema(
  document: JsonObject,
  schema: JsonValue,
  outer: readonly JsonValue[],
): JsonValue {
  const target = dereference(document, schema);
  if (!isObject(target) || outer.includes(target)) return schema;
  const inner = [...outer, target];
  const { description, deprecated, items } = target;
  if (isFile(target)) {
    const file = allowsNull(target) ? { oneOf: [blob, { type: "null" }] } : blob;
    return {
      ...(description !== undefined && { description }),
      ...(deprecated !== undefined && { deprecated }),
      allOf: [file],
    };
  }
  const change: JsonObject = {};
  if (items !== undefined) {
    const item = fieldSchema(document, items, inner);
    if (item !== items) change["items"] = item;
  }
  for (const keyword of ["allOf", "anyOf", "oneOf"]) {
    const parts = target[keyword];
    if (!Array.isArray(parts)) continue;
    const mended = parts.map((part) => fieldSchema(document, part, inner));
    if (mended.some((part, index) => part !== parts[index])) change[keyword] = mended;
  }
  return Object.keys(change).length === 0 ? schema : { ...target, ...change };
}

/**
 * OpenAPI 3.0 section 4.7.14.2 marks a file by `format: binary`; later versions by a `contentMediaType` (3.1 section
 * 4.8.14.3), as long as no `contentEncoding` makes text of it.
 */
function isFile(schema: JsonObject): boolean {
  const { type, format, contentMediaType, contentEncoding } = schema;
  const isText = [type].flat().includes("string");
  if (isText && format === "binary") return true;
  if (typeof contentMediaType !== "string" || contentEncoding !== undefined) return false;
  return (isText || type === undefined) && !/^text\/|[/+]json\b/.test(contentMediaType);
}

function allowsNull({ type, nullable }: JsonObject): boolean {
  return nullable === true || [type].flat().includes("null");
}
