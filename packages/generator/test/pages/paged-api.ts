import { pathToFileURL } from "node:url";
import type { JsonObject } from "@convex-openapi/document/model";
import { withFiles } from "@convex-openapi/test-support/compile";
import { specOf } from "@convex-openapi/test-support/documents";
import { once } from "@convex-openapi/test-support/once";
import type { EmitOptions } from "../../src/emit/emit-options.ts";
import { emit } from "../emitted.ts";

/** What a generated function for pages gives. */
export interface Pages extends AsyncIterable<unknown> {
  byPage(): AsyncIterable<unknown>;
}

/** A generated package with one list, loaded. */
export interface PagedApi {
  readonly createTestClient: (options: object) => { use(middleware: object): void };
  readonly listThingsPages: (client: object, init?: object) => Pages;
  readonly TestError: new (...given: never[]) => Error & { readonly status: number };
  readonly byPath: object;
}

const integers: JsonObject = { type: "array", items: { type: "integer" } };

/** The page that most tests describe: a list, and what leads to the next page. */
export const pageSchema: JsonObject = {
  type: "object",
  required: ["more"],
  properties: {
    items: integers,
    after: { type: ["string", "null"] },
    more: { type: "boolean" },
    total: { type: "integer" },
    next: { type: "string" },
  },
};

/** Generates the client of `/things` with pages that are declared so, and loads it; a GET unless it takes a body. */
export function loadPaged(
  pagination: JsonObject,
  operation: JsonObject = {},
  path = "/things",
  options: Partial<EmitOptions> = {},
): Promise<PagedApi> {
  return load(JSON.stringify([pagination, operation, path, options]));
}

const load = once(async (json: string): Promise<PagedApi> => {
  const [pagination, operation, path, options] = JSON.parse(json) as [
    JsonObject,
    JsonObject,
    string,
    Partial<EmitOptions>,
  ];
  const called: JsonObject = {
    operationId: "listThings",
    "x-pagination": pagination,
    parameters: [...names].map((name) => ({ name, in: "query", schema: {} })),
    responses: {
      "200": {
        description: "A page.",
        content: {
          "application/json": { schema: pagination["items"] === "/items" ? pageSchema : integers },
        },
      },
    },
    ...operation,
  };
  const method = "requestBody" in operation ? "post" : "get";
  const files = await emit(specOf({ paths: { [path]: { [method]: called } } }), options);
  const texts = Object.fromEntries(files.map(({ name, text }) => [name, text]));
  return withFiles(texts, async (folder) => {
    const url = pathToFileURL(`${folder}/index.ts`).href;
    return (await import(/* @vite-ignore */ url)) as PagedApi;
  });
});

/** The query parameters of {@link loadPaged}. */
const names = new Set(["cursor", "skip", "page", "q"]);
