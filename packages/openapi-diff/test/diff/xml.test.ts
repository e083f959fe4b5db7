import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { api, operation } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const text = { type: "string" };
const holding = (xml: JsonObject): JsonObject => ({
  type: "object",
  properties: { a: { ...text, xml } },
});
const bodies = (schema: JsonObject, ...types: string[]): JsonObject => ({
  content: Object.fromEntries(types.map((type) => [type, { schema }])),
});
const answering = (schema: JsonObject, ...types: string[]): JsonObject =>
  api({
    "/things": {
      get: operation({
        responses: { "200": { description: "Here.", ...bodies(schema, ...types) } },
      }),
    },
  });
const sending = (schema: JsonObject, ...types: string[]): JsonObject =>
  api({ "/things": { post: operation({ requestBody: bodies(schema, ...types) }) } });
const both = [sending, answering];

async function rulesOf(base: JsonObject, head: JsonObject): Promise<string[]> {
  const { changes } = await compare(base, head, { compiler: false });
  return changes.map(({ rule, api: severity }) => `${rule} ${severity}`);
}

describe("a body of XML", () => {
  it.each([
    "application/xml",
    "text/xml",
    "application/atom+xml",
    "application/xml; charset=utf-8",
  ])("may be described as text where it was an object: %s", async (type) => {
    for (const wrap of both) {
      expect(await rulesOf(wrap(holding({}), type), wrap(text, type))).toEqual([
        "xml-type-changed compatible",
      ]);
    }
  });

  it("that becomes text has another type in code", async () => {
    const head = answering(text, "application/xml");
    const report = await compare(answering(holding({}), "application/xml"), head);
    expect(report.types).toBe("breaking");
  });

  it("breaks where an element becomes text", async () => {
    const inner = (schema: JsonObject): JsonObject =>
      sending({ type: "object", properties: { a: schema } }, "application/xml");
    expect(await rulesOf(inner(holding({})), inner(text))).toEqual(["type-changed breaking"]);
  });

  it("breaks where it becomes a number", async () => {
    const head = sending({ type: "integer" }, "application/xml");
    expect(await rulesOf(sending(holding({}), "application/xml"), head)).toEqual([
      "type-changed breaking",
    ]);
  });

  it.each<[string, JsonObject, JsonObject]>([
    ["name", {}, { name: "b" }],
    ["namespace", { namespace: "urn:a" }, { namespace: "urn:b" }],
    ["place as an attribute", {}, { attribute: true }],
    ["wrapper", { wrapped: true }, { wrapped: false }],
  ])("breaks where an element has another %s", async (_, base, head) => {
    for (const wrap of both) {
      const rules = await rulesOf(
        wrap(holding(base), "application/xml"),
        wrap(holding(head), "application/xml"),
      );
      expect(rules).toEqual(["xml-changed breaking"]);
    }
  });

  it.each<[string, JsonObject, JsonObject]>([
    ["the name that it has anyway", {}, { name: "a" }],
    ["a default", {}, { attribute: false, wrapped: false }],
    ["a prefix, which stands for the same namespace", {}, { prefix: "p" }],
  ])("says nothing new with %s", async (_, base, head) => {
    const wrap = (xml: JsonObject): JsonObject => sending(holding(xml), "application/xml");
    expect(await rulesOf(wrap(base), wrap(head))).toEqual([]);
  });

  it("says nothing new with the same said by the parts of an allOf in another order", async () => {
    const parts = [
      { ...text, xml: { wrapped: true } },
      { minLength: 1, xml: { name: "b" } },
    ];
    const wrap = (allOf: JsonObject[]): JsonObject =>
      sending({ type: "object", properties: { a: { allOf } } }, "application/xml");
    expect(await rulesOf(wrap(parts), wrap(parts.toReversed()))).toEqual([]);
  });

  it("is told with the element and what is said of it", async () => {
    const base = sending(holding({}), "application/xml");
    const { changes } = await compare(base, sending(holding({ name: "b" }), "application/xml"));
    expect(changes.map(({ message }) => message)).toEqual([
      'The XML of `a` in the request body of `POST /things` changed: `xml.name` was unset and is now `"b"`.',
    ]);
  });
});

describe("what is said of XML beside a schema", () => {
  const ref = { $ref: "#/components/schemas/T" };
  const using = (property: JsonObject): JsonObject =>
    api(
      {
        "/things": {
          post: operation({
            requestBody: bodies({ type: "object", properties: { t: property } }, "text/xml"),
          }),
        },
      },
      { components: { schemas: { T: holding({}) } } },
    );

  it.each<[string, JsonObject, JsonObject]>([
    ["beside a reference", ref, { ...ref, xml: { name: "y" } }],
    ["around one", { allOf: [ref], xml: { name: "x" } }, { allOf: [ref], xml: { name: "y" } }],
  ])("is told of the place, not of the schema, where it stands %s", async (_, base, head) => {
    const { changes } = await compare(using(base), using(head), { compiler: false });
    expect(changes.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The XML of `t` in the request body of `POST \/things` changed/),
    ]);
  });

  it("says nothing in OpenAPI 3.0, which ignores what stands beside a reference", async () => {
    const openapi = "3.0.3";
    const head = { ...using({ ...ref, xml: { name: "y" } }), openapi };
    expect(await rulesOf({ ...using(ref), openapi }, head)).toEqual([]);
  });
});

describe("a schema that several bodies have", () => {
  const ref = { $ref: "#/components/schemas/T" };
  const shared = (T: JsonObject, first: string, second: string): JsonObject =>
    api(
      {
        "/one": { post: operation({ requestBody: bodies(ref, first) }) },
        "/two": { post: operation({ operationId: "two", requestBody: bodies(ref, second) }) },
      },
      { components: { schemas: { T } } },
    );

  it("is written otherwise for those who send XML alone", async () => {
    const base = shared(holding({}), "application/json", "application/xml");
    const head = shared(holding({ name: "b" }), "application/json", "application/xml");
    const { changes } = await compare(base, head, { compiler: false });
    expect(changes.map(({ rule, operations }) => [rule, operations])).toEqual([
      ["xml-changed", ["POST /two"]],
    ]);
  });

  it.each([
    ["first", "application/json", "application/xml"],
    ["last", "application/xml", "application/json"],
  ])("breaks who sends JSON, whichever comes %s", async (_, first, second) => {
    const base = shared(holding({}), first, second);
    const { changes } = await compare(base, shared(text, first, second), { compiler: false });
    const breaking = changes.filter(({ api: severity }) => severity === "breaking");
    const operations = breaking.flatMap((change) => change.operations);
    expect(operations).toEqual([first === "application/json" ? "POST /one" : "POST /two"]);
  });

  it("is told once where an operation takes it as JSON and as XML", async () => {
    const twice = (T: JsonObject): JsonObject =>
      api(
        {
          "/things": {
            post: operation({ requestBody: bodies(ref, "application/xml", "application/json") }),
          },
        },
        { components: { schemas: { T } } },
      );
    expect(await rulesOf(twice(holding({})), twice(text))).toEqual(["type-changed breaking"]);
  });

  it("says nothing of XML that nobody sends", async () => {
    const base = shared(holding({}), "application/json", "text/plain");
    const head = shared(holding({ name: "b" }), "application/json", "text/plain");
    expect(await rulesOf(base, head)).toEqual([]);
  });
});
