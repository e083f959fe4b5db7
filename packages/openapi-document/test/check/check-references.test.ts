import { describe, expect, test } from "vitest";
import { problemsOf, problemsOfSchemas } from "./problems-of.ts";

const unresolved = (place: string, ref: string, pointer: string): string =>
  `api.yaml:${place} error unresolved-ref: The $ref "${ref}" points to nothing. (#${pointer})`;

describe("a $ref to nothing", () => {
  test.each([
    ["paths: { /a: { $ref: '#/x' } }", "4:22", "/paths/~1a/$ref"],
    ["paths: { /a: { parameters: [{ $ref: '#/x' }] } }", "4:37", "/paths/~1a/parameters/0/$ref"],
    [
      "paths: { /a: { get: { parameters: [{ $ref: '#/x' }] } } }",
      "4:44",
      "/paths/~1a/get/parameters/0/$ref",
    ],
    [
      "paths: { /a: { get: { requestBody: { $ref: '#/x' } } } }",
      "4:44",
      "/paths/~1a/get/requestBody/$ref",
    ],
    [
      "paths: { /a: { get: { responses: { 200: { $ref: '#/x' } } } } }",
      "4:49",
      "/paths/~1a/get/responses/200/$ref",
    ],
    [
      "paths: { /a: { get: { callbacks: { c: { $ref: '#/x' } } } } }",
      "4:47",
      "/paths/~1a/get/callbacks/c/$ref",
    ],
    ["webhooks: { a: { $ref: '#/x' } }", "4:24", "/webhooks/a/$ref"],
    [
      "components: { responses: { a: { content: { a/b: { schema: { $ref: '#/x' } } } } } }",
      "4:67",
      "/components/responses/a/content/a~1b/schema/$ref",
    ],
    [
      "components: { responses: { a: { headers: { h: { $ref: '#/x' } } } } }",
      "4:55",
      "/components/responses/a/headers/h/$ref",
    ],
    [
      "components: { responses: { a: { links: { l: { $ref: '#/x' } } } } }",
      "4:53",
      "/components/responses/a/links/l/$ref",
    ],
    [
      "components: { headers: { a: { examples: { e: { $ref: '#/x' } } } } }",
      "4:54",
      "/components/headers/a/examples/e/$ref",
    ],
    [
      "components: { schemas: { a: { items: { $ref: '#/x' } } } }",
      "4:46",
      "/components/schemas/a/items/$ref",
    ],
    [
      "components: { schemas: { a: { allOf: [{ $ref: '#/x' }] } } }",
      "4:47",
      "/components/schemas/a/allOf/0/$ref",
    ],
    [
      "components: { schemas: { a: { properties: { p: { not: { $ref: '#/x' } } } } } }",
      "4:63",
      "/components/schemas/a/properties/p/not/$ref",
    ],
    ["components: { examples: { a: { $ref: '#/x' } } }", "4:38", "/components/examples/a/$ref"],
    [
      "components: { securitySchemes: { a: { $ref: '#/x' } } }",
      "4:45",
      "/components/securitySchemes/a/$ref",
    ],
  ])("is an error: %s", (text, place, pointer) => {
    expect(problemsOf(`openapi: 3.1.0\ninfo: { title: T }\n\n${text}`)).toEqual([
      unresolved(place, "#/x", pointer),
    ]);
  });

  test("is told at each place", () => {
    expect(
      problemsOfSchemas("  A: { items: { $ref: '#/x' } }\n  B: { items: { $ref: '#/x' } }"),
    ).toHaveLength(2);
  });

  test.each(["other.yaml#/A", "https://example.com/a.json", ""])(
    "cannot be followed: %s",
    (ref) => {
      expect(problemsOfSchemas(`  A: { items: { $ref: "${ref}" } }`)).toEqual([
        `api.yaml:5:23 error unresolved-ref: The $ref "${ref}" cannot be followed: within a document a $ref starts with "#". (#/components/schemas/A/items/$ref)`,
      ]);
    },
  );

  test.each(["#anchor", "#/a%zz", "#/components/schemas/A/__proto__", "#/components/schemas/A/0"])(
    "is one that points past everything: %s",
    (ref) => {
      expect(problemsOfSchemas(`  A: { items: { $ref: "${ref}" } }`)).toEqual([
        unresolved("5:23", ref, "/components/schemas/A/items/$ref"),
      ]);
    },
  );

  test("is not one to the $anchor of a schema", () => {
    expect(problemsOfSchemas("  A: { $anchor: here, items: { $ref: '#here' } }")).toEqual([]);
  });

  test("is found in what only a $ref leads to", () => {
    expect(
      problemsOf(`openapi: 3.1.0
info: { title: T }
definitions: { D: { items: { $ref: "#/x" } } }
components: { schemas: { A: { $ref: "#/definitions/D" } } }`),
    ).toEqual([unresolved("3:36", "#/x", "/definitions/D/items/$ref")]);
  });

  test("is not a $ref in a value that is only data", () => {
    const ref = "{ $ref: '#/x' }";
    expect(
      problemsOfSchemas(
        `  A: { example: ${ref}, examples: [${ref}], default: ${ref}, const: ${ref}, enum: [${ref}], x-a: ${ref} }`,
      ),
    ).toEqual([]);
  });

  test("is not a property that is called $ref", () => {
    expect(problemsOfSchemas("  A: { properties: { $ref: { type: string } } }")).toEqual([]);
  });

  test("is a $ref that is percent-encoded as a URL", () => {
    expect(
      problemsOfSchemas(
        "  a b: { type: string }\n  c: { items: { $ref: '#/components/schemas/a%20b' } }",
      ),
    ).toEqual([]);
  });
});

