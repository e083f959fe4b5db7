import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import { adviceFor } from "../../src/report/advice.ts";
import { api, operation } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const text = { type: "string" };
const integer = { type: "integer" };
const listOf = (items: JsonValue, more: JsonObject = {}): JsonObject => ({
  type: "array",
  items,
  ...more,
});

/** A description whose only operation takes a parameter of this schema. */
function taking(place: string, schema: JsonValue, more: JsonObject = {}): JsonObject {
  const parameters = [{ name: "p", in: place, required: place === "path", schema, ...more }];
  return api({
    [place === "path" ? "/things/{p}" : "/things"]: { get: operation({ parameters }) },
  });
}

type Row = readonly [string, string, JsonValue, JsonValue, string, JsonObject?];

/** What a change of the schema of a parameter is for a client that is already installed. */
const rows: readonly Row[] = [
  ["a number that may be any text", "query", integer, text, "compatible"],
  ["a truth value that may be any text", "header", { type: "boolean" }, text, "compatible"],
  ["a number in the path that may be any text", "path", integer, text, "compatible"],
  ["a text that has to be a number", "query", text, integer, "breaking"],
  ["a number that may be a short text", "query", integer, { ...text, maxLength: 2 }, "breaking"],
  ["a number that may be one of some texts", "query", integer, { enum: ["1"] }, "breaking"],
  ["a number that may be a date", "query", integer, { ...text, format: "date" }, "breaking"],
  ["a truth value in place of a number", "query", integer, { type: "boolean" }, "breaking"],
  ["an object that may be any text", "query", { type: "object" }, text, "breaking"],
  ["a value that may be repeated", "query", text, listOf(text), "compatible"],
  ["a value that has to be repeated", "query", text, listOf(text, { minItems: 2 }), "breaking"],
  ["a value that may be repeated as another", "query", text, listOf(integer), "breaking"],
  [
    "a value that may be a list in one text",
    "query",
    text,
    listOf(text),
    "breaking",
    { explode: false },
  ],
  ["a value in the path that may be a list", "path", text, listOf(text), "breaking"],
  ["a repeated value that may come once", "query", listOf(text), text, "breaking"],
  [
    "a list of numbers that may be of any texts",
    "query",
    listOf(integer),
    listOf(text),
    "compatible",
  ],
  [
    "a list in the path of what was listed and may be any text",
    "path",
    listOf({ type: ["boolean", "integer"] }),
    listOf(text),
    "compatible",
  ],
  ["a list of texts that have to be numbers", "query", listOf(text), listOf(integer), "breaking"],
  [
    "a list of numbers that may be short texts",
    "query",
    listOf(integer),
    listOf({ ...text, maxLength: 2 }),
    "breaking",
  ],
  [
    "a list of any texts of which two have to be there",
    "query",
    listOf(integer),
    listOf(text, { minItems: 2 }),
    "breaking",
  ],
  [
    "a list of lists, which no text can be",
    "query",
    listOf(listOf(integer)),
    listOf(text),
    "breaking",
  ],
];

const cases = rows.map(([name, place, base, head, expected, more]) => ({
  name,
  place,
  base,
  head,
  expected,
  more,
}));

