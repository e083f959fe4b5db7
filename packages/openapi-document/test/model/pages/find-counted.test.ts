import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../src/document.ts";
import { findPagination } from "../../../src/model/pages/find-pagination.ts";
import type { Pagination } from "../../../src/model/pages/pagination.ts";
import { flag, json, list, object, operationOf, query, text } from "./paged-list.ts";

function found(parameters: JsonObject[], properties: JsonObject): Pagination | undefined {
  const responses = json(object({ items: list, ...properties }));
  return findPagination(operationOf({ parameters, responses }));
}

const integer: JsonObject = { type: "integer" };
const number = (name: string, schema: JsonObject = {}, more: JsonObject = {}): JsonObject =>
  query(name, { schema: { ...integer, ...schema }, ...more });

const limit = number("limit");
const offset = [number("offset"), limit];
const page = [number("page", { default: 1 })];

describe("pages by an offset", () => {
  it("are found with a limit and the total of items", () => {
    expect(found(offset, { total: integer })).toEqual({
      kind: "offset",
      items: ["items"],
      parameter: "offset",
      in: "query",
      first: 0,
      more: undefined,
      total: ["total"],
    });
  });

  it.each<[string, string, JsonObject, JsonObject]>([
    ["$skip", "$top", { total_count: integer }, { total: ["total_count"] }],
    [
      "skip",
      "take",
      { paging: object({ totalItems: integer }) },
      { total: ["paging", "totalItems"] },
    ],
    ["offset", "limit", { has_more: flag }, { more: ["has_more"] }],
    ["offset", "limit", { hasMore: flag, total: integer }, { more: ["hasMore"], total: ["total"] }],
  ])("are found by %s and %s with %j", (parameter, size, properties, expected) => {
    const parameters = [number(parameter, { default: 0, minimum: 0 }), number(size)];
    expect(found(parameters, properties)).toMatchObject({ parameter, ...expected });
  });

  it.each<[string, JsonObject[], JsonObject]>([
    ["nothing says where the last one is", offset, {}],
    ["a count may be that of one page", offset, { count: integer }],
    [
      "a total is of what was returned",
      offset,
      { total: { ...integer, description: "The number of items returned." } },
    ],
    [
      "a total is of the response",
      offset,
      { total: { ...integer, description: "Number of items in this response." } },
    ],
    [
      "a total may be one of money",
      offset,
      { total: { type: "number", description: "Total cost in euros." } },
    ],
    ["there are two totals", offset, { total: integer, totalCount: integer }],
    ["there are two flags", offset, { hasMore: flag, hasNext: flag }],
    ["the total is a text", offset, { total: text }],
    ["there is no limit", [number("offset")], { total: integer }],
    ["the offset is a text", [query("offset"), limit], { total: integer }],
    ["it is required", [number("offset", {}, { required: true }), limit], { total: integer }],
    ["it starts at 1", [number("offset", { minimum: 1 }), limit], { total: integer }],
    ["it is above 0", [number("offset", { exclusiveMinimum: 0 }), limit], { total: integer }],
    [
      "it is above 0, as OpenAPI 3.0 says it",
      [number("offset", { minimum: 0, exclusiveMinimum: true }), limit],
      { total: integer },
    ],
    [
      "it counts from 1",
      [number("offset", {}, { description: "1-based position of the first item." }), limit],
      { total: integer },
    ],
    ["its default is another", [number("offset", { default: 10 }), limit], { total: integer }],
    [
      "it may count pages",
      [number("offset", {}, { description: "Which page to get." }), limit],
      { total: integer },
    ],
    ["pages have numbers too", [...offset, ...page], { total: integer, totalPages: integer }],
  ])("are not found where %s", (_, parameters, properties) => {
    expect(found(parameters, properties)).toBeUndefined();
  });
});

describe("pages by number", () => {
  it("are found with the number of the first one and the total of pages", () => {
    expect(found(page, { pagination: object({ total_pages: integer }) })).toEqual({
      kind: "page",
      items: ["items"],
      parameter: "page",
      in: "query",
      first: 1,
      more: undefined,
      total: ["pagination", "total_pages"],
    });
  });

  it.each<[JsonObject, number]>([
    [{ default: 0 }, 0],
    [{ default: 0, minimum: 0 }, 0],
    [{ default: 1, minimum: 0 }, 1],
    [{ minimum: 1 }, 1],
    [{ exclusiveMinimum: 0 }, 1],
  ])("start where %j says: at %i", (schema, first) => {
    const parameters = [number("page[number]", schema)];
    expect(found(parameters, { pages: integer })).toMatchObject({ first });
  });

  it.each<[string, JsonObject[], JsonObject]>([
    ["the first one could be 0 or 1", [number("page")], { totalPages: integer }],
    [
      "0 is the least, which may mean no page",
      [number("page", { minimum: 0 })],
      { pages: integer },
    ],
    [
      "the default is less than the least",
      [number("page", { default: 0, minimum: 1 })],
      { pages: integer },
    ],
    ["the default is a text", [number("page", { default: "1" })], { totalPages: integer }],
    ["the total is that of items", page, { total: integer }],
    [
      "the parameter may be a size",
      [number("page", { default: 1 }, { description: "Results per page." })],
      { totalPages: integer },
    ],
    [
      "the parameter is a size",
      [number("page", { default: 1 }, { description: "Number of items on a page." })],
      { totalPages: integer },
    ],
    [
      "a text says that the first one is 0",
      [number("page", { minimum: 1 }, { description: "The first page is 0." })],
      { pages: integer },
    ],
    [
      "a text says that they count from 1",
      [number("page", { default: 0 }, { description: "1-based index of the page." })],
      { pages: integer },
    ],
  ])("are not found where %s", (_, parameters, properties) => {
    expect(found(parameters, properties)).toBeUndefined();
  });

  it("are no reason for doubt where a link leads to the next one", () => {
    expect(found(page, { totalPages: integer, nextLink: text })).toMatchObject({ kind: "next" });
  });
});
