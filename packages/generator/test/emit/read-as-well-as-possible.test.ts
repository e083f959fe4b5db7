import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { checkDocument } from "@convex-openapi/document/read";
import { composed } from "@convex-openapi/test-support/any-description";
import { compileAll, compilers, type Project } from "@convex-openapi/test-support/compile";
import { documentOf, schemasOf, specOf } from "@convex-openapi/test-support/documents";
import { emit } from "../emitted.ts";

const ref = (pointer: string): JsonObject => ({ $ref: `#/components/schemas/${pointer}` });
const json = (schema: JsonObject): JsonObject => ({ content: { "application/json": { schema } } });
const file = { type: "string", format: "binary" };

/** A description, and code that compiles beside its client. */
interface Case {
  readonly name: string;
  readonly spec: JsonObject;
  readonly use: string;
}

const crates = ["box", "bag", "bin", "can", "jar", "tin"];

const cases: readonly Case[] = [
  {
    name: "operations whose names meet",
    spec: specOf({
      paths: {
        "/read": { get: { operationId: "read-all", responses: {} } },
        "/reads": { get: { operationId: "readAll", responses: {} } },
        "/things": { get: { responses: {} } },
        "/things/": { get: { responses: {} } },
        "/one": { get: { operationId: "twin", responses: {} } },
        "/two": { get: { operationId: "twin", responses: {} } },
        "/none": { get: { operationId: null, responses: {} } },
      },
    }),
    use: `import * as api from "./index.ts";
      export const all: object[] = [api.readDashAll, api.readAll, api.getThings, api.getThingsSlash, api.getOne, api.getTwo, api.getNone];`,
  },
  {
    name: "schemas whose names meet",
    spec: schemasOf({
      "fruit-bowl": { type: "string" },
      FruitBowl: { type: "integer" },
      number: { type: "boolean" },
      Number: { type: "number" },
    }),
    use: `import type { components, fruitDashBowl, FruitBowl, Number, numberSchema } from "./index.ts";
      export const values: [fruitDashBowl, FruitBowl, numberSchema, Number] = ["a", 1, true, 2];
      export const same: components["schemas"]["fruit-bowl"] = values[0];`,
  },
  {
    name: "paths of one shape, and parameters that are not as they should be",
    spec: specOf({
      paths: {
        "/shelves/{id}": { get: { responses: {}, parameters: [{ name: "id", in: "path" }] } },
        "/shelves/{shelf}": { get: { responses: {} } },
        "/shelves": {
          get: {
            responses: {},
            parameters: [{ name: "id", in: "path", required: true }, { in: "query" }],
          },
        },
      },
    }),
    use: `import { createTestClient, getShelves, getShelvesById, getShelvesByShelf } from "./index.ts";
      const client = createTestClient({ baseUrl: "http://localhost" });
      export const calls: Promise<unknown>[] = [
        getShelvesById(client, { params: { path: { id: "a" } } }),
        getShelvesByShelf(client, { params: { path: { shelf: "a" } } }),
        getShelves(client),
      ];
      // @ts-expect-error -- a path has no gaps
      void getShelvesById(client, { params: { path: {} } });`,
  },
  {
    name: "a discriminator that leads nowhere",
    spec: schemasOf({
      Tool: {
        oneOf: [ref("Saw"), ref("Drill")],
        discriminator: { propertyName: "kind", mapping: { saw: "Saw", axe: "Axe" } },
      },
      Saw: { type: "object", properties: { kind: { type: "string" }, teeth: { type: "integer" } } },
      Drill: { type: "object", properties: { kind: { type: "string" } } },
    }),
    use: `import type { Tool } from "./index.ts";
      export const teeth = (tool: Tool): number | undefined => tool.kind === "saw" ? tool.teeth : undefined;`,
  },
  {
    name: "a schema that refers to a response",
    spec: specOf({
      paths: {
        "/a": { get: { responses: { 200: json({ $ref: "#/components/responses/Fine" }) } } },
      },
      components: { responses: { Fine: { description: "Fine." } } },
    }),
    use: `import { createTestClient, getA } from "./index.ts";
      const { data } = await getA(createTestClient({ baseUrl: "http://localhost" }));
      export const known: unknown = data;
      // @ts-expect-error -- it is not known
      export const text: string = data;`,
  },
  {
    name: "properties that all refer to one another",
    spec: schemasOf({
      Store: {
        type: "object",
        properties: Object.fromEntries(
          crates.map((crate) => [
            crate,
            {
              type: "object",
              properties: Object.fromEntries(
                crates.map((inner) => [inner, ref(`Store/properties/${inner}`)]),
              ),
            },
          ]),
        ),
      },
    }),
    use: `import type { Store } from "./index.ts";
      export const box = (store: Store): object | undefined => store.bag?.tin?.jar?.can?.box?.bag?.bin;`,
  },
  {
    name: "a definition that contains itself",
    spec: schemasOf({
      Forest: {
        type: "object",
        properties: { first: ref("Forest/$defs/Tree") },
        $defs: {
          Tree: {
            type: "object",
            required: ["height"],
            properties: {
              height: { type: "number" },
              branches: { type: "array", items: ref("Forest/$defs/Tree") },
            },
          },
        },
      },
      Alias: ref("Forest/$defs/Tree"),
    }),
    use: `import type { Alias, Forest, ForestDefsTree } from "./index.ts";
      export const height = (forest: Forest): number | undefined =>
        forest.first?.branches?.[0]?.branches?.[0]?.height;
      export const same = (tree: Alias): ForestDefsTree => tree;`,
  },
  {
    name: "a field of a form that is a file, or a list of such fields",
    spec: specOf({
      paths: {
        "/a": {
          post: {
            responses: {},
            requestBody: {
              required: true,
              content: {
                "multipart/form-data": {
                  schema: { type: "object", required: ["f"], properties: { f: ref("Files") } },
                },
              },
            },
          },
        },
      },
      components: {
        schemas: { Files: { anyOf: [file, { type: "array", items: ref("Files") }] } },
      },
    }),
    use: `import { createTestClient, postA } from "./index.ts";
      const client = createTestClient({ baseUrl: "http://localhost" });
      export const call: Promise<unknown> = postA(client, { body: { f: new Blob([]) } });`,
  },
];

