import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { compileAll, compilers } from "@convex-openapi/test-support/compile";
import { schemasOf } from "@convex-openapi/test-support/documents";
import type { OpenapiTypescriptOptions } from "../../src/openapi-typescript/options.ts";
import { ownTypes } from "./own-types.ts";

const asWritten: OpenapiTypescriptOptions = {
  rootTypes: true,
  rootTypesNoSchemaPrefix: true,
  rootTypesKeepCasing: true,
};

/** Keys of schemas that cannot stand behind `export type`. */
const keywords = (
  "any as await bigint boolean break case catch class const continue debugger default delete do else enum export " +
  "extends false finally for function if implements import in instanceof interface let never new null number object " +
  "package private protected public return static string super switch symbol this throw true try typeof undefined " +
  "unknown var void while with yield"
).split(" ");

const text = { type: "string" };
const listed = { type: "string", enum: ["a", "b"] };

describe("an exported type of a schema keeps the key as its name", () => {
  it.each(["pet", "type", "of", "functions"])("where it is %s", (key) => {
    expect(ownTypes(schemasOf({ [key]: text }), asWritten)).toContain(`export type ${key} =`);
  });

  it.each(keywords)("but not where it is %s", (key) => {
    const name = key.charAt(0).toUpperCase() + key.slice(1);
    const types = ownTypes(schemasOf({ [key]: text }), asWritten);
    expect(types).toContain(`export type ${name} = components["schemas"]["${key}"];`);
  });

  it("and another one is numbered where a keyword has become its name", () => {
    const types = ownTypes(schemasOf({ class: text, Class: text }), asWritten);
    expect(types).toContain('export type Class_2 = components["schemas"]["Class"];');
  });
});

describe("listed values of a schema are called", () => {
  it.each([
    ["日本", "日本", "日本Values"],
    ["größe", "GrE", "grEValues"],
    ["-", "Value", "valueValues"],
    ["١", "Value", "valueValues"],
    ["1", "Value1", "value1Values"],
  ])("after its key %s", (key, enumName, listName) => {
    const spec = schemasOf({ [key]: listed });
    expect(ownTypes(spec, { enum: true })).toContain(`export enum ${enumName} {`);
    expect(ownTypes(spec, { enumValues: true })).toContain(`export const ${listName}:`);
  });

  it("each by another name where keys have no letters", () => {
    const types = ownTypes(schemasOf({ "-": listed, "--": listed }), { enum: true });
    expect(types).toContain("export enum Value_2 {");
  });
});

describe.each(compilers)("types of schemas with odd keys compile with %s", (compiler) => {
  const keys = [...keywords, "日本", "größe", "-", "--", "1", "١"];
  const specs: Readonly<Record<string, JsonObject>> = {
    texts: schemasOf(Object.fromEntries(keys.map((key) => [key, text]))),
    lists: schemasOf(Object.fromEntries(keys.map((key) => [key, listed]))),
  };

  it.each([
    ["texts", asWritten],
    ["lists", asWritten],
    ["lists", { ...asWritten, enum: true }],
    ["lists", { enumValues: true }],
  ] as const)("of %s with %o", async (name, options) => {
    const files = { "types.ts": ownTypes(specs[name] ?? {}, options) };
    const { all } = await compileAll(compiler, { all: { files, roots: ["types.ts"] } });
    expect(all.errors).toBe("");
  });
});
