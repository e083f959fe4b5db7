import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { answering, api, operation, sending } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const plainText: JsonObject = { type: "string", enum: ["x", "y"] };
const text: JsonObject = { ...plainText, default: "x" };
const flag: JsonObject = { type: "boolean" };

describe("the default of a property that is wrapped into a union", () => {
  const removed: readonly [string, JsonObject, JsonObject][] = [
    ["is removed once", text, { oneOf: [plainText, flag] }],
    ["is removed once, though the branch has it", text, { oneOf: [text, flag] }],
  ];

  it.each(removed)("%s", async (_, before, after) => {
    const base = sending(withSize(before));
    const head = sending(withSize(after));
    expect(await rulesOf(base, head)).toEqual(["default-removed", "one-of-branch-added"]);
    expect(await rulesOf(head, base)).toEqual(["default-added", "one-of-branch-removed"]);
  });

  it("is not removed where the union has it", async () => {
    const base = sending(withSize(text));
    const head = sending(withSize({ oneOf: [plainText, flag], default: "x" }));
    expect(await rulesOf(base, head)).toEqual(["one-of-branch-added"]);
    expect(await rulesOf(head, base)).toEqual(["one-of-branch-removed"]);
  });

  it("is of no use where the property is required, in both directions", async () => {
    const base = sending(withSize(text, ["size"]));
    const head = sending(withSize({ oneOf: [plainText, flag] }, ["size"]));
    expect(await rulesOf(base, head)).toEqual(["one-of-branch-added", "required-default-changed"]);
    expect(await rulesOf(head, base)).toEqual([
      "one-of-branch-removed",
      "required-default-changed",
    ]);
  });
});

describe("the default of a required property", () => {
  it.each<[of: string, before: JsonObject, after: JsonObject]>([
    [
      "a union of types",
      { anyOf: [{ type: "string" }, { type: "integer" }], default: "x" },
      { anyOf: [{ type: "string" }, { type: "integer" }] },
    ],
    ["a union of forms", { oneOf: [plainText, flag], default: "x" }, { oneOf: [plainText, flag] }],
    [
      "a type that can be null",
      { anyOf: [text, { type: "null" }] },
      { anyOf: [plainText, { type: "null" }] },
    ],
    ["a part", { allOf: [text] }, { allOf: [plainText] }],
  ])("is of no use, also of %s", async (_, before, after) => {
    const base = sending(withSize(before, ["size"]));
    const head = sending(withSize(after, ["size"]));
    expect(await rulesOf(base, head)).toEqual(["required-default-changed"]);
    expect(await rulesOf(head, base)).toEqual(["required-default-changed"]);
  });

  it("is of use where the same schema is that of an optional one", async () => {
    const size = { $ref: "#/components/schemas/Size" };
    const both = { type: "object", required: ["a"], properties: { a: size, b: size } };
    const union = { anyOf: [{ type: "string" }, { type: "integer" }] };
    const base = sending(both, { Size: { ...union, default: "x" } });
    const head = sending(both, { Size: union });
    expect(await rulesOf(base, head)).toContain("default-removed");
  });

  it("says nothing of the defaults inside of it", async () => {
    const inside = (size: JsonObject): JsonObject => sending(withSize(withSize(size), ["size"]));
    expect(await rulesOf(inside(text), inside(plainText))).toEqual(["default-removed"]);
  });
});

describe("a query parameter that becomes a list", () => {
  it("loses its default once", async () => {
    const base = taking(text);
    const head = taking({ type: "array", items: plainText });
    expect(await rulesOf(base, head)).toEqual(["param-became-list", "param-default-removed"]);
    expect(await rulesOf(head, base)).toEqual(["param-became-single", "param-default-added"]);
  });

  it("can no longer be null once", async () => {
    const base = taking({ type: ["string", "null"] });
    const head = taking({ type: "array", items: { type: "string" } });
    expect(await rulesOf(base, head)).toEqual(["nullable-removed", "param-became-list"]);
  });
});

