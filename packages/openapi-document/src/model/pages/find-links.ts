import type { Operation } from "../operation.ts";
import type { Schema } from "../schema.ts";
import { schemaAt, typesOf } from "./page-body.ts";
import { fieldsOf, nameOf } from "./page-fields.ts";
import type { BodyPath, Pagination } from "./pagination.ts";

const linkFormats: ReadonlySet<string> = new Set(["uri", "uri-reference", "url"]);
/** Names that say themselves that they are URLs, as those of OData, Azure and Twilio do. */
const linkNames = /^(?:@odata\.)?next_?(?:page_?)?(?:link|url|href)$/i;
/** Some APIs call a path below their own URL so: without a `format`, it is no URL reference. */
const uriNames = /^next_?(?:page_?)?uri$/i;
/** Query parameters that only lists with pages have. */
const pageNames = /^(?:page|per_?page|page_?size|cursor|after|before|offset|limit|since)$/i;

/** Properties `next`, in `links` or beside the list, that are URLs by their `format`. */
export function findFormatted(schema: Schema, items: BodyPath): Pagination[] {
  const places: BodyPath[] = [["next"], ["links", "next"]];
  return places.flatMap((next) => {
    const field = schemaAt(schema, next);
    return field && isText(field) && hasLinkFormat(field) ? [{ kind: "next", items, next }] : [];
  });
}

/** Properties that are URLs by their name, such as `nextLink` or `next` in `_links` (HAL, JSON:API). */
export function findNamed(schema: Schema, items: BodyPath): Pagination[] {
  const named = fieldsOf(schema)
    .filter(
      (field) =>
        linkNames.test(nameOf(field)) ||
        (uriNames.test(nameOf(field)) && hasLinkFormat(field.schema)),
    )
    .map(({ path }) => path);
  const linked: BodyPath[] = ["links", "_links"].flatMap((links) => [
    [links, "next"],
    [links, "next", "href"],
  ]);
  return [...named, ...linked].flatMap((next): Pagination[] => {
    const field = schemaAt(schema, next);
    return field && isText(field) ? [{ kind: "next", items, next }] : [];
  });
}

/** A `Link` header that the response declares, where a query parameter such as `per_page` says that there are pages. */
export function findHeader(
  { parameters }: Operation,
  headers: readonly string[],
  items: BodyPath,
): Pagination[] {
  const isDeclared = headers.some((name) => name.toLowerCase() === "link");
  const hasPages = parameters.some(
    ({ value }) => value.in === "query" && pageNames.test(value.name),
  );
  return isDeclared && hasPages ? [{ kind: "link", items }] : [];
}

function isText(schema: Schema): boolean {
  return typesOf(schema).join() === "string";
}

function hasLinkFormat(schema: Schema): boolean {
  const variants = [schema, ...schema.anyOf, ...schema.oneOf];
  return variants.some(({ resolved }) => {
    const format = resolved?.keyword("format");
    return typeof format === "string" && linkFormats.has(format);
  });
}
