import { describe, expect, test } from "vitest";
import { placeOf } from "../../src/position.ts";
import { checkDocument } from "../../src/check/check-document.ts";
import { applyOverlays } from "../../src/overlay/apply-overlays.ts";
import { readDocument, readOverlay } from "../../src/read/read-document.ts";
import { findingsOfFiles, problemsOfFiles } from "./diagnostics-of.ts";
import { tempFolder } from "./temp-folder.ts";

const root = `openapi: 3.1.0
paths:
  /pets:
    $ref: paths/pets.yaml
components:
  schemas:
    Pet: { type: string }
`;
const files = {
  "api.yaml": root,
  "paths/pets.yaml": `get:
  operationId: listPets
  parameters:
    - $ref: ../parameters.json#/limit
  responses:
    "200":
      content:
        application/json:
          schema: { $ref: "../schemas/pet.yaml#/Pet" }
`,
  "parameters.json":
    '{ "limit": { "name": "limit", "in": "query", "schema": { "type": "integer" } } }',
  "schemas/pet.yaml": `Pet:
  properties:
    owner: { $ref: "#/Owner" }
    friends: { type: array, items: { $ref: "#/Pet" } }
Owner:
  type: object
`,
};

/** A path whose response is the `Thing` of a file. */
const pathTo = (file: string): string =>
  `{"get":{"responses":{"200":{"content":{"a/b":{"schema":{"$ref":"${file}#/Thing"}}}}}}}`;
const apiOf = (...paths: string[]): string => `{"openapi":"3.1.0","paths":{${paths.join(",")}}}`;

describe("a description in several files", () => {
  test("becomes one document", async () => {
    const { value } = await readDocument("api.yaml", { cwd: await tempFolder(files) });
    expect(value).toEqual({
      openapi: "3.1.0",
      paths: {
        "/pets": {
          get: {
            operationId: "listPets",
            parameters: [{ $ref: "#/components/parameters/limit" }],
            responses: {
              200: {
                content: { "application/json": { schema: { $ref: "#/components/schemas/Pet-2" } } },
              },
            },
          },
        },
      },
      components: {
        parameters: { limit: { name: "limit", in: "query", schema: { type: "integer" } } },
        schemas: {
          Pet: { type: "string" },
          Owner: { type: "object" },
          "Pet-2": {
            properties: {
              owner: { $ref: "#/components/schemas/Owner" },
              friends: { type: "array", items: { $ref: "#/components/schemas/Pet-2" } },
            },
          },
        },
      },
    });
  });

  test.each([
    ["/openapi", "api.yaml:1:10"],
    ["/paths/~1pets", "api.yaml:4:5"],
    ["/paths/~1pets/get/operationId", "paths/pets.yaml:2:16"],
    ["/components/schemas/Pet", "api.yaml:7:10"],
    ["/components/schemas/Pet-2/properties/owner", "schemas/pet.yaml:3:12"],
    ["/components/schemas/Owner/type", "schemas/pet.yaml:6:9"],
    ["/components/parameters/limit/schema/type", "parameters.json:1:66"],
    ["/components/parameters/limit/nothing", "parameters.json:1:12"],
    ["/nothing", "api.yaml:1:1"],
  ])("knows that %s was written at %s", async (pointer, place) => {
    const document = await readDocument("api.yaml", { cwd: await tempFolder(files) });
    expect(placeOf(document.locate(pointer))).toBe(place);
  });

  test("gives clashing schemas the same names whatever the order of keys", async () => {
    const [one, two] = [`"/1":${pathTo("one.json")}`, `"/2":${pathTo("two.json")}`];
    const things = {
      "one.json": '{"Thing":{"type":"string"}}',
      "two.json": '{"Thing":{"type":"number"}}',
    };
    const cwd = await tempFolder({
      ...things,
      "a.json": apiOf(one, two),
      "b.json": apiOf(two, one),
    });
    const values = await Promise.all(
      ["a.json", "b.json"].map(async (file) => (await readDocument(file, { cwd })).value),
    );
    expect(values[0]).toEqual(values[1]);
    expect(values[0]?.["components"]).toEqual({
      schemas: { Thing: { type: "string" }, "Thing-2": { type: "number" } },
    });
  });

  test("reads its files through the given reader", async () => {
    const texts = new Map<string, string>(Object.entries(files));
    const document = await readDocument("api.yaml", {
      cwd: "/revision",
      readFile: async (path) => texts.get(path.replace("/revision/", "")) ?? "",
    });
    expect(document.locate("/components/schemas/Owner").file).toBe("schemas/pet.yaml");
  });

  test("may have examples and extensions that look like references", async () => {
    const ref = '{ "$ref": "./nothing.json" }';
    const cwd = await tempFolder({
      "api.json": `{ "openapi": "3.1.0", "x-a": ${ref}, "components": { "schemas": { "A": {
        "example": ${ref}, "examples": [${ref}], "default": ${ref}, "enum": [${ref}], "x-b": ${ref}
      } } } }`,
    });
    const { value } = await readDocument("api.json", { cwd });
    expect(value["components"]).toMatchObject({
      schemas: { A: { example: { $ref: "./nothing.json" } } },
    });
  });

  test("leaves external example values alone", async () => {
    const cwd = await tempFolder({
      ...files,
      "api.yaml": `${root}  examples: { a: { externalValue: "http://127.0.0.1:1/a" } }\n`,
    });
    const { value } = await readDocument("api.yaml", { cwd });
    expect(value["components"]).toMatchObject({ examples: { a: {} } });
  });
});

