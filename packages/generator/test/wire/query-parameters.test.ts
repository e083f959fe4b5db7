import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { loadOne } from "./generated-api.ts";
import { listen, refusalOf, requestOf, type Loopback } from "./loopback.ts";

let server: Loopback;
beforeAll(async () => {
  server = await listen();
});
afterAll(() => server.close());

const list = { type: "array", items: {} };
const object = { type: "object" };

/** The query that a value of a parameter `p` becomes, without its question mark. */
async function queryOf(parameter: JsonObject, p: unknown, path = "/it"): Promise<string> {
  const { call, createTestClient } = await loadOne(
    { parameters: [{ name: "p", in: "query", ...parameter }] },
    path,
  );
  const { target } = await requestOf(server, (baseUrl) =>
    call(createTestClient({ baseUrl }), { params: { query: { p } } }),
  );
  return target.replace(/^[^?]*\??/, "");
}

/** Why a value of a parameter `p` is refused. */
async function refusal(parameter: JsonObject, p: unknown): Promise<Error> {
  const { call, createTestClient } = await loadOne({
    parameters: [{ name: "p", in: "query", ...parameter }],
  });
  return refusalOf(server, (baseUrl) =>
    call(createTestClient({ baseUrl }), { params: { query: { p } } }),
  );
}

