import { describe, expect, it } from "vitest";
import { problemsOfPaths } from "./problems-of.ts";

/** The problem of a declaration, without what all have in common. */
function problemOf(declaration: string, method = "get"): string[] {
  const problems = problemsOfPaths(`  /pets:
    ${method}:
      x-pagination: ${declaration}
      parameters:
        - { name: cursor, in: query, schema: { type: string } }
        - { name: kinds, in: query, schema: { type: array, items: { type: string } } }
        - { name: X-Cursor, in: header, schema: { type: string } }
      responses:
        "200":
          description: Pets.
          content:
            application/json:
              schema:
                type: object
                properties:
                  pets: { type: array, items: { type: string } }
                  next: { type: string }
                  owner: { type: object }
`);
  return problems.map((problem) =>
    problem.replace("The operation gets no function for its pages: ", ""),
  );
}

const pointer = "#/paths/~1pets/get/x-pagination";
const before = "api.yaml:6:";

const body = `requestBody: { content: { application/json: { schema: { properties: { cursor: {} } } } } }`;

describe("a declaration of pages", () => {
  it.each([
    "{ kind: cursor, items: /pets, parameter: cursor, next: /next }",
    "{ kind: offset, items: /pets, parameter: cursor, first: 1 }",
    "{ kind: link, items: /pets, x-note: none }",
    "false",
  ])("that fits is no problem: %s", (declaration) => {
    expect(problemOf(declaration)).toEqual([]);
  });

  it.each([
    [
      "{ kind: cursor, items: /pets, parameter: after, next: /next }",
      ` warning invalid-pagination: the operation has no query parameter "after". (${pointer}/parameter)`,
    ],
    [
      "{ kind: cursor, items: /pets, parameter: X-Cursor, next: /next }",
      ` warning invalid-pagination: the operation has no query parameter "X-Cursor". (${pointer}/parameter)`,
    ],
    [
      "{ kind: offset, items: /pets, parameter: kinds }",
      ` warning invalid-pagination: the query parameter "kinds" is not a text or a number. (${pointer}/parameter)`,
    ],
    [
      "{ kind: link, items: /next }",
      ` warning invalid-pagination: the response at /next is not a list. (${pointer}/items)`,
    ],
    [
      "{ kind: link, items: /cats }",
      ` warning invalid-pagination: the response has nothing at /cats. (${pointer}/items)`,
    ],
    [
      "{ kind: link }",
      ` warning invalid-pagination: the response itself is not a list. (${pointer})`,
    ],
    [
      "{ kind: link, items: pets }",
      ` warning invalid-pagination: \`items\` is no JSON Pointer such as "/data". (${pointer}/items)`,
    ],
    [
      "{ kind: next, items: /pets, next: /owner }",
      ` warning invalid-pagination: the response at /owner is not a text. (${pointer}/next)`,
    ],
    [
      "{ kind: cursor, items: /pets, parameter: cursor, next: /next, more: /next }",
      ` warning invalid-pagination: the response at /next is not a boolean. (${pointer}/more)`,
    ],
    [
      "{ kind: page, items: /pets, parameter: cursor, first: -1 }",
      ` warning invalid-pagination: \`first\` is no whole number from 0 on. (${pointer}/first)`,
    ],
    [
      "{ kind: token }",
      ` warning invalid-pagination: its \`kind\` is none of "cursor", "offset", "page", "next", "link". (${pointer}/kind)`,
    ],
    [
      "{ kind: link, items: /pets, parameter: cursor }",
      ` warning invalid-pagination: pages of the kind "link" have no \`parameter\`. (${pointer}/parameter)`,
    ],
    [
      "{ kind: next, items: /pets }",
      ` warning invalid-pagination: it has no \`next\`. (${pointer})`,
    ],
    [
      "{ kind: page, items: /pets, parameter: cursor, in: header }",
      ` warning invalid-pagination: \`in\` is neither "query" nor "body". (${pointer}/in)`,
    ],
    [
      "{ kind: link, items: /pets, in: query }",
      ` warning invalid-pagination: pages of the kind "link" have no \`in\`. (${pointer}/in)`,
    ],
    ["true", ` warning invalid-pagination: it is neither an object nor \`false\`. (${pointer})`],
  ])("is refused where it does not fit: %s", (declaration, problem) => {
    const [line = "", ...others] = problemOf(declaration);
    expect(others).toEqual([]);
    expect(line.startsWith(before) ? line.replace(/^api\.yaml:6:\d+/, "") : line).toBe(problem);
  });

  it("cannot follow links with another method than GET", () => {
    expect(problemOf("{ kind: link, items: /pets }", "post")).toEqual([
      "api.yaml:6:29 warning invalid-pagination: only links of a GET operation can be followed. (#/paths/~1pets/post/x-pagination/kind)",
    ]);
  });

  it("can name a property of the JSON body that is sent", () => {
    const declaration = "{ kind: cursor, items: /pets, parameter: cursor, in: body, next: /next }";
    expect(problemOf(`${declaration}\n      ${body}`, "post")).toEqual([]);
  });

  it.each([
    ["cursor", "", 'the operation has no property of a JSON body "cursor".'],
    ["after", body, 'the operation has no property of a JSON body "after".'],
    [
      "cursor",
      body.replace("application/json", "multipart/form-data"),
      'the operation has no property of a JSON body "cursor".',
    ],
  ])("cannot name what no body has: %s with %j", (parameter, sent, reason) => {
    const declaration = `{ kind: page, items: /pets, parameter: ${parameter}, in: body }`;
    const [line = "", ...others] = problemOf(`${declaration}\n      ${sent}`, "post");
    expect(others).toEqual([]);
    expect(line).toContain(reason);
  });

  it("needs a success of one JSON body", () => {
    const problems = problemsOfPaths(`  /pets:
    get:
      x-pagination: { kind: link }
      responses: { "200": { description: Text., content: { text/plain: {} } } }
`);
    expect(problems).toEqual([
      "api.yaml:6:21 warning invalid-pagination: The operation gets no function for its pages: the success of the operation is not one JSON body with a schema. (#/paths/~1pets/get/x-pagination)",
    ]);
  });
});
