import { afterEach, describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { give, listen, type Loopback } from "../wire/loopback.ts";
import { all, untilError } from "../read-values.ts";
import { loadPaged, type Pages } from "./paged-api.ts";
import { json } from "./paged-server.ts";

let server: Loopback | undefined;
afterEach(() => server?.close());

const properties = { cursor: { type: "string" }, skip: {}, q: {} };
const requestBody = { content: { "application/json": { schema: { properties } } } };
const cursor = { kind: "cursor", items: "/items", parameter: "cursor", in: "body", next: "/after" };
const offset = { kind: "offset", items: "/items", parameter: "skip", in: "body", total: "/total" };

const sent = (): string[] => server?.received.map(({ body }) => String(body)) ?? [];

/** The pages of a list whose server answers these, one after the other. */
async function listOf(declared: JsonObject, pages: object[], init: object): Promise<Pages> {
  const started = await listen();
  server = started;
  started.answer = (response) => {
    give(json(pages[started.received.length - 1]), response);
  };
  const { createTestClient, listThingsPages } = await loadPaged(declared, { requestBody });
  return listThingsPages(createTestClient({ baseUrl: started.url }), init);
}

describe("a list whose pages are asked for in the body", () => {
  it("sends the rest of the body with each page, and the query too", async () => {
    const pages = [
      { items: [1], after: "b" },
      { items: [2], after: null },
    ];
    const init = { params: { query: { q: "x" } }, body: { q: "y" } };
    expect(await all(await listOf(cursor, pages, init))).toEqual([1, 2]);
    expect(sent()).toEqual(['{"q":"y"}', '{"q":"y","cursor":"b"}']);
    expect(server?.received.map(({ target }) => target)).toEqual(["/things?q=x", "/things?q=x"]);
  });

  it("needs no body for the first page where the operation needs none", async () => {
    const pages = [{ items: [1], after: "b" }, { items: [2] }];
    expect(await all(await listOf(cursor, pages, {}))).toEqual([1, 2]);
    expect(sent()).toEqual(["", '{"cursor":"b"}']);
  });

  it("starts where the caller says, and leaves the options as they are", async () => {
    const pages = [
      { items: [4, 5], total: 6 },
      { items: [6], total: 6 },
    ];
    const init = { body: { skip: 3 } };
    expect(await all(await listOf(offset, pages, init))).toEqual([4, 5, 6]);
    expect(sent()).toEqual(['{"skip":3}', '{"skip":5}']);
    expect(init).toEqual({ body: { skip: 3 } });
  });

  it("is not read without end where a cursor comes again", async () => {
    const page = { items: [1], after: "b" };
    const { before, error } = await untilError(await listOf(cursor, [page, page, page], {}));
    expect(before).toEqual([1, 1]);
    expect(error.message).toBe("POST /things: a page leads to an earlier one");
  });
});