describe("a $ref that leads back to itself", () => {
  test("goes from alias to alias", () => {
    expect(
      problemsOfSchemas(
        "  A: { $ref: '#/components/schemas/B' }\n  B: { $ref: '#/components/schemas/A' }",
      ),
    ).toEqual([
      "api.yaml:6:14 error self-referring-ref: A $ref leads back to itself: #/components/schemas/B -> #/components/schemas/A -> #/components/schemas/B. (#/components/schemas/B/$ref)",
    ]);
  });

  test("points to itself at once", () => {
    expect(problemsOfSchemas("  A: { $ref: '#/components/schemas/A' }")).toEqual([
      "api.yaml:5:14 error self-referring-ref: A $ref leads back to itself: #/components/schemas/A -> #/components/schemas/A. (#/components/schemas/A/$ref)",
    ]);
  });

  test("goes through allOf", () => {
    expect(
      problemsOfSchemas(`
  A: { allOf: [{ type: object }, { allOf: [{ $ref: "#/components/schemas/B" }] }] }
  B: { $ref: "#/components/schemas/A" }`),
    ).toEqual([
      "api.yaml:7:14 error self-referring-ref: A $ref leads back to itself: #/components/schemas/B -> #/components/schemas/A -> #/components/schemas/B. (#/components/schemas/B/$ref)",
    ]);
  });

  test("can be that of a parameter or a response", () => {
    expect(
      problemsOf(`
openapi: 3.1.0
info: { title: T }
components:
  responses: { A: { $ref: "#/components/responses/A" } }`),
    ).toEqual([
      "api.yaml:5:27 error self-referring-ref: A $ref leads back to itself: #/components/responses/A -> #/components/responses/A. (#/components/responses/A/$ref)",
    ]);
  });

  test("is fine through a property, a list or a choice", () => {
    expect(
      problemsOfSchemas(`
  A:
    properties: { a: { $ref: "#/components/schemas/A" } }
    items: { $ref: "#/components/schemas/A" }
    additionalProperties: { $ref: "#/components/schemas/A" }
  Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }] }
  Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object }] }`),
    ).toEqual([]);
  });
});
