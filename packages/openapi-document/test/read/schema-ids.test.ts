import { describe, expect, test } from "vitest";
import type { JsonValue } from "../../src/document.ts";
import { readDocument } from "../../src/read/read-document.ts";
import { findingsOfFiles, problemsOfFiles } from "./diagnostics-of.ts";
import { tempFolder } from "./temp-folder.ts";

const api = (schemas: string, version = "3.1.0"): string =>
  `openapi: ${version}\ninfo: { title: T, version: "1" }\ncomponents:\n  schemas:\n    ${schemas.trim().replaceAll("\n", "\n    ")}\n`;

/** The schemas of a description of these files whose root is the first one. */
async function schemasOf(files: Readonly<Record<string, string>>): Promise<JsonValue | undefined> {
  const cwd = await tempFolder(files);
  const { value } = await readDocument(Object.keys(files)[0] ?? "", { cwd });
  expect(value["components"]).toBeTypeOf("object");
  return Object(value["components"])["schemas"];
}

describe("the $id of a schema", () => {
  test("is what a $ref can name, wherever the schema stands", async () => {
    const pet = "$id: https://example.com/pet\ntype: object";
    expect(
      await schemasOf({
        "api.yaml": api("A: { $ref: 'https://example.com/pet' }\nB: { $ref: parts.yaml#/x/Pet }"),
        "parts.yaml": `x:\n  Pet:\n    ${pet.replaceAll("\n", "\n    ")}\n`,
      }),
    ).toEqual({
      A: { $ref: "#/components/schemas/Pet" },
      B: { $ref: "#/components/schemas/Pet" },
      Pet: { $id: "https://example.com/pet", type: "object" },
    });
  });

  test("is what relative references in the schema are relative to", async () => {
    expect(
      await schemasOf({
        "api.yaml": api(`
Pet:
  $id: https://example.com/schemas/pet
  properties: { owner: { $ref: owner }, self: { $ref: "#" }, name: { $ref: "#/$defs/name" } }
  $defs: { name: { type: string } }
Owner: { $id: https://example.com/schemas/owner }`),
      }),
    ).toMatchObject({
      Pet: {
        properties: {
          owner: { $ref: "#/components/schemas/Owner" },
          self: { $ref: "#/components/schemas/Pet" },
          name: { $ref: "#/components/schemas/Pet/$defs/name" },
        },
      },
    });
  });

  test("can be relative to the file, and to a schema around it", async () => {
    expect(
      await schemasOf({
        "api.yaml": api(`
A: { $ref: lib/deep/inner }
Lib:
  $id: lib/outer
  $defs: { Inner: { $id: deep/inner } }`),
      }),
    ).toMatchObject({ A: { $ref: "#/components/schemas/Lib/$defs/Inner" } });
  });

  test("can be a URN", async () => {
    expect(
      await schemasOf({
        "api.yaml": api("A: { $ref: 'urn:example:b' }\nB: { $id: urn:example:b }"),
      }),
    ).toMatchObject({ A: { $ref: "#/components/schemas/B" } });
  });

  test("leaves references to files beside its own file as they were", async () => {
    expect(
      await schemasOf({
        "api.yaml": api("A: { $ref: lib/a.json }"),
        "lib/a.json": '{ "$id": "http://127.0.0.1:1/a.json", "items": { "$ref": "b.json" } }',
        "lib/b.json": '{ "$id": "http://127.0.0.1:1/b.json", "type": "string" }',
      }),
    ).toMatchObject({ a: { items: { $ref: "#/components/schemas/b" } }, b: { type: "string" } });
  });

  test("means nothing in OpenAPI 3.0", async () => {
    expect(
      await schemasOf({
        "api.yaml": api("A: { $ref: b.yaml }\nB: { $id: b.yaml }", "3.0.3"),
        "b.yaml": "type: string",
      }),
    ).toMatchObject({ A: { $ref: "#/components/schemas/b" }, b: { type: "string" } });
  });

  test("is data in an example, and the name of a property in a list of properties", async () => {
    expect(
      await findingsOfFiles({
        "api.yaml": api("A: { properties: { $id: { type: string } }, example: { $id: x } }"),
      }),
    ).toEqual([]);
  });

  test("that no schema has is told at the $ref", async () => {
    expect(await problemsOfFiles({ "api.yaml": api("A: { $ref: 'urn:example:no' }") })).toEqual([
      'api.yaml:5:16 error unresolved-ref: The $ref "urn:example:no" cannot be read: no schema has this $id. (#/components/schemas/A/$ref)',
    ]);
  });

  test("keeps nothing in the schema from referring to the components around it", async () => {
    expect(
      await findingsOfFiles({
        "api.yaml": api("A: { $id: a, items: { $ref: '#/components/schemas/B' } }\nB: {}"),
      }),
    ).toEqual([]);
  });

  test("lends no parts to what its own schema refers to", async () => {
    expect(
      await findingsOfFiles({
        "api.yaml": api("A: { $id: a, items: { $ref: '#/$defs/B' } }\nB: { $defs: { B: {} } }"),
      }),
    ).toEqual([
      'api.yaml:5:33 error unresolved-ref: The $ref "#/$defs/B" points to nothing in api.yaml. (#/components/schemas/A/items/$ref)',
    ]);
  });

  test("without a hierarchy has nothing beside it", async () => {
    const lib = '{ "$id": "urn:example:a", "items": { "$ref": "b.json" } }';
    expect(
      await problemsOfFiles({ "api.yaml": api("A: { $ref: a.json }"), "a.json": lib }),
    ).toEqual([
      'a.json:1:46 error unresolved-ref: The $ref "b.json" cannot be read: the file does not exist. (#/items/$ref)',
    ]);
  });
});

