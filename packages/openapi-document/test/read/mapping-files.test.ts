import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/read/read-document.ts";
import { findingsOfFiles } from "./diagnostics-of.ts";
import { tempFolder } from "./temp-folder.ts";

const cat = { "cat.json": '{ "properties": { "kind": { "const": "cat" } } }' };

const json = (discriminator: object, others: object = {}): string =>
  JSON.stringify({
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    components: { schemas: { Pet: { discriminator }, ...others } },
  });

async function read(files: Readonly<Record<string, string>>): Promise<unknown> {
  const document = await readDocument(Object.keys(files)[0] ?? "", {
    cwd: await tempFolder(files),
  });
  return document.value["components"];
}

describe("a discriminator that leads to a file though no $ref does", () => {
  test.each([
    ["in JSON", "api.json", json({ propertyName: "kind", mapping: { cat: "cat.json" } })],
    [
      "in JSON with escapes",
      "api.json",
      `{"openapi":"3.1.0","components":{"schemas":{"Pet":{"discriminator":{"m\\u0061pping":{"cat":"\\u0063at.json"}}}}}}`,
    ],
    [
      "in YAML",
      "api.yaml",
      "openapi: 3.1.0\ncomponents: { schemas: { Pet: { discriminator: { mapping: { cat: cat.json } } } } }",
    ],
    [
      "in YAML by an alias",
      "api.yaml",
      "openapi: 3.1.0\nx-cat: &cat cat.json\ncomponents: { schemas: { Pet: { discriminator: { mapping: { cat: *cat } } } } }",
    ],
  ])("leads to a component: %s", async (_, file, text) => {
    expect(await read({ [file]: text, ...cat })).toMatchObject({
      schemas: {
        Pet: { discriminator: { mapping: { cat: "#/components/schemas/cat" } } },
        cat: { properties: {} },
      },
    });
  });

  test.each([
    ["api.json", json({ propertyName: "kind", defaultMapping: "cat.json" })],
    [
      "api.yaml",
      "openapi: 3.2.0\ncomponents: { schemas: { Pet: { discriminator: { defaultMapping: cat.json } } } }",
    ],
  ])("leads to a component by its default: %s", async (file, text) => {
    expect(await read({ [file]: text, ...cat })).toMatchObject({
      schemas: { Pet: { discriminator: { defaultMapping: "#/components/schemas/cat" } } },
    });
  });

  test("leads to nothing where the file does not exist, which is said of the file", async () => {
    const text = json({ propertyName: "kind", mapping: { cat: "none.json" } });
    expect(await findingsOfFiles({ "api.json": text })).toContainEqual(
      expect.stringContaining(
        'warning unresolved-mapping: "none.json" cannot be read: the file does not exist, so "cat" selects no schema.',
      ),
    );
  });

  test("leads to nothing where the file does not exist, in YAML too", async () => {
    const text =
      "openapi: 3.1.0\ncomponents: { schemas: { Pet: { discriminator: { mapping: { cat: none.json } } } } }";
    expect(await findingsOfFiles({ "api.yaml": text })).toContainEqual(
      expect.stringContaining('"none.json" cannot be read: the file does not exist'),
    );
  });

  test("leads to the schema that is called like a file", async () => {
    const text = json(
      { propertyName: "kind", mapping: { cat: "cat.json" } },
      { "cat.json": { type: "object" } },
    );
    expect(await read({ "api.json": text, ...cat })).toMatchObject({
      schemas: { Pet: { discriminator: { mapping: { cat: "cat.json" } } } },
    });
  });

  test("leads nowhere by what is no text", async () => {
    const text = json({ propertyName: "kind", mapping: { cat: null, dog: ["dog.json"] } });
    expect(await read({ "api.json": text })).toMatchObject({
      schemas: { Pet: { discriminator: { mapping: { cat: null, dog: ["dog.json"] } } } },
    });
  });

  test("is no property that is called mapping", async () => {
    const text = json(
      { propertyName: "kind" },
      { A: { properties: { mapping: { description: "none.json" } } } },
    );
    expect(await read({ "api.json": text })).toMatchObject({ schemas: { A: {} } });
  });
});
