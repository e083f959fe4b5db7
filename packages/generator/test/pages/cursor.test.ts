import { afterEach, describe, expect, it } from "vitest";
import type { Loopback } from "../wire/loopback.ts";
import { all, untilError } from "../read-values.ts";
import { loadPaged, pageSchema, type Pages } from "./paged-api.ts";
import { json, serve } from "./paged-server.ts";

const declared = {
  kind: "cursor",
  items: "/items",
  parameter: "cursor",
  next: "/after",
  more: "/more",
};

let server: Loopback | undefined;
afterEach(() => server?.close());

/** The pages of a list whose server answers each cursor so; the first page has none. */
async function listOf(
  pages: Readonly<Record<string, unknown>>,
  init: object = {},
  clientOptions: object = {},
): Promise<Pages> {
  server = await serve((url) => json(pages[url.searchParams.get("cursor") ?? ""]));
  const { createTestClient, listThingsPages } = await loadPaged(declared);
  return listThingsPages(createTestClient({ baseUrl: server.url, ...clientOptions }), init);
}

const three = {
  "": { items: [1, 2], after: "b", more: true },
  b: { items: [3], after: "c", more: true },
  c: { items: [4, 5], after: null, more: false },
};
const targets = (): string[] => server?.received.map(({ target }) => target) ?? [];

describe("a list whose pages follow by a cursor", () => {
  it("gives the items of all pages in order", async () => {
    expect(await all(await listOf(three))).toEqual([1, 2, 3, 4, 5]);
    expect(targets()).toEqual(["/things", "/things?cursor=b", "/things?cursor=c"]);
  });

  it("gives the pages as they come", async () => {
    expect(await all((await listOf(three)).byPage())).toEqual(Object.values(three));
  });

  it("sends nothing before it is read, and starts anew each time", async () => {
    const list = await listOf(three);
    expect(targets()).toEqual([]);
    await all(list);
    expect(await all(list)).toEqual([1, 2, 3, 4, 5]);
    expect(targets()).toHaveLength(6);
  });

  it("sends the other parameters with each page, and starts where the caller says", async () => {
    await all(await listOf(three, { params: { query: { q: "x y", cursor: "b" } } }));
    expect(targets()).toEqual(["/things?q=x%20y&cursor=b", "/things?q=x%20y&cursor=c"]);
  });

  it("sends headers with each page", async () => {
    await all(await listOf(three, { headers: { "x-trace": "7" } }));
    expect(server?.received.map(({ headers }) => headers["x-trace"])).toEqual(["7", "7", "7"]);
  });

  it("requests no page behind the one at which its reader stops", async () => {
    for await (const item of await listOf(three)) if (item === 2) break;
    expect(targets()).toHaveLength(1);
  });

  it.each<[string, object]>([
    ["an empty cursor", { after: "" }],
    ["no cursor", { after: null }],
    ["nothing", {}],
  ])("ends with a page that has %s, where no flag is declared", async (_, end) => {
    const { more: _more, ...withoutFlag } = declared;
    const { createTestClient, listThingsPages } = await loadPaged(withoutFlag);
    server = await serve(() => json({ items: [1], ...end }));
    expect(await all(listThingsPages(createTestClient({ baseUrl: server.url })))).toEqual([1]);
  });

  it.each<[string, object]>([
    ["a cursor", { after: "b" }],
    ["none", {}],
  ])("ends with a page whose flag says that it is the last one, with %s", async (_, end) => {
    expect(await all(await listOf({ "": { items: [1], more: false, ...end } }))).toEqual([1]);
  });

  it.each<[string, object]>([
    ["no flag and no cursor", {}],
    ["no flag and an empty cursor", { after: "" }],
  ])("ends with a page that has %s, where the schema asks for no flag", async (_, end) => {
    const { required: _required, ...optional } = pageSchema;
    const content = { "application/json": { schema: optional } };
    const responses = { "200": { description: "A page.", content } };
    const { createTestClient, listThingsPages } = await loadPaged(declared, { responses });
    server = await serve(() => json({ items: [1], ...end }));
    expect(await all(listThingsPages(createTestClient({ baseUrl: server.url })))).toEqual([1]);
  });

  it("goes on with a cursor, where the page has no flag", async () => {
    const pages = { "": { items: [1], after: "b" }, b: { items: [2], more: false } };
    expect(await all(await listOf(pages))).toEqual([1, 2]);
  });

  it("goes on behind an empty page with a cursor", async () => {
    const pages = {
      "": { items: [], after: "b" },
      b: { items: [], after: "c" },
      c: { items: [1], more: false },
    };
    expect(await all(await listOf(pages))).toEqual([1]);
  });

  it("takes numbers as cursors, zero included", async () => {
    const pages = { "": { items: [1], after: 0 }, 0: { items: [2], more: false } };
    expect(await all(await listOf(pages))).toEqual([1, 2]);
  });
});

describe("a limit", () => {
  it("cuts the items, and saves the pages behind it", async () => {
    expect(await all(await listOf(three, { limit: 3 }))).toEqual([1, 2, 3]);
    expect(targets()).toHaveLength(2);
  });

  it("leaves pages whole", async () => {
    expect(await all((await listOf(three, { limit: 1 })).byPage())).toEqual([three[""]]);
  });

  it("of 0 sends nothing", async () => {
    expect(await all(await listOf(three, { limit: 0 }))).toEqual([]);
    expect(await all((await listOf(three, { limit: 0 })).byPage())).toEqual([]);
    expect(targets()).toEqual([]);
  });

  it("beyond the last page is none", async () => {
    expect(await all(await listOf(three, { limit: 100 }))).toHaveLength(5);
    expect(await all(await listOf(three, { limit: undefined }))).toHaveLength(5);
  });

  it.each([-1, 1.5, Number.NaN, "many"])("of %j is refused before any request", async (limit) => {
    await expect(listOf(three, { limit })).rejects.toThrow(
      new RangeError(`limit cannot be ${limit}`),
    );
    expect(targets()).toEqual([]);
  });

  it("hides what is wrong behind it", async () => {
    const pages = { "": { items: [1], after: "", more: true } };
    expect(await all(await listOf(pages, { limit: 1 }))).toEqual([1]);
  });
});

