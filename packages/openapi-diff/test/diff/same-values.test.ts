import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import { answering, sending } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const text = { type: "string" };
const integer = { type: "integer" };
const object = (
  properties: JsonObject,
  required: string[] = [],
  more: JsonObject = {},
): JsonObject => ({
  type: "object",
  properties,
  required,
  ...more,
});
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

type Row = readonly [string, JsonValue, JsonValue, string, string, JsonObject?];

/** What a change of the values of a schema is on the wire, as sent and as received. */
const rows: readonly Row[] = [
  [
    "a branch of allOf more, with a required property",
    { allOf: [object({ a: text })] },
    { allOf: [object({ a: text }), object({ b: text }, ["b"])] },
    "breaking",
    "compatible",
  ],
  [
    "a branch of allOf less",
    { allOf: [object({ a: text }), object({ b: text }, ["b"])] },
    { allOf: [object({ a: text })] },
    "risky",
    "breaking",
  ],
  [
    "an allOf written as one object",
    { allOf: [ref("A"), object({ b: text })] },
    object({ a: text, b: text }),
    "none",
    "none",
    { A: object({ a: text }) },
  ],
  ["a type where there was none", {}, text, "breaking", "compatible"],
  ["no type where there was one", text, {}, "compatible", "breaking"],
  [
    "other items of a list",
    { type: "array", items: text },
    { type: "array", items: { type: "integer" } },
    "breaking",
    "breaking",
  ],
  ["a value in place of a list", { type: "array", items: text }, text, "breaking", "breaking"],
  [
    "a nested property that became required",
    object({ x: object({ y: text }) }),
    object({ x: object({ y: text }, ["y"]) }),
    "breaking",
    "compatible",
  ],
  [
    "other values of a map",
    { type: "object", additionalProperties: text },
    { type: "object", additionalProperties: { type: "integer" } },
    "breaking",
    "breaking",
  ],
  [
    "a required property that only responses have",
    object({ a: text }),
    object({ a: text, id: { type: "string", readOnly: true } }, ["id"]),
    "none",
    "compatible",
  ],
  [
    "no property any more that only requests have",
    object({ a: text, pw: { type: "string", writeOnly: true } }, ["pw"]),
    object({ a: text }),
    "risky",
    "none",
  ],
  [
    "another form beside the one that was there",
    ref("A"),
    { oneOf: [ref("A"), ref("B")] },
    "compatible",
    "breaking",
    { A: object({ a: text }), B: object({ b: { type: "integer" } }) },
  ],
  [
    "null as a form of its own",
    ref("A"),
    { oneOf: [ref("A"), { type: "null" }] },
    "compatible",
    "breaking",
    { A: object({ a: text }) },
  ],
  [
    "a property changed in one of two forms",
    { oneOf: [object({ k: { const: "a" }, x: text }), object({ k: { const: "b" } })] },
    {
      oneOf: [object({ k: { const: "a" }, x: { type: "integer" } }), object({ k: { const: "b" } })],
    },
    "breaking",
    "breaking",
  ],
  [
    "a reference to a schema that says the same",
    ref("A"),
    ref("B"),
    "none",
    "none",
    { A: object({ a: text }), B: object({ a: text }) },
  ],
  [
    "a reference to a schema of another type",
    object({ x: ref("A") }),
    object({ x: ref("B") }),
    "breaking",
    "breaking",
    { A: object({ a: text }), B: text },
  ],
  [
    "a value less in a list of values",
    { type: "array", items: { enum: ["a", "b"] } },
    { type: "array", items: { enum: ["a"] } },
    "breaking",
    "compatible",
  ],
  [
    "a condition more",
    object({ a: text }),
    object({ a: text }, [], { if: { required: ["a"] }, else: { required: ["b"] } }),
    "breaking",
    "compatible",
  ],
  [
    "a property that another one asks for",
    object({ a: text }),
    object({ a: text }, [], { dependentRequired: { a: ["b"] } }),
    "breaking",
    "compatible",
  ],
  [
    "more that is excluded",
    { type: "string", not: { enum: ["x"] } },
    { type: "string", not: { enum: ["x", "y"] } },
    "breaking",
    "compatible",
  ],
  [
    "less that is excluded",
    { type: "string", not: { enum: ["x", "y"] } },
    { type: "string", not: { enum: ["x"] } },
    "compatible",
    "breaking",
  ],
  [
    "no further items of a tuple",
    { type: "array", prefixItems: [text] },
    { type: "array", prefixItems: [text], items: false },
    "breaking",
    "compatible",
  ],
  [
    "a limit that excludes its bound",
    { type: "number", minimum: 1 },
    { type: "number", exclusiveMinimum: 1 },
    "breaking",
    "compatible",
  ],
  [
    "a multiple of a multiple",
    { type: "number", multipleOf: 2 },
    { type: "number", multipleOf: 4 },
    "breaking",
    "compatible",
  ],
  [
    "a multiple of something else",
    { type: "number", multipleOf: 2 },
    { type: "number", multipleOf: 3 },
    "breaking",
    "breaking",
  ],
  ["another pattern", { ...text, pattern: "^a" }, { ...text, pattern: "^b" }, "breaking", "risky"],
  [
    "another second pattern",
    { allOf: [{ ...text, pattern: "^a" }, { pattern: "b$" }] },
    { allOf: [{ ...text, pattern: "^a" }, { pattern: "c$" }] },
    "breaking",
    "risky",
  ],
  [
    "a second pattern",
    { ...text, pattern: "^b" },
    { allOf: [{ pattern: "^a" }, { ...text, pattern: "^b" }] },
    "breaking",
    "compatible",
  ],
  [
    "items of any kind, where they were texts",
    { type: "array", items: text },
    { type: "array" },
    "compatible",
    "breaking",
  ],
  [
    "no item that has to be like something any more",
    { type: "array", contains: text },
    { type: "array", contains: text, minContains: 0 },
    "compatible",
    "breaking",
  ],
  [
    "one item that has to be like something, written out",
    { type: "array", contains: text },
    { type: "array", contains: text, minContains: 1 },
    "none",
    "none",
  ],
  ["no pattern any more", { ...text, pattern: "^a" }, text, "compatible", "risky"],
  [
    "nothing but null",
    { type: ["string", "null"] },
    { type: ["string", "null"], const: null },
    "breaking",
    "compatible",
  ],
  [
    "a place in a list that holds what its items hold",
    { type: "array", items: text },
    { type: "array", items: text, prefixItems: [text] },
    "none",
    "none",
  ],
  [
    "a place in a list that holds something else than its items",
    { type: "array", items: text },
    { type: "array", items: text, prefixItems: [{ type: "integer" }] },
    "breaking",
    "breaking",
  ],
  [
    "one more place in a list that allowed no more",
    { type: "array", prefixItems: [text], items: false },
    { type: "array", prefixItems: [text, text], items: false },
    "compatible",
    "breaking",
  ],
  [
    "other properties of any kind, where they were texts",
    { type: "object", additionalProperties: text },
    { type: "object" },
    "compatible",
    "breaking",
  ],
  [
    "a limit beside a reference that another reference leads to",
    ref("A"),
    ref("B"),
    "breaking",
    "compatible",
    { A: ref("T"), B: { ...ref("T"), maxLength: 5 }, T: text },
  ],
  [
    "another type of a property that becomes read-only",
    object({ a: text }),
    object({ a: { type: "integer", readOnly: true } }),
    "compatible",
    "breaking",
  ],
  [
    "another type of a property that was write-only",
    object({ a: { ...text, writeOnly: true } }),
    object({ a: { type: "integer" } }),
    "breaking",
    "compatible",
  ],
  [
    "another default of a property that is required",
    object({ a: { ...text, default: "x" } }, ["a"]),
    object({ a: { ...text, default: "y" } }, ["a"]),
    "compatible",
    "compatible",
  ],
  [
    "a wider kind of number",
    { type: "integer", format: "int64" },
    { type: "integer", format: "bigint" },
    "compatible",
    "breaking",
  ],
  [
    "closed to unknown properties, by unevaluatedProperties",
    object({ a: text }),
    object({ a: text }, [], { unevaluatedProperties: false }),
    "breaking",
    "compatible",
  ],
  [
    "properties closed twice",
    object({ a: text }, [], { additionalProperties: false }),
    object({ a: text }, [], { additionalProperties: false, unevaluatedProperties: false }),
    "none",
    "none",
  ],
  [
    "properties closed by the other keyword",
    object({ a: text }, [], { additionalProperties: false }),
    object({ a: text }, [], { unevaluatedProperties: false }),
    "none",
    "none",
  ],
  [
    "properties closed where a part of allOf has any others",
    { allOf: [object({ a: text }, [], { additionalProperties: true })] },
    {
      allOf: [object({ a: text }, [], { additionalProperties: true })],
      unevaluatedProperties: false,
    },
    "none",
    "none",
  ],
  [
    "other properties of another type, by unevaluatedProperties",
    object({ a: text }, [], { unevaluatedProperties: text }),
    object({ a: text }, [], { unevaluatedProperties: { type: "integer" } }),
    "breaking",
    "breaking",
  ],
  ["whole numbers by another keyword", { type: "number", multipleOf: 1 }, integer, "none", "none"],
  ["whole numbers said twice", { type: "integer", multipleOf: 1 }, integer, "none", "none"],
  [
    "multiples of five, that are whole numbers anyway",
    { type: "number", multipleOf: 5 },
    { type: "integer", multipleOf: 5 },
    "none",
    "none",
  ],
  [
    "halves that became whole numbers",
    { type: "number", multipleOf: 0.5 },
    integer,
    "breaking",
    "breaking",
  ],
  [
    "whole numbers where anything but numbers was allowed, too",
    { multipleOf: 1 },
    integer,
    "breaking",
    "compatible",
  ],
  [
    "a default less in a variant of a type alone",
    { oneOf: [{ type: "string", default: "x" }, integer] },
    { oneOf: [text, integer] },
    "risky",
    "compatible",
  ],
  [
    "a default less in a variant of a list of values",
    { oneOf: [{ const: "a", default: "a" }, { const: "b" }] },
    { oneOf: [{ const: "a" }, { const: "b" }] },
    "risky",
    "compatible",
  ],
  [
    "a default that stays in a variant of a type that is limited now",
    { oneOf: [{ type: "string", default: "x" }, integer] },
    { oneOf: [{ type: "string", maxLength: 3, default: "x" }, integer] },
    "breaking",
    "compatible",
  ],
  [
    "a variant of a type alone that is limited now",
    { oneOf: [text, integer] },
    { oneOf: [{ type: "string", maxLength: 3, default: "x" }, integer] },
    "breaking",
    "compatible",
  ],
  [
    "one of its types that lists values now",
    { type: ["string", "integer"] },
    { oneOf: [{ type: "string", enum: ["a"] }, integer] },
    "breaking",
    "compatible",
  ],
  [
    "a deprecated value",
    { oneOf: [{ const: "a" }, { const: "b" }] },
    { oneOf: [{ const: "a", deprecated: true }, { const: "b" }] },
    "compatible",
    "compatible",
  ],
  [
    "a deprecated type",
    { oneOf: [text, integer] },
    { oneOf: [{ type: "string", deprecated: true }, integer] },
    "compatible",
    "compatible",
  ],
  [
    "a part that is merged into a variant of itself, written out",
    { allOf: [ref("G"), { oneOf: [integer, { allOf: [ref("G"), { maxLength: 9 }] }] }] },
    {
      allOf: [
        { type: "string", default: "x" },
        { oneOf: [integer, { allOf: [{ type: "string", default: "x" }, { maxLength: 9 }] }] },
      ],
    },
    "none",
    "none",
    { G: { type: "string", default: "x" } },
  ],
  [
    "a schema that contains itself",
    ref("T"),
    { ...object({ kids: { type: "array", items: ref("T") } }) },
    "none",
    "none",
    { T: object({ kids: { type: "array", items: ref("T") } }) },
  ],
  [
    "an enum of one truth value",
    { type: "boolean" },
    { type: "boolean", enum: [true] },
    "breaking",
    "compatible",
  ],
  [
    "a union spelled by types",
    { oneOf: [{ type: "string" }, { type: "integer" }] },
    { type: ["integer", "string"] },
    "none",
    "none",
  ],
];

