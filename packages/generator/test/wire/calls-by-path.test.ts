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

  it("still refuses a nested query that openapi-fetch refuses, which the function writes", async () => {
    const { call, createTestClient } = await using(operation, path);
    const given = { params: { ...params, query: { deep: { a: { b: 1 } } } } };
    const error = await refusalOf(server, (baseUrl) =>
      createTestClient({ baseUrl }).GET(path, given),
    );
    expect(error.message).toContain("nested");
    const { target } = await requestOf(server, (baseUrl) =>
      call(createTestClient({ baseUrl }), given),
    );
    expect(target).toBe("/it/.x,y?type=a&deep[a][b]=1");
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
