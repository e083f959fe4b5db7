import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/document.ts";
import { ReferenceTargets } from "../../src/read/reference-targets.ts";
import { replaceReferences } from "../../src/read/replace-references.ts";
import { SourceFiles, type SourceFile } from "../../src/read/source-files.ts";
import { CountedResources } from "./counted-resources.ts";

const position = { file: "api.json", line: 1, column: 1 };

/** The names of the schemas of a file, each in an object of its own, that a description refers to, and the steps to them. */
async function named(
  parts: readonly JsonObject[],
  own: JsonObject = {},
): Promise<{ names: string[]; looks: number }> {
  const holders = parts.map((_, index) => [
    `Holder${index}`,
    { items: { $ref: `p.json#/${index}/T` } },
  ]);
  const value = { components: { schemas: { ...Object.fromEntries(holders), ...own } } };
  const root: SourceFile = { location: "/api.json", name: "", value, locate: () => position };
  const text = JSON.stringify(parts.map((part) => ({ T: part })));
  const files = new SourceFiles(root, { readFile: () => Promise.resolve(text) });
  const resources = new CountedResources(true);
  const targets = new ReferenceTargets(files, resources);
  const resource = resources.add(root, "document");
  files.get("/p.json", root);
  for (const file of await files.readWanted()) resources.add(file, "schema");
  resources.looks = 0;
  const { replacements } = replaceReferences(resource, { resources, targets });
  const names = [...(replacements.components.get("schemas")?.keys() ?? [])];
  return { names, looks: resources.looks };
}

describe("parts that all have one name", () => {
  const parts = Array.from({ length: 2000 }, (_, index) => ({
    properties: { a: { const: index } },
  }));

  test("are numbered, and not each compared with all others", async () => {
    const { names, looks } = await named(parts);
    expect(new Set(names).size).toBe(parts.length);
    expect(names).toContain("T-2000");
    expect(looks).toBeLessThan(30 * parts.length);
  });

  test("share it where they say the same, in whatever order", async () => {
    const { names } = await named([
      ...parts.slice(0, 3),
      { type: "object", title: "A" },
      { title: "A", type: "object" },
    ]);
    expect(names).toEqual(["T", "T-2", "T-3", "T-4"]);
  });

  test("share it where their references lead to the same by other words", async () => {
    const { names } = await named([
      { items: { $ref: "#/2/T" } },
      { items: { $ref: "p.json#/2/T" } },
      { const: 1 },
    ]);
    expect(names).toEqual(["T", "T-2"]);
  });

  test("do not share it where their references lead to other things", async () => {
    const { names } = await named([
      { items: { $ref: "#/2/T" } },
      { items: { $ref: "#/3/T" } },
      { const: 1 },
      { const: 2 },
    ]);
    expect(names).toHaveLength(4);
  });

  test("do not share it where their texts differ", async () => {
    const { names } = await named([
      { title: "a" },
      { title: "b" },
      { description: "a/b" },
      { description: "a/c" },
    ]);
    expect(names).toEqual(["T", "T-2", "T-3", "T-4"]);
  });

  test("leave it to the description's own, which counts though it comes after others", async () => {
    const { names } = await named([{ const: 0 }, { const: 1 }, { const: 2 }], {
      T: { const: 9 },
      "T-3": { const: 2 },
    });
    expect(names).toEqual(["T-2", "T-4"]);
  });
});