describe("a description in several files that cannot be read", () => {
  test("refers to a file that is missing", async () => {
    const { "schemas/pet.yaml": _, ...others } = files;
    expect(await problemsOfFiles(others)).toEqual([
      'paths/pets.yaml:9:27 error unresolved-ref: The $ref "../schemas/pet.yaml#/Pet" cannot be read: the file does not exist. (#/get/responses/200/content/application~1json/schema/$ref)',
    ]);
  });

  test.each(["example", "x-a"])(
    "refers to nothing from a property that is called %s",
    async (name) => {
      const schemas = `components: { schemas: { A: { properties: { ${name}: { $ref: b.json } } } } }`;
      expect(await problemsOfFiles({ "api.yaml": `openapi: 3.1.0\n${schemas}` })).toEqual([
        expect.stringMatching(
          /error unresolved-ref: The \$ref "b\.json" cannot be read: the file does not exist\./,
        ),
      ]);
    },
  );

  test("has a file that is no valid JSON", async () => {
    expect(await problemsOfFiles({ ...files, "parameters.json": '{ "limit": }' })).toEqual([
      "parameters.json:1:12 error invalid-json: This is not valid JSON: a value is missing. (#)",
    ]);
  });

  test("has a file with a repeated key", async () => {
    expect(await problemsOfFiles({ ...files, "schemas/pet.yaml": "Pet: {}\nPet: {}\n" })).toEqual([
      'schemas/pet.yaml:2:1 error duplicate-key: The key "Pet" is also written at schemas/pet.yaml:1:1. (#/Pet)',
    ]);
  });

  test("tells what else is wrong, too", async () => {
    expect(
      await problemsOfFiles({
        "api.yaml":
          "openapi: 3.1.0\ncomponents:\n  schemas:\n    A: { $ref: b.yaml#/B }\n    C: { $ref: c.yaml }\n",
        "b.yaml": "B:\n  items: { $ref: '#/No' }\n",
      }),
    ).toEqual([
      'b.yaml:2:18 error unresolved-ref: The $ref "#/No" points to nothing in b.yaml. (#/B/items/$ref)',
      'api.yaml:5:16 error unresolved-ref: The $ref "c.yaml" cannot be read: the file does not exist. (#/components/schemas/C/$ref)',
    ]);
  });
});

