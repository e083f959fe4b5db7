import { typesOf } from "./types-of.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import { compileAll, type Project } from "@convex-openapi/test-support/compile";
import { schemasOf } from "@convex-openapi/test-support/documents";
import { runs } from "@convex-openapi/test-support/random-runs";
import { comparableSpec } from "./comparable-spec.ts";
import { comparisonOf, referenceTypes } from "./openapi-typescript.ts";

/** A project that compiles if our types of a description mean what those of openapi-typescript mean. */
async function comparison(spec: JsonObject): Promise<Project> {
  return {
    files: {
      "ours.ts": typesOf(spec),
      "theirs.ts": await referenceTypes(spec),
      "same.ts": comparisonOf(spec),
    },
    roots: ["same.ts"],
  };
}

const pet = { $ref: "#/components/schemas/Pet" };
const named = { type: "object", properties: { name: { type: "string" } } };
const numbers = { type: "array", items: { type: "number" } };
const withId = { properties: { id: { type: "number" } }, required: ["id"] };

describe("our types and those of openapi-typescript", () => {
  it("mean the same for a hundred descriptions", async () => {
    const seed = Date.now();
    const specs = fc.sample(comparableSpec, { numRuns: runs(30), seed });
    const files: Record<string, string> = {};
    for (const [index, spec] of specs.entries()) {
      for (const [name, text] of Object.entries((await comparison(spec)).files))
        files[`${index}/${name}`] = text;
    }
    const roots = specs.map((_, index) => `${index}/same.ts`);
    const { errors } = (await compileAll("typescript-7", { all: { files, roots } })).all;
    expect(errors, `seed ${seed}`).toBe("");
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
    ["a type that JSON Schema does not know", { type: "any" }],
    ["definitions in a schema", { ...named, $defs: { Id: { type: "number" } } }],
    ["a schema that is a part of itself", { allOf: [named, { $ref: "#/components/schemas/X" }] }],
  ];

  it("differ in what is known to differ", async () => {
    const toys = { type: "array", items: named };
    const projects: Record<string, Project> = {};
    for (const [what, X] of differences) {
      const Pet = { type: "object", properties: { toys, kind: { enum: ["a", "b"] } } };
      projects[what] = await comparison(schemasOf({ X, Pet }));
    }
    const compilations = await compileAll("typescript", projects);
    const same = Object.entries(compilations).filter(([, { errors }]) => errors === "");
    expect(same.map(([what]) => what)).toEqual([]);
  });

  it.each<[string, JsonValue, RegExp]>([
    ["`false` as a part", { allOf: [pet, false] }, /in false/],
    ["an object that lists values", { type: "object", enum: ["a"] }, /Expected SchemaObject/],
  ])("differ in that openapi-typescript does not read %s", async (_, X, message) => {
    await expect(referenceTypes(schemasOf({ X, Pet: named }))).rejects.toThrow(message);
  });
});