const cases = rows.map(([name, base, head, sent, received, schemas = {}]) => ({
  name,
  base,
  head,
  sent,
  received,
  schemas,
}));

describe("a schema", () => {
  it.each(cases)(
    "with $name is rated by what can be sent and received",
    async ({ base, head, sent, received, schemas }) => {
      const rules = { compiler: false } as const;
      const request = await compare(sending(base, schemas), sending(head, schemas), rules);
      const response = await compare(answering(base, schemas), answering(head, schemas), rules);
      expect([request.api, response.api]).toEqual([sent, received]);
    },
  );
});

describe("a union that holds itself", () => {
  const A = object({ a: text }, ["a"]);
  const C = object({ c: text }, ["c"]);
  const union = (...branches: JsonValue[]): JsonObject =>
    answering(ref("U"), { U: { anyOf: branches }, C });

  it.each<[string, JsonObject]>([
    ["by its name", union(A, ref("C"), ref("U"))],
    ["in a union inside", union({ oneOf: [A, ref("U")] }, ref("C"))],
    ["in a union inside, twice", union({ oneOf: [{ anyOf: [ref("U"), A] }, ref("U")] }, ref("C"))],
  ])("allows no more than without itself, %s", async (_, head) => {
    const { changes } = await compare(union(A, ref("C")), head, { compiler: false });
    expect(changes).toEqual([]);
  });

  it("is compared to its end with what allows anything", async () => {
    const U = { anyOf: [{ oneOf: [{ required: ["a"] }, ref("U")] }, ref("C")] };
    const head = answering({ oneOf: [{}, ref("U")] }, { U, C });
    const { changes } = await compare(answering({}), head, { compiler: false });
    expect(changes.map(({ rule }) => rule)).toEqual(["schema-added", "schema-added"]);
  });
});

describe("what a union deprecates", () => {
  it.each<[string, JsonValue, JsonValue]>([
    [
      'The value `"a"` is now deprecated.',
      { oneOf: [{ const: "a" }, { const: "b" }] },
      { oneOf: [{ const: "a", deprecated: true }, { const: "b" }] },
    ],
    [
      "The variant `string` is now deprecated.",
      { oneOf: [text, integer] },
      { oneOf: [{ type: "string", deprecated: true }, integer] },
    ],
  ])("is told by itself: %s", async (message, base, head) => {
    const { changes } = await compare(answering(base), answering(head), { compiler: false });
    expect(changes.map((change) => change.message)).toEqual([message]);
  });
});

describe("a list that allowed no more items", () => {
  it("is told to have had nothing there", async () => {
    const closed = (...places: JsonValue[]): JsonObject =>
      answering({ type: "array", prefixItems: places, items: false });
    const { changes } = await compare(closed(text), closed(text, text), { compiler: false });
    expect(changes.map(({ message }) => message)).toEqual([
      "`[]` in the 200 response of `GET /things` can now be `string` instead of only nothing.",
    ]);
  });
});
