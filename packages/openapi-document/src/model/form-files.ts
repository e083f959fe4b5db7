import { unlistedParts } from "./directions/schema-parts.ts";
import type { Schema } from "./schema.ts";

/** How many schemas that are referred to are followed, one inside the other, to the files of a form. */
export const MAX_FORM_REFERENCES = 5;

/** A form, or a field of one. */
export type FormPart = "form" | "field";

/** Whether a form, or a choice that it is, has a file in a field, or a field is a file, a list of files, or a choice with one. */
export function hasFiles(schema: Schema, part: FormPart): boolean {
  const hasFile = (form: Schema): boolean =>
    fieldsOf(form).some((field) => hasFiles(field, "field"));
  return someOf(schema, part === "form" ? hasFile : isFile, (inner) => composing(inner, part));
}

/**
 * The schemas that have been followed with this one, `undefined` where its files stay the texts that they are in JSON:
 * written out, a schema in a circle has no end, and schemas that share others may take any length.
 *
 * @param inside The schemas, one inside the other, that references led to on the way here.
 */
export function followed(schema: Schema, inside: readonly Schema[]): readonly Schema[] | undefined {
  const target = schema.resolved;
  if (target === undefined || inside.includes(target)) return undefined;
  if (schema === target) return inside;
  return inside.length === MAX_FORM_REFERENCES ? undefined : [...inside, target];
}

/** The first reference in a form that leads to files and is not {@link followed}. */
export function unfollowed(form: Schema): Schema | undefined {
  const seen = new Map<Schema, Set<string>>();
  const visit = (schema: Schema, part: FormPart, inside: readonly Schema[]): Schema | undefined => {
    const target = schema.resolved;
    if (target === undefined || !hasFiles(schema, part)) return undefined;
    if (part === "field" && isFile(target)) return undefined;
    const within = followed(schema, inside);
    if (within === undefined) return schema;
    const visits = seen.get(target) ?? new Set();
    seen.set(target, visits);
    const { size } = visits;
    // From the same depth on it finds the same.
    if (visits.add(`${part} ${within.length}`).size === size) return undefined;
    const fields = part === "form" ? fieldsOf(target) : [];
    return (
      firstOf(composing(target, part), (inner) => visit(inner, part, within)) ??
      firstOf(fields, (field) => visit(field, "field", within))
    );
  };
  return visit(form, "form", []);
}

function fieldsOf(form: Schema): readonly Schema[] {
  return [...form.properties.values(), ...unlistedParts(form)];
}

/** The schemas that a form or a field is made of. */
function composing({ items, allOf, anyOf, oneOf }: Schema, part: FormPart): readonly Schema[] {
  const parts = [...allOf, ...anyOf, ...oneOf];
  return part === "form" || items === undefined ? parts : [items, ...parts];
}

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
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
