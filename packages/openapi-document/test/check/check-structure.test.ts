import { describe, expect, test } from "vitest";
import { checkDocument } from "../../src/check/check-document.ts";
import { formatDiagnostic } from "../../src/diagnostic.ts";
import { applyOverlays } from "../../src/overlay/apply-overlays.ts";
import { documentOf, overlayOf } from "../overlay/documents.ts";
import { problemsOf, problemsOfPaths, problemsOfSchemas } from "./problems-of.ts";

describe("a structure that generation would trip over", () => {
  test.each([
    ["paths: []", "4:8", '"paths" has to be an object.', "/paths"],
    ["paths: { a: {} }", "4:13", 'The path "a" has to start with "/".', "/paths/a"],
    ["paths: { /a: 1 }", "4:14", "A path item has to be an object.", "/paths/~1a"],
    ["paths: { /a: { get: [] } }", "4:21", "An operation has to be an object.", "/paths/~1a/get"],
    [
      "paths: { /a: { get: { tags: pets } } }",
      "4:29",
      '"tags" of an operation has to be a list of names.',
      "/paths/~1a/get/tags",
    ],
    [
      "paths: { /a: { get: { parameters: {} } } }",
      "4:35",
      '"parameters" has to be a list.',
      "/paths/~1a/get/parameters",
    ],
    [
      "paths: { /a: { get: { requestBody: [] } } }",
      "4:36",
      "A request body has to be an object.",
      "/paths/~1a/get/requestBody",
    ],
    [
      "paths: { /a: { get: { responses: [] } } }",
      "4:34",
      '"responses" has to be an object.',
      "/paths/~1a/get/responses",
    ],
    [
      "paths: { /a: { get: { responses: { 200: ok } } } }",
      "4:41",
      "A response has to be an object.",
      "/paths/~1a/get/responses/200",
    ],
    ["webhooks: []", "4:11", '"webhooks" has to be an object.', "/webhooks"],
    ["components: []", "4:13", '"components" has to be an object.', "/components"],
    [
      "components: { schemas: [] }",
      "4:24",
      '"components.schemas" has to be an object.',
      "/components/schemas",
    ],
    [
      "components: { responses: { a: { content: [] } } }",
      "4:42",
      '"content" has to be an object.',
      "/components/responses/a/content",
    ],
    [
      "components: { responses: { a: { content: { a/b: 1 } } } }",
      "4:49",
      "A media type has to be an object.",
      "/components/responses/a/content/a~1b",
    ],
    [
      "components: { headers: { a: 1 } }",
      "4:29",
      "A header has to be an object.",
      "/components/headers/a",
    ],
    ["servers: {}", "4:10", '"servers" has to be a list.', "/servers"],
    ["servers: [{}]", "4:11", 'A server needs a "url".', "/servers/0"],
    [
      "servers: [{ url: '{a}', variables: { a: { default: 1 } } }]",
      "4:41",
      'The server variable "a" needs a "default" that is a string.',
      "/servers/0/variables/a",
    ],
  ])("%s", (text, place, message, pointer) => {
    expect(problemsOf(`openapi: 3.1.0\ninfo: { title: T }\n\n${text}`)).toEqual([
      `api.yaml:${place} error invalid-structure: ${message} (#${pointer})`,
    ]);
  });

  test.each([
    ["A: text", "5:6", "A schema has to be an object or a boolean, so its type is unknown.", "A"],
    ["A: { $ref: 7 }", "5:14", "A $ref has to be a string, so it is ignored.", "A/$ref"],
    ["A: { enum: a }", "5:14", '"enum" of a schema has to be a list, so it is ignored.', "A/enum"],
    [
      "A: { required: true }",
      "5:18",
      '"required" of a schema has to be a list of property names, so it is ignored.',
      "A/required",
    ],
    [
      "A: { required: [1] }",
      "5:18",
      '"required" of a schema has to be a list of property names, so it is ignored.',
      "A/required",
    ],
    [
      "A: { dependentRequired: { a: b } }",
      "5:27",
      '"dependentRequired" of a schema has to have lists of property names, so it is ignored.',
      "A/dependentRequired",
    ],
    [
      "A: { oneOf: [] }",
      "5:15",
      '"oneOf" of a schema has to list at least one schema, so it is ignored.',
      "A/oneOf",
    ],
    [
      "A: { type: object, allOf: [] }",
      "5:29",
      '"allOf" of a schema has to list at least one schema, so it is ignored.',
      "A/allOf",
    ],
    [
      "A: { properties: [] }",
      "5:20",
      '"properties" of a schema has to be an object, so it is ignored.',
      "A/properties",
    ],
    [
      "A: { properties: { p: 1 } }",
      "5:25",
      "A schema has to be an object or a boolean, so its type is unknown.",
      "A/properties/p",
    ],
    [
      "A: { items: a }",
      "5:15",
      "A schema has to be an object or a boolean, so its type is unknown.",
      "A/items",
    ],
    [
      "A: { items: [a] }",
      "5:16",
      "A schema has to be an object or a boolean, so its type is unknown.",
      "A/items/0",
    ],
    [
      "A: { allOf: {} }",
      "5:15",
      '"allOf" of a schema has to be a list, so it is ignored.',
      "A/allOf",
    ],
    [
      "A: { oneOf: [1] }",
      "5:16",
      "A schema has to be an object or a boolean, so its type is unknown.",
      "A/oneOf/0",
    ],
    [
      "A: { discriminator: t }",
      "5:23",
      "A discriminator has to be an object, so it is ignored.",
      "A/discriminator",
    ],
    [
      "A: { discriminator: {} }",
      "5:23",
      'A discriminator needs a "propertyName", so it is ignored.',
      "A/discriminator",
    ],
  ])("in a schema: %s", (schema, place, message, pointer) => {
    expect(problemsOfSchemas(`  ${schema}`)).toEqual([
      `api.yaml:${place} warning invalid-schema: ${message} (#/components/schemas/${pointer})`,
    ]);
  });

  test("is what OpenAPI 3.0 requires and 3.1 does not", () => {
    expect(problemsOf("openapi: 3.0.3\ninfo: { title: T }")).toEqual([
      'api.yaml:1:1 error invalid-structure: The document needs "paths". (#)',
    ]);
    expect(problemsOf("openapi: 3.0.3\ninfo: { title: T }\npaths: { /a: { get: {} } }")).toEqual([
      'api.yaml:3:21 error invalid-structure: An operation needs "responses". (#/paths/~1a/get)',
    ]);
  });

  test("is a document without a title", () => {
    expect(problemsOf("openapi: 3.1.0")).toEqual([
      'api.yaml:1:1 error invalid-structure: The document needs "info". (#)',
    ]);
    expect(problemsOf("openapi: 3.1.0\ninfo: {}")).toEqual([
      'api.yaml:2:7 warning lost-title: "info" needs a "title", so the title is "API". (#/info)',
    ]);
    expect(problemsOf("openapi: 3.1.0\ninfo: { title: 5 }")).toEqual([
      'api.yaml:2:16 warning lost-title: The title has to be a string, so the title is "API". (#/info/title)',
    ]);
  });

  test.each([
    ["paths:", "4:1", '"paths"', "/paths"],
    ["components:", "4:1", '"components"', "/components"],
    ["components: { schemas: }", "4:15", '"components.schemas"', "/components/schemas"],
    ["servers:", "4:1", '"servers"', "/servers"],
    ["paths: { /a: }", "4:10", "A path item", "/paths/~1a"],
    ["paths: { /a: { parameters: } }", "4:16", '"parameters"', "/paths/~1a/parameters"],
  ])("is no key with nothing behind it: %s", (text, place, what, pointer) => {
    expect(problemsOf(`openapi: 3.1.0\ninfo: { title: T }\n\n${text}`)).toEqual([
      `api.yaml:${place} warning empty-field: ${what} is empty, so it is ignored. (#${pointer})`,
    ]);
  });

  test.each([
    ["paths: { /a: { get: } }", "4:16", "An operation has to be an object.", "/paths/~1a/get"],
    [
      "paths: { /a: { get: { requestBody: } } }",
      "4:23",
      "A request body has to be an object.",
      "/paths/~1a/get/requestBody",
    ],
  ])(
    "is a key with nothing behind it where something is lost: %s",
    (text, place, fault, pointer) => {
      expect(problemsOf(`openapi: 3.1.0\ninfo: { title: T }\n\n${text}`)).toEqual([
        `api.yaml:${place} error invalid-structure: ${fault} (#${pointer})`,
      ]);
    },
  );
});

