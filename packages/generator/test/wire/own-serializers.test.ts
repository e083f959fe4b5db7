import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadOne, type Client } from "./generated-api.ts";
import { listen, requestOf, type Loopback } from "./loopback.ts";

let server: Loopback;
beforeAll(async () => {
  server = await listen();
});
afterAll(() => server.close());

const operation = {
  parameters: [
    {
      name: "p",
      in: "query",
      explode: false,
      schema: { type: "array", items: { type: "string" } },
    },
  ],
};
const params = { query: { p: ["a", "b"] } };
const own = (query: object): string => `own=${JSON.stringify(query)}`;
const asLists = { array: { style: "pipeDelimited", explode: false } };
/** Writes most values as openapi-fetch does. */
const alike = (query: Record<string, string[]>): string =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, all]) => all.map((one): [string, string] => [name, one])),
  ).toString();

describe("a query serializer of the caller", () => {
  it.each<[string, unknown, string]>([
    ["a function", own, "?own={%22p%22:[%22a%22,%22b%22]}"],
    ["options of openapi-fetch", asLists, "?p=a|b"],
    ["a function that writes what openapi-fetch would", alike, "?p=a&p=b"],
  ])("wins over the description: %s", async (_, querySerializer, query) => {
    const { call, byPath, createTestClient } = await loadOne(operation, "/it");
    const ways: ((client: Client, init: object) => Promise<unknown>)[] = [
      async (client, init) => call(client, { params, ...init }),
      async (client, init) => {
        client.use(byPath);
        return client.GET("/it", { params, ...init });
      },
    ];
    for (const way of ways) {
      const inCall = await requestOf(server, (baseUrl) =>
        way(createTestClient({ baseUrl }), { querySerializer }),
      );
      const ofClient = await requestOf(server, (baseUrl) =>
        way(createTestClient({ baseUrl, querySerializer }), {}),
      );
      expect([inCall.target, ofClient.target]).toEqual([`/it${query}`, `/it${query}`]);
    }
  });

  it("is given what stands in the path of the description, too", async () => {
    const { call, createTestClient } = await loadOne(operation, "/it?type=a");
    const { target } = await requestOf(server, (baseUrl) =>
      call(createTestClient({ baseUrl }), { params, querySerializer: own }),
    );
    expect(decodeURIComponent(target)).toBe('/it?own={"type":"a","p":["a","b"]}');
  });

  it("of the call wins over that of the client", async () => {
    const { call, createTestClient } = await loadOne(operation);
    const { target } = await requestOf(server, (baseUrl) =>
      call(createTestClient({ baseUrl, querySerializer: asLists }), {
        params,
        querySerializer: () => "mine",
      }),
    );
    expect(target).toBe("/it?mine");
  });
});

describe("a body serializer of the caller", () => {
  it.each([
    "application/json",
    "text/csv",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
  ])("wins over the description of %s", async (type) => {
    const { call, createTestClient } = await loadOne(
      { requestBody: { content: { [type]: { schema: { type: "object" } } } } },
      "/it",
      "post",
    );
    const bodySerializer = (body: object): string => `own ${JSON.stringify(body)}`;
    const body = { a: 1 };
    const inCall = await requestOf(server, (baseUrl) =>
      call(createTestClient({ baseUrl }), { body, bodySerializer }),
    );
    const ofClient = await requestOf(server, (baseUrl) =>
      call(createTestClient({ baseUrl, bodySerializer }), { body }),
    );
    expect([inCall.body.toString(), ofClient.body.toString()]).toEqual([
      'own {"a":1}',
      'own {"a":1}',
    ]);
  });
});
