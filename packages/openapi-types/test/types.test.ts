import { typesOf } from "./types-of.ts";
import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import { schemasOf, specOf } from "@convex-openapi/test-support/documents";

/** The type of a schema, as it stands behind its name. */
async function typeOf(schema: JsonValue, others: JsonObject = {}): Promise<string> {
  const text = typesOf(schemasOf({ ...others, X: schema }));
  const [, type = ""] = /^export type X =\s*([\s\S]*?);\n(?:\n|$)/m.exec(text) ?? [];
  return type.replaceAll(/\s+/g, " ");
}

const base = { type: "object", properties: { a: {}, b: {} } };

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
      "a map by how names begin",
      { patternProperties: { "^b-.*$": { type: "number" }, "^a\\.": { type: "string" } } },
      "{ [key: `a.${string}`]: string; [key: `b-${string}`]: number; }",
    ],
    [
      "an open object with names that begin with something",
      { type: "object", patternProperties: { "^a": { type: "string" } } },
      "{ [key: `a${string}`]: string; [key: string]: unknown; }",
    ],
    [
      "a closed map by pattern",
      {
        patternProperties: { b$: { type: "number" }, "^a": { type: "string" } },
        additionalProperties: false,
      },
      "{ [key: string]: string | number }",
    ],
    [
      "a map whose pattern matches all names",
      { patternProperties: { "^.*$": { type: "number" } } },
      "{ [key: string]: number }",
    ],
    [
      "a map by pattern with other names of any type",
      { patternProperties: { "^[ab]": { type: "number" } } },
      "Record<string, unknown>",
    ],
    [
      "a map by names of which one begins as another",
      { patternProperties: { "^a": { type: "number" }, "^ab": { type: "string" } } },
      "Record<string, unknown>",
    ],
    [
      "a map with a declared property that a pattern matches",
      { properties: { ab: { type: "boolean" } }, patternProperties: { "^a": { type: "number" } } },
      "{ ab?: boolean; [key: `a${string}`]: number | boolean | undefined; }",
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
    ["not anything", { not: true }, "never"],
    ["not anything, in other words", { type: "string", not: {} }, "never"],
    ["not what is no schema", { type: "string", not: 5 }, "string"],
    ["an empty enumeration", { enum: [] }, "never"],
    ["text in a binary format", { type: "string", format: "binary" }, "string"],
    ["an array without items", { type: "array" }, "unknown[]"],
    [
      "an array of choices",
      { type: "array", items: { type: ["string", "null"] } },
      "(string | null)[]",
    ],
    [
      "a tuple that says nothing of other items",
      { type: "array", prefixItems: [{ type: "string" }, {}] },
      "[string, unknown, ...unknown[]]",
    ],
    [
      "a tuple of older drafts",
      { type: "array", items: [{ type: "string" }], additionalItems: { type: "number" } },
      "[string, ...number[]]",
    ],
    [
      "a closed tuple of older drafts",
      { type: "array", items: [{ type: "string" }], additionalItems: false },
      "[string]",
    ],
    [
      "a tuple with other items of several types",
      { prefixItems: [{}], type: "array", items: { type: ["string", "null"] } },
      "[unknown, ...(string | null)[]]",
    ],
    [
      "a tuple that can be empty",
      { type: "array", prefixItems: [{ type: ["string", "null"] }], minItems: 0, items: false },
      "[item0?: string | null]",
    ],
    [
      "a tuple shorter than its places",
      { type: "array", prefixItems: [{ type: "string" }, {}, {}], maxItems: 1 },
      "[string]",
    ],
    [
      "a tuple longer than its places",
      { type: "array", prefixItems: [{ type: "string" }], minItems: 3, maxItems: 3 },
      "[string, ...unknown[]]",
    ],
    [
      "a tuple whose limits are none",
      {
        type: "array",
        prefixItems: [{ type: "string" }],
        minItems: "1",
        maxItems: null,
        items: false,
      },
      "[string]",
    ],
    [
      "a tuple whose other items a condition may name",
      { type: "array", prefixItems: [{ type: "string" }], contains: {}, unevaluatedItems: false },
      "[string, ...unknown[]]",
    ],
    ["several types", { type: ["null", "integer", "string"] }, "number | string | null"],
    [
      "a choice with null",
      { oneOf: [{ type: "null" }, { $ref: "#/components/schemas/Y" }] },
      "Y | null",
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
    expect(await typeOf(schema, { Y: {} })).toBe("Y & Record<string, unknown>");
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
    expect(await typeOf(schema, { Y: base })).toBe('WithRequired<Y, "a" | "b">');
  });

  it("requires properties of all but `null` in a part of `allOf` that may be `null`", async () => {
    const schema = { allOf: [{ $ref: "#/components/schemas/Y" }], required: ["a"] };
    const nullable = { type: ["object", "null"], properties: { a: {} } };
    expect(await typeOf(schema, { Y: nullable })).toBe('WithRequired<NonNullable<Y>, "a"> | null');
  });

  it.each([
    ["has listed values", { enum: ["x"], properties: { a: {} } }],
    ["may be a text", { type: ["object", "string"], properties: { a: {} } }],
  ])("requires nothing of a part of `allOf` that %s", async (_, Y) => {
    const schema = { allOf: [{ $ref: "#/components/schemas/Y" }], required: ["a"] };
    expect(await typeOf(schema, { Y })).toBe("Y");
  });

  it.each<[string, JsonValue, JsonValue[], string]>([
    ["in a part that does nothing else", base, [{ required: ["a"] }], 'WithRequired<Y, "a">'],
    [
      "in a part that declares others",
      base,
      [{ properties: { c: {} }, required: ["a", "c"] }],
      'WithRequired<Y, "a"> & { c: unknown; }',
    ],
    [
      "in a part of a part",
      base,
      [{ allOf: [{ allOf: [{ required: ["b"] }] }, { required: ["a"] }] }],
      'WithRequired<Y, "a" | "b">',
    ],
    [
      "in a schema that is referred to",
      base,
      [{ $ref: "#/components/schemas/A" }],
      'WithRequired<Y, "a"> & A',
    ],
    [
      "of a property that stands in a part of what is referred to",
      { allOf: [{ allOf: [base] }] },
      [{ required: ["a"] }],
      'WithRequired<Y, "a">',
    ],
    [
      "of a nullable part of what is referred to",
      { allOf: [{ ...base, type: ["object", "null"] }] },
      [{ required: ["a"] }],
      'WithRequired<NonNullable<Y>, "a"> | null',
    ],
  ])("is one whose parts require a property of another one: %s", async (_, Y, parts, expected) => {
    const schema = { allOf: [{ $ref: "#/components/schemas/Y" }, ...parts] };
    expect(await typeOf(schema, { Y, A: { required: ["a"] } })).toBe(expected);
  });

  it.each<[string, JsonValue, string]>([
    [
      "nothing that it has already",
      { allOf: [{ ...base, required: ["a"] }, { required: ["a"] }] },
      "{ a: unknown; b?: unknown; }",
    ],
    [
      "nothing of what can be no object",
      { allOf: [{ type: "string" }, { required: ["a"] }] },
      "string",
    ],
    ["nothing of values of which nothing is known", { required: ["a"] }, "unknown"],
    [
      "nothing twice where each choice has it",
      { type: "object", required: ["a"], oneOf: [{ ...base, required: ["a"] }] },
      "{ a: unknown; b?: unknown; }",
    ],
    [
      "nothing that cannot be there",
      { ...base, additionalProperties: false, required: ["c"] },
      "{ a?: unknown; b?: unknown; }",
    ],
  ])("requires %s", async (_, schema, expected) => {
    expect(await typeOf(schema)).toBe(expected);
  });

  const own = (names: string[], more: JsonObject = {}): JsonObject => ({
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name, {}])),
    ...more,
  });
  it.each<[string, JsonObject, string]>([
    [
      "each that declares it",
      { anyOf: [own(["a", "b"]), { $ref: "#/components/schemas/Y" }] },
      '| { a: unknown; b?: unknown; } | WithRequired<Y, "a">',
    ],
    [
      "those of a part",
      { allOf: [{ oneOf: [own(["a"]), own(["a", "b"])] }] },
      "| { a: unknown; } | { a: unknown; b?: unknown; }",
    ],
    [
      "those of a part that is referred to",
      { allOf: [{ $ref: "#/components/schemas/Two" }] },
      'WithRequired<Two, "a">',
    ],
    [
      "one alone, and in the whole for the others",
      { type: "object", oneOf: [own(["a"]), own(["b"])] },
      'Record<"a", unknown> & ( | { a: unknown; } | { b?: unknown; } )',
    ],
    [
      "none that has it already",
      { oneOf: [own(["a"], { required: ["a"] }), { $ref: "#/components/schemas/Done" }] },
      "| { a: unknown; } | Done",
    ],
    [
      "none where a part declares it",
      { allOf: [{ $ref: "#/components/schemas/Two" }, own(["a"])] },
      "Two & { a: unknown; }",
    ],
    [
      "none that is a text",
      { oneOf: [own(["a"]), { type: "string" }] },
      "| { a: unknown; } | string",
    ],
    [
      "none of what may be `null` that is referred to",
      { allOf: [{ $ref: "#/components/schemas/OrNull" }] },
      "OrNull",
    ],
    [
      "none of what leads back to itself",
      { allOf: [{ $ref: "#/components/schemas/Base" }] },
      'WithRequired<Base, "a">',
    ],
    [
      "none that may be a text as well",
      {
        oneOf: [own(["a"], { type: ["object", "string"] }), { $ref: "#/components/schemas/Loose" }],
      },
      "| { a: unknown; } | string | Loose",
    ],
  ])("requires in a choice what the whole requires, of %s", async (_, schema, expected) => {
    const whole = { ...schema, required: ["a"] };
    const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
    const others: JsonObject = {
      Y: base,
      Two: { oneOf: [ref("Y"), own(["a", "c"])] },
      Done: own(["a"], { required: ["a"] }),
      OrNull: { oneOf: [ref("Y"), { type: "null" }] },
      Base: own(["a"], { oneOf: [ref("Sub")] }),
      Sub: { allOf: [ref("Base"), own(["s"])] },
      Loose: own(["a"], { type: ["object", "string"] }),
    };
    expect(await typeOf(whole, others)).toBe(expected);
  });

  it.each<[string, JsonObject, string]>([
    [
      "where choices only require some",
      { anyOf: [{ required: ["a"] }, { required: ["b"] }] },
      '(Record<"a", unknown> | Record<"b", unknown>) & Record<string, unknown>',
    ],
    [
      "where a part names some under conditions",
      { allOf: [{ not: { required: ["a"] } }] },
      "{ a?: unknown; [key: string]: unknown; }",
    ],
    [
      "not where a choice declares one",
      { anyOf: [{ required: ["a"] }, { properties: { b: {} }, required: ["b"] }] },
      '| Record<"a", unknown> | { b: unknown; }',
    ],
    [
      "not where a schema that a choice refers to declares one",
      { oneOf: [{ required: ["c"] }, { $ref: "#/components/schemas/Y" }] },
      'Record<"c", unknown> | Y',
    ],
    [
      "not where others are maps",
      { additionalProperties: { type: "number" }, anyOf: [{ required: ["a"] }] },
      'Record<"a", unknown> & { [key: string]: number }',
    ],
  ])("has any properties %s", async (_, schema, expected) => {
    expect(await typeOf({ type: "object", ...schema }, { Y: base })).toBe(expected);
  });

  it.each<[string, JsonObject, string]>([
    ["a part", { allOf: [{ $ref: "#/components/schemas/Y" }] }, "Y & Record<string, unknown>"],
    ["what it refers to", { $ref: "#/components/schemas/Y" }, "Y & Record<string, unknown>"],
    [
      "a choice",
      { properties: { c: {} }, anyOf: [base, own(["d"])] },
      "{ c?: unknown; [key: string]: unknown; } & ( | { a?: unknown; b?: unknown; } | { d?: unknown; } )",
    ],
    [
      "a condition",
      { properties: { c: {} }, if: {}, else: own(["d"]) },
      "{ c?: unknown; [key: string]: unknown; }",
    ],
    [
      "nothing else, which leaves the others their type",
      { properties: { c: { type: "number" } } },
      "{ c?: number; [key: string]: number | undefined; }",
    ],
  ])("takes for unevaluated no property of %s", async (_, schema, expected) => {
    const whole = { ...schema, unevaluatedProperties: { type: "number" } };
    expect(await typeOf(whole, { Y: base })).toBe(expected);
  });

  it("allows nothing else beside parts where nothing else is left", async () => {
    const schema = { $ref: "#/components/schemas/Y", unevaluatedProperties: false };
    expect(await typeOf(schema, { Y: base })).toBe("Y");
  });

  it.each(["oneOf", "anyOf", "allOf"])("does not take an empty `%s` for never", async (keyword) => {
    expect(await typeOf({ [keyword]: [] })).toBe("unknown");
    expect(await typeOf({ ...base, [keyword]: [] })).toBe("{ a?: unknown; b?: unknown; }");
  });

  it.each<[string, JsonValue, string]>([
    ["beside others", { ...base, required: ["c"] }, "{ a?: unknown; b?: unknown; c: unknown; }"],
    [
      "in an object without any",
      { type: "object", required: ["c"] },
      "{ c: unknown; [key: string]: unknown; }",
    ],
    [
      "in a map, with its type",
      { type: "object", additionalProperties: { type: "number" }, required: ["c"] },
      "{ c: number; [key: string]: number; }",
    ],
    [
      "in another part than a map, which keeps its type",
      {
        allOf: [{ additionalProperties: { type: "number" } }, { type: "object", required: ["c"] }],
      },
      'Record<"c", unknown> & { [key: string]: number }',
    ],
    [
      "in a choice, which has it",
      { ...base, anyOf: [{ required: ["a"] }, { required: ["c"] }] },
      '{ a?: unknown; b?: unknown; } & (Record<"a", unknown> | Record<"c", unknown>)',
    ],
  ])("has a property that is required and not declared: %s", async (_, schema, expected) => {
    expect(await typeOf(schema)).toBe(expected);
  });

  it.each<[string, JsonObject, string]>([
    ["listed", { propertyNames: { enum: ["a", "c"] } }, 'Partial<Record<"a" | "c", unknown>>'],
    ["one", { propertyNames: { const: "a" } }, 'Partial<Record<"a", unknown>>'],
    [
      "listed, one of them required",
      { propertyNames: { enum: ["a", "c"] }, required: ["a"] },
      '{ a: unknown; } & Partial<Record<"c", unknown>>',
    ],
    [
      "listed and all declared",
      { ...base, propertyNames: { enum: ["a", "b"] } },
      "{ a?: unknown; b?: unknown; }",
    ],
    ["not all texts", { propertyNames: { enum: ["a", 1] } }, "Record<string, unknown>"],
    ["limited", { propertyNames: { maxLength: 3 } }, "Record<string, unknown>"],
    ["nothing that can be read", { propertyNames: { enum: "a" } }, "Record<string, unknown>"],
    [
      "listed where no others can be",
      { ...base, propertyNames: { enum: ["a"] }, additionalProperties: false },
      "{ a?: unknown; b?: unknown; }",
    ],
  ])("has names that are %s", async (_, schema, expected) => {
    expect(await typeOf({ type: "object", ...schema })).toBe(expected);
  });

  it.each<[string, JsonObject, string]>([
    ["an object", { enum: [{ a: 1, b: [] }] }, "{ a: 1; b: []; }"],
    ["an empty object, and no other one", { enum: [{}] }, "Record<string, never>"],
    ["a reference that none is", { enum: [{ $ref: "#/a" }] }, '{ $ref: "#/a"; }'],
    ["objects beside what is none", { enum: ["a", { a: 1 }, null] }, "{ a: 1; }"],
    ["nothing that is an object", { enum: ["a", null] }, "Record<string, unknown>"],
    ["an object beside properties", { ...base, enum: [{}] }, "{ a?: unknown; b?: unknown; }"],
    [
      "an object beside a type of others",
      { additionalProperties: { type: "number" }, enum: [{ a: 1 }] },
      "{ [key: string]: number }",
    ],
  ])("lists %s", async (_, schema, expected) => {
    expect(await typeOf({ type: "object", ...schema })).toBe(expected);
  });

  // An object literal with a `then` looks like a promise to others.
  const thenIs = (value: JsonObject): JsonObject =>
    Object.fromEntries(["then"].map((keyword) => [keyword, value]));
  const named = "{ a?: unknown; b?: unknown; c?: unknown; }";
  it.each<[string, JsonObject, string]>([
    ["what stands in `if`", { if: { required: ["c"] }, ...thenIs({}) }, named],
    [
      "what stands in `then`",
      { if: {}, ...thenIs({ properties: { c: { type: "string" } } }) },
      named,
    ],
    ["what stands in `not`", { not: { required: ["c"] } }, named],
    ["what stands below", { not: { anyOf: [{ not: { allOf: [{ required: ["c"] }] } }] } }, named],
    ["what a part says", { allOf: [{ if: {}, else: { properties: { c: {} } } }] }, named],
    ["what it has declared", { not: { required: ["a"] } }, "{ a?: unknown; b?: unknown; }"],
    [
      "what cannot be there",
      { additionalProperties: false, if: {}, ...thenIs({ required: ["c"] }) },
      "{ a?: unknown; b?: unknown; }",
    ],
    [
      "either of two branches",
      { if: {}, ...thenIs({ required: ["a"] }), else: { required: ["b"] } },
      '{ a?: unknown; b?: unknown; } & (Record<"a", unknown> | Record<"b", unknown>)',
    ],
    [
      "no branch that says nothing",
      { if: {}, ...thenIs({ required: ["a"] }), else: { title: "Else" } },
      "{ a?: unknown; b?: unknown; }",
    ],
    [
      "no branches without `if`",
      { ...thenIs({ required: ["a"] }), else: false },
      "{ a?: unknown; b?: unknown; }",
    ],
    [
      "no branch that leads back",
      { if: {}, ...thenIs({ $ref: "#/components/schemas/X" }), else: { required: ["a"] } },
      "{ a?: unknown; b?: unknown; }",
    ],
  ])("allows under conditions %s", async (_, schema, expected) => {
    expect(await typeOf({ ...base, ...schema })).toBe(expected);
  });

  it.each<[string, JsonObject, string]>([
    [
      "a property",
      { dependentRequired: { a: ["b"] } },
      '{ a?: unknown; b?: unknown; } & (Partial<Record<"a", never>> | Record<"b", unknown>)',
    ],
    [
      "a property that is required then",
      { dependentRequired: { a: ["b"] }, required: ["a"] },
      '{ a: unknown; b?: unknown; } & Record<"b", unknown>',
    ],
    [
      "nothing",
      { dependentRequired: { a: [] }, dependentSchemas: { b: true } },
      "{ a?: unknown; b?: unknown; }",
    ],
    ["nothing that is no list", { dependentRequired: { a: "b" } }, "{ a?: unknown; b?: unknown; }"],
    [
      "nothing that can be read",
      { dependentRequired: { a: 1 }, dependentSchemas: [] },
      "{ a?: unknown; b?: unknown; }",
    ],
    [
      "what cannot be",
      { dependentSchemas: { a: false } },
      '{ a?: unknown; b?: unknown; } & Partial<Record<"a", never>>',
    ],
    [
      "what leads back",
      { dependentSchemas: { a: { allOf: [{ $ref: "#/components/schemas/X" }] } } },
      "{ a?: unknown; b?: unknown; }",
    ],
  ])("has a property that asks for %s", async (_, schema, expected) => {
    expect(await typeOf({ ...base, ...schema })).toBe(expected);
  });

  it("makes types of five conditions at most", async () => {
    const dependentRequired = Object.fromEntries(
      ["c", "d", "e", "f", "g", "h"].map((name) => [name, ["a"]]),
    );
    const text = await typeOf({ ...base, dependentRequired });
    expect(text.match(/never/g)).toHaveLength(5);
  });

  it.each<[string, JsonObject, string]>([
    [
      "names and prose",
      { "x-enum-varnames": ["One", "Two"], "x-enum-descriptions": { b: "The other." } },
      '* - "a" One * - "b" Two: The other.',
    ],
    ["names of some", { "x-enum-varnames": ["One"] }, '* - "a" One * - "b" */'],
    ["prose in several lines", { "x-enum-descriptions": ["A.\n*/", ""] }, '* - "a": A. * - "b" */'],
  ])("lists values that have %s", async (_, more, expected) => {
    const schema = { enum: ["a", "b"], ...more };
    const types = typesOf(schemasOf({ X: schema }));
    expect(types.replaceAll(/\s+/g, " ")).toContain(expected);
  });

  it.each<[string, JsonObject]>([
    ["no list", { "x-enum-varnames": "One" }],
    ["no texts", { "x-enum-varnames": [1, null], "x-enum-descriptions": [{}] }],
    ["empty", { "x-enum-varnames": [], "x-enum-descriptions": {} }],
  ])("lists no values whose names are %s", async (_, more) => {
    const types = typesOf(schemasOf({ X: { enum: ["a", "b"], ...more } }));
    expect(types).not.toContain("/**");
  });

  it("says what a text holds", async () => {
    const text = { type: "string", contentMediaType: "application/json" };
    const Y = { ...text, contentSchema: { $ref: "#/components/schemas/X" } };
    const types = typesOf(schemasOf({ X: { type: "object" }, Y }));
    expect(types).toContain("/** @content application/json: X */\nexport type Y = string;");
  });

  it.each([[{}], [true]])("is never for what is not %j", async (not) => {
    expect(await typeOf({ ...base, not })).toBe("never");
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
    const text = typesOf(schemasOf({ X: schema, Y: other }));
    expect(text).toContain("\nexport type YPropertiesListItems = boolean;\n");
  });

  it("refers to a part of itself by the name of that part", async () => {
    const next = { properties: { more: { $ref: "#/components/schemas/X/properties/next" } } };
    const schema = { properties: { next } };
    expect(await typeOf(schema)).toBe("{ next?: { more?: XPropertiesNext; }; }");
  });

  it("keeps what stands beside a reference", async () => {
    const schema = { $ref: "#/components/schemas/Y", properties: { a: { type: "string" } } };
    expect(await typeOf(schema, { Y: {} })).toBe("{ a?: string; } & Y");
  });

  it.each<[string, JsonObject, string]>([
    ["values that it refers to", { enum: ["a", "c"] }, '("a" | "c") & Y'],
    ["a constant", { const: "a" }, '"a" & Y'],
    ["`null`, which it adds", { nullable: true }, "Y | null"],
    ["a value and `null`", { const: "a", nullable: true }, '("a" & Y) | null'],
    ["`nullable: false`", { nullable: false }, "Y"],
    ["a limit", { maxLength: 3 }, "Y"],
  ])("keeps beside a reference %s", async (_, siblings, expected) => {
    const Y = { enum: ["a", "b"] };
    expect(await typeOf({ $ref: "#/components/schemas/Y", ...siblings }, { Y })).toBe(expected);
  });

  it("names a type that contains itself without a property between", async () => {
    const schema = {
      oneOf: [{ type: "string" }, { type: "array", items: { $ref: "#/components/schemas/X" } }],
    };
    const text = typesOf(schemasOf({ X: schema }));
    expect(text).toContain("    X: X;\n");
    expect(text).toContain("type X = string | X[];\n");
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
    expect(typesOf(schemasOf(pets))).toContain('kind: "meows" | "purrs";');
  });

  it("leave a schema alone that fixes the property itself", async () => {
    expect(typesOf(schemasOf(pets))).toContain('kind: "dog";');
  });

  it("narrow subtypes by name where there is no mapping", async () => {
    const text = typesOf(
      schemasOf({
        Base: {
          type: "object",
          properties: { kind: { type: "string" } },
          discriminator: { propertyName: "kind" },
        },
        Sub: { allOf: [{ $ref: "#/components/schemas/Base" }] },
      }),
    );
    expect(text).toContain('kind: "Sub";');
  });
});

