import { describe, expect, it } from "vitest";
import { pagesOf } from "../../../src/model/pages/pages-of.ts";
import { bodyPointer } from "../../../src/model/pages/pagination.ts";
import { json, list, object, operationOf, query, text } from "./paged-list.ts";

const parameters = [query("cursor"), query("after")];
const responses = json(object({ items: list, nextCursor: text, "a/b": list, "last~one": text }));

describe("the pages of an operation", () => {
  it("are those that it declares, whatever could be found", () => {
    const declared = { kind: "cursor", items: "/a~1b", parameter: "after", next: "/last~0one" };
    const pages = pagesOf(operationOf({ parameters, responses, "x-pagination": declared }));
    expect(pages).toMatchObject({
      origin: "declared",
      pagination: { items: ["a/b"], parameter: "after", next: ["last~one"] },
    });
  });

  it("are found where it declares nothing", () => {
    const pages = pagesOf(operationOf({ parameters, responses }));
    // Two lists leave a doubt.
    expect(pages).toBeUndefined();
    const one = json(object({ items: list, nextCursor: text }));
    expect(pagesOf(operationOf({ parameters, responses: one }))?.origin).toBe("found");
  });

  it("are none where it declares that", () => {
    const one = json(object({ items: list, nextCursor: text }));
    const operation = { parameters, responses: one, "x-pagination": false };
    expect(pagesOf(operationOf(operation))).toBeUndefined();
  });

  it("are none where the declaration does not fit, whatever could be found", () => {
    const one = json(object({ items: list, nextCursor: text }));
    const operation = {
      parameters,
      responses: one,
      "x-pagination": { kind: "link", items: "/no" },
    };
    expect(pagesOf(operationOf(operation))).toBeUndefined();
  });

  it.each([
    ["offset", 0],
    ["page", 1],
  ])("by %s start at %d", (kind, first) => {
    const declared = { kind, parameter: "after" };
    const operation = { parameters, responses: json(list), "x-pagination": declared };
    expect(pagesOf(operationOf(operation))?.pagination).toEqual({
      kind,
      items: [],
      parameter: "after",
      in: "query",
      first,
      more: undefined,
      total: undefined,
    });
  });

  it("have the schema of their items", () => {
    const operation = { responses: json(list), "x-pagination": { kind: "link" } };
    expect(pagesOf(operationOf(operation))?.item?.types).toEqual(["integer"]);
  });
});

it("writes paths as JSON Pointers", () => {
  expect(bodyPointer(["a/b", "c~d"])).toBe("/a~1b/c~0d");
  expect(bodyPointer([])).toBe("");
});
