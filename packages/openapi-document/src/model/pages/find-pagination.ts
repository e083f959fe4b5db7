import type { Operation } from "../operation.ts";
import type { Schema } from "../schema.ts";
import { isList, pageResponse, propertiesOf, typesOf } from "./page-body.ts";
import type { BodyPath, Pagination } from "./pagination.ts";

/** Query parameters that take where a page starts, as lists that have pages call them. */
const cursorNames = /^(?:cursor|page_?token|continuation_?token|next_?token|marker)$/i;
/** Properties that hold what a page says of the others. */
const aboutPages = /^(?:pagination|paging|page_?info|meta|metadata|response_?metadata)$/i;
const moreNames = /^has_?(?:more|next|next_?page)$/i;
const linkFormats: ReadonlySet<string> = new Set(["uri", "uri-reference", "url"]);
/** Query parameters that only lists with pages have. */
const pageNames = /^(?:page|per_?page|page_?size|cursor|after|before|offset|limit|since)$/i;

/**
 * How the pages of an operation follow each other, where what the description says leaves no doubt: a GET of one JSON
 * object with one list, or of a list, and one way to its next page.
 *
 * 1. An optional query parameter such as `cursor` or `page_token`, and a property of the same type that is called
 *    `next` and its name (`nextCursor`, `next_page_token`), beside the list or in an object such as `pagination`.
 * 2. A property `next`, in `links` or beside the list, which is a URL by its `format`.
 * 3. A `Link` header that the response declares, and a query parameter such as `page` or `per_page`.
 *
 * A number of a page or of items to skip is never taken for one: where the last page is, a description does not say.
 */
export function findPagination(operation: Operation): Pagination | undefined {
  if (operation.method !== "get") return undefined;
  const page = pageResponse(operation);
  if (page === undefined) return undefined;
  const items = listIn(page.schema);
  if (items === undefined) return undefined;
  const found = [
    ...findCursors(operation, page.schema, items),
    ...(items.length > 0 ? findLinks(page.schema, items) : []),
  ];
  const [only, ...others] = found;
  if (others.length > 0) return undefined;
  return only ?? findHeader(operation, [...page.response.headers.keys()], items);
}

/** Where the only list stands that a schema has at its top. */
function listIn(schema: Schema): BodyPath | undefined {
  if (isList(schema)) return [];
  const lists = [...propertiesOf(schema)].filter(([, property]) => isList(property));
  const [only, ...others] = lists;
  return only === undefined || others.length > 0 ? undefined : [only[0]];
}

function findCursors(operation: Operation, schema: Schema, items: BodyPath): Pagination[] {
  const fields = fieldsOf(schema);
  return operation.parameters.flatMap(({ value: parameter }): Pagination[] => {
    const { name, required } = parameter;
    if (parameter.in !== "query" || required || !cursorNames.test(name)) return [];
    const given = parameter.schema && typesOf(parameter.schema);
    return fields.flatMap(({ path, schema: field }): Pagination[] => {
      const isNext = wordsOf(path.at(-1) ?? "") === nextWords(name);
      if (!isNext || !isSameScalar(given, typesOf(field))) return [];
      const more = fields.filter(
        (other) =>
          moreNames.test(other.path.at(-1) ?? "") &&
          other.path.length === path.length &&
          typesOf(other.schema).join() === "boolean",
      );
      const [flag, ...flags] = more;
      if (flags.length > 0) return [];
      return [{ kind: "cursor", items, parameter: name, next: path, more: flag?.path }];
    });
  });
}

function findLinks(schema: Schema, items: BodyPath): Pagination[] {
  const links = propertiesOf(schema).get("links");
  const places: [BodyPath, Schema | undefined][] = [
    [["next"], propertiesOf(schema).get("next")],
    [["links", "next"], links && propertiesOf(links).get("next")],
  ];
  return places.flatMap(([next, field]): Pagination[] =>
    field !== undefined && typesOf(field).join() === "string" && isLink(field)
      ? [{ kind: "next", items, next }]
      : [],
  );
}

function isLink(schema: Schema): boolean {
  const variants = [schema, ...schema.anyOf, ...schema.oneOf];
  return variants.some(({ resolved }) => {
    const format = resolved?.keyword("format");
    return typeof format === "string" && linkFormats.has(format);
  });
}

function findHeader(
  { parameters }: Operation,
  headers: readonly string[],
  items: BodyPath,
): Pagination | undefined {
  const isDeclared = headers.some((name) => name.toLowerCase() === "link");
  const hasPages = parameters.some(
    ({ value }) => value.in === "query" && pageNames.test(value.name),
  );
  return isDeclared && hasPages ? { kind: "link", items } : undefined;
}

interface Field {
  readonly path: BodyPath;
  readonly schema: Schema;
}

/** What a page says of the others: beside its list, and in objects for that. */
function fieldsOf(schema: Schema): Field[] {
  return [...propertiesOf(schema)].flatMap(([name, property]): Field[] =>
    aboutPages.test(name)
      ? [...propertiesOf(property)].map(([inner, field]) => ({
          path: [name, inner],
          schema: field,
        }))
      : [{ path: [name], schema: property }],
  );
}

function isSameScalar(given: readonly string[] | undefined, next: readonly string[]): boolean {
  const [type, ...others] = given ?? [];
  return (type === "string" || type === "integer") && others.length === 0 && next.join() === type;
}

/** A name without what sets words apart. */
function wordsOf(name: string): string {
  return name.replaceAll("_", "").toLowerCase();
}

function nextWords(parameter: string): string {
  const words = wordsOf(parameter);
  return words.startsWith("next") ? words : `next${words}`;
}
