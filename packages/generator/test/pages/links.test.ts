import { afterEach, describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import type { Answer, Loopback } from "../wire/loopback.ts";
import { all, untilError } from "../read-values.ts";
import { loadPaged, type Pages } from "./paged-api.ts";
import { json, serve } from "./paged-server.ts";

const servers: Loopback[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const byHeader: JsonObject = { kind: "link" };
const inBody: JsonObject = { kind: "next", items: "/items", next: "/next" };

/** The pages of a list that is declared so, and whose server answers a path with its query so. */
async function listOf(
  declared: JsonObject,
  answer: (target: string) => Answer,
  init: object = {},
  options: object = {},
): Promise<{ list: Pages; server: Loopback; targets: () => string[] }> {
  const server = await serve((url) => answer(url.pathname + url.search));
  servers.push(server);
  const { createTestClient, listThingsPages } = await loadPaged(declared);
  const client = createTestClient({ baseUrl: server.url, ...options });
  return {
    list: listThingsPages(client, init),
    server,
    targets: () => server.received.map(({ target }) => target),
  };
}

/** Pages of a list, each with its `Link` header. */
const linked =
  (pages: Readonly<Record<string, readonly [link: string, ...items: number[]]>>) =>
  (target: string): Answer => {
    const [link = "", ...items] = pages[target] ?? [];
    return json(items, link === "" ? {} : { link });
  };

describe("a list whose pages follow by the Link header", () => {
  it("follows them as GitHub has them, also to another path", async () => {
    const { list, targets } = await listOf(
      byHeader,
      linked({
        "/things?q=a": ['</repositories/7/things?q=a&page=2>; rel="next", </x>; rel="last"', 1, 2],
        "/repositories/7/things?q=a&page=2": ['</things?q=a>; rel="prev", </x>; rel="first"', 3],
      }),
      { params: { query: { q: "a" } } },
    );
    expect(await all(list)).toEqual([1, 2, 3]);
    expect(targets()).toEqual(["/things?q=a", "/repositories/7/things?q=a&page=2"]);
  });

  it("follows an absolute URL at the origin of the page", async () => {
    const { list, server } = await listOf(byHeader, (target) =>
      target === "/things"
        ? json([1], { link: `<${server.url}/things?page=2>; rel=next` })
        : json([2]),
    );
    expect(await all(list)).toEqual([1, 2]);
  });

  it("sends the credentials and headers of the call there", async () => {
    const pages = { "/things": ["</b?page=2>; rel=next", 1] } as const;
    const headers = { Authorization: "Bearer secret" };
    const { list, server } = await listOf(byHeader, linked(pages), {}, { headers });
    await all(list);
    expect(server.received.map((request) => request.headers["authorization"])).toEqual([
      "Bearer secret",
      "Bearer secret",
    ]);
  });

  it.each([
    ["without quotes", "</b?p=2>; rel=next"],
    ["in another case", '</b?p=2>; REL="NEXT"'],
    ["with several relations", '</b?p=2>; rel="last next"'],
    ["behind other parameters", '</b?p=2>; title="a, b; rel=last"; rel="next"'],
    ["behind a quoted comma", '</a>; rel="prev"; title="<x>, \\"y\\"", </b?p=2>; rel="next"'],
    ["with space around it", "  </b?p=2>  ;  rel = next "],
  ])("reads a link %s", async (_, link) => {
    const { list, targets } = await listOf(byHeader, linked({ "/things": [link, 1] }));
    await all(list);
    expect(targets()).toEqual(["/things", "/b?p=2"]);
  });

  it.each([
    ["of another relation", '</b>; rel="prev"'],
    ["whose relation only begins so", '</b>; rel="nextish"'],
    ["whose title says so", '</b>; title="; rel=next"; rel="prev"'],
    ["whose second relation says so", '</b>; rel="prev"; rel="next"'],
    ["of something else", '</b>; rel="next"; anchor="/other"'],
    ["without relation", "</b>"],
    ["that is no link", "next"],
    ["without end", "<".repeat(8000)],
  ])("leaves a link %s alone", async (_, link) => {
    const { list, targets } = await listOf(byHeader, linked({ "/things": [link, 1] }));
    expect(await all(list)).toEqual([1]);
    expect(targets()).toEqual(["/things"]);
  });

  it("goes on behind an empty page with a link", async () => {
    const pages = { "/things": ["</b>; rel=next"], "/b?": ["", 1] } as const;
    const { list } = await listOf(byHeader, linked({ ...pages, "/b": ["", 1] }));
    expect(await all(list)).toEqual([1]);
  });
});

describe("a list whose pages follow by a link in the body", () => {
  it("follows it until there is none", async () => {
    const { list, targets } = await listOf(inBody, (target) =>
      target === "/things"
        ? json({ items: [1], next: "/things/?page=2" })
        : target === "/things/?page=2"
          ? json({ items: [2], next: "?page=3" })
          : json({ items: [3], next: null }),
    );
    expect(await all(list)).toEqual([1, 2, 3]);
    expect(targets()).toEqual(["/things", "/things/?page=2", "/things/?page=3"]);
  });

  it("keeps a query that holds a URL or another path", async () => {
    const seen: URL[] = [];
    const { list } = await listOf(inBody, (target) => {
      seen.push(new URL(target, "http://localhost"));
      return json({
        items: [1],
        next: target === "/things" ? "/things?at=https://a.example//b/../c/&q=%2F" : null,
      });
    });
    await all(list);
    expect(seen[1]?.searchParams.get("at")).toBe("https://a.example//b/../c/");
    expect(seen[1]?.searchParams.get("q")).toBe("/");
  });

  it("follows a link to a path that ends with a slash", async () => {
    const { list, targets } = await listOf(inBody, (target) =>
      json({ items: [1], next: target === "/things" ? "/more/" : undefined }),
    );
    await all(list);
    expect(targets()).toEqual(["/things", "/more/?"]);
  });

  it("works with a path that has parameters, and with `byPath`", async () => {
    const api = await loadPaged(
      inBody,
      {
        parameters: [
          { name: "id", in: "path", required: true, style: "label", schema: { type: "string" } },
          { name: "ids", in: "query", explode: false, schema: { type: "array" } },
        ],
      },
      "/teams/{id}/things",
    );
    const server = await serve((url) =>
      json({ items: [1], next: url.searchParams.has("page") ? null : "?page=2&ids=7" }),
    );
    servers.push(server);
    const client = api.createTestClient({ baseUrl: server.url });
    client.use(api.byPath);
    const params = { path: { id: "a" }, query: { ids: [1, 2] } };
    expect(await all(api.listThingsPages(client, { params }))).toEqual([1, 1]);
    expect(server.received.map(({ target }) => target)).toEqual([
      "/teams/.a/things?ids=1,2",
      "/teams/.a/things?page=2&ids=7",
    ]);
  });

  it("knows the URL of a page also where `fetch` does not say it", async () => {
    const { createTestClient, listThingsPages } = await loadPaged(inBody);
    const urls: string[] = [];
    const fetch = ({ url }: Request): Promise<Response> => {
      urls.push(url);
      const next = urls.length === 1 ? "?page=2" : null;
      return Promise.resolve(Response.json({ items: [urls.length], next }));
    };
    const client = createTestClient({ baseUrl: "https://api.example.com", fetch });
    expect(await all(listThingsPages(client))).toEqual([1, 2]);
    expect(urls).toEqual([
      "https://api.example.com/things",
      "https://api.example.com/things?page=2",
    ]);
  });
});

describe("a link that is not followed", () => {
  it("leads to another origin, which would get the credentials", async () => {
    const other = await serve(() => json({ items: [2] }));
    servers.push(other);
    const next = `${other.url}/things?token=secret`;
    const { list, server } = await listOf(inBody, () => json({ items: [1], next }));
    const { before, error } = await untilError(list);
    expect(before).toEqual([1]);
    expect(error.message).toBe(`GET /things: a page leads from ${server.url} to ${other.url}`);
    expect(other.received).toEqual([]);
  });

  it.each(["//127.0.0.1:9/b", "https://127.0.0.1/b", "data:,x", "javascript:0", "file:///etc"])(
    "leads to another origin in whatever way: %s",
    async (next) => {
      const { list, targets } = await listOf(inBody, () => json({ items: [1], next }));
      expect((await untilError(list)).error.message).toContain("a page leads from ");
      expect(targets()).toHaveLength(1);
    },
  );

  it("is no URL, which the error does not repeat", async () => {
    const { list } = await listOf(inBody, () => json({ items: [], next: "http://[secret" }));
    const { error } = await untilError(list);
    expect(error.message).toContain(" to no URL");
    expect(String(error.stack)).not.toContain("secret");
  });

  it.each([[{ href: "/things?page=2" }], [["/things?page=2"]], [true], [2]])(
    "is no text: %j",
    async (next) => {
      const { list, server } = await listOf(inBody, () => json({ items: [1], next }));
      const { before, error } = await untilError(list);
      expect(before).toEqual([1]);
      expect(error.message).toBe(`GET /things: a page leads from ${server.url} to no URL`);
    },
  );

  it("is relative to a page that another origin has sent", async () => {
    const other = await serve(() => json({ items: [1], next: "?page=2" }));
    servers.push(other);
    const { list, server } = await listOf(inBody, () => ({
      status: 307,
      headers: { location: `${other.url}/elsewhere` },
    }));
    const { before, error } = await untilError(list);
    expect(before).toEqual([1]);
    expect(error.message).toBe(`GET /things: a page leads from ${server.url} to ${other.url}`);
    expect(other.received).toHaveLength(1);
  });

  it("came before, without its query in the error", async () => {
    const { list } = await listOf(inBody, () =>
      json({ items: [1], next: "/things?page=2&token=secret" }),
    );
    const { before, error } = await untilError(list);
    expect(before).toEqual([1, 1]);
    expect(error.message).toBe("GET /things: a page leads to an earlier one");
  });

  it("is of a page that a middleware has made, whose URL nobody knows", async () => {
    const { createTestClient, listThingsPages } = await loadPaged(inBody);
    const client = createTestClient({ baseUrl: "https://api.example.com" });
    client.use({ onRequest: () => Response.json({ items: [1], next: "?page=2" }) });
    const { before, error } = await untilError(listThingsPages(client));
    expect(before).toEqual([1]);
    expect(error.message).toContain("a page has no known URL: a middleware responded");
  });

  it("is behind the limit", async () => {
    const { list } = await listOf(
      inBody,
      () => json({ items: [1], next: "https://example.com/" }),
      { limit: 1 },
    );
    expect(await all(list)).toEqual([1]);
  });

  it("is behind a page that fails", async () => {
    const { list } = await listOf(byHeader, (target) =>
      target === "/things"
        ? json([1], { link: "</b?page=2>; rel=next" })
        : { status: 429, headers: { link: "</c>; rel=next" }, body: "" },
    );
    const { before, error } = await untilError(list);
    expect(before).toEqual([1]);
    expect(error).toMatchObject({ name: "TestError", status: 429 });
  });
});