describe("a new required property", () => {
  it("has the default that is written with it, not that of another part of an allOf", async () => {
    const Thing = withSize(plainText, ["size"]);
    const part = { type: "object", properties: { size: { default: "x" } } };
    const thing = { $ref: "#/components/schemas/Thing" };
    const base = sending({ allOf: [thing, { type: "object" }] }, { Thing: withName });
    const head = sending({ allOf: [thing, part] }, { Thing });
    expect(await rulesOf(base, head)).toEqual(["property-required-added"]);
    expect(await rulesOf(head, base)).toEqual(["property-removed"]);
  });

  it("has the default that a reference leads to", async () => {
    const size = { $ref: "#/components/schemas/Size" };
    const base = sending(withName, { Size: text });
    const head = sending(withSize(size, ["size"]), { Size: text });
    expect(await rulesOf(base, head)).toContain("property-required-with-default-added");
  });
});

describe("a limit of a part of an allOf", () => {
  it("is not one of another part that moved to its place", async () => {
    const [Lower, Text, Upper] = [{ minimum: 1 }, { description: "Any." }, { maximum: 9 }];
    const schemas = { Lower, Text, Upper };
    const partsOf = (...names: readonly string[]): JsonObject => ({
      type: "integer",
      allOf: names.map((name) => ({ $ref: `#/components/schemas/${name}` })),
    });
    const base = answering(partsOf("Lower", "Text"), schemas);
    const head = answering(partsOf("Text", "Upper"), schemas);
    const { changes } = await compare(base, head, { compiler: false });
    expect(changes.map(({ message }) => message).sort()).toEqual([
      "The 200 response of `GET /things` has a looser limit: `minimum` was `1` and is now unset.",
      "The 200 response of `GET /things` has a tighter limit: `maximum` was unset and is now `9`.",
    ]);
  });
});

const withName: JsonObject = { type: "object", properties: { name: plainText } };

function withSize(size: JsonObject, required: readonly string[] = []): JsonObject {
  return { type: "object", properties: { name: plainText, size }, required: [...required] };
}

function taking(schema: JsonObject): JsonObject {
  const parameters = [{ name: "size", in: "query", schema }];
  return api({ "/things": { get: operation({ parameters }) } });
}

async function rulesOf(base: JsonObject, head: JsonObject): Promise<string[]> {
  const { changes } = await compare(base, head, { compiler: false });
  return changes.map(({ rule }) => rule).sort();
}

describe("a property of an object with forms that only differ in what they require", () => {
  const listing = (...names: string[]): JsonObject => ({
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name, flag])),
    anyOf: ["a", "b", "c"].map((name) => ({ required: [name] })),
  });

  it("goes once, as the form needs it that requires it", async () => {
    const [base, head] = [sending(listing("a", "b", "c")), sending(listing("a", "b"))];
    expect(await rulesOf(base, head)).toEqual(["property-removed"]);
  });

  it("comes once, as the form needs it that requires it", async () => {
    const [base, head] = [answering(listing("a", "b")), answering(listing("a", "b", "c"))];
    expect(await rulesOf(base, head)).toEqual(["property-required-added"]);
  });
});

describe("a required property that no schema lists", () => {
  const made = (...required: string[]): JsonObject =>
    answering(
      { $ref: "#/components/schemas/Made" },
      {
        Made: {
          allOf: [
            { type: "object", properties: { a: flag } },
            { $ref: "#/components/schemas/Part" },
          ],
        },
        Part: { type: "object", properties: { b: flag }, required },
      },
    );

  it("is told of the schema that requires it, not of what is made of that", async () => {
    const { changes } = await compare(made("b"), made("b", "z"), { compiler: false });
    expect(changes.map(({ message }) => message)).toEqual(["`Part.z` is now required."]);
  });
});
