import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../src/document.ts";
import { pointerOf } from "../../src/model/node.ts";
import type { Schema } from "../../src/model/schema.ts";
import { modelOf } from "./model-of.ts";
import { schemasOf } from "@convex-openapi/test-support/documents";

/** The schema `X` beside others. */
function schemaOf(value: JsonValue, others: JsonObject = {}): Schema {
  const schema = modelOf(schemasOf({ ...others, X: value })).components.schemas.get("X");
  if (schema === undefined) throw new Error("There is no schema X.");
  return schema;
}

const pointer = (schema: Schema | undefined): string | undefined =>
  schema && pointerOf(schema.node);

const to = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

describe("a reference", () => {
  it("leads to another schema, step by step and to the end", () => {
    const schema = schemaOf(to("A"), { A: to("B"), B: { type: "string" } });
    expect(schema.reference?.ref).toBe("#/components/schemas/A");
    expect(pointer(schema.reference?.target)).toBe("/components/schemas/A");
    expect(pointer(schema.resolved)).toBe("/components/schemas/B");
  });

  it("leads to one schema from wherever it is written", () => {
    const { properties } = schemaOf({ properties: { a: to("A"), b: to("A") } }, { A: {} });
    expect(properties.get("a")?.resolved).toBe(properties.get("b")?.resolved);
  });

  it("leads to the location that it names, where YAML has the same object in several", () => {
    const alias = { type: "string" };
    const { properties } = schemaOf(
      { properties: { inline: alias, b: to("B") } },
      { A: alias, B: alias },
    );
    expect(pointer(properties.get("inline"))).toBe("/components/schemas/X/properties/inline");
    expect(pointer(properties.get("b")?.resolved)).toBe("/components/schemas/B");
  });

  it("can lead into a schema, or to what stands in a field of its own", () => {
    const inside = schemaOf(
      { $ref: "#/components/schemas/A/properties/a" },
      {
        A: { properties: { a: { type: "integer" } } },
      },
    );
    expect(inside.resolved?.types).toEqual(["integer"]);
  });

  it.each(["#/nowhere", "#/components/responses/R", "#/info", "#", "other.yaml"])(
    "to %s leads to no schema",
    (ref) => {
      const schema = schemaOf({ $ref: ref });
      expect(schema.reference).toEqual({ ref, target: undefined });
      expect(schema.resolved).toBeUndefined();
    },
  );

  it("that leads back to itself has no end", () => {
    expect(schemaOf(to("X")).resolved).toBeUndefined();
    expect(schemaOf(to("A"), { A: to("B"), B: to("A") }).resolved).toBeUndefined();
  });

  it("of ten thousand steps has one", () => {
    const steps = Array.from({ length: 10_000 }, (_, index) => [`A${index}`, to(`A${index + 1}`)]);
    const others = { ...Object.fromEntries(steps), A10000: { type: "null" } };
    expect(schemaOf(to("A0"), others).resolved?.types).toEqual(["null"]);
  });

  it("is more than a reference where something of the values stands beside it", () => {
    expect(schemaOf({ ...to("A"), required: ["a"] }).hasSiblings).toBe(true);
    expect(schemaOf({ ...to("A"), description: "a" }).hasSiblings).toBe(false);
  });

  it("is none where the $ref is no text", () => {
    expect(schemaOf({ $ref: 7 }).reference).toBeUndefined();
  });

  it("is none where a property is called $ref", () => {
    const { properties } = schemaOf({ properties: { $ref: { type: "string" } } });
    expect(properties.get("$ref")?.types).toEqual(["string"]);
  });
});

describe("a schema without keywords", () => {
  it.each<[value: JsonValue, boolean: boolean | undefined]>([
    [true, true],
    [false, false],
    [{}, undefined],
    [null, true],
    ["text", true],
    [[], true],
  ])("%j allows everything or nothing: %s", (value, boolean) => {
    expect(schemaOf(value).boolean).toBe(boolean);
    expect(schemaOf(value).keywords).toEqual([]);
  });
});

