import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { loadOne, type Api, type Call } from "./generated-api.ts";
import { listen, refusalOf, requestOf, type Loopback } from "./loopback.ts";

let server: Loopback;
beforeAll(async () => {
  server = await listen();
});
afterAll(() => server.close());

const path = "/it/{id}?type=a";
const operation: JsonObject = {
  parameters: [
    {
      name: "id",
      in: "path",
      required: true,
      style: "label",
      schema: { type: "array", items: {} },
    },
    { name: "q", in: "query", explode: false, schema: { type: "array", items: {} } },
    { name: "json", in: "query", content: { "application/json": {} } },
    { name: "deep", in: "query", style: "deepObject", schema: { type: "object" } },
    { name: "H", in: "header", explode: true, schema: { type: "object" } },
    { name: "c", in: "cookie", schema: { type: "string" } },
  ],
};
const params = {
  path: { id: ["x", "y"] },
  query: { q: ["a", "b"] },
  header: { H: { a: 1 } },
  cookie: { c: ";" },
};
const plain: JsonObject = {
  parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
};

async function using(
  given: JsonObject,
  at: string,
  method = "get",
): Promise<Api & { readonly call: Call }> {
  const api = await loadOne(given, at, method);
  const createTestClient: Api["createTestClient"] = (options) => {
    const client = api.createTestClient(options);
    client.use(api.byPath);
    return client;
  };
  return { ...api, createTestClient };
}

