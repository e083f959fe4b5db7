import type { Schema } from "../../model/schema.ts";

/** Whether a form has a file in one of its fields. */
export function hasFileField(form: Schema, outer: readonly Schema[] = []): boolean {
  const target = form.resolved;
  if (target === undefined || outer.includes(target)) return false;
  const inner = [...outer, target];
  return (
    target.allOf.some((part) => hasFileField(part, inner)) ||
    [...target.properties.values()].some((field) => holdsFile(field))
  );
}

/** Whether a field is a file, a list of files, or a choice with one. */
export function holdsFile(field: Schema, outer: readonly Schema[] = []): boolean {
  const target = field.resolved;
  if (target === undefined || target.boolean !== undefined || outer.includes(target)) return false;
  if (isFile(target)) return true;
  const inner = [...outer, target];
  const { items, allOf, anyOf, oneOf } = target;
  return [...(items === undefined ? [] : [items]), ...allOf, ...anyOf, ...oneOf].some((part) =>
    holdsFile(part, inner),
  );
}

/**
 * Whether a schema describes a file. OpenAPI 3.0 section 4.7.14.2 marks one by `format: binary`; later versions by a
 * `contentMediaType` (3.1 section 4.8.14.3), as long as no `contentEncoding` makes text of it.
 */
export function isFile(schema: Schema): boolean {
  const { types } = schema;
  const mediaType = schema.keyword("contentMediaType");
  const isText = types.includes("string");
  if (isText && schema.keyword("format") === "binary") return true;
  if (typeof mediaType !== "string" || schema.has("contentEncoding")) return false;
  return (isText || !schema.has("type")) && !/^text\/|[/+]json\b/.test(mediaType);
}
