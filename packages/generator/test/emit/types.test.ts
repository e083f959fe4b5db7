import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../src/document.ts";
import { emitFile, schemasOf, specOf } from "../documents.ts";

/** The type of a schema, as it stands behind its name. */
async function typeOf(schema: JsonValue, others: JsonObject = {}): Promise<string> {
  const text = await emitFile(schemasOf({ ...others, X: schema }), "types.ts");
  const [, type = ""] = /^ {4}X:\s*([\s\S]*?);\n(?: {4}[^\s}]| {2}\}|$)/m.exec(text) ?? [];
  return type.replaceAll(/\s+/g, " ").replaceAll('components["schemas"]', "$");
}

describe("the type of a schema", () => {
  it.each<[string, JsonValue, string]>([
    ["a free-form object", { type: "object" }, "Record<string, unknown>"],
    ["an object without properties", { type: "object", properties: {} }, "Record<string, unknown>"],
    ["an open object", { type: "object", additionalProperties: true }, "Record<string, unknown>"],
    ["an object of anything", { additionalProperties: {} }, "Record<string, unknown>"],
    ["a nullable free-form object", { type: ["object", "null"] }, "Record<string, unknown> | null"],
    [
      "a nullable object of OpenAPI 3.0",
      { type: "object", nullable: true },
      "Record<string, unknown> | null",
    ],
    [
      "a map",
      { type: "object", additionalProperties: { type: "number" } },
      "{ [key: string]: number }",
    ],
    [
      "a map by pattern",
      { type: "object", patternProperties: { "^b": { type: "number" }, "^a": { type: "string" } } },
      "{ [key: string]: string | number }",
    ],
    ["anything", {}, "unknown"],
    ["a type that nobody knows", { type: "any" }, "unknown"],
    ["`true`", true, "unknown"],
    ["`false`", false, "never"],
    ["a constant", { const: "a" }, '"a"'],
    ["the constant null", { const: null }, "null"],
    ["a constant object", { const: { b: 1, a: [true] } }, "{ a: [true]; b: 1; }"],
    ["a nullable enumeration", { type: ["string", "null"], enum: ["a", null] }, '"a" | null'],
    [
      "an enumeration of many types",
      { enum: [1, -2, "a", true, null] },
      '1 | -2 | "a" | true | null',
    ],
    ["an empty enumeration", { enum: [] }, "never"],
    ["text in a binary format", { type: "string", format: "binary" }, "string"],
    ["an array without items", { type: "array" }, "unknown[]"],
    [
      "an array of choices",
      { type: "array", items: { type: ["string", "null"] } },
      "(string | null)[]",
    ],
    ["a tuple", { type: "array", prefixItems: [{ type: "string" }, {}] }, "[string, unknown]"],
    ["several types", { type: ["null", "integer", "string"] }, "number | string | null"],
    [
      "a choice with null",
      { oneOf: [{ type: "null" }, { $ref: "#/components/schemas/Y" }] },
      '$["Y"] | null',
    ],
    ["text in a text", { type: "string", enum: ['say "hi"', "it's"] }, `'say "hi"' | "it's"`],
  ])("of %s", async (_, schema, expected) => {
    expect(await typeOf(schema, { Y: {} })).toBe(expected);
  });

  it("keeps properties usable beside a map: the map's type holds theirs too", async () => {
    const schema = {
      type: "object",
      required: ["_other"],
      properties: { _other: { type: "string" }, more: { type: "boolean" } },
      additionalProperties: { type: "number" },
    };
    expect(await typeOf(schema)).toBe(
      "{ _other: string; more?: boolean; [key: string]: number | string | boolean | undefined; }",
    );
  });

  it("does not repeat a property of several lines in the type of a map", async () => {
    const schema = {
      properties: { inner: { type: "object", properties: { a: { type: "string" } } } },
      additionalProperties: { type: "number" },
    };
    expect(await typeOf(schema)).toBe("{ inner?: { a?: string; }; [key: string]: unknown; }");
  });

  it("lets a map in `allOf` be satisfied together with another schema", async () => {
    const schema = {
      allOf: [
        { $ref: "#/components/schemas/Y" },
        { type: "object", additionalProperties: { type: "number" } },
      ],
    };
    expect(await typeOf(schema, { Y: {} })).toBe('$["Y"] & Record<string, unknown>');
  });

  it("leaves a property with a default optional", async () => {
    expect(await typeOf({ properties: { a: { type: "string", default: "x" } } })).toContain(
      "a?: string;",
    );
  });

  it("does not let `anyOf` without types swallow the properties beside it", async () => {
    const schema = {
      type: "object",
      properties: { a: { type: "string" } },
      anyOf: [{ required: ["a"] }, {}],
    };
    expect(await typeOf(schema)).toBe("{ a?: string; }");
  });

  it("requires in a part of `allOf` what the whole requires", async () => {
    const schema = { allOf: [{ $ref: "#/components/schemas/Y" }], required: ["b", "a"] };
    const base = { type: "object", properties: { a: {}, b: {} } };
    expect(await typeOf(schema, { Y: base })).toBe('WithRequired<$["Y"], "a" | "b">');
  });

  it("requires nothing of `null` in a part of `allOf` that may be `null`", async () => {
    const schema = { allOf: [{ $ref: "#/components/schemas/Y" }], required: ["a"] };
    const base = { type: ["object", "null"], properties: { a: {} } };
    expect(await typeOf(schema, { Y: base })).toBe('WithRequired<NonNullable<$["Y"]>, "a">');
  });

  it.each([
    ["has listed values", { enum: ["x"], properties: { a: {} } }],
    ["may be a text", { type: ["object", "string"], properties: { a: {} } }],
    ["does not have the property", { type: "object", properties: { b: {} } }],
  ])("requires nothing of a part of `allOf` that %s", async (_, base) => {
    const schema = { allOf: [{ $ref: "#/components/schemas/Y" }], required: ["a"] };
    expect(await typeOf(schema, { Y: base })).toBe('$["Y"]');
  });

  it("does not make `$defs` a property", async () => {
    expect(
      await typeOf({ type: "object", properties: { a: {} }, $defs: { D: { type: "string" } } }),
    ).toBe("{ a?: unknown; }");
  });

  it("names the target of a reference into another schema", async () => {
    const schema = { $ref: "#/components/schemas/Y/properties/list/items" };
    const other = {
      type: "object",
      properties: { list: { type: "array", items: { type: "boolean" } } },
    };
    expect(await typeOf(schema, { Y: other })).toBe("YPropertiesListItems");
    const text = await emitFile(schemasOf({ X: schema, Y: other }), "types.ts");
    expect(text).toContain("\nexport type YPropertiesListItems = boolean;\n");
  });

  it("refers to a part of itself by the name of that part", async () => {
    const next = { properties: { more: { $ref: "#/components/schemas/X/properties/next" } } };
    const schema = { properties: { next } };
    expect(await typeOf(schema)).toBe("{ next?: { more?: XPropertiesNext; }; }");
  });

  it("keeps what stands beside a reference", async () => {
    const schema = { $ref: "#/components/schemas/Y", properties: { a: { type: "string" } } };
    expect(await typeOf(schema, { Y: {} })).toBe('{ a?: string; } & $["Y"]');
  });

  it("makes a type that contains itself without a property between an alias", async () => {
    const schema = {
      oneOf: [{ type: "string" }, { type: "array", items: { $ref: "#/components/schemas/X" } }],
    };
    const text = await emitFile(schemasOf({ X: schema }), "types.ts");
    expect(text).toContain("    X: RecursiveX;\n");
    expect(text).toContain("type RecursiveX = string | RecursiveX[];\n");
  });

  it.each<[string, JsonObject]>([
    ["a schema that is none", { properties: { a: "string", b: null, c: [] } }],
    ["`required` that is no list", { type: "object", required: true, properties: { a: {} } }],
    ["an enumeration that is none", { type: "string", enum: "a" }],
    ["an enumeration of objects", { type: "object", enum: ["a", { b: 1 }] }],
    ["booleans in `allOf`", { allOf: [true, { type: "object" }] }],
    ["a reference that is none", { $ref: null, type: "string" }],
    ["`properties` that are none", { type: "object", properties: [] }],
  ])("is still a type for %s", async (_, schema) => {
    expect(await typeOf(schema)).not.toBe("");
  });
});

