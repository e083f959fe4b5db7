import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { loadOne } from "./generated-api.ts";
import { listen, refusalOf, requestOf, type Loopback } from "./loopback.ts";

let server: Loopback;
beforeAll(async () => {
  server = await listen();
});
afterAll(() => server.close());

const text = { schema: { type: "string" } };
const list = { schema: { type: "array", items: {} } };
const object = { schema: { type: "object" } };
const labelled = { ...object, style: "label", explode: true };

/** Calls an operation of a path with parameters that are described alike. */
async function caller(
  path: string,
  parameter: JsonObject,
): Promise<
  (
    values: object,
    init?: object,
    options?: object,
    base?: string,
  ) => (url: string) => Promise<unknown>
> {
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
  const { call, createTestClient } = await loadOne(
    { parameters: names.map((name) => ({ name, in: "path", required: true, ...parameter })) },
    path,
  );
  return (values, init = {}, options = {}, base = "") =>
    async (url) =>
      call(createTestClient({ baseUrl: url + base, ...options }), {
        params: { path: values },
        ...init,
      });
}

async function targetOf(path: string, parameter: JsonObject, values: object): Promise<string> {
  const call = await caller(path, parameter);
  return (await requestOf(server, call(values))).target;
}

describe("a path parameter", () => {
  it.each<[string, JsonObject, unknown, string]>([
    ["a text", text, "a/b?c#d", "a%2Fb%3Fc%23d"],
    ["a text with what replacing would take for a pattern", text, "$&$1{p}", "%24%26%241%7Bp%7D"],
    ["a list", list, ["a", "b,"], "a,b%2C"],
    ["an object", object, { a: 1, b: "=" }, "a,1,b,%3D"],
    ["an object, exploded", { ...object, explode: true }, { a: 1, b: "=" }, "a=1,b=%3D"],
    ["a label", { ...text, style: "label" }, "a.b", ".a.b"],
    ["a label list", { ...list, style: "label" }, ["a", "b"], ".a,b"],
    ["a label list, exploded", { ...list, style: "label", explode: true }, ["a", "b"], ".a.b"],
    ["a label object", { ...object, style: "label" }, { a: 1, b: 2 }, ".a,1,b,2"],
    ["a label object, exploded", labelled, { a: 1, b: 2 }, ".a=1.b=2"],
    ["a label object of empty texts, which is not two dots", labelled, { "": "" }, ".="],
    ["a matrix", { ...text, style: "matrix" }, "a;b", ";p=a%3Bb"],
    ["an empty matrix", { ...text, style: "matrix" }, "", ";p"],
    ["a matrix list", { ...list, style: "matrix" }, ["a", "b"], ";p=a,b"],
    [
      "a matrix list, exploded",
      { ...list, style: "matrix", explode: true },
      ["a", "b"],
      ";p=a;p=b",
    ],
    ["a matrix object", { ...object, style: "matrix" }, { a: 1 }, ";p=a,1"],
    ["a matrix object, exploded", { ...object, style: "matrix", explode: true }, { a: 1 }, ";a=1"],
    ["JSON", { content: { "application/json": {} } }, { a: "/" }, "%7B%22a%22%3A%22%2F%22%7D"],
    [
      "a date",
      { schema: { type: "string", format: "date-time" } },
      new Date(0),
      "1970-01-01T00%3A00%3A00.000Z",
    ],
    ["a bigint", { schema: { type: "integer" } }, 10n, "10"],
    ["reserved characters", { ...text, allowReserved: true }, "a:b@c=d/e?f", "a:b@c=d%2Fe%3Ff"],
    ["dots among others", text, "a..b", "a..b"],
    ["three dots", text, "...", "..."],
  ])("writes %s", async (_, parameter, value, written) => {
    expect(await targetOf("/it/{p}/end", parameter, { p: value })).toBe(`/it/${written}/end`);
  });

  it.each<[string, JsonObject, unknown]>([
    ["a missing value", text, undefined],
    ["null", text, null],
    ["an empty text", text, ""],
    ["a dot", text, "."],
    ["two dots", text, ".."],
    ["a missing list", list, undefined],
    ["an empty list", list, []],
    ["a list of nothing", list, [""]],
    ["a list of two dots", list, [".."]],
    ["an empty object", object, {}],
    ["a label of nothing", { ...text, style: "label" }, ""],
    ["a label of a dot", { ...text, style: "label" }, "."],
    ["a label list of nothing", { ...list, style: "label", explode: true }, ["", ""]],
    ["two encoded dots", { ...text, allowReserved: true }, "%2e%2E"],
    ["a dot beside an encoded one", { ...text, allowReserved: true }, ".%2e"],
  ])("refuses %s by its name, as it would lead to another path", async (_, parameter, value) => {
    const call = await caller("/it/{p}/end", parameter);
    const error = await refusalOf(server, call({ p: value }));
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toMatch(/\bp\b/);
  });

  it.each<[string, JsonObject, unknown]>([
    ["an object in a list", list, [{ a: 1 }]],
    ["a dot between dots", { ...list, style: "label", explode: true }, ["a.b"]],
    ["a dot in a key between dots", labelled, { "a.b": 1 }],
    ["half a surrogate pair", list, ["\udfff"]],
    ["a gap in a list", list, ["a", undefined]],
  ])("refuses %s, which its style cannot carry", async (_, parameter, value) => {
    const call = await caller("/it/{p}/end", parameter);
    const error = await refusalOf(server, call({ p: value }));
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toContain('"p"');
  });

  it.each<[string, unknown]>([
    ["half a surrogate pair", "\ud800"],
    ["NaN", Number.NaN],
    ["an infinite number", -Infinity],
    ["a function", () => ""],
    ["a date that is none", new Date(Number.NaN)],
    ["a Map", new Map([["a", 1]])],
  ])("refuses %s, which is no text, by its name", async (_, value) => {
    for (const parameter of [text, list]) {
      const call = await caller("/it/{p}/end", parameter);
      const error = await refusalOf(server, call({ p: value }));
      expect(error).toBeInstanceOf(TypeError);
      expect(error.message).toMatch(/\bp\b/);
    }
  });

  it("is a date in plain text as a style would write it", async () => {
    const call = await caller("/it/{p}", text);
    const { target } = await requestOf(server, call({ p: new Date(0) }));
    expect(target).toBe("/it/1970-01-01T00%3A00%3A00.000Z");
  });

  it.each(["constructor", "toString", "__proto__"])(
    "is refused where it is missing, though every object has it: %s",
    async (name) => {
      for (const parameter of [text, list]) {
        const call = await caller(`/it/{${name}}`, parameter);
        const error = await refusalOf(server, call({}));
        expect(error.message).toContain(name);
        const values = { [name]: "a" };
        expect((await requestOf(server, call(values))).target).toBe("/it/a");
      }
    },
  );

  it("that is no text is refused by its own name alone", async () => {
    const call = await caller("/it/{a}{b}/x{c}y", text);
    const error = await refusalOf(server, call({ a: "a", b: "b" }));
    expect(error.message).toBe("no path: {c}");
  });

  it("that leaves its segment empty is refused with that reason", async () => {
    const call = await caller("/it/{a}{b}/x{c}y", text);
    const error = await refusalOf(server, call({ a: "", b: "", c: "" }));
    expect(error.message).toBe("no path: /it/{a}{b}/x{c}y");
  });

  it.each<[string, object, string]>([
    ["missing", { b: ["b"] }, 'The parameter "a" is missing or no text.'],
    ["empty", { a: [], b: ["b"] }, 'The segment "{a}" would be empty, "." or "..".'],
    ["dots", { a: ["a"], b: [".."] }, 'The segment "{b}" would be empty, "." or "..".'],
  ])("with a style is refused by its own name alone: %s", async (_, values, message) => {
    const call = await caller("/it/{a}/{b}", list);
    expect((await refusalOf(server, call(values))).message).toBe(message);
  });

  it("with a style is refused together with those of its segment", async () => {
    const call = await caller("/it/{a}{b}/{c}", list);
    const error = await refusalOf(server, call({ a: [], b: [], c: ["c"] }));
    expect(error.message).toBe('The segment "{a}{b}" would be empty, "." or "..".');
  });

  it("is not asked for in options that are missing", async () => {
    const { call, createTestClient } = await loadOne({}, "/it/{p}");
    const error = await refusalOf(server, (baseUrl) => call(createTestClient({ baseUrl })));
    expect(error.message).toContain("{p}");
  });

  it("may be empty where its segment has more", async () => {
    expect(await targetOf("/it/{a}.{b}/v{c}", text, { a: "", b: "x", c: "" })).toBe("/it/.x/v");
  });

  it("is refused where two of them make two dots together", async () => {
    const call = await caller("/it/{a}.{b}/v{c}", text);
    const error = await refusalOf(server, call({ a: "", b: ".", c: "" }));
    expect(error.message).toContain("{a}.{b}");
  });

  it("leaves two dots to the path of the description itself", async () => {
    expect(await targetOf("/it/../{p}/", text, { p: "a" })).toBe("/a/");
  });

  it("is refused beside two dots of the description", async () => {
    const call = await caller("/it/../{p}/", text);
    expect((await refusalOf(server, call({ p: ".." }))).message).toContain("{p}");
  });

  it("leaves braces of the base URL alone", async () => {
    const call = await caller("/it/{p}", text);
    const { target } = await requestOf(server, call({ p: "a" }, {}, {}, "/{p}/$&"));
    expect(decodeURI(target)).toBe("/{p}/$&/it/a");
  });

  it("does not mind a slash at the end of the base URL", async () => {
    const call = await caller("/it/{p}", text);
    expect((await requestOf(server, call({ p: "a" }, {}, {}, "/base/"))).target).toBe("/base/it/a");
  });
});

describe("a path serializer of the caller", () => {
  const pathSerializer = (url: string, { p }: { p?: string }): string =>
    url.replace("{p}", p ?? "");

  it.each(["call", "client"])("writes plain values, given for the %s", async (place) => {
    const call = await caller("/it/{p}/end", text);
    const given = { pathSerializer };
    const { target } = await requestOf(
      server,
      place === "call" ? call({ p: "a/b" }, given) : call({ p: "a/b" }, {}, given),
    );
    expect(target).toBe("/it/a/b/end");
  });

  it("writes styled values, in a path without its query", async () => {
    const call = await caller("/it/{p}?a=b", { ...list, style: "label" });
    const { target } = await requestOf(server, call({ p: ["x"] }, { pathSerializer }));
    expect(target).toBe("/it/x?a=b");
  });

  it.each(["", ".", "..", "%2e%2E", "a/../..", "a\\..", "a//b"])(
    "cannot lead to another path by %j",
    async (p) => {
      const call = await caller("/it/{p}", text);
      const error = await refusalOf(server, call({ p }, { pathSerializer }));
      expect(error).toBeInstanceOf(TypeError);
      expect(error.message).toContain("{p}");
    },
  );
});
