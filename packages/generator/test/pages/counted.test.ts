import { afterEach, describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import type { Loopback } from "../wire/loopback.ts";
import { all, untilError } from "../read-values.ts";
import { loadPaged, type Pages } from "./paged-api.ts";
import { json, serve } from "./paged-server.ts";

let server: Loopback | undefined;
afterEach(() => server?.close());

const targets = (): string[] => server?.received.map(({ target }) => target) ?? [];

/** The pages of a list that is declared so, and whose server answers so. */
async function listOf(
  declared: JsonObject,
  answer: (query: URLSearchParams) => unknown,
  init: object = {},
): Promise<Pages> {
  server = await serve((url) => json(answer(url.searchParams)));
  const { createTestClient, listThingsPages } = await loadPaged(declared);
  return listThingsPages(createTestClient({ baseUrl: server.url }), init);
}

const things = [1, 2, 3, 4, 5];
const from = (query: URLSearchParams): number => Number(query.get("skip") ?? 0);
const offset = { kind: "offset", parameter: "skip" };
const page = { kind: "page", parameter: "page" };

describe("a list whose pages follow by an offset", () => {
  it("skips the items that came, and ends with an empty page", async () => {
    const list = await listOf(offset, (query) => things.slice(from(query), from(query) + 2));
    expect(await all(list)).toEqual(things);
    expect(targets()).toEqual(["/things", "/things?skip=2", "/things?skip=4", "/things?skip=5"]);
  });

  it("ends with the last of all items where the body says how many there are", async () => {
    const declared = { ...offset, items: "/items", total: "/total" };
    const list = await listOf(declared, (query) => ({
      items: things.slice(from(query), from(query) + 2),
      total: 5,
    }));
    expect(await all(list)).toEqual(things);
    expect(targets()).toHaveLength(3);
  });

  it("ends where the body says that no more follow", async () => {
    const declared = { ...offset, items: "/items", more: "/more" };
    const list = await listOf(declared, (query) => ({
      items: things.slice(from(query), from(query) + 2),
      more: from(query) < 4,
    }));
    expect(await all(list)).toEqual(things);
    expect(targets()).toHaveLength(3);
  });

  it("starts where the caller says", async () => {
    const init = { params: { query: { skip: 3 } } };
    const list = await listOf(offset, (query) => things.slice(from(query), from(query) + 2), init);
    expect(await all(list)).toEqual([4, 5]);
  });

  it("may count from 1", async () => {
    const declared = { ...offset, first: 1, items: "/items", total: "/total" };
    const list = await listOf(declared, (query) => {
      const start = Number(query.get("skip") ?? 1) - 1;
      return { items: things.slice(start, start + 2), total: 5 };
    });
    expect(await all(list)).toEqual(things);
    expect(targets()).toEqual(["/things", "/things?skip=3", "/things?skip=5"]);
  });

  it("an empty page that more should follow is an error, and not without end", async () => {
    const declared = { ...offset, items: "/items", more: "/more" };
    const list = await listOf(declared, () => ({ items: [], more: true }));
    const { error } = await untilError(list);
    expect(error.message).toBe("GET /things: a page leads to an earlier one");
    expect(targets()).toHaveLength(1);
  });

  it("a body that is no list is an error", async () => {
    const { error } = await untilError(await listOf(offset, () => ({ items: [1] })));
    expect(error.message).toBe("GET /things: a page has no list at /");
  });
});

describe("a list whose pages follow by number", () => {
  it("starts with page 1, and ends with an empty page", async () => {
    const pages = [[1, 2], [3], []];
    const list = await listOf(page, (query) => pages[Number(query.get("page") ?? 1) - 1]);
    expect(await all(list)).toEqual([1, 2, 3]);
    expect(targets()).toEqual(["/things", "/things?page=2", "/things?page=3"]);
  });

  it("starts with the page that is declared, or where the caller says", async () => {
    const declared = { ...page, first: 0 };
    const answer = (query: URLSearchParams): unknown => (query.get("page") === "4" ? [] : [1]);
    await all(await listOf(declared, answer));
    expect(targets().slice(0, 2)).toEqual(["/things", "/things?page=1"]);
    server?.close();
    await all(await listOf(declared, answer, { params: { query: { page: 3 } } }));
    expect(targets()).toEqual(["/things?page=3", "/things?page=4"]);
  });

  it("ends with the last of all pages, where the body says how many there are", async () => {
    const declared = { ...page, items: "/items", total: "/total" };
    const list = await listOf(declared, (query) => ({
      items: [Number(query.get("page") ?? 1)],
      total: 3,
    }));
    expect(await all(list)).toEqual([1, 2, 3]);
    expect(targets()).toHaveLength(3);
  });

  it("ends with an empty page where what should say that more follow is no boolean", async () => {
    const declared = { ...page, items: "/items", more: "/more" };
    const list = await listOf(declared, (query) => ({
      items: query.get("page") === null ? [1] : [],
      more: "false",
    }));
    expect(await all(list)).toEqual([1]);
    expect(targets()).toHaveLength(2);
  });

  it("goes on behind an empty page where the body says that more follow", async () => {
    const declared = { ...page, items: "/items", more: "/more" };
    const pages = [
      { items: [], more: true },
      { items: [1], more: false },
    ];
    const list = await listOf(declared, (query) => pages[Number(query.get("page") ?? 1) - 1]);
    expect(await all(list)).toEqual([1]);
  });
});
