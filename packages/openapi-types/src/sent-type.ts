import { type BodyKind, describesJson, type Schema } from "@convex-openapi/document/model";
import { union } from "./compose.ts";
import type { SchemaTypes } from "./schema-types.ts";
import { atom, type Type } from "./type.ts";

/** What a caller can give for bytes: types that every platform has. */
const bytes: Type = union(["Blob", "ArrayBuffer", "ArrayBufferView"].map(atom));

/**
 * The type of what a caller gives for a body: `Blob`, `ArrayBuffer` or a view of one for bytes, text where the media
 * type wants text whatever its schema says, and `Blob` for each file in a form.
 *
 * @param kind The kind that all media types of the body have, `undefined` when they differ: then the body is JSON.
 */
export function sentType(
  types: SchemaTypes,
  kind: BodyKind | undefined,
  schema: Schema | undefined,
): Type {
  if (kind === "binary") return bytes;
  if (schema !== undefined && kind === "multipart") return types.formTypeOf(schema);
  const isText = kind === "text" || kind === "sequence";
  return isText && (schema === undefined || describesJson(schema))
    ? atom("string")
    : types.typeOf(schema);
}
