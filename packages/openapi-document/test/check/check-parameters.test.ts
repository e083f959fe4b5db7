import { describe, expect, test } from "vitest";
import { problemsOf, problemsOfPaths } from "./problems-of.ts";

const id = "{ name: id, in: path, required: true, schema: {} }";

const pathWith = (name: string, method: string): string =>
  `  /a/{${name}}: { ${method}: { parameters: [{ name: ${name}, in: path, required: true, schema: {} }] } }`;

const problemsOfParameter = (...parameters: string[]): string[] =>
  problemsOfPaths(`  /a: { get: { parameters: [${parameters.join(", ")}] } }`);

describe("path parameters", () => {
  test("can be declared by the operation, by the path item or by reference", () => {
    expect(
      problemsOf(`
openapi: 3.1.0
info: { title: T }
paths:
  /a/{id}: { get: { parameters: [${id}] } }
  /b/{id}: { parameters: [${id}], get: {}, put: {} }
  /c/{id}: { get: { parameters: [{ $ref: "#/components/parameters/alias" }] } }
components:
  parameters:
    alias: { $ref: "#/components/parameters/id" }
    id: ${id}`),
    ).toEqual([]);
  });

  test("have to be declared for each operation", () => {
    expect(
      problemsOfPaths(`
  /a/{id}/{key}:
    get: { parameters: [${id}] }
    put: {}`),
    ).toEqual([
      'api.yaml:6:10 warning undeclared-path-parameter: The path parameter "key" of /a/{id}/{key} is not declared, so it is treated as a string. (#/paths/~1a~1{id}~1{key}/get)',
      'api.yaml:7:10 warning undeclared-path-parameter: The path parameter "id" of /a/{id}/{key} is not declared, so it is treated as a string. (#/paths/~1a~1{id}~1{key}/put)',
      'api.yaml:7:10 warning undeclared-path-parameter: The path parameter "key" of /a/{id}/{key} is not declared, so it is treated as a string. (#/paths/~1a~1{id}~1{key}/put)',
    ]);
  });

  test("are not declared by a query parameter of the same name", () => {
    expect(
      problemsOfPaths("  /{a}: { get: { parameters: [{ name: a, in: query, schema: {} }] } }"),
    ).toEqual([
      'api.yaml:4:16 warning undeclared-path-parameter: The path parameter "a" of /{a} is not declared, so it is treated as a string. (#/paths/~1{a}/get)',
    ]);
  });

  test("have to be part of the path", () => {
    expect(problemsOfPaths(`  /a: { parameters: [${id}], get: {}, put: {} }`)).toEqual([
      'api.yaml:4:22 warning unused-path-parameter: The path parameter "id" is not part of /a, so it is omitted. (#/paths/~1a/parameters/0)',
    ]);
  });

  test("are told where they are used when a reference declares them", () => {
    expect(
      problemsOf(`
openapi: 3.1.0
info: { title: T }
paths:
  /a:
    get: { parameters: [{ $ref: "#/components/parameters/id" }] }
components: { parameters: { id: ${id} } }`),
    ).toEqual([
      'api.yaml:6:25 warning unused-path-parameter: The path parameter "id" is not part of /a, so it is omitted. (#/paths/~1a/get/parameters/0)',
    ]);
  });

  test("have to be required", () => {
    expect(
      problemsOfPaths("  /{a}: { get: { parameters: [{ name: a, in: path, schema: {} }] } }"),
    ).toEqual([
      'api.yaml:4:31 warning path-parameter-not-required: The path parameter "a" is not "required: true"; it is treated as required. (#/paths/~1{a}/get/parameters/0)',
    ]);
  });

  test("are the only difference between two paths", () => {
    expect(problemsOfPaths(`${pathWith("id", "get")}\n${pathWith("key", "get")}`)).toEqual([
      'api.yaml:5:13 warning duplicate-path: The path is the same as "/a/{id}" at api.yaml:4:12: only parameter names differ. (#/paths/~1a~1{key})',
    ]);
  });

  test("are the only difference between two paths that at least share no method", () => {
    expect(problemsOfPaths(`${pathWith("id", "get")}\n${pathWith("key", "delete")}`)).toEqual([
      'api.yaml:5:13 warning duplicate-path: The path is the same as "/a/{id}" at api.yaml:4:12: only parameter names differ. (#/paths/~1a~1{key})',
    ]);
  });
});

