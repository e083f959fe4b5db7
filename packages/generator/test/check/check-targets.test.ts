import { describe, expect, test } from "vitest";
import { problemsOf, problemsOfPaths, problemsOfSchemas } from "./problems-of.ts";

const components = `
components:
  schemas: { S: { type: string } }
  parameters: { P: { name: p, in: query, schema: { type: string } } }
  responses: { R: { description: R } }
  examples: { E: { value: 1 } }
x-number: 5
x-list: []`;

describe("a $ref to what cannot stand in its place", () => {
  test.each([
    ["parameters: [{ $ref: '#/components/schemas/S' }]", "a schema, not to a parameter"],
    ["requestBody: { $ref: '#/components/parameters/P' }", "a parameter, not to a request body"],
    ["responses: { 200: { $ref: '#/components/schemas/S' } }", "a schema, not to a response"],
    [
      "requestBody: { content: { a/b: { schema: { $ref: '#/components/responses/R' } } } }",
      "a response, not to a schema",
    ],
    ["responses: { 200: { $ref: '#/x-number' } }", "a number, not to a response"],
    ["parameters: [{ $ref: '#/x-list' }]", "a list, not to a parameter"],
    ["responses: { 200: { $ref: '#' } }", "the whole document, not to a response"],
  ])("is an error: %s", (operation, reason) => {
    expect(problemsOfPaths(`  /a: { get: { ${operation} } }${components}`)).toEqual([
      expect.stringContaining(` points to ${reason}. (#/paths/~1a/get/`),
    ]);
  });

  test.each([
    "responses: { 200: { $ref: '#/components/responses/R' } }",
    "responses: { 200: { headers: { H: { $ref: '#/components/parameters/P' } } } }",
    "responses: { 200: { links: { l: { $ref: '#/components/examples/E' } } } }",
    "requestBody: { content: { a/b: { schema: { $ref: '#/components/parameters/P/schema' } } } }",
  ])("is none where the target fits, or where nothing is made of it: %s", (operation) => {
    expect(problemsOfPaths(`  /a: { get: { ${operation} } }${components}`)).toEqual([]);
  });
});

describe("a discriminator mapping", () => {
  test.each([
    ["Nowhere", '"Nowhere" is neither the name of a schema nor a $ref within the document.'],
    ["3", "A discriminator mapping has to lead to a text: a $ref or a name."],
  ])("cannot lead to %s", (target, message) => {
    expect(
      problemsOfSchemas(`  A: { discriminator: { propertyName: t, mapping: { a: ${target} } } }`),
    ).toEqual([expect.stringContaining(message)]);
  });
});

describe("what would be lost without a word", () => {
  test("is told: a field that a path item does not have", () => {
    expect(problemsOfPaths("  /a: { fetch: {}, x-own: {} }")).toEqual([
      'api.yaml:4:16 warning unknown-field: A path item has no field "fetch", so what stands there is lost. (#/paths/~1a/fetch)',
    ]);
  });

  test("is told: additional operations that are no object", () => {
    expect(problemsOfPaths("  /a: { additionalOperations: [] }")).toEqual([
      'api.yaml:4:31 error invalid-structure: "additionalOperations" has to be an object. (#/paths/~1a/additionalOperations)',
    ]);
  });

  test("is told: a type that JSON Schema does not know", () => {
    expect(problemsOfSchemas("  A: { type: [strin, 'null'] }")).toEqual([
      'api.yaml:5:14 warning unknown-type: "strin" is no type of JSON Schema, so the type is unknown: write array, boolean, integer, null, number, object, string. (#/components/schemas/A/type)',
    ]);
  });
});

test.each(["/a/{b", "/a/b}", "/a/{{b}}"])("the braces of %s do not match", (path) => {
  expect(problemsOf(`openapi: 3.1.0\ninfo: { title: T }\npaths: { "${path}": {} }`)).toContainEqual(
    expect.stringContaining(`The path "${path}" has a brace without its other half.`),
  );
});

describe("a choice", () => {
  test("cannot be one of itself", () => {
    expect(
      problemsOfSchemas("  A: { oneOf: [{ $ref: '#/components/schemas/A' }, { type: string }] }"),
    ).toEqual([expect.stringContaining("error self-referring-ref: A $ref leads back to itself")]);
  });

  test("can be one of its subtypes, however far down", () => {
    expect(
      problemsOfSchemas(`
  Pet: { oneOf: [{ $ref: "#/components/schemas/Siamese" }] }
  Siamese: { allOf: [{ $ref: "#/components/schemas/Cat" }] }
  Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object }] }`),
    ).toEqual([]);
  });
});
