import type { Schema } from "../schema.ts";
import { isList, propertiesOf, typesOf } from "./page-body.ts";
import type { BodyPath } from "./pagination.ts";

/** What a page says of the others. */
export interface PageField {
  readonly path: BodyPath;
  readonly schema: Schema;
}

/** Properties that hold what a page says of the others. */
const aboutPages =
  /^(?:pagination|paging|page|page_?info|page_?meta|range|meta|metadata|response_?metadata)$/i;
const moreNames = /^has_?(?:more|next|next_?page)$/i;

/** Where the only list stands that a schema has at its top. */
export function listIn(schema: Schema): BodyPath | undefined {
  if (isList(schema)) return [];
  const lists = [...propertiesOf(schema)].filter(([, property]) => isList(property));
  const [only, ...others] = lists;
  return only === undefined || others.length > 0 ? undefined : [only[0]];
}

/** What a page says of the others: beside its list, and in objects for that. */
export function fieldsOf(schema: Schema): PageField[] {
  return [...propertiesOf(schema)].flatMap(([name, property]): PageField[] =>
    aboutPages.test(name)
      ? [...propertiesOf(property)].map(([inner, field]) => ({
          path: [name, inner],
          schema: field,
        }))
      : [{ path: [name], schema: property }],
  );
}

/** The name of a field. */
export function nameOf({ path }: PageField): string {
  return path.at(-1) ?? "";
}

/** The fields that say whether there is a next page. */
export function flagsIn(fields: readonly PageField[]): PageField[] {
  return fields.filter(
    (field) => moreNames.test(nameOf(field)) && typesOf(field.schema).join() === "boolean",
  );
}
