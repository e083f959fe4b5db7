import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

describe("what the page says that both do:", () => {
  it.each(alike)("$said $ours", async ({ said, spec, ours, theirs }) => {
    expect(flat(typesOf(await read(spec)))).toContain(ours);
    expect(flat(await theirTypes(spec))).toContain(theirs);
    expect(page).toContain(said);
  });
});

describe("a warning comes with what", () => {
  const warned = [misplaced, "`itemSchema`", "`$dynamicRef` without `#`"];

  it.each(warned)("the page says: %s", async (said) => {
    const found = [...differences, ...alike].find((one) => one.said === said);
    const problems = checkDocument(await read(found?.spec ?? {}));
    expect(problems.map(({ severity }) => severity)).toEqual(["warning"]);
  });
});