describe("what would be missing from the generated code without a word", () => {
  test.each([
    [
      "query: {}",
      "4:16",
      "QUERY is not generated: only the methods of OpenAPI 3.1 are supported.",
      "query",
    ],
    [
      "additionalOperations: { COPY: {} }",
      "4:39",
      "COPY is not generated: only the methods of OpenAPI 3.1 are supported.",
      "additionalOperations/COPY",
    ],
    [
      "GET: {}",
      "4:14",
      'GET is not generated: methods are written in lower case, as "get".',
      "GET",
    ],
  ])("the operation %s", (operation, place, message, pointer) => {
    expect(problemsOfPaths(`  /a: { ${operation} }`)).toEqual([
      `api.yaml:${place} warning lost-operation: ${message} (#/paths/~1a/${pointer})`,
    ]);
  });

  test("the type of a body of items", () => {
    const text = `openapi: 3.2.0\ninfo: { title: T }\n
components: { responses: { r: { content: { a/b: { itemSchema: {} } } } } }`;
    expect(problemsOf(text)).toEqual([
      'api.yaml:4:49 warning lost-schema: The type of this body is unknown: "itemSchema" is not supported here. (#/components/responses/r/content/a~1b)',
    ]);
  });

  test("no type of a stream, which has a function", () => {
    const content = `content: { application/jsonl: { itemSchema: {} } }`;
    expect(
      problemsOfPaths(`  /a: { get: { responses: { "200": { description: "", ${content} } } } }`),
    ).toEqual([]);
  });

  test("an empty schema", () => {
    expect(problemsOfSchemas("  A: { properties: { a: null } }")).toEqual([
      "api.yaml:5:25 warning empty-schema: The schema is null, so its type is unknown. (#/components/schemas/A/properties/a)",
    ]);
  });

  test("a status that no response has", () => {
    expect(
      problemsOfPaths("  /a: { get: { responses: { 2xx: {}, 2XX: {}, default: {}, x-a: 1 } } }"),
    ).toEqual([
      'api.yaml:4:34 warning unknown-status: "2xx" is not a status: write a code such as 200, a range such as 2XX, or default. (#/paths/~1a/get/responses/2xx)',
    ]);
  });

  test("a server variable that nobody declares", () => {
    expect(
      problemsOf(
        "openapi: 3.1.0\ninfo: { title: T }\nservers: [{ url: 'https://{name}.example' }]",
      ),
    ).toEqual([
      'api.yaml:3:11 warning undeclared-server-variable: The server variable "name" of https://{name}.example is not declared in "variables". (#/servers/0)',
    ]);
  });
});