describe("a description that is read as well as it can be", () => {
  it.each(cases)("has no errors: $name", ({ spec }) => {
    const diagnostics = checkDocument(documentOf(spec));
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it.each(compilers)("has a client that compiles with %s", async (compiler) => {
    const projects: Record<string, Project> = {};
    for (const { name, spec, use } of cases) {
      const files = Object.fromEntries((await emit(spec)).map((one) => [one.name, one.text]));
      const settings = { skipLibCheck: true };
      projects[name] = { files: { ...files, "use.ts": use }, roots: ["use.ts"], settings };
    }
    const compilations = Object.entries(await compileAll(compiler, projects));
    const wrong = compilations.filter(([, { errors }]) => errors !== "");
    expect(wrong).toEqual([]);
  });
});

describe("what refers to one another", () => {
  it("is written once, however many ways lead there", async () => {
    const found = cases.find(({ name }) => name.startsWith("properties that all refer"));
    const types = (await emit(found?.spec ?? {})).find(({ name }) => name === "types.ts");
    expect(types?.text.match(/^export type Store\w/gm)).toHaveLength(crates.length);
  });

  it("can be ten thousand schemas long", async () => {
    const length = 10_000;
    const schemas = Array.from({ length }, (_, index): [string, JsonObject] => [
      `S${index}`,
      index % 2 === 0 ? ref(`S${index + 1}`) : { allOf: [ref(`S${index + 1}`)] },
    ]);
    const spec = schemasOf({ ...Object.fromEntries(schemas), [`S${length}`]: { type: "string" } });
    const files = await emit(spec);
    const lines = files.map(({ text }) => text.match(/\bS9999\b/g)?.length ?? 0);
    expect(lines.every((count) => count < 10)).toBe(true);
  });

  it("can be a form ten thousand schemas deep", async () => {
    const length = 10_000;
    const schemas = Array.from({ length }, (_, index): [string, JsonObject] => [
      `S${index}`,
      { allOf: [ref(`S${index + 1}`)] },
    ]);
    const body = { content: { "multipart/form-data": { schema: ref("S0") } } };
    const spec = specOf({
      paths: { "/a": { post: { requestBody: body, responses: {} } } },
      components: {
        schemas: { ...Object.fromEntries(schemas), [`S${length}`]: { properties: { file } } },
      },
    });
    await expect(emit(spec)).resolves.toHaveLength(9);
  });
});

describe("whatever a description says", () => {
  it("is generated when the check has no error", async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(composed, async (spec) => {
        const diagnostics = checkDocument(documentOf(spec));
        if (diagnostics.some(({ severity }) => severity === "error")) return;
        count++;
        expect((await emit(spec)).map(({ name }) => name)).toContain("types.ts");
      }),
    );
    expect(count).toBeGreaterThan(0);
  });
});
