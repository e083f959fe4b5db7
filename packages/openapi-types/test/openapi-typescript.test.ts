import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import { type ComparedTexts, differing } from "@convex-openapi/test-support/compared-types";
import { schemasOf } from "@convex-openapi/test-support/documents";
import { theirTypes } from "@convex-openapi/test-support/openapi-typescript";
import { runs } from "@convex-openapi/test-support/random-runs";
import { comparableSpec } from "./comparable-spec.ts";
import { jsonTypes } from "./json-types.ts";
import { typesOf } from "./types-of.ts";

/** The types of a description as openapi-typescript writes them, with the choices that ours are made by. */
async function referenceTypes(spec: JsonObject): Promise<string> {
  return theirTypes(spec, {
    alphabetize: true,
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
  });
}

async function textsOf(spec: JsonObject): Promise<ComparedTexts> {
  return { ours: typesOf(spec), theirs: await referenceTypes(spec), types: jsonTypes(spec) };
}

const pet = { $ref: "#/components/schemas/Pet" };
const named = { type: "object", properties: { name: { type: "string" } } };
const numbers = { type: "array", items: { type: "number" } };
const withId = { properties: { id: { type: "number" } }, required: ["id"] };

describe("our types and those of openapi-typescript", () => {
  it("mean the same for a hundred descriptions", async () => {
    const seed = Date.now();
    const specs = fc.sample(comparableSpec, { numRuns: runs(30), seed });
    const pairs: Record<string, ComparedTexts> = {};
    for (const spec of specs) pairs[JSON.stringify(spec)] = await textsOf(spec);
    const found = Object.entries(await differing("typescript-7", pairs));
    expect(
      found.filter(([, types]) => types.length > 0),
      `seed ${seed}`,
    ).toEqual([]);
  });

  /** What {@link comparableSpec} leaves out. Where a new version has mended one of these, it goes from here to there. */
  const differences: readonly (readonly [what: string, schema: JsonValue])[] = [
    ["a list of a choice that is a list", { type: "array", items: { oneOf: [numbers] } }],
    ["`anyOf` beside properties", { ...named, anyOf: [withId] }],
    ["properties beside a `$ref`", { ...pet, ...withId }],
    ["a `$ref` into a list of another schema", { $ref: `${pet.$ref}/properties/toys/items` }],
    ["what one part requires of another one", { allOf: [named, { required: ["name"] }] }],
    ["a property that is required and not declared", { ...named, required: ["id"] }],
    ["a choice of what is required", { ...named, anyOf: [{ required: ["name"] }] }],
    ["listed values beside a `$ref`", { $ref: `${pet.$ref}/properties/kind`, enum: ["a", "c"] }],
    ["`null` beside a `$ref`", { ...pet, nullable: true }],
    ["a tuple that goes on", { type: "array", prefixItems: [named] }],
    ["a tuple and its other items", { type: "array", prefixItems: [named], items: named }],
    [
      "a tuple that can be shorter",
      { type: "array", prefixItems: [named], items: false, minItems: 0 },
    ],
    ["a property that asks for another one", { ...named, dependentRequired: { name: ["id"] } }],
    ["the constant null", { const: null }],
    ["an object that lists objects", { type: "object", enum: [{ id: 1 }, { id: 2 }] }],
    ["a type that JSON Schema does not know", { type: "any" }],
    ["definitions in a schema", { ...named, $defs: { Id: { type: "number" } } }],
  ];

  it("differ in what is known to differ", async () => {
    const toys = { type: "array", items: named };
    const pairs: Record<string, ComparedTexts> = {};
    for (const [what, X] of differences) {
      const Pet = { type: "object", properties: { toys, kind: { enum: ["a", "b"] } } };
      pairs[what] = await textsOf(schemasOf({ X, Pet }));
    }
    const found = Object.entries(await differing("typescript", pairs));
    const same = found.filter(([, types]) => types.length === 0);
    expect(same.map(([what]) => what)).toEqual([]);
  });

  it("do not compile for a schema that is a part of itself, which no check lets through", async () => {
    const X = { allOf: [named, { $ref: "#/components/schemas/X" }] };
    const itself = await textsOf(schemasOf({ X }));
    await expect(differing("typescript", { itself })).rejects.toThrow(/circularly references/);
  });

  it.each<[string, JsonValue, RegExp]>([
    ["`false` as a part", { allOf: [pet, false] }, /in false/],
    ["an object that lists texts", { type: "object", enum: ["a"] }, /Expected SchemaObject/],
  ])("differ in that openapi-typescript does not read %s", async (_, X, message) => {
    await expect(referenceTypes(schemasOf({ X, Pet: named }))).rejects.toThrow(message);
  });
});