describe("what is no problem", () => {
  test("an API without operations", () => {
    expect(problemsOf("openapi: 3.0.0\ninfo: { title: T }\npaths: {}")).toEqual([]);
  });

  test("extensions, wherever they stand", () => {
    expect(
      problemsOfPaths("  x-a: 1\n  /a: { x-b: 1, get: { x-c: 1, callbacks: { d: { x-e: 1 } } } }"),
    ).toEqual([]);
  });

  test("schemas that are booleans or have nothing in them", () => {
    expect(problemsOfSchemas("  A: true\n  B: {}\n  C: { additionalProperties: false }")).toEqual(
      [],
    );
  });

  test("in OpenAPI 3.0, what stands beside a $ref and counts for nothing", () => {
    const text =
      "openapi: 3.0.0\ninfo: { title: T }\npaths: {}\ncomponents: { schemas: { B: {}, A: {";
    expect(problemsOf(`${text} $ref: '#/components/schemas/B', required: true } } }`)).toEqual([]);
  });
});

describe("the diagnostics of a document", () => {
  test("come all at once, in the order of the text", () => {
    expect(
      problemsOf(`
openapi: 3.1.0
components: { schemas: { A: { required: true }, B: { enum: 1 } } }
paths: { a: {} }
info: {}`).map((line) => line.split(" ")[0]),
    ).toEqual(["api.yaml:3:41", "api.yaml:3:60", "api.yaml:4:13", "api.yaml:5:7"]);
  });

  test("point into the overlay that caused them, after those of the document itself", async () => {
    const document = await documentOf({ openapi: "3.1.0", info: {}, paths: {} });
    const overlay = overlayOf("- target: $.paths\n  update: { a: {} }", "a.yaml");
    const diagnostics = checkDocument(applyOverlays(document, [overlay]).document);
    expect(diagnostics.map(formatDiagnostic)).toEqual([
      'api.json:3:11 warning lost-title: "info" needs a "title", so the title is "API". (#/info)',
      'a.yaml:4:16 error invalid-structure: The path "a" has to start with "/". (#/paths/a)',
    ]);
  });
});
