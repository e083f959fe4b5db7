import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/document.ts";
import { nameClient } from "../../src/model/client-names.ts";
import { modelOf } from "./model-of.ts";
import { schemasOf, specOf } from "@convex-openapi/test-support/documents";

const functionsOf = (paths: JsonObject): string[] =>
  [...nameClient(modelOf(specOf({ paths }))).functions].map(
    ([{ method, path }, name]) => `${name}: ${method} ${path}`,
  );

describe("the functions of a client", () => {
  it("are sorted by path and then by method", () => {
    expect(functionsOf({ "/b": { delete: {}, get: {} }, "/a": { post: {} } })).toEqual([
      "postA: post /a",
      "getB: get /b",
      "deleteB: delete /b",
    ]);
  });

  it("are none of methods that cannot be sent", () => {
    expect(functionsOf({ "/a": { query: {}, additionalOperations: { COPY: {} } } })).toEqual([]);
  });

  it("are named after method and path where several have one operationId", () => {
    const operation = { operationId: "list" };
    expect(functionsOf({ "/b": { get: operation }, "/a": { get: operation } })).toEqual([
      "getA: get /a",
      "getB: get /b",
    ]);
  });
});

describe("the types of a client", () => {
  it("are sorted by key", () => {
    const { types } = nameClient(modelOf(schemasOf({ b: {}, a: {}, B: {} })));
    expect([...types.keys()]).toEqual(["B", "a", "b"]);
  });

  it("do not take the name of a function", () => {
    const { types } = nameClient(
      modelOf({
        ...schemasOf({ listTeams: {} }),
        paths: { "/a": { get: { operationId: "list_teams" } } },
      }),
    );
    expect(types.get("listTeams")).toBe("listTeamsSchema");
  });

  it("are those too that are referred to where they have no key", () => {
    const $ref = "#/components/schemas/A/properties/a";
    const { parts } = nameClient(modelOf(schemasOf({ A: { properties: { a: {}, b: { $ref } } } })));
    expect([...parts.values()]).toEqual(["APropertiesA"]);
  });
});

describe("the functions for pages", () => {
  const schema = {
    type: "object",
    properties: { items: { type: "array" }, nextCursor: { type: "string" } },
  };
  const paged = (operationId: string): JsonObject => ({
    operationId,
    parameters: [{ name: "cursor", in: "query", schema: { type: "string" } }],
    responses: { "200": { description: "", content: { "application/json": { schema } } } },
  });
  const namesOf = (paths: JsonObject, schemas: JsonObject = {}): string[] => {
    const { pages, types } = nameClient(modelOf(specOf({ paths, components: { schemas } })));
    return [...pages.values(), ...types.values()];
  };

  it("are named after the functions of their operations", () => {
    expect(namesOf({ "/a": { get: paged("list_things") }, "/b": { get: {} } })).toEqual([
      "listThingsPages",
    ]);
  });

  it("take the name of no operation", () => {
    const paths = {
      "/a": { get: paged("listThings") },
      "/b": { get: { operationId: "listThingsPages" } },
    };
    expect(namesOf(paths)).toEqual(["listThingsInPages"]);
  });

  it("keep the name of their type, and nobody does without them", () => {
    const paths = { "/a": { get: paged("listThings") } };
    expect(namesOf(paths, { Pages: {} })).toEqual(["listThingsPages", "PagesSchema"]);
    expect(namesOf({}, { Pages: {} })).toEqual(["Pages"]);
  });
});

describe("the functions for streams", () => {
  const media = { "application/jsonl": {} };
  const streamed = (operationId: string, more: JsonObject = { "application/json": {} }) => ({
    get: { operationId, responses: { "200": { description: "", content: { ...media, ...more } } } },
  });
  const namesOf = (paths: JsonObject, schemas: JsonObject = {}): string[] => {
    const { streams, types } = nameClient(modelOf(specOf({ paths, components: { schemas } })));
    return [...streams.values(), ...types.values()];
  };

  it("are named after the functions of their operations", () => {
    expect(namesOf({ "/a": streamed("list_things") })).toEqual(["listThingsStream"]);
  });

  it("are none where an operation gives nothing but the stream", () => {
    expect(namesOf({ "/a": streamed("listThings", {}) })).toEqual([]);
  });

  it("take the name of no operation", () => {
    const paths = {
      "/a": streamed("listThings"),
      "/b": { get: { operationId: "listThingsStream" } },
    };
    expect(namesOf(paths)).toEqual(["listThingsAsStream"]);
  });

  it("keep the names of their types, and nobody does without them", () => {
    const paths = { "/a": streamed("listThings", {}) };
    expect(namesOf(paths, { EventStream: {} })).toEqual(["EventStreamSchema"]);
    expect(namesOf({}, { EventStream: {} })).toEqual(["EventStream"]);
  });
});
