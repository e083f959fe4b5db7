import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ApiDocument, checkDocument, readDocument } from "@convex-openapi/document";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import { schemasOf, specOf } from "@convex-openapi/test-support/documents";
import { theirTypes } from "@convex-openapi/test-support/openapi-typescript";
import { typesOf } from "../../src/types-of.ts";
import type { SharedOptions } from "./own-types.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const text = { type: "string" };
const named = { type: "object", properties: { name: text }, required: ["name"] };
const coded = (...values: string[]): JsonObject => ({
  type: "object",
  properties: { code: { type: "string", enum: values } },
  required: ["code"],
});
const media = (value: JsonValue): JsonObject => ({ content: { "application/json": value } });

/** The only operation of a description with the schema `Owner`. */
const operation = (parts: JsonObject): JsonObject =>
  specOf({ components: { schemas: { Owner: named } }, paths: { "/a": { post: parts } } });
const responding = (parts: JsonObject): JsonObject =>
  operation({ responses: { 200: { description: "", ...parts } } });

/** What `docs/openapi-typescript-differences.md` says of a description, and what each has in its types. */
interface Difference {
  /** The first cell of the row that says it, or words of the sentence. */
  readonly said: string;
  readonly spec: JsonObject;
  readonly options?: SharedOptions;
  readonly ours: string;
  readonly theirs: string;
}

const unknownType = "a `type` that there is not, such as `file`";
const nullAmongValues = "`enum` with `null` among the values, such as `[a, 1, null]`";
const misplaced = "a `$ref` to a schema in place of a media type";

