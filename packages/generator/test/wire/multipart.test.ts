import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JsonValue } from "@convex-openapi/document/model";
import { bodyOf, bodyRefusal, formOf } from "./bodies.ts";
import { listen, type Loopback } from "./loopback.ts";
import { partsOf, type ReceivedPart } from "./multipart-parts.ts";

let server: Loopback;
beforeAll(async () => {
  server = await listen();
});
afterAll(() => server.close());

const form = "multipart/form-data";
const plain = { name: "p", headers: {} };

/** The parts that a field `p` becomes, described by an Encoding Object. */
async function partsFor(p: unknown, encoding: JsonValue = {}): Promise<ReceivedPart[]> {
  const { type, body } = await bodyOf(server, formOf(form, encoding), { body: { p } });
  return partsOf(type, body);
}

describe("a field of a form of several parts", () => {
  it.each<[string, unknown, string]>([
    ["text", "a\nb\r\n--c", "a\nb\r\n--c"],
    ["an empty text", "", ""],
    ["a number", 1.5, "1.5"],
    ["a bigint", 2n ** 60n, "1152921504606846976"],
    ["a date", new Date(0), "1970-01-01T00:00:00.000Z"],
  ])("is text without a type: %s", async (_, value, bytes) => {
    expect(await partsFor(value)).toEqual([{ ...plain, bytes }]);
  });

  it.each<[string, unknown, JsonValue, string, string]>([
    ["an object", { a: "ü" }, {}, "application/json", '{"a":"Ã¼"}'],
    ["an empty object", {}, {}, "application/json", "{}"],
    [
      "an object in JSON by another name",
      { a: 1 },
      { contentType: "application/ld+json" },
      "application/ld+json",
      '{"a":1}',
    ],
    ["a text that is JSON", "a", { contentType: "application/json" }, "application/json", '"a"'],
  ])("is JSON with its type: %s", async (_, value, encoding, type, bytes) => {
    expect(await partsFor(value, encoding)).toEqual([
      { ...plain, headers: { "content-type": type }, bytes },
    ]);
  });

  it("has a part for each item", async () => {
    expect(await partsFor(["a", { b: 1 }, null, undefined])).toEqual([
      { ...plain, bytes: "a" },
      { ...plain, headers: { "content-type": "application/json" }, bytes: '{"b":1}' },
    ]);
  });

  it.each([undefined, null, []])("has no part for %j", async (value) => {
    expect(await partsFor(value)).toEqual([]);
  });

  it.each<[string, Blob, JsonValue, string, string]>([
    [
      "of its own type",
      new File(["x"], "a", { type: "image/png" }),
      { contentType: "image/webp" },
      "a",
      "image/png",
    ],
    [
      "of the described type",
      new File(["x"], "a"),
      { contentType: "image/webp, image/png" },
      "a",
      "image/webp",
    ],
    ["of no type", new File(["x"], "a"), {}, "a", "application/octet-stream"],
    [
      "of a range of types",
      new File(["x"], "a"),
      { contentType: "image/*" },
      "a",
      "application/octet-stream",
    ],
    ["without a name", new Blob(["x"]), {}, "blob", "application/octet-stream"],
    [
      "with a style",
      new File(["x"], "a"),
      { style: "form", explode: true },
      "a",
      "application/octet-stream",
    ],
  ])("is a file %s", async (_, file, encoding, name, type) => {
    expect(await partsFor(file, encoding)).toEqual([
      { ...plain, file: name, headers: { "content-type": type }, bytes: "x" },
    ]);
  });

  it("is every byte of a file", async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const [part] = await partsFor(new Blob([bytes]));
    expect(Buffer.from(part?.bytes ?? "", "latin1")).toEqual(Buffer.from(bytes));
  });

  it.each(['"', "a\r\nX: y", "\n", "ü→😀", "a;b=c", "%20", "\\"])(
    "keeps %j in its name and in that of a file",
    async (name) => {
      const { type, body } = await bodyOf(
        server,
        { [form]: { schema: { type: "object" } } },
        { body: { [name]: new File([], name) } },
      );
      expect(partsOf(type, body)).toMatchObject([{ name, file: name }]);
    },
  );

  it("has the headers whose values the description gives, and no others", async () => {
    const encoding = {
      headers: {
        "X-One": { schema: { const: "1" } },
        "X-Two": { schema: { type: "integer", enum: [2] } },
        "X-Any": { schema: { type: "string" } },
        "Content-Type": { schema: { const: "a/b" } },
        "Content-Disposition": { schema: { const: "attachment" } },
      },
    };
    expect(await partsFor("a", encoding)).toEqual([
      { ...plain, headers: { "x-one": "1", "x-two": "2" }, bytes: "a" },
    ]);
  });

  it.each<[string, JsonValue, unknown, [string, string][]]>([
    ["a list of one part", { explode: false }, ["a", "b&"], [["p", "a,b&"]]],
    ["a text with a comma, which is no list", { explode: false }, "a,b", [["p", "a,b"]]],
    ["a list with pipes", { style: "pipeDelimited" }, ["a", "b,c"], [["p", "a|b,c"]]],
    ["a list with spaces", { style: "spaceDelimited" }, ["a", "b"], [["p", "a b"]]],
    [
      "an object, exploded",
      { style: "form" },
      { "a=": "b=c", d: 1 },
      [
        ["a=", "b=c"],
        ["d", "1"],
      ],
    ],
    ["a deep object", { style: "deepObject" }, { a: { b: "%" } }, [["p[a][b]", "%"]]],
    ["reserved characters as others", { allowReserved: true }, "a=%ff&b", [["p", "a=%ff&b"]]],
    ["an empty list", { explode: false }, [], []],
  ])("has a style: %s", async (_, encoding, value, pairs) => {
    const parts = await partsFor(value, encoding);
    expect(parts.map(({ name, bytes }) => [name, bytes])).toEqual(pairs);
  });

  it.each<[string, JsonValue, unknown]>([
    ["half a surrogate pair", {}, "\ud800"],
    ["a function", {}, () => 1],
    ["a bigint in JSON", {}, { a: 1n }],
    ["a pipe between pipes", { style: "pipeDelimited" }, ["a|b"]],
    ["a space between spaces", { style: "spaceDelimited" }, ["a b"]],
    ["a comma between commas", { style: "form", explode: false }, ["a", "b,c"]],
    ["a comma in a key between commas", { explode: false }, { "a,b": 1 }],
    ["a list in an object, in a style", { style: "form" }, { a: [1] }],
  ])("is refused by its name: %s", async (_, encoding, value) => {
    const error = await bodyRefusal(server, formOf(form, encoding), { body: { p: value } });
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toContain('"p"');
  });
});

describe("a form of several parts", () => {
  it("that is a FormData is left to the platform, even where the client says JSON", async () => {
    const data = new FormData();
    data.append("a", "1");
    const { type, text } = await bodyOf(
      server,
      formOf(form),
      { body: data },
      {
        headers: { "Content-Type": "application/json" },
      },
    );
    expect(type).toMatch(/^multipart\/form-data; boundary=/);
    expect(text).toContain('name="a"\r\n\r\n1\r\n');
  });

  it("has a type of its own, even where the client says JSON", async () => {
    const { type, body } = await bodyOf(
      server,
      formOf(form),
      { body: { p: "a" } },
      {
        headers: { "Content-Type": "application/json" },
      },
    );
    expect(partsOf(type, body)).toEqual([{ ...plain, bytes: "a" }]);
  });

  it("without fields is one that a server can read", async () => {
    const { type, body } = await bodyOf(server, formOf(form), { body: {} });
    expect(partsOf(type, body)).toEqual([]);
  });

  it("that is absent says nothing of itself", async () => {
    const { type, text } = await bodyOf(server, formOf(form), {});
    expect([type, text]).toEqual([undefined, ""]);
  });
});
