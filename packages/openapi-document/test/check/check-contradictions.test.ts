import { describe, expect, it } from "vitest";
import { problemsOf, problemsOfSchemas } from "./problems-of.ts";

describe("a schema that no value fits", () => {
  it.each([
    [
      "A: { allOf: [{ type: string }, { type: number }] }",
      "5:6",
      "No value is valid: the types and values of this schema exclude each other.",
      "A",
    ],
    [
      "A: { allOf: [{ enum: [a] }, { enum: [b] }] }",
      "5:6",
      "No value is valid: the types and values of this schema exclude each other.",
      "A",
    ],
    [
      "A: { const: a, enum: [b, c] }",
      "5:6",
      "No value is valid: the types and values of this schema exclude each other.",
      "A",
    ],
    [
      "A: { allOf: [{ properties: { a: { type: string } } }, { properties: { a: { type: integer } } }] }",
      "5:6",
      'No value is valid for the property "a": the parts of this schema exclude each other.',
      "A",
    ],
    [
      "A: { properties: { a: { const: 1 } }, allOf: [{ properties: { a: { enum: [2, 3] } } }] }",
      "5:6",
      'No value is valid for the property "a": the parts of this schema exclude each other.',
      "A",
    ],
    [
      "A: { type: integer, enum: [a, b] }",
      "5:29",
      "No listed value is of the type integer, so the type is ignored.",
      "A/enum",
    ],
    [
      "A: { type: [object, array], const: 1 }",
      "5:38",
      "No listed value is of the type object or array, so the type is ignored.",
      "A/const",
    ],
    [
      "A: { properties: { a: {} }, required: [a, b], additionalProperties: false }",
      "5:41",
      'No object is valid: this schema requires "b" and allows no property that it does not list.',
      "A/required",
    ],
  ])("is reported: %s", (schema, place, message, pointer) => {
    expect(problemsOfSchemas(`  ${schema}`)).toEqual([
      `api.yaml:${place} warning impossible-schema: ${message} (#/components/schemas/${pointer})`,
    ]);
  });

  it("is reported where values beside a $ref are others than those that it leads to", () => {
    const schemas = "B: { enum: [a] }\n  A: { $ref: '#/components/schemas/B', enum: [b] }";
    expect(problemsOfSchemas(`  ${schemas}`)).toEqual([
      "api.yaml:6:6 warning impossible-schema: No value is valid: the types and values of this schema exclude each other. (#/components/schemas/A)",
    ]);
  });
});

describe("no contradiction", () => {
  it.each<[string, string, string?]>([
    ["is what a description says in so many words", "A: { allOf: [false] }"],
    ["is an empty list of values", "A: { allOf: [{ enum: [] }] }"],
    ["is a value of one of several types", "A: { type: [integer, string], enum: [a] }"],
    ["is `null` where it is allowed", "A: { type: string, nullable: true, enum: [null] }"],
    [
      "is `null`, which `nullable` adds to the values of each part",
      "A: { allOf: [{ enum: [a], nullable: true }, { enum: [b], nullable: true }] }",
    ],
    ["is an integer among numbers", "A: { allOf: [{ type: number }, { type: integer }] }"],
    ["is a constant that is listed", "A: { const: a, enum: [a, b] }"],
    ["is a property of one part", "A: { allOf: [{ properties: { a: { const: 1 } } }, {}] }"],
    [
      "is a property of which one part says less",
      "A: { allOf: [{ properties: { a: { type: string } } }, { properties: { a: { enum: [x] } } }] }",
    ],
    [
      "are properties of several choices",
      "A: { oneOf: [{ properties: { a: { const: 1 } } }, { properties: { a: { const: 2 } } }] }",
    ],
    [
      "is what a mapping says",
      "B: { properties: { t: { enum: [x] } }, discriminator: { propertyName: t, mapping: { y: A } } }\n" +
        "  A: { allOf: [{ $ref: '#/components/schemas/B' }, { properties: { t: { enum: [y] } } }] }",
      "contradictory-discriminator",
    ],
    ["is one value of others", "A: { type: integer, enum: [1, a] }"],
    [
      "is a property that a pattern allows",
      "A: { required: [b], patternProperties: { b: {} }, additionalProperties: false }",
    ],
    ["is what is required where others may be", "A: { properties: { a: {} }, required: [b] }"],
    ["are parts that say nothing of types", "A: { allOf: [{ minLength: 1 }, { required: [a] }] }"],
    ["is a list of values that is none", "A: { type: string, enum: a }", "invalid-schema"],
    ["is a type that nobody knows", "A: { type: any, enum: [a] }", "unknown-type"],
  ])("%s: %s", (_, schema, other) => {
    const rules = problemsOfSchemas(`  ${schema}`).map((line) => line.split(" ")[2]);
    expect(rules).toEqual(other === undefined ? [] : [`${other}:`]);
  });

  it("is what stands in an example", () => {
    const text = "openapi: 3.1.0\ninfo: { title: T }\ncomponents: { schemas: { A: { example:";
    expect(problemsOf(`${text} { type: integer, enum: [a] } } } }`)).toEqual([]);
  });
});
