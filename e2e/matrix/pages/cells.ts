import { deepStrictEqual } from "node:assert/strict";

import type { JsonObject } from "@convex-openapi/document/model";
import { withFiles } from "@convex-openapi/test-support/compile";
import { specOf } from "@convex-openapi/test-support/documents";
import { emit } from "../../../packages/generator/test/emitted.ts";
import { give, listen } from "../../../packages/generator/test/wire/loopback.ts";
import { json } from "../../../packages/generator/test/pages/paged-server.ts";
import type { Cell } from "../cell.ts";
import { moduleCells } from "../module-cells.ts";
import { neutralBundle } from "../neutral-bundle.ts";
import type { RunModule } from "../wire/run-module.ts";

/** Every runtime with lists of each kind of pages. */
export function pagesCells(runtimes: string, folder: string): Cell[] {
  return moduleCells("pages", runtimes, folder, checkLists);
}

/** How the pages of each list follow; `elsewhere` leads to another origin. */
const declared: Readonly<Record<string, JsonObject>> = {
  cursor: { kind: "cursor", items: "/items", parameter: "from", next: "/next" },
  offset: { kind: "offset", items: "/items", parameter: "from" },
  page: { kind: "page", items: "/items", parameter: "from", total: "/total" },
  next: { kind: "next", items: "/items", next: "/next" },
  link: { kind: "link", items: "/items" },
  elsewhere: { kind: "link", items: "/items" },
};

/** What each list requests. */
const targets: Readonly<Record<string, readonly string[]>> = {
  cursor: ["", "?from=%C3%BC%2F2"],
  offset: ["", "?from=2", "?from=3"],
  page: ["", "?from=2"],
  next: ["", "?from=2"],
  link: ["", "?from=2"],
  elsewhere: [""],
};

async function checkLists(runModule: RunModule): Promise<void> {
  const server = await listen();
  server.answer = (response) => {
    const { pathname, searchParams } = new URL(response.req.url ?? "", server.url);
    const kind = pathname.slice(1);
    const from = searchParams.get("from");
    const isFirst = from === null;
    const items = isFirst ? ["a", "b"] : from === "3" ? [] : ["ü"];
    const next = kind === "cursor" ? "ü/2" : `${pathname}?from=2`;
    const origin = kind === "elsewhere" ? "http://elsewhere.invalid" : server.url;
    const link = { link: `<${origin}${pathname}?from=2>; rel="next"` };
    const body = { items, total: 2, ...(isFirst && { next }) };
    give(json(body, isFirst ? link : {}), response);
  };
  try {
    const whole = ["a", "b", "ü"];
    const read: unknown = JSON.parse(await runModule(await program(), server.url));
    deepStrictEqual(read, {
      ...Object.fromEntries(Object.keys(declared).map((kind) => [kind, whole])),
      elsewhere: [
        "a",
        "b",
        `Error: GET /elsewhere: a page leads from ${server.url} to http://elsewhere.invalid`,
      ],
    });
    deepStrictEqual(
      server.received.map(({ target }) => target),
      Object.entries(targets).flatMap(([kind, queries]) =>
        queries.map((each) => `/${kind}${each}`),
      ),
    );
  } finally {
    server.close();
  }
}

async function program(): Promise<string> {
  const properties: JsonObject = {
    items: { type: "array", items: { type: "string" } },
    next: { type: "string" },
    total: { type: "integer" },
  };
  const schema: JsonObject = { type: "object", properties };
  const paths = Object.fromEntries(
    Object.entries(declared).map(([kind, pagination]): [string, JsonObject] => [
      `/${kind}`,
      {
        get: {
          operationId: kind,
          "x-pagination": pagination,
          parameters: [{ name: "from", in: "query", schema: {} }],
          responses: { 200: { description: "", content: { "application/json": { schema } } } },
        },
      },
    ]),
  );
  const files = await emit(specOf({ paths }));
  const contents = `
    import * as api from "./index.ts";
    export async function run(baseUrl) {
      const client = api.createTestClient({ baseUrl });
      const read = {};
      for (const kind of ${JSON.stringify(Object.keys(declared))}) {
        const items = read[kind] = [];
        try {
          for await (const item of api[kind + "Pages"](client)) items.push(item);
        } catch (error) {
          items.push(String(error));
        }
      }
      return read;
    }`;
  const texts = Object.fromEntries(files.map(({ name, text }) => [name, text]));
  return withFiles(texts, (folder) => neutralBundle(contents, folder));
}
