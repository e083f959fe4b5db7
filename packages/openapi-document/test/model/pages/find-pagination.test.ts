import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../src/document.ts";
import { findPagination } from "../../../src/model/pages/find-pagination.ts";
import type { Pagination } from "../../../src/model/pages/pagination.ts";
import { flag, json, list, object, operationOf, query, text } from "./paged-list.ts";

function found(
  parameters: JsonObject[],
  schema: JsonObject,
  more: JsonObject = {},
  method = "get",
): Pagination | undefined {
  return findPagination(operationOf({ parameters, responses: json(schema, more) }, method));
}

const cursor = [query("cursor")];
const link = { headers: { Link: { schema: text } } };

describe("pages by cursor", () => {
  it("are found by a parameter and the property of its next value, in an object about the page", () => {
    const pagination = object({ nextCursor: { type: ["string", "null"] }, hasMore: flag });
    expect(found(cursor, object({ items: list, pagination }))).toEqual({
      kind: "cursor",
      items: ["items"],
      parameter: "cursor",
      in: "query",
      next: ["pagination", "nextCursor"],
      more: ["pagination", "hasMore"],
    });
  });

  it.each([
    ["cursor", "next_cursor"],
    ["pageToken", "nextPageToken"],
    ["page_token", "next_page_token"],
    ["nextToken", "nextToken"],
    ["continuationToken", "nextContinuationToken"],
  ])("are found by %s and %s", (parameter, next) => {
    expect(found([query(parameter)], object({ files: list, [next]: text }))).toEqual({
      kind: "cursor",
      items: ["files"],
      parameter,
      in: "query",
      next: [next],
      more: undefined,
    });
  });

  it("are found in a schema that is composed, and in a nullable object of OpenAPI 3.1", () => {
    const page = { oneOf: [object({ nextCursor: text }), { type: "null" }] };
    const schema = { allOf: [object({ items: list }), object({ pagination: page })] };
    expect(found(cursor, schema)).toMatchObject({ next: ["pagination", "nextCursor"] });
  });

  it.each<[string, JsonObject[], JsonObject]>([
    ["two lists", cursor, object({ items: list, others: list, nextCursor: text })],
    ["no list", cursor, object({ items: text, nextCursor: text })],
    ["no such parameter", [query("q")], object({ items: list, nextCursor: text })],
    [
      "a required cursor",
      [query("cursor", { required: true })],
      object({ items: list, nextCursor: text }),
    ],
    [
      "a cursor in a header",
      [query("cursor", { in: "header" })],
      object({ items: list, nextCursor: text }),
    ],
    ["a cursor of another type", cursor, object({ items: list, nextCursor: { type: "integer" } })],
    ["two next cursors", cursor, object({ items: list, nextCursor: text, next_cursor: text })],
    ["two flags", cursor, object({ items: list, nextCursor: text, hasMore: flag, has_next: flag })],
    ["a cursor without a next one", cursor, object({ items: list, cursor: text, hasMore: flag })],
    [
      "a next cursor in an object about something else",
      cursor,
      object({ items: list, owner: object({ nextCursor: text }) }),
    ],
  ])("are not found with %s", (_, parameters, schema) => {
    expect(found(parameters, schema)).toBeUndefined();
  });

  it("are not found in an operation that is no GET", () => {
    expect(found(cursor, object({ items: list, nextCursor: text }), {}, "post")).toBeUndefined();
  });

  it("are not found where there is another success", () => {
    const schema = object({ items: list, nextCursor: text });
    const responses = { ...json(schema), "204": { description: "Nothing." } };
    expect(findPagination(operationOf({ parameters: cursor, responses }))).toBeUndefined();
  });
});

describe("pages by a link", () => {
  it("are found by a property that is a URL", () => {
    const next = { type: ["string", "null"], format: "uri" };
    expect(found([], object({ results: list, next, previous: next }))).toEqual({
      kind: "next",
      items: ["results"],
      next: ["next"],
    });
  });

  it("are found in `links`", () => {
    const links = object({ next: { type: "string", format: "uri" } });
    expect(found([], object({ data: list, links }))).toMatchObject({ next: ["links", "next"] });
  });

  it.each<[string[], JsonObject]>([
    [["nextLink"], { nextLink: text }],
    [["@odata.nextLink"], { "@odata.nextLink": text }],
    [["next_url"], { next_url: text }],
    [["meta", "next_page_url"], { meta: object({ next_page_url: text, previous_url: text }) }],
    [["next_page_uri"], { next_page_uri: { type: "string", format: "uri" } }],
    [["links", "next"], { links: object({ next: { type: ["string", "null"] } }) }],
    [["_links", "next", "href"], { _links: object({ next: object({ href: text }) }) }],
  ])("are found where a name says that it is a URL: %j", (next, properties) => {
    const pagination = { kind: "next", items: ["results"], next };
    expect(found([], object({ results: list, ...properties }))).toEqual(pagination);
  });

  it.each<[string, JsonObject]>([
    ["`next` is any text", { next: text }],
    ["a path may be meant", { nextUri: text }],
    ["the link is an object", { nextLink: object({ href: text }) }],
    ["there are two", { nextLink: text, links: object({ next: text }) }],
    ["it is about something else", { invoice: object({ nextLink: text }) }],
  ])("are not found where %s", (_, properties) => {
    expect(found([], object({ results: list, ...properties }))).toBeUndefined();
  });

  it("are no reason for doubt where there is a cursor, and no `format`", () => {
    const schema = object({ results: list, nextLink: text, nextCursor: text });
    expect(found(cursor, schema)).toMatchObject({ kind: "cursor" });
  });

  it("are not found where there is a cursor too", () => {
    const next = { type: "string", format: "uri" };
    expect(found(cursor, object({ results: list, next, nextCursor: text }))).toBeUndefined();
  });

  it("are found by a declared header and a parameter of pages", () => {
    expect(found([query("per_page")], list, link)).toEqual({ kind: "link", items: [] });
  });

  it("are not found by a header alone, which may lead anywhere", () => {
    expect(found([query("q")], list, link)).toBeUndefined();
  });
});