describe("a query parameter", () => {
  it.each<[string, JsonObject, unknown, string]>([
    ["a list", { schema: list }, ["a", "b"], "p=a&p=b"],
    ["a list of one part", { schema: list, explode: false }, ["a,", "b"], "p=a%2C,b"],
    [
      "a list with spaces",
      { schema: list, style: "spaceDelimited", explode: false },
      [1, 2],
      "p=1%202",
    ],
    [
      "a list with pipes",
      { schema: list, style: "pipeDelimited", explode: false },
      [1, 2],
      "p=1%7C2",
    ],
    [
      "a list with pipes, exploded",
      { schema: list, style: "pipeDelimited", explode: true },
      [1, 2],
      "p=1&p=2",
    ],
    [
      "a list with pipes, as the default has it",
      { schema: list, style: "pipeDelimited" },
      [1, 2],
      "p=1%7C2",
    ],
    ["an object", { schema: object }, { a: 1, "b&c": "d=e" }, "a=1&b%26c=d%3De"],
    ["an object of one part", { schema: object, explode: false }, { a: 1, b: 2 }, "p=a,1,b,2"],
    [
      "an object with pipes",
      { schema: object, style: "pipeDelimited", explode: false },
      { a: 1 },
      "p=a%7C1",
    ],
    [
      "a deep object",
      { schema: object, style: "deepObject" },
      { a: { b: [1, 2] }, c: 3 },
      "p[a][b]=1&p[a][b]=2&p[c]=3",
    ],
    [
      "a key of a deep object",
      { schema: object, style: "deepObject" },
      { "a&b=": "c" },
      "p[a%26b%3D]=c",
    ],
    [
      "JSON",
      { content: { "application/json": { schema: {} } } },
      { a: ["ü"] },
      "p=%7B%22a%22%3A%5B%22%5Cu00fc%22%5D%7D",
    ],
    [
      "text of another media type",
      { content: { "text/csv": { schema: {} } } },
      "a,b&",
      "p=a%2Cb%26",
    ],
    [
      "a date",
      { schema: { type: "string", format: "date-time" } },
      new Date(0),
      "p=1970-01-01T00%3A00%3A00.000Z",
    ],
    [
      "a list of dates",
      { schema: list, explode: false },
      [new Date(0)],
      "p=1970-01-01T00%3A00%3A00.000Z",
    ],
    ["a bigint", { schema: { type: "integer" } }, 2n ** 64n, "p=18446744073709551616"],
    [
      "reserved characters",
      { schema: { type: "string" }, allowReserved: true },
      "a/b?c:d@e=f",
      "p=a/b?c:d@e=f",
    ],
    [
      "reserved characters that would end it",
      { schema: { type: "string" }, allowReserved: true },
      "a&b=c#d+e f",
      "p=a%26b=c%23d%2Be%20f",
    ],
    [
      "a key that begins as a query does",
      { schema: object, allowReserved: true },
      { "?a": 1 },
      "%3Fa=1",
    ],
    ["an empty text", { schema: list, explode: false }, [""], "p="],
    ["an empty list", { schema: list, explode: false }, [], ""],
    ["an empty object", { schema: object, style: "deepObject" }, { a: {}, b: undefined }, ""],
    ["undefined", { schema: object }, undefined, ""],
    ["null", { schema: object }, null, ""],
  ])("writes %s", async (_, parameter, value, query) => {
    expect(await queryOf(parameter, value)).toBe(query);
  });

  it.each<[string, JsonObject, unknown]>([
    ["a space between spaces", { schema: list, style: "spaceDelimited", explode: false }, ["a b"]],
    ["a pipe between pipes", { schema: list, style: "pipeDelimited", explode: false }, ["a|b"]],
    ["a comma that is not encoded", { schema: list, explode: false, allowReserved: true }, ["a,b"]],
    ["an object in a list", { schema: list }, [{ a: 1 }]],
    ["a list in a list", { schema: list, explode: false }, [[1], [2]]],
    ["an object in an object", { schema: object }, { a: { b: 1 } }],
    [
      "an object in a list of a deep object",
      { schema: object, style: "deepObject" },
      { a: [{ b: 1 }] },
    ],
    ["brackets in a key", { schema: object, style: "deepObject" }, { "a]b": 1 }],
    ["a gap in a list", { schema: list, explode: false }, ["a", undefined]],
    [
      "null in a list",
      { schema: { type: "array", items: { type: ["string", "null"] } } },
      ["a", null],
    ],
    ["half a surrogate pair", { schema: list, explode: false }, ["\ud800"]],
    ["a function", { schema: object }, () => 1],
    ["a Map", { schema: object }, new Map([["a", 1]])],
    ["a Set in a deep object", { schema: object, style: "deepObject" }, { a: new Set([1]) }],
    ["NaN", { schema: list, explode: false }, [Number.NaN]],
    ["an infinite number", { schema: object }, { a: Infinity }],
    ["a file", { schema: object }, new Blob(["a"])],
    ["a date that is none", { schema: { type: "string", format: "date" } }, new Date(NaN)],
    ["a bigint in JSON", { content: { "application/json": { schema: {} } } }, { a: 1n }],
    ["a function as JSON", { content: { "application/json": { schema: {} } } }, () => 1],
  ])("refuses %s by its name", async (_, parameter, value) => {
    const error = await refusal(parameter, value);
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toContain('"p"');
  });

  it("cannot become another parameter by its name", async () => {
    const { call, createTestClient } = await loadOne({
      parameters: [{ name: "a&b=c#", in: "query", schema: { type: "string" } }],
    });
    const { target } = await requestOf(server, (baseUrl) =>
      call(createTestClient({ baseUrl }), { params: { query: { "a&b=c#": "d" } } }),
    );
    expect(target).toBe("/it?a%26b%3Dc%23=d");
  });

  it("whose name every object has is one like others", async () => {
    const { call, createTestClient } = await loadOne({
      parameters: ["toString", "__proto__"].map((name) => ({
        name,
        in: "query",
        explode: false,
        schema: list,
      })),
    });
    const query = { toString: ["a", "b"], ["__proto__"]: [1, 2] };
    const { target } = await requestOf(server, (baseUrl) =>
      call(createTestClient({ baseUrl }), { params: { query } }),
    );
    expect(target).toBe("/it?toString=a,b&__proto__=1,2");
  });
});

describe("a query in a path of the description", () => {
  it.each<[string, unknown, string]>([
    ["/it?type=a", "b", "type=a&p=b"],
    ["/it?type=a#first", "b", "type=a&p=b"],
    ["/it#first?type=a", "b", "p=b"],
    ["/it?type=a&type=b%26", undefined, "type=a&type=b%26"],
    ["/?type=a", undefined, "type=a"],
    ["/it?p=a", undefined, "p=a"],
    ["/it?p=a", "b", "p=b"],
    ["/it?p={p}", "b&c", "p=b%26c"],
  ])("%s is part of the query, with %j given", async (path, value, query) => {
    expect(await queryOf({ schema: { type: "string" } }, value, path)).toBe(query);
  });

  it("leaves the path to its own parameters", async () => {
    const { call, createTestClient } = await loadOne(
      { parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }] },
      "/it/{id}/?type=a#b",
    );
    const { target } = await requestOf(server, (baseUrl) =>
      call(createTestClient({ baseUrl }), { params: { path: { id: "?$&" } } }),
    );
    expect(target).toBe("/it/%3F%24%26/?type=a");
  });
});