const differences: readonly Difference[] = [
  {
    said: "`enumValues` in a schema of a choice",
    spec: schemasOf({ Either: { anyOf: [coded("a", "b"), coded("c")] } }),
    options: { enumValues: true },
    ours: 'eitherAnyOf1CodeValues: ReadonlyArray<"c"> = ["c"];',
    theirs:
      'eitherAnyOf1CodeValues: ReadonlyArray<Extract<FlattenedDeepRequired<components>["schemas"]["Either"], { code: unknown; }>["code"]> = ["c"];',
  },
  {
    said: "a discriminator in a part of `allOf` that has no name",
    spec: schemasOf({
      Cat: { allOf: [{ ...named, discriminator: { propertyName: "name" } }] },
    }),
    ours: "Cat: { name: string; };",
    theirs: 'Cat: { name: "Cat"; } & Omit<{ name: string; }, "name">;',
  },
  {
    said: "`{ $ref }` as an entry of `enum`, beside `type: object`",
    spec: schemasOf({ Owner: named, Any: { type: "object", enum: [ref("Owner")] } }),
    ours: 'Any: { $ref: "#/components/schemas/Owner"; };',
    theirs: 'Any: components["schemas"]["Owner"];',
  },
  {
    said: misplaced,
    spec: responding(media(ref("Owner"))),
    ours: 'content: { "application/json": components["schemas"]["Owner"]; };',
    theirs: 'content: { "application/json": unknown; };',
  },
  {
    said: "a `$ref` to a schema in place of an operation",
    spec: operation(ref("Owner")),
    ours: "post: { parameters: {",
    theirs: 'post: components["schemas"]["Owner"];',
  },
  {
    said: "`$dynamicRef`, as `#item`",
    spec: schemasOf({
      Box: {
        type: "object",
        properties: { it: { $dynamicRef: "#item" } },
        $defs: { item: { $dynamicAnchor: "item", type: "boolean" } },
      },
    }),
    ours: "Box: { it?: BoxDefsItem; };",
    theirs: "Box: { it?: unknown; $defs: { item: boolean; }; };",
  },
  {
    said: "`required` in another part of `allOf` than the property, or beside a choice whose schemas all have it",
    spec: schemasOf({
      Named: { required: ["a"], oneOf: [{ properties: { a: text } }, { properties: { a: text } }] },
    }),
    ours: "Named: | { a: string; } | { a: string; };",
    theirs: "Named: { a?: string; } | { a?: string; };",
  },
  {
    said: "`oneOf` or `anyOf` of several types beside a scalar type",
    spec: schemasOf({ Id: { type: "string", oneOf: [text, { type: "number" }] } }),
    ours: "Id: string & (string | number);",
    theirs: "Id: string | number;",
  },
  {
    said: "`prefixItems: []`",
    spec: schemasOf({ List: { type: "array", prefixItems: [] } }),
    ours: "List: unknown[];",
    theirs: "List: [ ];",
  },
  {
    said: "`items: false`",
    spec: schemasOf({ List: { type: "array", items: false } }),
    ours: "List: never[];",
    theirs: "List: unknown[];",
  },
  {
    said: unknownType,
    spec: schemasOf({ Photo: { type: "file" } }),
    ours: "Photo: unknown;",
    theirs: "Photo: Record<string, never>;",
  },
  {
    said: "`anyOf` beside `allOf`",
    spec: schemasOf({ Owner: named, Cat: { allOf: [ref("Owner")], anyOf: [coded("a")] } }),
    ours: 'Cat: components["schemas"]["Owner"] & { code: "a"; };',
    theirs: 'Cat: components["schemas"]["Owner"] | { code: "a"; };',
  },
  {
    said: "`webhooks.x: { $ref }`",
    spec: specOf({
      components: { pathItems: { Hook: { post: { responses: {} } } } },
      webhooks: { x: { $ref: "#/components/pathItems/Hook" } },
    }),
    ours: "webhooks { x: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; get?: never; put?: never; post: { parameters:",
    theirs:
      "webhooks { x: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; get?: never; put?: never; post?: never;",
  },
  {
    said: "`propertiesRequiredByDefault` with a schema of a discriminated choice",
    spec: schemasOf({
      Pet: { oneOf: [ref("Cat")], discriminator: { propertyName: "kind" } },
      Cat: { type: "object", properties: { kind: text, age: text } },
    }),
    options: { propertiesRequiredByDefault: true },
    ours: 'Cat: { kind: "Cat"; age: string; };',
    theirs: 'Cat: { kind: "Cat"; age?: string; };',
  },
  {
    said: nullAmongValues,
    spec: schemasOf({ Mixed: { enum: ["a", 1, null] } }),
    options: { enum: true },
    ours: 'export enum Mixed { a = "a", Value1 = 1, }',
    theirs: 'Mixed: "a" | 1 | null;',
  },
  {
    said: nullAmongValues,
    spec: schemasOf({ Kind: { type: ["string", "null"], enum: ["a", null] } }),
    options: { enum: true },
    ours: 'export enum Kind { a = "a", }',
    theirs: 'Kind: "a" | null;',
  },
  {
    said: "`makePathsEnum` with `paths./x: { $ref }`",
    spec: specOf({
      components: { pathItems: { Pets: { get: { responses: {} } } } },
      paths: { "/x": { $ref: "#/components/pathItems/Pets" } },
    }),
    options: { makePathsEnum: true },
    ours: 'export enum ApiPaths { GetX = "/x", }',
    theirs: "export enum ApiPaths { }",
  },
  {
    said: "`rootTypesNoSchemaPrefix` with names such as `a-b` and `a_b`",
    spec: schemasOf({ "a-b": text, a_b: { type: "number" } }),
    options: { rootTypes: true, rootTypesNoSchemaPrefix: true },
    ours: 'export type AB = components["schemas"]["a-b"]; export type AB_2 = components["schemas"]["a_b"];',
    theirs: "pathItems: never; } export type AB = components['schemas']['a_b']; export type $defs",
  },
];

