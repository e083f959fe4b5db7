import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { compileAll, compilers } from "@convex-openapi/test-support/compile";
import { emit, emitFile } from "../emitted.ts";
import { specOf } from "@convex-openapi/test-support/documents";

const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

describe("what the client exports itself", () => {
  const spec = specOf({
    paths: { "/a": { get: { operationId: "createTestClient", responses: {} } } },
    components: { schemas: { TestClient: {}, TestClientOptions: {}, TestClientSchema: {} } },
  });

  it("keeps its name, and an operation or a schema of that name gets another one", async () => {
    expect(await emitFile(spec, "operations.ts")).toContain(
      "export function createTestClientOperation(",
    );
    const names = [...(await emitFile(spec, "types.ts")).matchAll(/export type (\w+)/g)];
    expect(names.map(([, name]) => name)).toEqual([
      "TestClientSchemaSchema",
      "TestClientOptionsSchema",
      "TestClientSchema",
    ]);
    expect(await emitFile(spec, "API.md")).toContain("createTestClientOperation");
  });
});

describe("subtypes of a choice of subtypes", () => {
  const spec = specOf({
    components: {
      schemas: {
        Pet: {
          type: "object",
          properties: { kind: { type: "string" }, name: { type: "string" } },
          discriminator: { propertyName: "kind", mapping: { cat: "Cat", dog: "Dog" } },
          oneOf: [ref("Cat"), ref("Dog")],
        },
        Cat: { allOf: [ref("Pet"), { properties: { purrs: { type: "boolean" } } }] },
        Dog: { allOf: [ref("Pet"), { properties: { barks: { type: "boolean" } } }] },
      },
    },
  });

  it.each(compilers)("have an end, and are told apart, with %s", async (compiler) => {
    const files = Object.fromEntries((await emit(spec)).map(({ name, text }) => [name, text]));
    const use = [
      'import type { Cat, Pet } from "./index.ts";',
      'export const cat: Cat = { kind: "cat", name: "Tom", purrs: true };',
      "export const barks = (pet: Pet): boolean | undefined =>",
      '  pet.kind === "dog" ? pet.barks : undefined;',
      "// @ts-expect-error -- a cat is no dog",
      'export const wrong: Cat = { kind: "dog" };',
      "",
    ].join("\n");
    const pets = { files: { ...files, "use.ts": use }, roots: ["use.ts"] };
    expect((await compileAll(compiler, { pets })).pets.errors).toBe("");
  });
});

describe("operations and schemas named as what reads pages and streams", () => {
  const functions = ["pages", "cursor", "counted", "withQuery", "valueAt", "reconnecting", "wire"];
  const types = ["Path", "Init", "Paging", "AbortSignal", "AsyncIterable", "Iterable", "Set"];
  const list = (name: string): JsonObject => ({
    type: "object",
    required: ["items"],
    properties: {
      items: { type: "array", items: ref(name) },
      nextCursor: { type: "string" },
    },
  });
  const parameters = [{ name: "cursor", in: "query", schema: { type: "string" } }];
  const get = (operationId: string, content: JsonObject): JsonObject => ({
    get: { operationId, parameters, responses: { 200: { description: "", content } } },
  });
  const spec = specOf({
    openapi: "3.2.0",
    paths: Object.fromEntries(
      functions.flatMap((name, index) => {
        const type = types[index] ?? "";
        const json = { "application/json": { schema: list(type) } };
        const events = { "text/event-stream": { itemSchema: ref(type) } };
        return [
          [`/${name}`, get(name, json)],
          [`/${name}/events`, get(`${name}Events`, events)],
        ];
      }),
    ),
    components: {
      schemas: Object.fromEntries(
        types.map((name) => [name, { type: "object", properties: { id: { type: "string" } } }]),
      ),
    },
  });
  const use = [
    'import { cursorPages, reconnecting, reconnectingEvents, type Path } from "./index.ts";',
    "export const path: Path = { id: 'a' };",
    "export const items = async (client: never): Promise<(string | undefined)[]> => {",
    "  const ids: (string | undefined)[] = [];",
    "  for await (const { id } of cursorPages(client)) ids.push(id);",
    "  await reconnectingEvents(client, { reconnect: reconnecting() });",
    "  return ids;",
    "};",
    "",
  ].join("\n");

  it.each(compilers)("compile, with %s", async (compiler) => {
    const projects = Object.fromEntries(
      await Promise.all(
        (["result", "throw"] as const).map(async (errors) => {
          const emitted = await emit(spec, { errors });
          const files = Object.fromEntries(emitted.map(({ name, text }) => [name, text]));
          return [errors, { files: { ...files, "use.ts": use }, roots: ["use.ts"] }] as const;
        }),
      ),
    );
    const results = await compileAll(compiler, projects);
    expect(Object.values(results).map(({ errors }) => errors)).toEqual(["", ""]);
  });
});