describe("a parameter", () => {
  it.each(cases)(
    "with $name is rated by what is written in the request",
    async ({ place, base, head, expected, more }) => {
      const before = taking(place, base, more);
      const after = taking(place, head, more);
      const report = await compare(before, after, { compiler: false });
      expect(report.api).toBe(expected);
    },
  );

  it("that has to be passed has no use for its default", async () => {
    const required = (value: string): JsonObject =>
      taking("query", { ...text, default: value }, { required: true });
    const report = await compare(required("a"), required("b"), { compiler: false });
    expect(report.changes.map(({ rule, api: severity }) => [rule, severity])).toEqual([
      ["required-default-changed", "compatible"],
    ]);
  });

  it.each([
    ["to a reference", { ...text, default: "a" }, { $ref: "#/components/schemas/Page" }],
    ["from a reference", { $ref: "#/components/schemas/Page" }, { ...text, default: "a" }],
    ["in an allOf", { allOf: [{ ...text, default: "a" }] }, { type: "integer", default: 1 }],
  ])("that has to be passed has no use for its default %s either", async (_, base, head) => {
    const required = (schema: JsonValue): JsonObject => ({
      ...taking("query", schema, { required: true }),
      components: { schemas: { Page: { type: "integer", default: 1 } } },
    });
    const report = await compare(required(base), required(head), { compiler: false });
    expect(report.changes.map(({ rule }) => rule)).toContain("required-default-changed");
  });

  it("that may be left out means something else with another default", async () => {
    const optional = (value: string): JsonObject => taking("query", { ...text, default: value });
    const report = await compare(optional("a"), optional("b"), { compiler: false });
    expect(report.changes.map(({ rule, api: severity }) => [rule, severity])).toEqual([
      ["param-default-changed", "risky"],
    ]);
  });

  it.each<[string, JsonValue, JsonValue]>([
    ["changed", { ...integer, default: 1 }, { ...integer, default: 2 }],
    ["added", integer, { ...integer, default: 1 }],
    ["removed", { ...integer, default: 1 }, integer],
  ])("with a default that is %s is rated alike however it is written", async (way, old, now) => {
    const ref: JsonObject = { $ref: "#/components/schemas/Page" };
    const ways: ((schema: JsonValue) => JsonObject)[] = [
      (schema) => taking("query", schema),
      (Page) => ({ ...taking("query", ref), components: { schemas: { Page } } }),
      (Page) => ({ ...taking("query", { allOf: [ref] }), components: { schemas: { Page } } }),
      (Page) => ({
        ...taking("query", { oneOf: [ref, { type: "null" }] }),
        components: { schemas: { Page } },
      }),
    ];
    for (const write of ways) {
      const { changes } = await compare(write(old), write(now), { compiler: false });
      expect(changes.map(({ rule, api: severity }) => [rule, severity])).toEqual([
        [`param-default-${way}`, "risky"],
      ]);
    }
  });

  it("tells of a default once for itself and once for a body that has it too", async () => {
    const shared = (Page: JsonValue): JsonObject => {
      const schema = { $ref: "#/components/schemas/Page" };
      const requestBody = { content: { "application/json": { schema } } };
      const parameters = [{ name: "p", in: "query", schema }];
      return api(
        { "/things": { post: operation({ parameters, requestBody }) } },
        { components: { schemas: { Page } } },
      );
    };
    const head = shared({ ...integer, default: 1 });
    const { changes } = await compare(shared(integer), head, { compiler: false });
    expect(changes.map(({ rule, api: severity }) => [rule, severity])).toEqual([
      ["param-default-added", "risky"],
      ["default-added", "compatible"],
    ]);
  });

  it("that is removed though its end cannot be read was removed too early", async () => {
    const before = taking("query", text, { deprecated: true, "x-sunset": "some day" });
    const report = await compare(before, api({ "/things": { get: operation() } }));
    expect(report.changes.map(({ rule, message }) => [rule, message])).toEqual([
      [
        "param-removed-before-sunset",
        "The query parameter `p` of `GET /things` was removed before its sunset date some day.",
      ],
    ]);
  });
});

describe("a header of an answer", () => {
  const carrying = (header: JsonObject): JsonObject =>
    api({
      "/things": {
        get: operation({
          responses: { "204": { description: "Done.", headers: { "X-A": header } } },
        }),
      },
    });

  it("is compared where its schema stands in its content", async () => {
    const written = (schema: JsonValue): JsonObject =>
      carrying({ content: { "application/json": { schema } } });
    const { changes } = await compare(written(text), written(integer), { compiler: false });
    expect(changes.map(({ rule, api: severity }) => [rule, severity])).toEqual([
      ["type-changed", "breaking"],
    ]);
  });
});