const alike: readonly Difference[] = [
  {
    said: misplaced,
    spec: operation({ requestBody: media(ref("Owner")), responses: {} }),
    ours: 'requestBody?: { content: { "application/json": components["schemas"]["Owner"]; }; };',
    theirs: 'requestBody?: { content: { "application/json": components["schemas"]["Owner"]; }; };',
  },
  {
    said: misplaced,
    spec: responding({ headers: { H: media(ref("Owner")) } }),
    ours: 'H?: { "application/json": components["schemas"]["Owner"]; };',
    theirs: 'H?: { "application/json": components["schemas"]["Owner"]; };',
  },
  {
    said: "as without `type`",
    spec: schemasOf({ Owner: named, Any: { enum: [ref("Owner")] } }),
    ours: 'Any: { $ref: "#/components/schemas/Owner"; };',
    theirs: 'Any: { $ref: "#/components/schemas/Owner"; };',
  },
  {
    said: "`itemSchema`",
    spec: responding({ content: { "application/jsonl": { itemSchema: text } } }),
    ours: '"application/jsonl": unknown;',
    theirs: '"application/jsonl": unknown;',
  },
  {
    said: "`$dynamicRef` without `#`",
    spec: schemasOf({
      Box: {
        type: "object",
        properties: { it: { $dynamicRef: "item" } },
        $defs: { item: { $dynamicAnchor: "item", type: "boolean" } },
      },
    }),
    ours: "Box: { it?: unknown; };",
    theirs: "Box: { it?: unknown; $defs: { item: boolean; }; };",
  },
];

/** Without doc comments, and with one space where any stand. */
const flat = (code: string): string =>
  code.replaceAll(/\/\*\*.*?\*\//gs, "").replaceAll(/\s+/g, " ");

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "types-differences-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A description as it is read: what `$dynamicRef` leads to is found then. */
async function read(spec: JsonObject): Promise<ApiDocument> {
  const file = join(folder, "spec.json");
  await writeFile(file, JSON.stringify(spec));
  return readDocument(file);
}

const page = flat(
  await readFile(
    new URL("../../../../docs/openapi-typescript-differences.md", import.meta.url),
    "utf8",
  ),
);

describe("our types are on purpose not those of openapi-typescript:", () => {
  it.each(differences)("$said", async ({ said, spec, options, ours, theirs }) => {
    expect(flat(typesOf(await read(spec), options))).toContain(ours);
    expect(flat(await theirTypes(spec, options))).toContain(theirs);
    expect(page).toContain(`| ${said} |`);
  });
});

describe("schemas of other files have names of their own:", () => {
  const said = "schemas of other files, where another schema has the name";
  const files: Readonly<Record<string, JsonObject>> = {
    "pets.json": { $defs: { Name: { type: "boolean" } } },
    "vets.json": { components: { schemas: { Age: { type: "boolean" } } } },
  };
  const fields = {
    name: { $ref: "pets.json#/$defs/Name" },
    age: { $ref: "vets.json#/components/schemas/Age" },
  };
  const spec = schemasOf({
    Name: text,
    Age: text,
    Pet: { type: "object", properties: fields },
  });

  it.each([
    ["here", "Name-2", "Age-2"],
    ["in openapi-typescript", "$defs-Name", "schemas-Age"],
  ])("%s %s and %s", async (where, ...names) => {
    for (const [name, file] of Object.entries(files)) {
      await writeFile(join(folder, name), JSON.stringify(file));
    }
    const cwd = pathToFileURL(join(folder, "spec.json"));
    const types = where === "here" ? typesOf(await read(spec)) : await theirTypes(spec, { cwd });
    const [name, age] = names.map((each) => `components["schemas"]["${each}"]`);
    expect(flat(types)).toContain(`Pet: { name?: ${name}; age?: ${age}; };`);
    expect(page).toContain(`| ${said} |`);
    for (const each of names) expect(page).toContain(`\`${each}\``);
  });
});

describe("what the page says that both do:", () => {
  it.each(alike)("$said $ours", async ({ said, spec, ours, theirs }) => {
    expect(flat(typesOf(await read(spec)))).toContain(ours);
    expect(flat(await theirTypes(spec))).toContain(theirs);
    expect(page).toContain(said);
  });
});

describe("a warning comes with what", () => {
  const warned = [misplaced, unknownType, "`itemSchema`", "`$dynamicRef` without `#`"];

  it.each(warned)("the page says: %s", async (said) => {
    const found = [...differences, ...alike].find((one) => one.said === said);
    const problems = checkDocument(await read(found?.spec ?? {}), undefined, "types");
    expect(problems.map(({ severity }) => severity)).toEqual(["warning"]);
  });
});