describe("a call by path", () => {
  it("is what openapi-fetch makes of it, as long as nothing else is asked for", async () => {
    const { createTestClient } = await loadOne(operation, path);
    const { target, headers } = await requestOf(server, (baseUrl) =>
      createTestClient({ baseUrl }).GET(path, { params: { ...params, query: { q: ["a", "b"] } } }),
    );
    expect(target).toBe("/it/x,y?type=a?q=a&q=b");
    expect([headers["h"], headers.cookie]).toEqual(["[object Object]", undefined]);
  });

  it("is what the function makes of it, where the client uses `byPath`", async () => {
    const { call, createTestClient } = await using(operation, path);
    const byPath = await requestOf(server, (baseUrl) =>
      createTestClient({ baseUrl }).GET(path, { params }),
    );
    const byFunction = await requestOf(server, (baseUrl) =>
      call(createTestClient({ baseUrl }), { params }),
    );
    expect(byPath.target).toBe("/it/.x,y?type=a&q=a,b");
    expect(byPath.headers).toMatchObject({ h: "a=1", cookie: "c=%3B" });
    expect(byFunction).toEqual(byPath);
  });

  it("writes JSON once, where the client uses `byPath`", async () => {
    const json = { content: { "application/json": { schema: { type: ["string", "array"] } } } };
    const parameters = [{ name: "j", in: "query", ...json }];
    const { call, createTestClient } = await using({ parameters }, "/it");
    for (const j of ["a", 1, true]) {
      const given = { params: { query: { j } } };
      const byPath = await requestOf(server, (baseUrl) =>
        createTestClient({ baseUrl }).GET("/it", given),
      );
      const byFunction = await requestOf(server, (baseUrl) =>
        call(createTestClient({ baseUrl }), given),
      );
      expect(byPath.target).toBe(`/it?j=${encodeURIComponent(JSON.stringify(j))}`);
      expect(byFunction).toEqual(byPath);
    }
  });

  it.each([undefined, "", ".", "..", "%2e"])("refuses the path value %j", async (id) => {
    const { createTestClient } = await using(plain, "/it/{id}/end");
    const pathSerializer = id === "%2e" ? (url: string) => url.replace("{id}", id) : undefined;
    const error = await refusalOf(server, (baseUrl) =>
      createTestClient({ baseUrl, pathSerializer }).GET("/it/{id}/end", {
        params: { path: { id } },
      }),
    );
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toMatch(/\bid\b/);
  });

  it.each<[string, object]>([
    ['"id"', { ...params, path: { id: [{ a: 1 }] } }],
    ['"H"', { ...params, header: { H: { "a=b": 1 } } }],
    ['"c"', { ...params, cookie: { c: "\ud800" } }],
    ['"deep"', { ...params, query: { deep: { "a[": 1 } } }],
  ])("refuses what a function refuses of %s", async (name, given) => {
    const { call, createTestClient } = await using(operation, path);
    for (const way of [
      async (baseUrl: string) => createTestClient({ baseUrl }).GET(path, { params: given }),
      async (baseUrl: string) => call(createTestClient({ baseUrl }), { params: given }),
    ]) {
      const error = await refusalOf(server, way);
      expect(error).toBeInstanceOf(TypeError);
      expect(error.message).toContain(name);
    }
  });

  it.each<[string, object, string]>([
    ["a nested object", { deep: { a: { b: 1 } } }, "deep[a][b]=1"],
    ["a list of dates", { q: [new Date(0)] }, "q=1970-01-01T00%3A00%3A00.000Z"],
    ["half of a surrogate pair in JSON", { json: "\ud800" }, "json=%22%5Cud800%22"],
  ])(
    "still refuses %s, as openapi-fetch does, though functions write it",
    async (_, query, text) => {
      const { call, createTestClient } = await using(operation, path);
      const given = { params: { ...params, query } };
      await refusalOf(server, (baseUrl) => createTestClient({ baseUrl }).GET(path, given));
      const { target } = await requestOf(server, (baseUrl) =>
        call(createTestClient({ baseUrl }), given),
      );
      expect(target).toBe(`/it/.x,y?type=a&${text}`);
    },
  );

  it("takes options for a query that repeat the defaults of openapi-fetch for none", async () => {
    const { createTestClient } = await using(operation, path);
    const querySerializer = { array: { style: "form", explode: true } };
    const { target } = await requestOf(server, (baseUrl) =>
      createTestClient({ baseUrl }).GET(path, { params, querySerializer }),
    );
    expect(target).toBe("/it/.x,y?type=a&q=a,b");
  });

  it("leaves an empty header out", async () => {
    const { createTestClient } = await using(operation, path);
    const { headers } = await requestOf(server, (baseUrl) =>
      createTestClient({ baseUrl }).GET(path, { params: { ...params, header: { H: {} } } }),
    );
    expect(headers["h"]).toBeUndefined();
  });

  it("keeps its body, as openapi-fetch has written it, and its headers", async () => {
    const { createTestClient } = await using(operation, path, "post");
    const { body, headers } = await requestOf(server, (baseUrl) =>
      createTestClient({ baseUrl }).POST(path, {
        params,
        body: { a: "ü" },
        headers: { "X-A": "1" },
      }),
    );
    expect(body.toString()).toBe('{"a":"ü"}');
    expect(headers).toMatchObject({
      "content-type": "application/json",
      "content-length": "10",
      "x-a": "1",
    });
  });

  it("keeps its signal", async () => {
    const { createTestClient } = await using(operation, path);
    const error = await refusalOf(server, (baseUrl) =>
      createTestClient({ baseUrl }).GET(path, { params, signal: AbortSignal.abort() }),
    );
    expect(error.name).toBe("AbortError");
  });

  it("of an operation that needs nothing stays as it is", async () => {
    const { createTestClient } = await using({}, "/it");
    const { target } = await requestOf(server, (baseUrl) =>
      createTestClient({ baseUrl }).GET("/it", { params: { query: { a: [1, 2] } } }),
    );
    expect(target).toBe("/it?a=1&a=2");
  });

  it("leaves braces of the base URL alone", async () => {
    const { createTestClient } = await using(plain, "/it/{id}");
    const { target } = await requestOf(server, (url) =>
      createTestClient({ baseUrl: `${url}/{x}` }).GET("/it/{id}", {
        params: { path: { id: "$&" } },
      }),
    );
    expect(target).toBe("/%7Bx%7D/it/%24%26");
  });
});
