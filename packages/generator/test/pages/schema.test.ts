import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, it } from "vitest";
import { ApiModel, declaredPagination, type JsonValue } from "@convex-openapi/document/model";
import { documentOf, specOf } from "@convex-openapi/test-support/documents";
import { pageSchema } from "./paged-api.ts";

const text = readFileSync(new URL("../../x-pagination.schema.json", import.meta.url), "utf8");
const validates = new Ajv().compile(JSON.parse(text) as object);

/** Whether a declaration fits an operation that has all that declarations here name. */
function fits(pagination: JsonValue): boolean {
  const get = {
    "x-pagination": pagination,
    parameters: [{ name: "cursor", in: "query", schema: {} }],
    requestBody: { content: { "application/json": { schema: { properties: { cursor: {} } } } } },
    responses: {
      "200": { description: "", content: { "application/json": { schema: pageSchema } } },
    },
  };
  const model = new ApiModel(documentOf(specOf({ paths: { "/things": { get } } })));
  const [operation] = model.operations;
  return operation !== undefined && declaredPagination(operation)?.problems.length === 0;
}

const items = "/items";
const parameter = "cursor";

it.each<JsonValue>([
  false,
  { kind: "cursor", items, parameter, next: "/after" },
  { kind: "cursor", items, parameter, next: "/after", more: "/more", "x-note": 1 },
  { kind: "offset", items, parameter, first: 1, total: "/total" },
  { kind: "page", items, parameter, more: "/more" },
  { kind: "offset", items, parameter, in: "query" },
  { kind: "page", items, parameter, in: "body" },
  { kind: "page", items, parameter, in: "header" },
  { kind: "next", items, next: "/next", in: "query" },
  { kind: "next", items, next: "/next" },
  { kind: "link", items },
  true,
  null,
  [],
  {},
  { kind: "token" },
  { kind: "cursor", items, parameter },
  { kind: "cursor", items, next: "/after" },
  { kind: "cursor", items, parameter: "", next: "/after" },
  { kind: "cursor", items, parameter, next: "after" },
  { kind: "cursor", items, parameter, next: "/after", total: "/total" },
  { kind: "page", items, parameter, first: -1 },
  { kind: "page", items, parameter, first: 1.5 },
  { kind: "next", items },
  { kind: "next", items: "/~2", next: "/next" },
  { kind: "link", items: 7 },
  { kind: "link", items, next: "/next" },
])("the JSON Schema judges %j as the program does", (pagination) => {
  expect(validates(pagination)).toBe(fits(pagination));
});