describe("a description in several files with faults", () => {
  const api = (...lines: string[]): string =>
    ["openapi: 3.1.0", "info: { title: T, version: '1' }", ...lines, ""].join("\n");

  test("refers to nothing in another file", async () => {
    expect(
      await findingsOfFiles({
        "api.yaml": api("components: { schemas: { A: { $ref: pet.yaml#/Pet } } }"),
        "pet.yaml": "Cat: {}",
      }),
    ).toEqual([
      'api.yaml:3:37 error unresolved-ref: The $ref "pet.yaml#/Pet" points to nothing in pet.yaml. (#/components/schemas/A/$ref)',
    ]);
  });

  test("refers to nothing within another file, where the root has something of that name", async () => {
    expect(
      await findingsOfFiles({
        "api.yaml": api("components: { schemas: { A: { $ref: pet.yaml#/Pet } } }"),
        "pet.yaml": "Pet:\n  items: { $ref: '#/components/schemas/A' }\n",
      }),
    ).toEqual([
      'pet.yaml:2:18 error unresolved-ref: The $ref "#/components/schemas/A" points to nothing in pet.yaml. (#/Pet/items/$ref)',
    ]);
  });

  test("goes in a circle from file to file, which is told with everything else", async () => {
    expect(
      await findingsOfFiles({
        "api.yaml": api(
          "paths:",
          "  /a/{id}: { $ref: 'paths/a.yaml' }",
          "  /b: { get: { operationId: list } }",
          "components:",
          "  schemas:",
          "    A: { $ref: 'b.yaml#/B' }",
        ),
        "b.yaml": "C: { $ref: '#/C' }\nB: { $ref: 'api.yaml#/components/schemas/A' }",
        "paths/a.yaml":
          "get:\n  operationId: list\n  responses:\n    '200':\n      content:\n        a/b: { schema: { $ref: '../b.yaml#/C' } }\n",
      }),
    ).toEqual([
      'api.yaml:5:29 warning duplicate-operation-id: "list" is also used at paths/a.yaml:2:16, so this one is named getB. (#/paths/~1b/get)',
      "api.yaml:8:16 error self-referring-ref: A $ref leads back to itself: api.yaml#/components/schemas/A -> b.yaml#/B -> api.yaml#/components/schemas/A. (#/components/schemas/A/$ref)",
      "b.yaml:1:12 error self-referring-ref: A $ref leads back to itself: b.yaml#/C -> b.yaml#/C. (#/C/$ref)",
      'paths/a.yaml:2:3 warning undeclared-path-parameter: The path parameter "id" of /a/{id} is not declared, so it is treated as a string. (#/paths/~1a~1{id}/get)',
      'paths/a.yaml:2:16 warning duplicate-operation-id: "list" is also used at api.yaml:5:29, so this one is named getAById. (#/paths/~1a~1{id}/get)',
    ]);
  });

  test("goes in a circle through the parts of another $ref", async () => {
    expect(
      await findingsOfFiles({
        "api.yaml": api("components: { schemas: { A: { $ref: 'b.yaml#/B/properties/c' } } }"),
        "b.yaml": "B: { $ref: 'api.yaml#/components/schemas/A' }",
      }),
    ).toEqual([
      "api.yaml:3:37 error self-referring-ref: A $ref leads back to itself: api.yaml#/components/schemas/A -> b.yaml#/B -> api.yaml#/components/schemas/A. (#/components/schemas/A/$ref)",
    ]);
  });

  test("goes in a circle in an example, which is no fault", async () => {
    expect(
      await findingsOfFiles({
        "api.yaml": api(
          "components: { schemas: { A: { default: { $ref: '#/components/schemas/A/default' } }, B: { $ref: b.yaml } } }",
        ),
        "b.yaml": "type: string",
      }),
    ).toEqual([]);
  });

  test("has one path item for two paths", async () => {
    expect(
      await findingsOfFiles({
        "api.yaml": api("paths:", "  /a: { $ref: item.yaml }", "  /b: { $ref: item.yaml }"),
        "item.yaml": "get:\n  operationId: same\n  responses: {}\n",
      }),
    ).toEqual([
      'item.yaml:2:16 warning duplicate-operation-id: "same" is used twice, because #/paths/~1b/get is the same operation, so this one is named getA. (#/paths/~1a/get)',
      'item.yaml:2:16 warning duplicate-operation-id: "same" is used twice, because #/paths/~1a/get is the same operation, so this one is named getB. (#/paths/~1b/get)',
    ]);
  });

  test("keeps its faults when an overlay changes it", async () => {
    const cwd = await tempFolder({
      "api.yaml": api("components: { schemas: { A: { $ref: pet.yaml#/Pet } } }"),
      "pet.yaml": "Cat: {}",
      "a.yaml": api(
        "overlay: 1.0.0",
        "actions: [{ target: $.info, update: { title: U } }]",
      ).replace("openapi: 3.1.0\n", ""),
    });
    const overlay = await readOverlay("a.yaml", { cwd });
    const { document } = applyOverlays(await readDocument("api.yaml", { cwd }), [overlay]);
    expect(checkDocument(document)).toHaveLength(1);
  });
});
