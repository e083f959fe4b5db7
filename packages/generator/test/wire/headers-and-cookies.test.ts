import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { loadOne } from "./generated-api.ts";
import { listen, refusalOf, requestOf, type Loopback, type Received } from "./loopback.ts";

let server: Loopback;
beforeAll(async () => {
  server = await listen();
});
afterAll(() => server.close());

const text = { schema: { type: "string" } };
const list = { schema: { type: "array", items: {} } };
const object = { schema: { type: "object" } };
const json = { content: { "application/json": { schema: {} } } };

type Send = (url: string) => Promise<unknown>;

/** Calls an operation of one parameter. */
async function caller(
  parameter: JsonObject,
): Promise<(params: object, init?: object, options?: object) => Send> {
  const { call, createTestClient } = await loadOne({ parameters: [parameter] });
  return (params, init = {}, options = {}) =>
    async (baseUrl) =>
      call(createTestClient({ baseUrl, ...options }), { params, ...init });
}

async function sent(location: string, parameter: JsonObject, value: unknown): Promise<Received> {
  const call = await caller({ name: "p", in: location, ...parameter });
  return requestOf(server, call({ [location]: { p: value } }));
}

async function refused(location: string, parameter: JsonObject, value: unknown): Promise<Error> {
  const call = await caller({ name: "p", in: location, ...parameter });
  return refusalOf(server, call({ [location]: { p: value } }));
}