describe("what has the wrong shape reads as if it were not there", () => {
  const wrong = (keyword: string, value: JsonValue): Schema => schemaOf({ [keyword]: value });

  it.each<JsonValue>([7, {}, null, [7, null], { type: "string" }])("type: %j", (value) => {
    expect(wrong("type", value).types).toEqual([]);
  });

  it.each<JsonValue>([true, "a", {}, [7, null]])("required: %j", (value) => {
    expect(wrong("required", value).required).toEqual([]);
  });

  it.each<JsonValue>(["a", {}, null, true])("enum: %j", (value) => {
    expect(wrong("enum", value).enum).toBeUndefined();
  });

  it.each<JsonValue>([[], "a", null, 7])("properties: %j", (value) => {
    expect(wrong("properties", value).properties.size).toBe(0);
  });

  it.each<JsonValue>([{}, "a", null, 7])("allOf: %j", (value) => {
    expect(wrong("allOf", value).allOf).toEqual([]);
  });

  it.each<JsonValue>(["a", [], {}, { propertyName: 7 }])("discriminator: %j", (value) => {
    expect(wrong("discriminator", value).discriminator).toBeUndefined();
  });

  it.each<JsonValue>(["yes", 1, null])("nullable and deprecated: %j", (value) => {
    expect(wrong("nullable", value).nullable).toBe(false);
    expect(wrong("deprecated", value).deprecated).toBe(false);
  });

  it.each<JsonValue>(["", " ", 7, null])("description: %j", (value) => {
    expect(wrong("description", value).description).toBeUndefined();
  });

  it("only own keys count", () => {
    expect(schemaOf({}).keyword("constructor")).toBeUndefined();
    expect(schemaOf({}).keyword("__proto__")).toBeUndefined();
  });
});

describe("items", () => {
  it("are what all items are", () => {
    expect(schemaOf({ items: { type: "string" } }).items?.types).toEqual(["string"]);
  });

  it.each(["items", "prefixItems"])("are one for each place where %s is a list", (keyword) => {
    const schema = schemaOf({ [keyword]: [{ type: "string" }, true] });
    expect(schema.prefixItems.map(({ boolean, types }) => boolean ?? types)).toEqual([
      ["string"],
      true,
    ]);
    expect(schema.items).toBeUndefined();
  });
});

describe("a discriminator", () => {
  it("leads to schemas by name and by $ref", () => {
    const mapping = { a: "A", b: "#/components/schemas/B", c: "C", d: "#/nowhere", e: 7 };
    const schema = schemaOf({ discriminator: { propertyName: "t", mapping } }, { A: {}, B: {} });
    const found = [...(schema.discriminator?.mapping ?? [])].map(([value, target]) => [
      value,
      target.to,
      pointer(target.schema),
    ]);
    expect(found).toEqual([
      ["a", "A", "/components/schemas/A"],
      ["b", "#/components/schemas/B", "/components/schemas/B"],
      ["c", "C", undefined],
      ["d", "#/nowhere", undefined],
    ]);
  });

  it.each(["A", "#/components/schemas/A"])("has %s for every other value", (defaultMapping) => {
    const schema = schemaOf({ discriminator: { propertyName: "t", defaultMapping } }, { A: {} });
    expect(pointer(schema.discriminator?.defaultMapping?.schema)).toBe("/components/schemas/A");
  });

  it.each<JsonValue>([7, null, ["A"], {}])("has nothing for other values: %j", (defaultMapping) => {
    const schema = schemaOf({ discriminator: { propertyName: "t", defaultMapping } });
    expect(schema.discriminator?.defaultMapping).toBeUndefined();
  });

  it("leads to no schema by the name of what every object has", () => {
    const discriminator = { propertyName: "t", mapping: { a: "constructor" } };
    const { discriminator: found } = schemaOf({ discriminator });
    expect(found?.mapping.get("a")?.schema).toBeUndefined();
  });
});