describe("discriminators", () => {
  const pets = {
    Pet: {
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
      discriminator: {
        propertyName: "kind",
        mapping: { meows: "#/components/schemas/Cat", purrs: "Cat" },
      },
    },
    Cat: { type: "object", properties: { kind: { type: "string" } } },
    Dog: {
      type: "object",
      required: ["kind"],
      properties: { kind: { type: "string", enum: ["dog"] } },
    },
  };

  it("narrow the property of what they select to the values of the mapping", async () => {
    expect(await emitFile(schemasOf(pets), "types.ts")).toContain('kind: "meows" | "purrs";');
  });

  it("leave a schema alone that fixes the property itself", async () => {
    expect(await emitFile(schemasOf(pets), "types.ts")).toContain('kind: "dog";');
  });

  it("narrow subtypes by name where there is no mapping", async () => {
    const text = await emitFile(
      schemasOf({
        Base: {
          type: "object",
          properties: { kind: { type: "string" } },
          discriminator: { propertyName: "kind" },
        },
        Sub: { allOf: [{ $ref: "#/components/schemas/Base" }] },
      }),
      "types.ts",
    );
    expect(text).toContain('kind: "Sub";');
  });
});

describe("operations", () => {
  const operationOf = async (operation: JsonObject, pathItem: JsonObject = {}): Promise<string> => {
    const spec = specOf({ paths: { "/x/{id}": { ...pathItem, get: operation } } });
    return (await emitFile(spec, "types.ts")).replaceAll(/\s+/g, " ");
  };

  it("take the parameters of their path item, and their own of the same name instead", async () => {
    const text = await operationOf(
      {
        parameters: [{ name: "a", in: "query", required: true, schema: { type: "number" } }],
        responses: {},
      },
      {
        parameters: [
          { name: "a", in: "query", schema: { type: "string" } },
          { name: "a", in: "header" },
        ],
      },
    );
    expect(text).toContain("query: { a: number; }; header?: { a?: string; };");
  });

  it("take a parameter without a schema, or with an encoded one, for text", async () => {
    const text = await operationOf({
      parameters: [
        { name: "a", in: "query" },
        { name: "b", in: "query", content: { "application/json": { schema: { type: "object" } } } },
      ],
      responses: {},
    });
    expect(text).toContain("query?: { a?: string; b?: string; };");
  });

  it("have unknown data when they declare no success", async () => {
    expect(await operationOf({ responses: { default: { description: "" } } })).toContain(
      '"2XX": { content: { "*/*": unknown; }; };',
    );
  });

  it("of a duplicate operationId keep their own types", async () => {
    const operation = (type: string): JsonObject => ({
      operationId: "same",
      responses: { "200": { description: "", content: { "text/plain": { schema: { type } } } } },
    });
    const text = await emitFile(
      specOf({ paths: { "/a": { get: operation("string") }, "/b": { get: operation("number") } } }),
      "types.ts",
    );
    expect(text.match(/operations\["same"\]/g)).toHaveLength(1);
    expect(text).toContain('"text/plain": number;');
  });

  it("follow a path item behind a reference", async () => {
    const spec = specOf({
      paths: { "/x": { $ref: "#/components/pathItems/Item" } },
      components: { pathItems: { Item: { get: { operationId: "get_x", responses: {} } } } },
    });
    expect(await emitFile(spec, "types.ts")).toContain('get: operations["get_x"];');
  });
});