describe("a header parameter", () => {
  it.each<[string, JsonObject, unknown, string | undefined]>([
    ["a text", text, 'a, b="c"', 'a, b="c"'],
    ["an empty text", text, "", ""],
    ["a text of ISO 8859-1", text, "é", "é"],
    ["a list", list, ["a", 1, true], "a,1,true"],
    ["an object", object, { a: 1, b: "c" }, "a,1,b,c"],
    ["an object, exploded", { ...object, explode: true }, { a: 1, b: "c=d" }, "a=1,b=c=d"],
    ["JSON", json, { a: "ü,→" }, '{"a":"\\u00fc,\\u2192"}'],
    [
      "a date",
      { schema: { type: "string", format: "date-time" } },
      new Date(0),
      "1970-01-01T00:00:00.000Z",
    ],
    ["a bigint", { schema: { type: "integer" } }, 5n, "5"],
    ["a number without a check", { schema: { type: "integer" } }, 5, "5"],
    ["an empty list", list, [], undefined],
    ["an empty object", object, { a: undefined }, undefined],
    ["undefined", list, undefined, undefined],
    ["undefined in place of a text", text, undefined, undefined],
    ["null in place of a text", text, null, undefined],
  ])("writes %s", async (_, parameter, value, written) => {
    expect((await sent("header", parameter, value)).headers["p"]).toBe(written);
  });

  it.each<[string, JsonObject, unknown]>([
    ["a line break", text, "a\r\nX-Admin: 1"],
    ["a line break in a list", list, ["a\nb"]],
    ["a character beyond ISO 8859-1", text, "→"],
    ["a space at the start of an item, which would be lost", list, [" a"]],
    ["a comma between commas", list, ["a,b"]],
    ["an equals sign in a key", { ...object, explode: true }, { "a=b": 1 }],
    ["an object in a list", list, [{}]],
    ["NaN", text, Number.NaN],
    ["a Map", text, new Map()],
    ["an infinite number in a list", list, [Infinity]],
    ["a Map in place of an object", object, new Map([["a", 1]])],
    ["a line break in text of another media type", { content: { "text/csv": {} } }, "a\nb"],
    ["a bigint in JSON", json, [1n]],
  ])("refuses %s by its name", async (_, parameter, value) => {
    const error = await refused("header", parameter, value);
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toMatch(/(?:^|")p\b/);
  });

  it("leaves the headers of the caller and the client where they are", async () => {
    const call = await caller({ name: "p", in: "header", ...list });
    const { headers } = await requestOf(
      server,
      call(
        { header: { p: ["a"] } },
        { headers: { "x-call": "1" } },
        { headers: { "x-client": "2" } },
      ),
    );
    expect(headers).toMatchObject({ p: "a", "x-call": "1", "x-client": "2" });
  });
});

describe("a cookie parameter", () => {
  it.each<[string, JsonObject, unknown, string | undefined]>([
    ["a text", text, "a; b=c,d", "p=a%3B%20b%3Dc%2Cd"],
    ["an empty text", text, "", "p="],
    ["a list", { ...list, explode: false }, ["a", "b,"], "p=a,b%2C"],
    ["a list, exploded", list, ["a", "b"], "p=a; p=b"],
    ["an object", { ...object, explode: false }, { a: 1 }, "p=a,1"],
    ["an object, exploded", object, { a: 1, "b;": 2 }, "a=1; b%3B=2"],
    ["JSON", json, { a: 1 }, "p=%7B%22a%22%3A1%7D"],
    ["reserved characters", { ...text, allowReserved: true }, "a:b=c;d", "p=a:b=c%3Bd"],
    ["the style cookie without any encoding", { ...text, style: "cookie" }, "a%20b=c", "p=a%20b=c"],
    ["a list in the style cookie", { ...list, style: "cookie" }, ["a", "b"], "p=a; p=b"],
    [
      "a list of one part in the style cookie",
      { ...list, style: "cookie", explode: false },
      ["a", "b"],
      "p=a,b",
    ],
    ["an empty list", list, [], undefined],
    ["undefined", text, undefined, undefined],
  ])("writes %s", async (_, parameter, value, written) => {
    expect((await sent("cookie", parameter, value)).headers.cookie).toBe(written);
  });

  it.each<[string, JsonObject, unknown]>([
    ["an object in an object", object, { a: {} }],
    ["what ends a cookie, in the style cookie", { ...text, style: "cookie" }, "a;b"],
    ["a space, in the style cookie", { ...text, style: "cookie" }, "a b"],
    ["a comma between commas", { ...list, style: "cookie", explode: false }, ["a,b"]],
    ["half a surrogate pair", text, "\ud800"],
    ["NaN", text, Number.NaN],
    ["a Set", text, new Set(["a"])],
  ])("refuses %s by its name", async (_, parameter, value) => {
    const error = await refused("cookie", parameter, value);
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toContain('"p"');
  });

  it.each<[string, object, object, string]>([
    ["of the client", {}, { headers: { Cookie: "a=1" } }, "a=1; p=b"],
    ["of the call", { headers: { cookie: "a=1; c=2" } }, {}, "a=1; c=2; p=b"],
    ["of a Headers", { headers: new Headers({ Cookie: "a=1" }) }, {}, "a=1; p=b"],
    [
      "of the call in place of the client's",
      { headers: { cookie: "a=1" } },
      { headers: { Cookie: "a=2" } },
      "a=1; p=b",
    ],
    [
      "but for those that the call takes away",
      { headers: { COOKIE: null } },
      { headers: { Cookie: "a=2" } },
      "p=b",
    ],
  ])("stands beside cookies %s", async (_, init, options, written) => {
    const call = await caller({ name: "p", in: "cookie", ...text });
    const { headers } = await requestOf(server, call({ cookie: { p: "b" } }, init, options));
    expect(headers.cookie).toBe(written);
  });

  it("stands beside a header parameter that is called Cookie", async () => {
    const { call, createTestClient } = await loadOne({
      parameters: [
        { name: "p", in: "cookie", ...text },
        { name: "Cookie", in: "header", ...text },
      ],
    });
    const params = { cookie: { p: "b" }, header: { Cookie: "a=1" } };
    const { headers } = await requestOf(server, (baseUrl) =>
      call(createTestClient({ baseUrl }), { params }),
    );
    expect(headers.cookie).toBe("a=1; p=b");
  });

  it("that is absent leaves the cookies of the client", async () => {
    const call = await caller({ name: "p", in: "cookie", ...text });
    const { headers } = await requestOf(server, call({}, {}, { headers: { Cookie: "a=1" } }));
    expect(headers.cookie).toBe("a=1");
  });
});