describe("what goes wrong", () => {
  it("a cursor that comes again ends the list with an error", async () => {
    const pages = {
      "": { items: [1], after: "b" },
      b: { items: [2], after: "c" },
      c: { items: [3], after: "b" },
    };
    const { before, error } = await untilError(await listOf(pages));
    expect(before).toEqual([1, 2, 3]);
    expect(error.message).toBe("GET /things: a page leads to an earlier one");
    expect(targets()).toHaveLength(3);
  });

  it("so does one that leads to the page itself, also where the caller has started there", async () => {
    const pages = { b: { items: [2], after: "b" } };
    const init = { params: { query: { cursor: "b" } } };
    const { before, error } = await untilError(await listOf(pages, init));
    expect(before).toEqual([2]);
    expect(error.message).toContain("a page leads to an earlier one");
    expect(targets()).toHaveLength(1);
  });

  it("its error has no secret of the client", async () => {
    const pages = { "": { items: [], after: "b" }, b: { items: [], after: "b" } };
    const options = { headers: { Authorization: "Bearer secret" } };
    const { error } = await untilError(await listOf(pages, {}, options));
    expect(String(error.stack)).not.toContain("secret");
  });

  it.each<[string, object]>([
    ["that more pages follow", { more: true }],
    ["nothing, as if all that is said of pages were missing", {}],
    ["null", { more: null, after: null }],
    ["no truth value", { more: 0, after: "" }],
  ])("a page without a cursor is not the last one where its flag says %s", async (_, said) => {
    const { before, error } = await untilError(await listOf({ "": { items: [1], ...said } }));
    expect(before).toEqual([1]);
    expect(error.message).toBe("GET /things: a page has no cursor at /after");
  });

  it.each([[{}], [{ items: null }], [{ items: { 0: 1 } }], [[1]], [null], ["text"]])(
    "a page of %j has no list",
    async (page) => {
      const { before, error } = await untilError(await listOf({ "": page }));
      expect(before).toEqual([]);
      expect(error.message).toBe("GET /things: a page has no list at /items");
    },
  );

  it("a page that fails is the error of the client, behind the items before it", async () => {
    const { createTestClient, listThingsPages, TestError } = await loadPaged(declared);
    const local = await serve((url) => {
      const cursor = Number(url.searchParams.get("cursor") ?? "1");
      if (cursor === 3) return { status: 503, body: '{"code":"Busy"}' };
      return json({ items: [cursor], after: String(cursor + 1) });
    });
    server = local;
    const list = listThingsPages(createTestClient({ baseUrl: local.url }));
    const { before, error } = await untilError(list);
    expect(before).toEqual([1, 2]);
    expect(error).toBeInstanceOf(TestError);
    expect(error).toMatchObject({ status: 503, text: '{"code":"Busy"}', path: "/things" });
  });

  it("a page that is no JSON is the error of the client", async () => {
    const { createTestClient, listThingsPages, TestError } = await loadPaged(declared);
    server = await serve(() => ({ body: "<html>" }));
    const { error } = await untilError(
      listThingsPages(createTestClient({ baseUrl: server.url })).byPage(),
    );
    expect(error).toBeInstanceOf(TestError);
    expect(error.message).toContain("which the description does not declare");
  });

  it("functions that throw do so for their pages too", async () => {
    const { createTestClient, listThingsPages, TestError } = await loadPaged(
      declared,
      {},
      "/things",
      { errors: "throw" },
    );
    server = await serve((url) =>
      url.searchParams.has("cursor") ? { status: 404 } : json({ items: [1], after: "b" }),
    );
    const { before, error } = await untilError(
      listThingsPages(createTestClient({ baseUrl: server.url })),
    );
    expect(before).toEqual([1]);
    expect(error).toBeInstanceOf(TestError);
    expect(error).toMatchObject({ status: 404 });
  });
});

describe("a signal", () => {
  it("that is aborted before the first page sends nothing", async () => {
    const list = await listOf(three, { signal: AbortSignal.abort() });
    expect((await untilError(list)).error.name).toBe("AbortError");
    expect(targets()).toEqual([]);
  });

  it("that is aborted between items ends the list there", async () => {
    const controller = new AbortController();
    const found: unknown[] = [];
    const list = await listOf(three, { signal: controller.signal });
    await expect(async () => {
      for await (const item of list) {
        found.push(item);
        controller.abort(new Error("enough"));
      }
    }).rejects.toThrow("enough");
    expect(found).toEqual([1]);
  });

  it("that is aborted between pages sends no other request", async () => {
    const controller = new AbortController();
    const found: unknown[] = [];
    const list = await listOf(three, { signal: controller.signal });
    await expect(async () => {
      for await (const page of list.byPage()) {
        found.push(page);
        controller.abort();
      }
    }).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
    expect(found).toEqual([three[""]]);
    expect(targets()).toHaveLength(1);
  });

  it("that is aborted while a page is on its way ends that request", async () => {
    const controller = new AbortController();
    const { createTestClient, listThingsPages } = await loadPaged(declared);
    server = await serve(() => () => controller.abort());
    const client = createTestClient({ baseUrl: server.url });
    const { error } = await untilError(listThingsPages(client, { signal: controller.signal }));
    expect(error.name).toBe("AbortError");
  });
});