describe("operations", () => {
  const operationOf = async (operation: JsonObject, pathItem: JsonObject = {}): Promise<string> => {
    const spec = specOf({ paths: { "/x/{id}": { ...pathItem, get: operation } } });
    return typesOf(spec).replaceAll(/\s+/g, " ");
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

  it("take a parameter without a schema, or with one for text, for text", async () => {
    const text = await operationOf({
      parameters: [
        { name: "a", in: "query" },
        { name: "b", in: "query", content: { "text/csv": { schema: { type: "object" } } } },
      ],
      responses: {},
    });
    expect(text).toContain("query?: { a?: string; b?: string; };");
  });

  it("take a parameter that is written as JSON for its value", async () => {
    const schema = { type: "integer", format: "cents" };
    const text = await operationOf({
      parameters: [
        { name: "a", in: "query", content: { "application/json": { schema } } },
        { name: "b", in: "query", content: { "application/json": {} } },
      ],
      responses: {},
    });
    expect(text).toContain("query?: { /** @format cents */ a?: number; b?: unknown; };");
  });

  it("have unknown data when they declare no success", async () => {
    expect(await operationOf({ responses: { default: { description: "" } } })).toContain(
      '"2XX": { content: { "*/*": unknown; }; };',
    );
  });

  const body = (type: string): JsonObject => ({
    description: "",
    content: { "application/json": { schema: { type } } },
  });

  it("have the default response as success when they declare none", async () => {
    expect(
      await operationOf({ responses: { "404": body("number"), default: body("string") } }),
    ).toContain('responses: { "2XX": { content: { "application/json": string; }; }; 404:');
  });

  it.each<[string, JsonObject]>([
    ["a success is declared", { "204": { description: "" }, default: body("string") }],
    ["a range of successes is declared", { "2XX": { description: "" }, default: body("string") }],
    ["there is no default response", { "404": body("string") }],
  ])("have no default response as success when %s", async (_, responses) => {
    expect(await operationOf({ responses })).not.toMatch(/"2XX": \{ content: \{ "app/);
  });

  it.each<[string, JsonObject]>([
    ["lead nowhere", { later: { $ref: "#/components/callbacks/None" } }],
    ["are none", { later: null }],
    ["have no operation", { later: { "{$url}": { summary: "Nothing." } } }],
    ["are extensions", { later: { "x-url": { post: { responses: {} } } } }],
    ["have a method that cannot be called", { later: { "{$url}": { query: { responses: {} } } } }],
  ])("have no callbacks that %s", async (_, callbacks) => {
    expect(await operationOf({ responses: {}, callbacks })).not.toContain("callbacks");
  });

  it("have callbacks by name and expression, and callbacks of callbacks", async () => {
    const inner = { responses: {}, callbacks: { "a b": { "c d": { get: { responses: {} } } } } };
    const callbacks = { later: { "{$url}": { post: inner }, again: { put: { responses: {} } } } };
    const text = await operationOf({ responses: {}, callbacks });
    expect(text).toMatch(
      /callbacks: \{ later: \{ again: \{ put: .*"\{\$url\}": \{ post: .*callbacks: \{ "a b": \{ "c d": \{ get: /,
    );
  });

  it.each<[string, JsonValue]>([
    ["without operations", { summary: "Nothing." }],
    ["with operations that cannot be called", { query: { responses: {} } }],
    ["that are none", null],
  ])("do not have to be there: path items %s are empty", async (_, item) => {
    const spec = specOf({ paths: { "/x": item }, components: { pathItems: { Item: item } } });
    const text = typesOf(spec).replaceAll(/\s+/g, " ");
    expect(text).toContain('export interface paths { "/x": {}; }');
    expect(text).toContain("pathItems: { Item: {}; };");
  });

  it("of a duplicate operationId keep their own types", async () => {
    const operation = (type: string): JsonObject => ({
      operationId: "same",
      responses: { "200": { description: "", content: { "text/plain": { schema: { type } } } } },
    });
    const text = typesOf(
      specOf({ paths: { "/a": { get: operation("string") }, "/b": { get: operation("number") } } }),
    );
    expect(text.match(/operations\["same"\]/g)).toHaveLength(1);
    expect(text).toContain('"text/plain": number;');
  });

  it("follow a path item behind a reference", async () => {
    const spec = specOf({
      paths: { "/x": { $ref: "#/components/pathItems/Item" } },
      components: { pathItems: { Item: { get: { operationId: "get_x", responses: {} } } } },
    });
    expect(typesOf(spec)).toContain('get: operations["get_x"];');
  });
});