describe("a body", () => {
  const sendingAs = (mediaType: JsonObject): JsonObject =>
    api({
      "/things": {
        post: operation({ requestBody: { content: { "application/json": mediaType } } }),
      },
    });

  it("that nothing can satisfy any more is a schema that was not there", async () => {
    const { changes } = await compare(sendingAs({}), sendingAs({ schema: false }), {
      compiler: false,
    });
    expect(changes.map(({ rule, api: severity }) => [rule, severity])).toEqual([
      ["content-schema-added", "breaking"],
    ]);
  });

  it("that anything satisfies is no schema at all", async () => {
    const { changes } = await compare(sendingAs({}), sendingAs({ schema: true }));
    expect(changes).toEqual([]);
  });
});

describe("a parameter that is written as before and typed otherwise", () => {
  const told = async (base: JsonValue, head: JsonValue): Promise<unknown[]> => {
    const { changes } = await compare(taking("query", base), taking("query", head));
    return changes.map((change) => [
      change.message,
      adviceFor(change),
      change.compiler?.disagrees ?? false,
    ]);
  };

  it.each<[string, JsonValue, JsonValue, string, string]>([
    [
      "takes a list",
      text,
      listOf(text),
      "The query parameter `p` of `GET /things` now accepts a list instead of a single value; requests as before are still accepted.",
      "Pass a list, even of one value: `[value]`.",
    ],
    [
      "takes a single value",
      listOf(text),
      text,
      "The query parameter `p` of `GET /things` now accepts a single value instead of a list.",
      "Pass one value without a list.",
    ],
    [
      "takes any text",
      integer,
      text,
      "The query parameter `p` of `GET /things` now accepts any string instead of only `integer`; requests as before are still accepted.",
      "Pass a string, for example `String(value)`.",
    ],
    [
      "takes numbers alone",
      text,
      integer,
      "The query parameter `p` of `GET /things` now accepts only `integer` instead of any string.",
      "Pass a value of the new type instead of a string.",
    ],
  ])(
    "is told to who sends it, and surprises no rule: it %s",
    async (_, base, head, message, advice) => {
      expect(await told(base, head)).toEqual([[message, advice, false]]);
    },
  );

  it.each([
    ["that is the only item of the other one", "x", ["x"], 1],
    ["of another item", "x", ["y"], 2],
    ["of two items", "x", ["x", "y"], 2],
  ])("has a default %s", async (_, one, list, count) => {
    const base = taking("query", { ...text, default: one });
    const head = taking("query", listOf(text, { default: list }));
    expect((await compare(base, head, { compiler: false })).changes).toHaveLength(count);
    expect((await compare(head, base, { compiler: false })).changes).toHaveLength(count);
  });

  it("has the default that it had where that is the same text", async () => {
    const base = taking("query", { ...integer, default: 1 });
    const head = taking("query", { ...text, default: "1" });
    const { changes } = await compare(base, head, { compiler: false });
    expect(changes.map(({ rule }) => rule)).toEqual(["param-became-text"]);
  });

  it("is told by its types where those say enough", async () => {
    const { changes } = await compare(
      taking("query", integer),
      taking("query", { type: ["integer", "string"] }),
    );
    expect(changes.map(({ rule, types }) => [rule, types])).toEqual([
      ["type-widened", "compatible"],
    ]);
  });

  it("breaks who receives it in a webhook", async () => {
    const sent = (schema: JsonValue): JsonObject => ({
      ...api({}),
      webhooks: {
        made: {
          post: operation({ parameters: [{ name: "h", in: "header", required: true, schema }] }),
        },
      },
    });
    const report = await compare(sent(integer), sent(text));
    expect(report.api).toBe("breaking");
    expect(report.changes.map(adviceFor)).toEqual(["Handle any string."]);
  });
});
