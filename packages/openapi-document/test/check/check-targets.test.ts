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
    expect(problemsOfPaths(`  /a: { put: { ${operation} } }${components}`)).toEqual([]);
  });
});

describe("a $ref of a schema to what is none", () => {
  test.each([
    ["#/components/responses/R", "a response"],
    ["#/components/schemas", "an object of another kind"],
    ["#/info/title", "a string"],
    ["#/x-list", "a list"],
    ["#", "the whole document"],
  ])("is a type that is not known: %s", (ref, found) => {
    const body = `requestBody: { content: { a/b: { schema: { $ref: '${ref}' } } } }`;
    expect(problemsOfPaths(`  /a: { put: { ${body} } }${components}`)).toEqual([
      `api.yaml:4:65 warning wrong-ref: The $ref "${ref}" points to ${found}, not to a schema, so the type is unknown. (#/paths/~1a/put/requestBody/content/a~1b/schema/$ref)`,
    ]);
  });
});

describe("a $ref to a schema in place of a media type", () => {
  const inPlace = (ref: string): string[] =>
    problemsOfPaths(
      `  /a: { put: { requestBody: { content: { a/b: { $ref: '${ref}' } } } } }${components}
x-media: { schema: { type: string } }`,
    );

  test("is taken for the schema of the media type, and told", () => {
    expect(inPlace("#/components/schemas/S")).toEqual([
      'api.yaml:4:55 warning wrong-ref: The $ref "#/components/schemas/S" points to a schema, not to a media type, so it is taken for the schema of one. (#/paths/~1a/put/requestBody/content/a~1b/$ref)',
    ]);
  });

  test("is none where it leads to a media type in a field of one's own", () => {
    expect(inPlace("#/x-media")).toEqual([]);
  });

  test.each([
    ["#/components/parameters/P", "points to a parameter, not to a media type."],
    ["#/x-list", "points to a list, not to a media type."],
    ["#/components/schemas/None", "points to nothing."],
  ])("is an error where it leads to something else: %s", (ref, reason) => {
    expect(inPlace(ref)).toEqual([expect.stringContaining(` error `)]);
    expect(inPlace(ref)).toEqual([expect.stringContaining(reason)]);
  });
});

describe("a discriminator mapping", () => {
  test.each(["Nowhere", "'#/components/schemas/Nowhere'", "a.yaml#/B", "'#/info/title'"])(
    "that leads to %s selects nothing",
    (target) => {
      const [line, ...more] = problemsOfSchemas(
        `  A: { discriminator: { propertyName: t, mapping: { a: A, b: ${target} } } }`,
      );
      expect(line).toBe(
        `api.yaml:5:62 warning unresolved-mapping: "${target.replaceAll("'", "")}" is neither the name of a schema nor a $ref to one, so "b" selects no schema. (#/components/schemas/A/discriminator/mapping/b)`,
      );
      expect(more).toEqual([]);
    },
  );

  test("cannot lead to anything but a text", () => {
    expect(
      problemsOfSchemas("  A: { discriminator: { propertyName: t, mapping: { a: 3 } } }"),
    ).toEqual([
      "api.yaml:5:56 warning invalid-schema: A discriminator mapping has to be a $ref or a name, so it is ignored. (#/components/schemas/A/discriminator/mapping/a)",
    ]);
  });
});

describe("what would be lost without a word", () => {
  test("is told: a field that a path item does not have", () => {
    expect(problemsOfPaths("  /a: { fetch: {}, x-own: {} }")).toEqual([
      'api.yaml:4:16 warning unknown-field: A path item has no field "fetch", so it is ignored. (#/paths/~1a/fetch)',
    ]);
  });

  test("is told: additional operations that are no object", () => {
    expect(problemsOfPaths("  /a: { additionalOperations: [] }")).toEqual([
      'api.yaml:4:31 error invalid-structure: "additionalOperations" has to be an object. (#/paths/~1a/additionalOperations)',
    ]);
  });

  test.each([
    ["[strin, 'null']", '"strin"'],
    ["7", "7"],
    ["{ enum: [a] }", "An object"],
    ["[[string]]", '["string"]'],
  ])("is told: a type that JSON Schema does not know: %s", (type, shown) => {
    expect(problemsOfSchemas(`  A: { type: ${type} }`)).toEqual([
      `api.yaml:5:14 warning unknown-type: ${shown} is not a type of JSON Schema, so the type is unknown: write array, boolean, integer, null, number, object, string. (#/components/schemas/A/type)`,
    ]);
  });
});

describe("a schema that is read-only and write-only", () => {
  test("is told, and read as if it were neither", () => {
    expect(problemsOfSchemas("  A: { readOnly: true, writeOnly: true }")).toEqual([
      'api.yaml:5:35 warning contradictory-direction: A schema that is both "readOnly" and "writeOnly" could be neither sent nor received, so both are ignored. (#/components/schemas/A/writeOnly)',
    ]);
  });

  test.each(["readOnly: true", "writeOnly: true", "readOnly: true, writeOnly: false"])(
    "is not one that says `%s`",
    (keywords) => {
      expect(problemsOfSchemas(`  A: { ${keywords} }`)).toEqual([]);
    },
  );

  test("is not one with properties of these names", () => {
    expect(problemsOfSchemas("  A: { properties: { readOnly: true, writeOnly: true } }")).toEqual(
      [],
    );
  });
});

test.each(["/a/{b", "/a/b}", "/a/{{b}}"])("the braces of %s do not match", (path) => {
  expect(problemsOf(`openapi: 3.1.0\ninfo: { title: T }\npaths: { "${path}": {} }`)).toContainEqual(
    expect.stringContaining(`The path "${path}" has an unmatched brace.`),
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
