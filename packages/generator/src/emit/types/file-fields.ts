import type { Schema } from "../../model/schema.ts";

/** Whether a form has a file in one of its fields. */
export function hasFileField(form: Schema): boolean {
  return someOf(
    form,
    ({ properties }) => [...properties.values()].some((field) => holdsFile(field)),
    ({ allOf }) => allOf,
  );
}

/** Whether a field is a file, a list of files, or a choice with one. */
export function holdsFile(field: Schema): boolean {
  return someOf(field, isFile, ({ items, allOf, anyOf, oneOf }) => [
    ...(items === undefined ? [] : [items]),
    ...allOf,
    ...anyOf,
    ...oneOf,
  ]);
}

/** Whether something is true of a schema or of one that it is made of, however far down. */
function someOf(
  schema: Schema,
  isTrue: (schema: Schema) => boolean,
  partsOf: (schema: Schema) => readonly Schema[],
): boolean {
  const seen = new Set<Schema>();
  const open = [schema];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const target = part.resolved;
    if (target === undefined || target.boolean !== undefined || seen.has(target)) continue;
    if (isTrue(target)) return true;
    seen.add(target);
    open.push(...partsOf(target));
  }
  return false;
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
