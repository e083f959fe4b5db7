import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { load, type Api } from "./generated-api.ts";

const root = "https://api.example.com/v1";

/** A description whose operation and path may have servers of their own. */
async function apiOf(
  operation: JsonObject,
  path: JsonObject = {},
  url = root,
  variables: JsonObject = {},
): Promise<Api> {
  return load(
    { "/it": { ...path, get: { operationId: "callIt", responses: {}, ...operation } } },
    { servers: [{ url, variables }] },
  );
}

/** Where the function sends. */
async function urlOf(
  { functions, createTestClient }: Api,
  init: object = {},
  options: object = {},
): Promise<string> {
  let url = "";
  const fetch = async (request: Request): Promise<Response> => {
    url = request.url;
    return Response.json({});
  };
  await functions["callIt"]?.(createTestClient({ fetch, ...options }), init);
  return url;
}

const servers = (url: string, variables: JsonObject = {}): JsonObject => ({
  servers: [{ url, variables }],
});

describe("a function", () => {
  it.each<[string, JsonObject, JsonObject, string]>([
    ["its own server", servers("https://a.test"), {}, "https://a.test/it"],
    ["that of its path", {}, servers("https://a.test/b/"), "https://a.test/b/it"],
    [
      "its own before that of its path",
      servers("https://a.test"),
      servers("https://b.test"),
      "https://a.test/it",
    ],
    ["its own, relative to the client's", servers("/v2"), {}, "https://api.example.com/v2/it"],
    ["its own, on another host of the same scheme", servers("//b.test"), {}, "https://b.test/it"],
    [
      "its own, with defaults",
      servers("https://{a}.test/{b}", { a: { default: "x" }, b: { default: "$&" } }),
      {},
      "https://x.test/$&/it",
    ],
    ["the client's, where its own is that", servers(root), {}, `${root}/it`],
  ])("sends to %s", async (_, operation, path, url) => {
    expect(await urlOf(await apiOf(operation, path))).toBe(url);
  });

  it("sends where the call says, whatever the description does", async () => {
    const api = await apiOf(servers("https://a.test"));
    expect(await urlOf(api, { baseUrl: "https://mine.test/" })).toBe("https://mine.test/it");
  });

  it("sends to its own server, wherever the client does, unless that one is relative", async () => {
    const options = { baseUrl: "http://localhost:1/x" };
    expect(await urlOf(await apiOf(servers("https://a.test")), {}, options)).toBe(
      "https://a.test/it",
    );
    expect(await urlOf(await apiOf(servers("/v2")), {}, options)).toBe("http://localhost:1/v2/it");
  });

  it("sends to the client's server where its own has a variable without a default", async () => {
    const api = await apiOf(servers("https://{tenant}.test", { tenant: { default: "" } }));
    expect(await urlOf(api)).toBe(`${root}/it`);
  });
});

describe("a variable that is the whole host", () => {
  const host = { host: { default: "localhost" } };

  it.each(["a.example.com", "127.0.0.1:3210", "localhost:80", "[::1]:3210", "a_b-c"])(
    "can be %s",
    async (value) => {
      const api = await apiOf({}, {}, "http://{host}/x", host);
      const url = await urlOf(api, {}, { host: value });
      expect(url).toBe(new URL(`http://${value}/x/it`).href);
    },
  );

  it.each([
    "",
    ".",
    "..",
    ".:80",
    ":80",
    "a:",
    "a:b",
    "a:80:81",
    "a:123456",
    "a:80/b",
    "a/b",
    "a?b",
    "a#b",
    "a\\b",
    "a@b",
    "a:1@b",
    "a b",
    "a\n",
    "a%2fb",
    "[::1]x",
    "[::1",
    "é",
    42,
    null,
  ])("cannot be %j", async (value) => {
    const { createTestClient } = await apiOf({}, {}, "http://{host}/x", host);
    expect(() => createTestClient({ host: value })).toThrow(/^give baseUrl, or host as a host/);
  });

  it("can follow a scheme that is a variable, too", async () => {
    const api = await apiOf({}, {}, "{scheme}://{host}", { scheme: { default: "https" }, ...host });
    expect(await urlOf(api, {}, { scheme: "http", host: "a:1" })).toBe("http://a:1/it");
  });

  it("can be what the description lists, whatever that is", async () => {
    const api = await apiOf({}, {}, "http://{host}/x", {
      host: { default: "a/b", enum: ["a/b", "c:1"] },
    });
    expect(await urlOf(api)).toBe("http://a/b/x/it");
    expect(await urlOf(api, {}, { host: "c:1" })).toBe("http://c:1/x/it");
    expect(() => api.createTestClient({ host: "c/d" })).toThrow(/^give baseUrl, or host as a host/);
  });

  it.each([
    "http://{host}.test",
    "http://{host}:81/",
    "http://a.test/{host}",
    "http://{host}/{host}",
  ])("has no port in %s, where it is more or less than that", async (url) => {
    const { createTestClient } = await apiOf({}, {}, url, host);
    expect(() => createTestClient({ host: "a:1" })).toThrow(/^give baseUrl, or host of letters/);
  });
});
