import type { Operation } from "../operation.ts";
import type { Schema } from "../schema.ts";
import { findCounted } from "./find-counted.ts";
import { findFormatted, findHeader, findNamed } from "./find-links.ts";
import { pageResponse, typesOf } from "./page-body.ts";
import { fieldsOf, flagsIn, listIn, nameOf } from "./page-fields.ts";
import type { BodyPath, Pagination } from "./pagination.ts";

/** Query parameters that take where a page starts, as lists that have pages call them. */
const cursorNames = /^(?:cursor|page_?token|continuation_?token|next_?token|marker)$/i;

/**
 * How the pages of an operation follow each other, where what the description says leaves no doubt: a GET of one JSON
 * object with one list, or of a list, and one way to its next page. The first of these that there is counts, and it
 * has to be there once:
 *
 * 1. An optional query parameter such as `cursor` or `page_token`, and a property of the same type that is called
 *    `next` and its name (`nextCursor`, `next_page_token`), beside the list or in an object such as `pagination`; or a
 *    property `next`, in `links` or beside the list, which is a URL by its `format`.
 * 2. A `Link` header that the response declares, and a query parameter such as `page` or `per_page`.
 * 3. A text that is a URL by its name: `nextLink`, `next_page_url`, or `next` in `links` or `_links`.
 * 4. A number in the query, of which the description says where it starts and where the last page is: `offset` and
 *    `limit` with the total of items, or `page`, whose first number is its default or minimum, with the total of pages.
 *    A flag such as `hasMore` does as well as a total.
 */
export function findPagination(operation: Operation): Pagination | undefined {
  if (operation.method !== "get") return undefined;
  const page = pageResponse(operation);
  if (page === undefined) return undefined;
  const { schema, response } = page;
  const items = listIn(schema);
  if (items === undefined) return undefined;
  const headers = [...response.headers.keys()];
  const ways: readonly (() => Pagination[])[] = [
    () => [...findCursors(operation, schema, items), ...findFormatted(schema, items)],
    () => findHeader(operation, headers, items),
    () => findNamed(schema, items),
    () => findCounted(operation, schema, items),
  ];
  for (const find of ways) {
    const [only, ...others] = find();
    if (only !== undefined) return others.length === 0 ? only : undefined;
  }
  return undefined;
}

function findCursors(operation: Operation, schema: Schema, items: BodyPath): Pagination[] {
  const fields = fieldsOf(schema);
  return operation.parameters.flatMap(({ value: parameter }): Pagination[] => {
    const { name, required } = parameter;
    if (parameter.in !== "query" || required || !cursorNames.test(name)) return [];
    const given = parameter.schema && typesOf(parameter.schema);
    return fields.flatMap((field): Pagination[] => {
      const { path } = field;
      const isNext = wordsOf(nameOf(field)) === nextWords(name);
      if (!isNext || !isSameScalar(given, typesOf(field.schema))) return [];
      const beside = fields.filter((other) => other.path.length === path.length);
      const [flag, ...flags] = flagsIn(beside);
      if (flags.length > 0) return [];
      return [
        { kind: "cursor", items, parameter: name, in: "query", next: path, more: flag?.path },
      ];
    });
  });
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