describe("a parameter", () => {
  test("without a schema has no type", () => {
    expect(problemsOfParameter("{ name: q, in: query }")).toEqual([
      'api.yaml:4:29 warning parameter-without-schema: The parameter "q" has no schema, so its type is unknown. (#/paths/~1a/get/parameters/0)',
    ]);
  });

  test("can have a media type in place of a schema", () => {
    expect(problemsOfParameter("{ name: q, in: query, content: { a/b: { schema: {} } } }")).toEqual(
      [],
    );
  });

  test("is declared once", () => {
    expect(
      problemsOfParameter(
        "{ name: q, in: query, schema: {} }",
        "{ name: q, in: query, schema: {} }",
      ),
    ).toEqual([
      'api.yaml:4:65 error duplicate-parameter: The query parameter "q" is also declared at api.yaml:4:29. (#/paths/~1a/get/parameters/1)',
    ]);
  });

  test.each([
    ["X-A", "x-a", "4:68", 1, "4:29"],
    ["x-a", "X-A", "4:29", 0, "4:68"],
  ])("is one header, whatever the order: %s and %s", (first, second, place, index, other) => {
    const header = (name: string): string => `{ name: ${name}, in: header, schema: {} }`;
    expect(problemsOfParameter(header(first), header(second))).toEqual([
      `api.yaml:${place} warning duplicate-parameter: The header parameter "x-a" is omitted: it is the same header as "X-A" at api.yaml:${other}, because header names are case-insensitive. (#/paths/~1a/get/parameters/${index})`,
    ]);
  });

  test("is no other header where both are spelled in one way", () => {
    const header = "{ name: X-A, in: header, schema: {} }";
    expect(problemsOfParameter(header, header)).toEqual([
      'api.yaml:4:68 error duplicate-parameter: The header parameter "X-A" is also declared at api.yaml:4:29. (#/paths/~1a/get/parameters/1)',
    ]);
  });

  test("can be two queries that differ by case", () => {
    const query = (name: string): string => `{ name: ${name}, in: query, schema: {} }`;
    expect(problemsOfParameter(query("A"), query("a"))).toEqual([]);
  });

  test("can share its name with one in another place, and override that of its path item", () => {
    expect(
      problemsOfPaths(`
  /a:
    parameters: [{ name: q, in: query, schema: {} }]
    get: { parameters: [{ name: q, in: query, schema: {} }, { name: q, in: header, schema: {} }] }`),
    ).toEqual([]);
  });

  test("in the whole query string is lost", () => {
    expect(problemsOfParameter("{ name: q, in: querystring, content: {} }")).toEqual([
      'api.yaml:4:29 warning lost-parameter: The parameter "q" is omitted: "in: querystring" is not supported yet. (#/paths/~1a/get/parameters/0)',
    ]);
  });

  test.each(["{ in: query }", "{ in: query, name: 7 }", '{ in: query, name: "" }'])(
    "without a name is left out: %s",
    (parameter) => {
      expect(problemsOfParameter(parameter)).toEqual([
        'api.yaml:4:29 warning lost-parameter: A parameter without a "name" is omitted. (#/paths/~1a/get/parameters/0)',
      ]);
    },
  );

  test("without a name is reported once, however often it is referred to", () => {
    expect(
      problemsOf(`
openapi: 3.1.0
info: { title: T }
paths:
  /a: { get: { parameters: [{ $ref: "#/components/parameters/P" }] } }
  /b: { get: { parameters: [{ $ref: "#/components/parameters/P" }] } }
components: { parameters: { P: { in: query } } }`),
    ).toEqual([
      'api.yaml:7:32 warning lost-parameter: A parameter without a "name" is omitted. (#/components/parameters/P)',
    ]);
  });

  test.each([
    ["{ name: a }", 29, 'The parameter "a" needs "in": path, query, header or cookie.', "0"],
    [
      "{ name: a, in: body }",
      44,
      'The parameter "a" needs "in": path, query, header or cookie.',
      "0/in",
    ],
    ["7", 29, "A parameter has to be an object.", "0"],
  ])("%s is none", (parameter, column, message, pointer) => {
    expect(problemsOfParameter(parameter)).toEqual([
      `api.yaml:4:${column} error invalid-structure: ${message} (#/paths/~1a/get/parameters/${pointer})`,
    ]);
  });
});
