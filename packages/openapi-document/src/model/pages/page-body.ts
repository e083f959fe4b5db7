import { partsOf } from "../composition.ts";
import type { Operation, Response } from "../operation.ts";
import type { Schema } from "../schema.ts";
import type { BodyPath } from "./pagination.ts";

/** The response of a page. */
export interface PageResponse {
  readonly response: Response;
  readonly schema: Schema;
}

/** The only success of an operation, where that is JSON with a schema: what its pages are. */
export function pageResponse({ responses }: Operation): PageResponse | undefined {
  const statuses = [...responses.keys()];
  const successes = statuses.filter((status) => status.startsWith("2"));
  const [status, ...others] = successes.length > 0 ? successes : statuses.filter(isStandard);
  const response = others.length > 0 ? undefined : responses.get(status ?? "")?.value;
  const [media, ...more] = response?.content ?? [];
  if (response === undefined || media?.schema === undefined || more.length > 0) return undefined;
  return media.kind === "json" ? { response, schema: media.schema } : undefined;
}

function isStandard(status: string): boolean {
  return status === "default";
}

/** The schema of what stands at a path in values of a schema, `undefined` where the schema declares nothing there. */
export function schemaAt(schema: Schema, path: BodyPath): Schema | undefined {
  return path.reduce<Schema | undefined>(
    (holder, name) => holder && propertiesOf(holder).get(name),
    schema,
  );
}

/** Whether each value of a schema has to have something at a path. */
export function isRequiredAt(schema: Schema, path: BodyPath): boolean {
  return path.every((name, index) => {
    const holder = schemaAt(schema, path.slice(0, index));
    return holder !== undefined && shapesOf(holder).some((shape) => shape.required.includes(name));
  });
}

/** The properties that a schema declares for all of its values but `null`. */
export function propertiesOf(schema: Schema): ReadonlyMap<string, Schema> {
  return new Map(shapesOf(schema).flatMap(({ properties }) => [...properties]));
}

/** The types of the values of a schema without `null`, none where it does not say. */
export function typesOf(schema: Schema): readonly string[] {
  const types = shapesOf(schema).flatMap((shape) =>
    shape.types.length === 0 && shape.has("items") ? ["array"] : shape.types,
  );
  return [...new Set(types)].filter((type) => type !== "null");
}

/** Whether every value of a schema but `null` is a list. */
export function isList(schema: Schema): boolean {
  const [type, ...others] = typesOf(schema);
  return type === "array" && others.length === 0;
}

/** The schema of the items of a list. */
export function itemOf(schema: Schema): Schema | undefined {
  return shapesOf(schema).find((shape) => shape.items !== undefined)?.items;
}

/** What holds at once for all values but `null`: `anyOf` and `oneOf` count where they are a schema or `null`. */
function shapesOf(schema: Schema, seen: ReadonlySet<Schema> = new Set()): readonly Schema[] {
  if (seen.has(schema)) return [];
  const within = new Set([...seen, schema]);
  return partsOf(schema).flatMap((part) => {
    const variants = [...part.anyOf, ...part.oneOf].filter((variant) => !isNull(variant));
    const [only, ...others] = variants;
    return only === undefined || others.length > 0 ? [part] : [part, ...shapesOf(only, within)];
  });
}

function isNull({ types }: Schema): boolean {
  return types.length === 1 && types[0] === "null";
}
