import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import type { Answer, Loopback } from "../wire/loopback.ts";
import { all } from "../read-values.ts";
import { loadPaged } from "./paged-api.ts";
import { json, serve } from "./paged-server.ts";

/** Pages of any sizes, whose items are numbered through. */
const sizes = fc.array(fc.nat(4), { minLength: 1, maxLength: 6 });
const filled = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 });

function pagesOf(counts: readonly number[]): number[][] {
  let count = 0;
  return counts.map((size) => Array.from({ length: size }, () => count++));
}

/** How a server gives the pages of each kind. */
const kinds: readonly [
  string,
  JsonObject,
  typeof sizes,
  (pages: number[][], url: URL) => Answer,
][] = [
  [
    "a cursor",
    { kind: "cursor", items: "/items", parameter: "cursor", next: "/after" },
    sizes,
    (pages, url) => {
      const index = Number(url.searchParams.get("cursor") ?? 0);
      return json({ items: pages[index], after: index + 1 < pages.length ? `${index + 1}` : null });
    },
  ],
  [
    "an offset",
    { kind: "offset", parameter: "skip" },
    filled,
    (pages, url) => {
      const skip = Number(url.searchParams.get("skip") ?? 0);
      return json(pages.find(([first]) => first === skip) ?? []);
    },
  ],
  [
    "a number",
    { kind: "page", items: "/items", parameter: "page", total: "/total" },
    sizes,
    (pages, url) => {
      const index = Number(url.searchParams.get("page") ?? 1) - 1;
      return json({ items: pages[index], total: pages.length });
    },
  ],
  [
    "a link",
    { kind: "link" },
    sizes,
    (pages, url) => {
      const index = Number(url.searchParams.get("page") ?? 0);
      const link = `<?page=${index + 1}>; rel="next"`;
      return json(pages[index], index + 1 < pages.length ? { link } : {});
    },
  ],
];

describe.each(kinds)("pages that follow by %s", (_, declared, arbitrary, answer) => {
  let server: Loopback;
  let pages: number[][];
  beforeAll(async () => {
    server = await serve((url) => answer(pages, url));
  });
  afterAll(() => {
    server.close();
  });

  it("give all items once and in order, up to a limit", async () => {
    const { createTestClient, listThingsPages } = await loadPaged(declared);
    const client = createTestClient({ baseUrl: server.url });
    await fc.assert(
      fc.asyncProperty(arbitrary, fc.option(fc.nat(20)), async (counts, given) => {
        pages = pagesOf(counts);
        const limit = given ?? undefined;
        const found = await all(listThingsPages(client, { limit }));
        expect(found).toEqual(pages.flat().slice(0, limit));
      }),
      { numRuns: 40 },
    );
  });
});
