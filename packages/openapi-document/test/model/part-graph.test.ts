import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../src/document.ts";
import { ApiModel } from "../../src/model/api-model.ts";
import { documentOf } from "@convex-openapi/test-support/documents";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

function graphOf(paths: JsonObject, schemas: JsonObject = {}): ApiModel["graph"] {
  const value = { openapi: "3.1.0", info: {}, paths, components: { schemas } };
  return new ApiModel(documentOf(value)).graph;
}

/** What a schema refers to. */
function targetsOf(schema: JsonValue, schemas: JsonObject = {}): string[] {
  const { parts } = graphOf({}, { ...schemas, Thing: schema });
  return (parts.get("schemas/Thing")?.references ?? []).map(({ target }) => target);
}

describe("the parts that a schema refers to", () => {
  it("are those of its references", () => {
    expect(targetsOf({ properties: { a: ref("A"), b: { items: ref("B") } } })).toEqual([
      "schemas/A",
      "schemas/B",
    ]);
  });

  it("are those of a discriminator's mapping, by name and by reference", () => {
    const mapping = { a: "A", b: "#/components/schemas/B" };
    expect(targetsOf({ discriminator: { propertyName: "kind", mapping } })).toEqual([
      "schemas/A",
      "schemas/B",
    ]);
  });

  it("are what a discriminator's default mapping leads to", () => {
    const discriminator = { propertyName: "kind", defaultMapping: "A" };
    expect(targetsOf({ discriminator })).toEqual(["schemas/A"]);
  });

  it("are those that an anchor names", () => {
    expect(targetsOf({ items: { $ref: "#a" } }, { A: { $anchor: "a" } })).toEqual(["schemas/A"]);
  });

  it("are named even where they are missing, so that one that was removed is missed", () => {
    expect(targetsOf(ref("Gone"))).toEqual(["schemas/Gone"]);
  });

  it("are the entries of components that deep references lead into", () => {
    const inner = { $ref: "#/components/schemas/A/properties/id" };
    expect(targetsOf(inner, { A: { properties: { id: {} } } })).toEqual(["schemas/A"]);
  });

  it.each(["example", "examples"])("are none of its %s", (keyword) => {
    expect(targetsOf({ [keyword]: [ref("A")] })).toEqual([]);
  });

  it.each(["example", "examples"])("are those of a property named %s", (name) => {
    expect(targetsOf({ properties: { [name]: ref("A") } })).toEqual(["schemas/A"]);
  });

  it("are none of a mapping that is no discriminator's", () => {
    expect(targetsOf({ properties: { mapping: { default: { a: "A" } } } })).toEqual([]);
  });

  it.each([
    ["to another file", "other.json#/A"],
    ["with a broken percent-encoding", "#/components/schemas/%E0%A4%A"],
    ["to an anchor that is not there", "#nothing"],
  ])("are none where a reference leads %s", (_, $ref) => {
    expect(targetsOf({ $ref })).toEqual([]);
  });
});

describe("the parts that an operation refers to", () => {
  const content = (schema: JsonValue): JsonObject => ({ "application/json": { schema } });

  it("are told apart by what sends them", () => {
    const { operations } = graphOf({
      "/things": {
        parameters: [{ name: "id", in: "query", schema: ref("Id") }],
        post: {
          requestBody: { content: content(ref("New")) },
          responses: { "200": { description: "", content: content(ref("Thing")) } },
        },
      },
    });
    const [references] = operations.values();
    expect(references?.request.map(({ target }) => target)).toEqual(["schemas/New", "schemas/Id"]);
    expect(references?.response.map(({ target }) => target)).toEqual(["schemas/Thing"]);
  });

  it("go the other way in a callback", () => {
    const sent = { post: { requestBody: { content: content(ref("Event")) }, responses: {} } };
    const { operations } = graphOf({
      "/things": { post: { callbacks: { done: { "{$url}": sent } }, responses: {} } },
    });
    const [references] = operations.values();
    expect(references?.request).toEqual([{ target: "schemas/Event", isReversed: true }]);
  });

  it("can stand in another operation, and lead on from there", () => {
    const at = "/paths/~1a/get/responses/200/content/application~1json/schema";
    const response = (schema: JsonValue): JsonObject => ({
      responses: { "200": { description: "", content: content(schema) } },
    });
    const { parts } = graphOf({
      "/a": { get: response({ items: ref("A") }) },
      "/b": { get: response({ $ref: `#${at}` }) },
    });
    expect(parts.get(at)?.references.map(({ target }) => target)).toEqual(["schemas/A"]);
  });
});