describe("an anchor", () => {
  test.each(["$anchor", "$dynamicAnchor"])(
    "in another file is found by its name: %s",
    async (keyword) => {
      expect(
        await schemasOf({
          "api.yaml": api("A: { $ref: common.json#base }"),
          "common.json": `{ "Base": { "${keyword}": "base", "type": "object" } }`,
        }),
      ).toMatchObject({ A: { $ref: "#/components/schemas/Base" }, Base: { type: "object" } });
    },
  );

  test("is the same component as by its pointer", async () => {
    expect(
      await schemasOf({
        "api.yaml": api("A: { $ref: common.json#base }\nB: { $ref: common.json#/Base }"),
        "common.json": '{ "Base": { "$anchor": "base" } }',
      }),
    ).toEqual({
      A: { $ref: "#/components/schemas/Base" },
      B: { $ref: "#/components/schemas/Base" },
      Base: { $anchor: "base" },
    });
  });

  test("belongs to the schema with an $id that it stands in", async () => {
    expect(
      await schemasOf({
        "api.yaml": api(`
A: { $ref: 'urn:example:lib#x' }
Lib:
  $id: urn:example:lib
  items: { $ref: '#x' }
  $defs: { X: { $anchor: x } }
Other: { $anchor: x, items: { $ref: '#x' } }`),
      }),
    ).toMatchObject({
      A: { $ref: "#/components/schemas/Lib/$defs/X" },
      Lib: { items: { $ref: "#/components/schemas/Lib/$defs/X" } },
      Other: { items: { $ref: "#/components/schemas/Other" } },
    });
  });

  test("can be the file as a whole", async () => {
    expect(
      await schemasOf({
        "api.yaml": api("A: { $ref: pet.json#pet }"),
        "pet.json": '{ "$id": "urn:example:pet", "$anchor": "pet" }',
      }),
    ).toMatchObject({ A: { $ref: "#/components/schemas/pet" } });
  });

  test("that is not there is told at the $ref", async () => {
    expect(
      await findingsOfFiles({
        "api.yaml": api("A: { $ref: common.json#base }"),
        "common.json": '{ "Base": { "example": { "$anchor": "base" } } }',
      }),
    ).toEqual([
      'api.yaml:5:16 error unresolved-ref: The $ref "common.json#base" points to nothing in common.json. (#/components/schemas/A/$ref)',
    ]);
  });
});

describe("the $self of a description", () => {
  const self = "$self: https://example.com/v1/api.yaml\n";

  test.each([
    "https://example.com/v1/api.yaml#/components/schemas/B",
    "api.yaml#/components/schemas/B",
    "/v1/api.yaml#/components/schemas/B",
  ])("is what a $ref can name: %s", async (ref) => {
    const text = self + api(`A: { $ref: '${ref}' }\nB: {}`, "3.2.0");
    expect(await schemasOf({ "copy.yaml": text })).toEqual({
      A: { $ref: "#/components/schemas/B" },
      B: {},
    });
  });

  test("leaves the files beside it where they are", async () => {
    const files = { "b.yaml": "C: { items: { $ref: 'c.yaml' } }", "c.yaml": "{}" };
    const text = self + api("A: { $ref: 'b.yaml#/C' }", "3.2.0");
    expect(await schemasOf({ "copy.yaml": text, ...files })).toEqual({
      A: { $ref: "#/components/schemas/C" },
      C: { items: { $ref: "#/components/schemas/c" } },
      c: {},
    });
  });

  test.each(["3.0.3", "3.1.0"])("is nothing in OpenAPI %s", async (version) => {
    const text = `$self: urn:a:b\n${api("A: { $ref: 'urn:a:b#/components/schemas/B' }\nB: {}", version)}`;
    expect(await problemsOfFiles({ "api.yaml": text })).toEqual([
      expect.stringContaining('The $ref "urn:a:b#/components/schemas/B" cannot be read'),
    ]);
  });

  test.each(["5", "null", "[a]", '""'])("is nothing where it is %s", async (value) => {
    const text = `$self: ${value}\n${api("A: { $ref: 'b.yaml' }", "3.2.0")}`;
    expect(await schemasOf({ "api.yaml": text, "b.yaml": "{}" })).toEqual({
      A: { $ref: "#/components/schemas/b" },
      b: {},
    });
  });
});
