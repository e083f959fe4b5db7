import { describe, expect, test } from "vitest";
import { placeOf } from "../../src/position.ts";
import type { ApiDocument } from "../../src/document.ts";
import { readDocument } from "../../src/read/read-document.ts";
import { findingsOfFiles, problemsOfFiles } from "./diagnostics-of.ts";
import { tempFolder } from "./temp-folder.ts";

async function read(files: Readonly<Record<string, string>>): Promise<ApiDocument> {
  return readDocument(Object.keys(files)[0] ?? "", { cwd: await tempFolder(files) });
}

describe("what can be no component is put in the place of its reference", () => {
  test("a description text, which can be a Markdown file", async () => {
    const { value } = await read({
      "api.yaml": "openapi: 3.1.0\ninfo: { description: { $ref: intro.md } }",
      "intro.md": "# Pets\n\nAll *about* pets: see { this }.\n",
    });
    expect(value["info"]).toEqual({ description: "# Pets\n\nAll *about* pets: see { this }.\n" });
  });

  test("a whole list, with the references in it", async () => {
    const { value } = await read({
      "api.yaml":
        "openapi: 3.1.0\npaths: { /a: { get: { parameters: { $ref: common.yaml#/lists } } } }",
      "common.yaml": "lists: [{ $ref: '#/limit' }]\nlimit: { name: limit, in: query }\n",
    });
    expect(value).toMatchObject({
      paths: { "/a": { get: { parameters: [{ $ref: "#/components/parameters/limit" }] } } },
      components: { parameters: { limit: { name: "limit" } } },
    });
  });

  test("all of the paths, and all schemas under their own names", async () => {
    const { value } = await read({
      "api.yaml":
        "openapi: 3.1.0\npaths: { $ref: paths.yaml }\ncomponents: { schemas: { $ref: schemas.yaml } }",
      "paths.yaml":
        "/a: { get: { responses: { 200: { content: { a/b: { schema: { $ref: schemas.yaml#/Pet } } } } } } }",
      "schemas.yaml": "Pet: { items: { $ref: '#/Toy' } }\nToy: { type: string }",
    });
    expect(value["components"]).toEqual({
      schemas: { Pet: { items: { $ref: "#/components/schemas/Toy" } }, Toy: { type: "string" } },
    });
  });

  test("with what stands beside the reference, which counts more", async () => {
    const document = await read({
      "api.yaml": "openapi: 3.1.0\npaths:\n  /a:\n    $ref: a.yaml\n    summary: ours\n",
      "a.yaml": "summary: theirs\nget: {}\n",
    });
    expect(document.value["paths"]).toEqual({ "/a": { summary: "ours", get: {} } });
    expect(placeOf(document.locate("/paths/~1a/summary"))).toBe("api.yaml:5:14");
    expect(placeOf(document.locate("/paths/~1a/get"))).toBe("a.yaml:2:6");
  });

  test("in several places, each of which knows where it is", async () => {
    const document = await read({
      "api.yaml": "openapi: 3.1.0\npaths:\n  /a: { $ref: a.yaml }\n  /b: { $ref: a.yaml }\n",
      "a.yaml": "get: {}\n",
    });
    expect(placeOf(document.locate("/paths/~1a"))).toBe("api.yaml:3:7");
    expect(placeOf(document.locate("/paths/~1b"))).toBe("api.yaml:4:7");
    expect(placeOf(document.locate("/paths/~1b/get"))).toBe("a.yaml:1:6");
  });

  test("once, where it holds itself", async () => {
    const { value } = await read({
      "api.yaml": "openapi: 3.1.0\npaths: { /a: { $ref: a.yaml } }",
      "a.yaml": "post: { callbacks: { done: { '{$url}': { $ref: a.yaml } } } }",
    });
    expect(value["paths"]).toEqual({
      "/a": { post: { callbacks: { done: { "{$url}": { $ref: "#/paths/~1a" } } } } },
    });
  });

  test("never for an example or another piece of data, which is what it looks like", async () => {
    const ref = "{ $ref: b.json }";
    const files = {
      "api.yaml": [
        "openapi: 3.1.0",
        `x-a: ${ref}`,
        "components:",
        "  schemas:",
        "    B: { $ref: b.json }",
        `    A: { default: ${ref}, const: ${ref}, enum: [${ref}], examples: [${ref}] }`,
        `  examples: { a: { value: ${ref} } }`,
        `  parameters: { a: { example: ${ref} } }`,
        `  links: { a: { parameters: { b: ${ref} }, requestBody: ${ref} } }`,
      ].join("\n"),
      "b.json": '{ "type": "string" }',
    };
    const text = JSON.stringify((await read(files)).value);
    expect(text.match(/\{"\$ref":"b\.json"\}/g)).toHaveLength(9);
  });

  test("up to a depth that no description needs", async () => {
    const deep = `${'{"a":'.repeat(400)}{"$ref":"b.json"}${"}".repeat(400)}`;
    expect(
      await problemsOfFiles({
        "api.json": `{"openapi":"3.1.0","info":{"$ref":"a.json"}}`,
        "a.json": deep,
        "b.json": deep.replace("b.json", "c.json"),
        "c.json": "{}",
      }),
    ).toEqual([
      expect.stringMatching(
        /^b\.json:1:\d+ error oversized-document: Resolving the \$ref "c\.json" would make the description too deep or too large\. \(#(?:\/a){400}\/\$ref\)$/,
      ),
    ]);
  });

  test("up to a size that no description has", async () => {
    const names = Array.from({ length: 30 }, (_, index) => `f${index}.json`);
    const files = names.map((name, index) => {
      const ref = `{"$ref":"f${index + 1}.json"}`;
      const callbacks = index === 29 ? "{}" : `{"c":{"a":${ref},"b":${ref}}}`;
      return [name, `{"post":{"callbacks":${callbacks}}}`] as const;
    });
    const root = '{"openapi":"3.1.0","paths":{"/a":{"$ref":"f0.json"}}}';
    expect(await problemsOfFiles({ "api.json": root, ...Object.fromEntries(files) })).toEqual([
      expect.stringMatching(/^f\d+\.json:1:\d+ error oversized-document: /),
    ]);
  });
});

describe("a part of another file is located", () => {
  const api = "openapi: 3.1.0\ncomponents: { schemas: { A: { $ref: b.json } } }";

  test.each(["5", "null", '"a text"', "true"])("where it is no object: %s", async (text) => {
    const document = await read({ "api.yaml": api, "b.json": `\n ${text}` });
    expect(placeOf(document.locate("/components/schemas/b"))).toBe("b.json:2:2");
    expect(placeOf(document.locate("/components/schemas/b/nothing"))).toBe("b.json:2:2");
  });

  test("where all components are in a file, which others add theirs to", async () => {
    const document = await read({
      "api.yaml": "openapi: 3.1.0\ncomponents: { $ref: all.yaml }\n",
      "all.yaml": "schemas:\n  A: { items: { $ref: b.json } }\n  B: 5\n",
      "b.json": "{}",
    });
    expect(placeOf(document.locate("/components/schemas/A/items"))).toBe("all.yaml:2:15");
    expect(placeOf(document.locate("/components/schemas/B"))).toBe("all.yaml:3:6");
    expect(placeOf(document.locate("/components/schemas/b"))).toBe("b.json:1:1");
  });

  test("where all schemas are in a file, which others add theirs to", async () => {
    const document = await read({
      "api.yaml": "openapi: 3.1.0\ncomponents: { schemas: { $ref: all.yaml } }\n",
      "all.yaml": "A: { items: { $ref: b.json } }\nB: 5\n",
      "b.json": "7",
    });
    expect(placeOf(document.locate("/components/schemas/B"))).toBe("all.yaml:2:4");
    expect(placeOf(document.locate("/components/schemas/b"))).toBe("b.json:1:1");
  });

  test.each([
    ["b.json", ""],
    ["b.json", " \n"],
    ["b.json", "null"],
    ["b.yaml", ""],
    ["b.yaml", "# nothing\n"],
    ["b.yaml", "---\n"],
  ])("where it is empty: %s with %j", async (file, text) => {
    const root = `openapi: 3.1.0\ninfo: { title: T }\ncomponents: { schemas: { A: { $ref: ${file} } } }`;
    expect(await findingsOfFiles({ "api.yaml": root, [file]: text })).toEqual([
      `${file}:1:1 warning empty-schema: The schema is null, so its type is unknown. (#/components/schemas/b)`,
    ]);
  });
});

describe("a reference in a field that OpenAPI does not know", () => {
  const inUnknownField = (field: string, schemas = "{}"): string =>
    `openapi: 3.1.0\nshared: ${field}\ncomponents: { schemas: ${schemas} }\n`;
  const pet = { "pet.yaml": "items: { $ref: toy.yaml }\n", "toy.yaml": "type: string\n" };

  test("leaves the references of that file as they are for everybody else", async () => {
    const { value } = await read({
      "api.yaml": inUnknownField("{ X: { $ref: pet.yaml } }", "{ Pet: { $ref: pet.yaml } }"),
      ...pet,
    });
    expect(value).toMatchObject({
      shared: { X: { items: { $ref: "#/components/schemas/toy" } } },
      components: {
        schemas: {
          Pet: { $ref: "#/components/schemas/pet" },
          pet: { items: { $ref: "#/components/schemas/toy" } },
        },
      },
    });
  });

  test("is one to a component where a schema is referred to in there", async () => {
    const { value } = await read({
      "api.yaml": inUnknownField(
        "{ A: { items: { $ref: toy.yaml } } }",
        "{ Pet: { $ref: '#/shared/A' } }",
      ),
      ...pet,
    });
    expect(value["shared"]).toEqual({ A: { items: { $ref: "#/components/schemas/toy" } } });
  });

  test("stays as it is where a schema that is referred to in there refers to another one", async () => {
    const shared = "{ A: { items: { $ref: '#/shared/B' } }, B: { items: { $ref: toy.yaml } } }";
    const { value } = await read({
      "api.yaml": inUnknownField(shared, "{ Pet: { $ref: '#/shared/A' } }"),
      ...pet,
    });
    expect(value["shared"]).toMatchObject({ A: { items: { $ref: "#/shared/B" } } });
  });

  test("writes out a file once, however many files refer to each other", async () => {
    const names = Array.from({ length: 12 }, (_, index) => `f${index}.json`);
    const links = Object.fromEntries(names.map((name) => [name, { $ref: name }]));
    const files = names.map((name) => [name, JSON.stringify({ properties: links })] as const);
    const document = await read({
      "api.yaml": inUnknownField("{ X: { $ref: f0.json } }"),
      ...Object.fromEntries(files),
    });
    const written = files.reduce((sum, [, text]) => sum + text.length, 0);
    expect(JSON.stringify(document.value).length).toBeLessThan(5 * written);
  });

  test("writes out a file again for another field", async () => {
    const { value } = await read({
      "api.yaml": "openapi: 3.1.0\nsome: { $ref: toy.yaml }\nmore: { $ref: toy.yaml }\n",
      ...pet,
    });
    expect(value).toMatchObject({ some: { type: "string" }, more: { type: "string" } });
  });

  test("ends where the file refers to itself", async () => {
    const { value } = await read({
      "api.yaml": inUnknownField("{ X: { $ref: me.yaml } }"),
      "me.yaml": "me: { $ref: me.yaml }",
    });
    expect(value["shared"]).toEqual({ X: { me: { $ref: "#/shared/X" } } });
  });
});

describe("one object of YAML in two places", () => {
  test("is a reference as what stands in each", async () => {
    const { value } = await read({
      "api.yaml": [
        "openapi: 3.1.0",
        "components:",
        "  parameters: { A: &ref { $ref: limit.yaml } }",
        "  headers: { B: *ref }",
      ].join("\n"),
      "limit.yaml": "{ name: limit, in: query }",
    });
    expect(value["components"]).toMatchObject({
      parameters: { A: { $ref: "#/components/parameters/limit" } },
      headers: { B: { $ref: "#/components/headers/limit" } },
    });
  });

  test("is no reference where it is an example", async () => {
    const { value } = await read({
      "api.yaml":
        "openapi: 3.1.0\ncomponents: { schemas: { A: { items: &ref { $ref: b.yaml }, example: *ref } } }",
      "b.yaml": "{}",
    });
    expect(value["components"]).toMatchObject({
      schemas: { A: { items: { $ref: "#/components/schemas/b" }, example: { $ref: "b.yaml" } } },
    });
  });
});

describe("a component that is nothing but a reference to another file", () => {
  const pet = { "pet.yaml": "Pet: { properties: { friend: { $ref: '#/Pet' } } }\n" };

  test("is what it refers to where both have one name", async () => {
    const document = await read({
      "api.yaml": "openapi: 3.1.0\ncomponents: { schemas: { Pet: { $ref: pet.yaml#/Pet } } }",
      ...pet,
    });
    expect(document.value["components"]).toEqual({
      schemas: { Pet: { properties: { friend: { $ref: "#/components/schemas/Pet" } } } },
    });
    expect(placeOf(document.locate("/components/schemas/Pet"))).toBe("pet.yaml:1:6");
  });

  test("keeps the description beside it", async () => {
    const { value } = await read({
      "api.yaml":
        "openapi: 3.1.0\ncomponents: { schemas: { Pet: { $ref: pet.yaml#/Pet, description: ours } } }",
      ...pet,
    });
    expect(value["components"]).toMatchObject({
      schemas: {
        Pet: { description: "ours", properties: { friend: { $ref: "#/components/schemas/Pet" } } },
      },
    });
  });

  test("stays a reference where keywords beside it say more of the values", async () => {
    const { value } = await read({
      "api.yaml":
        "openapi: 3.1.0\ncomponents: { schemas: { Pet: { $ref: pet.yaml#/Pet, required: [friend] } } }",
      ...pet,
    });
    expect(value["components"]).toEqual({
      schemas: {
        Pet: { $ref: "#/components/schemas/Pet-2", required: ["friend"] },
        "Pet-2": { properties: { friend: { $ref: "#/components/schemas/Pet-2" } } },
      },
    });
  });
});

describe("a part of the description that its other files refer to", () => {
  test("stays where it is", async () => {
    const { value } = await read({
      "api.yaml": [
        "openapi: 3.1.0",
        "paths: { /a: { get: { responses: { 200: { content: { a/b: { schema: { type: string } } } } } } } }",
        "components: { schemas: { A: { $ref: b.yaml } } }",
      ].join("\n"),
      "b.yaml": "items: { $ref: 'api.yaml#/paths/~1a/get/responses/200/content/a~1b/schema' }",
    });
    expect(value["components"]).toMatchObject({
      schemas: { b: { items: { $ref: "#/paths/~1a/get/responses/200/content/a~1b/schema" } } },
    });
  });
});

describe("a discriminator in another file", () => {
  const api = (version = "3.1.0"): string =>
    `openapi: ${version}\ninfo: { title: T, version: "1" }\ncomponents: { schemas: { Pet: { $ref: pet.yaml } } }`;

  test("leads to components from then on", async () => {
    const { value } = await read({
      "api.yaml": api(),
      "pet.yaml": "discriminator: { propertyName: kind, mapping: { cat: cat.json, dog: Dog } }",
      "cat.json": "{}",
    });
    expect(value["components"]).toMatchObject({
      schemas: {
        pet: { discriminator: { mapping: { cat: "#/components/schemas/cat", dog: "Dog" } } },
      },
    });
  });

  test("can lead to nothing, which is no reason to refuse the description", async () => {
    const findings = await findingsOfFiles({
      "api.yaml": api(),
      "pet.yaml":
        "discriminator: { propertyName: kind, mapping: { cat: './cat.json', dog: '#/Dog' } }",
    });
    expect(findings).toEqual(
      expect.arrayContaining([
        'pet.yaml:1:54 warning unresolved-mapping: "./cat.json" cannot be read: the file does not exist, so "cat" selects no schema. (#/discriminator/mapping/cat)',
        'pet.yaml:1:73 warning unresolved-mapping: "#/Dog" points to nothing in pet.yaml, so "dog" selects no schema. (#/discriminator/mapping/dog)',
      ]),
    );
  });
});
