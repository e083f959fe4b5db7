import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import { answering, api, operation } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

/** The rules that tell of a difference, the compiler left out. */
async function rules(base: JsonObject, head: JsonObject): Promise<string[]> {
  const { changes } = await compare(base, head, { compiler: false });
  return changes.map(({ rule }) => rule);
}

const withParameter = (...parameters: JsonValue[]): JsonObject =>
  api({ "/things": { get: operation({ parameters }) } });

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: JsonObject): JsonObject => ({ type: "object", properties });

describe("the diff reads a description as the generator does", () => {
  it.each(["Accept", "content-type", "AUTHORIZATION"])(
    "a header parameter named %s is none",
    async (name) => {
      const header = { name, in: "header", required: true, schema: { type: "string" } };
      expect(await rules(withParameter(), withParameter(header))).toEqual([]);
    },
  );

  it("a header parameter whose case changed is the same", async () => {
    const header = (name: string): JsonObject =>
      withParameter({ name, in: "header", schema: { type: "string" } });
    expect(await rules(header("X-Trace"), header("x-trace"))).toEqual(["param-spelling-changed"]);
  });

  it("a parameter of a location that OpenAPI does not have is none", async () => {
    const body = { name: "thing", in: "body", required: true, schema: { type: "object" } };
    expect(await rules(withParameter(), withParameter(body))).toEqual([]);
  });

  it("an operationId without a character is none", async () => {
    const named = (operationId: string | undefined): JsonObject =>
      api({ "/things": { get: { ...operation(), operationId } } });
    expect(await rules(named(""), named(undefined))).toEqual([]);
  });

  it("a reference to an anchor leads to the schema that has it", async () => {
    const schemas = (type: string): JsonObject => ({ Thing: { $anchor: "thing", type } });
    expect(
      await rules(
        answering({ $ref: "#thing" }, schemas("string")),
        answering({ $ref: "#thing" }, schemas("integer")),
      ),
    ).toEqual(["type-changed"]);
  });

  it("a variable that no server URL has says nothing", async () => {
    const server = (value: string): JsonObject =>
      api(
        { "/things": { get: operation() } },
        { servers: [{ url: "https://example.com", variables: { unused: { default: value } } }] },
      );
    expect(await rules(server("a"), server("b"))).toEqual([]);
  });

  it("a discriminator's mapping by name and by reference is one", async () => {
    const pets = (cat: string): JsonObject =>
      answering(
        { oneOf: [ref("Cat")], discriminator: { propertyName: "kind", mapping: { cat } } },
        { Cat: object({ kind: { type: "string" } }) },
      );
    expect(await rules(pets("Cat"), pets("#/components/schemas/Cat"))).toEqual([]);
  });
});

describe("a name that looks like a keyword", () => {
  it.each(["example", "examples", "callbacks", "mapping", "schema"])(
    "does not hide what a property named %s refers to",
    async (name) => {
      const thing = (type: string): JsonObject =>
        answering(ref("Thing"), {
          Thing: object({ [name]: ref("Inner") }),
          Inner: object({ id: { type } }),
        });
      const { changes } = await compare(thing("string"), thing("integer"), { compiler: false });
      expect(
        changes.map(({ rule, operations, directions }) => [rule, operations, directions]),
      ).toEqual([["type-changed", ["GET /things"], ["response"]]]);
    },
  );

  it("does not make a property named headers a header", async () => {
    const thing = (type: string): JsonObject =>
      answering(object({ headers: object({ id: { type } }) }));
    const { changes } = await compare(thing("string"), thing("integer"));
    expect(changes.map(({ rule, types, bump }) => [rule, types, bump])).toEqual([
      ["type-changed", "breaking", "major"],
    ]);
  });
});

describe("a part of another operation that is referred to", () => {
  const body = "#/paths/~1things/get/responses/200/content/application~1json/schema";
  const withBoth = (type: string): JsonObject => {
    const description = answering(object({ id: { type } }));
    const content = { "application/json": { schema: { $ref: body } } };
    const responses = { "200": { description: "Here.", content } };
    Object.assign(description["paths"] ?? {}, {
      "/things/copy": { get: operation({ operationId: "copyThing", responses }) },
    });
    return description;
  };

  it("reaches whoever refers to it when it changes", async () => {
    const { changes } = await compare(withBoth("string"), withBoth("integer"));
    expect(changes.map(({ rule, operations }) => [rule, operations])).toEqual([
      ["type-changed", ["GET /things", "GET /things/copy"]],
    ]);
  });

  it("breaks their types", async () => {
    const { changes } = await compare(withBoth("string"), withBoth("integer"));
    expect(changes.map(({ types, compiler }) => [types, compiler?.verdict])).toEqual([
      ["breaking", "breaks"],
    ]);
  });
});

describe("a path item that stands elsewhere", () => {
  const referred = (items: JsonObject): JsonObject => ({
    ...api({ "/others": { get: operation({ operationId: "other" }) } }),
    components: { pathItems: items },
  });
  const item = { get: operation() };

  it("gives its names to the path that refers to it", async () => {
    const base = referred({ Things: item });
    const head = structuredClone(base);
    Object.assign(head["paths"] ?? {}, { "/things": { $ref: "#/components/pathItems/Things" } });
    const { changes } = await compare(base, head, { compiler: false });
    expect(changes.map(({ rule, names }) => [rule, names?.added])).toEqual([
      ["path-added", ["getThing", 'operations["getThing"]', 'paths["/things"]']],
    ]);
  });
});

describe("references that lead nowhere", () => {
  it.each([
    ["to nothing", { $ref: "#/components/schemas/Gone" }],
    ["in a circle", { $ref: "#/components/schemas/A" }],
    ["to an anchor that is not there", { $ref: "#nothing" }],
    ["to another file", { $ref: "other.json#/Thing" }],
    ["with a broken percent-encoding", { $ref: "#/components/schemas/%E0%A4%A" }],
  ])("%s allow everything", async (_, schema) => {
    const circle = { A: ref("B"), B: ref("A") };
    expect(await rules(answering(schema, circle), answering({}, circle))).toEqual([]);
  });
});
