import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/document.ts";
import { buildModel } from "../../src/model/build-model.ts";
import type { ClientModel } from "../../src/model/model.ts";
import { documentOf, schemasOf, specOf } from "../documents.ts";
import { randomSpec, shuffleKeys } from "../random-spec.ts";

const modelOf = (value: JsonObject): ClientModel => buildModel(documentOf(value));

const operation = (operationId?: string, more: JsonObject = {}): JsonObject => ({
  ...(operationId !== undefined && { operationId }),
  responses: {},
  ...more,
});

describe("operations", () => {
  it("are sorted by path and then by method", () => {
    const { operations } = modelOf(
      specOf({
        paths: {
          "/b": { delete: operation("a"), get: operation("b") },
          "/a": { post: operation("c") },
        },
      }),
    );
    expect(operations.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "post /a",
      "get /b",
      "delete /b",
    ]);
  });

  it("are found where they stand, by pointer", () => {
    const { operations } = modelOf(specOf({ paths: { "/a/{b}": { get: operation() } } }));
    expect(operations[0]?.pointer).toBe("/paths/~1a~1{b}/get");
  });

  it("of extensions and of methods that cannot be sent are none", () => {
    const { operations } = modelOf(
      specOf({
        paths: { "x-a": { get: operation() }, "/a": { query: operation(), parameters: [] } },
      }),
    );
    expect(operations).toEqual([]);
  });

  it("take the place of parameters of their path item by name and place", () => {
    const parameter = (place: string, description: string): JsonObject => ({
      name: "a",
      in: place,
      description,
    });
    const { operations } = modelOf(
      specOf({
        paths: {
          "/a": {
            parameters: [parameter("query", "general"), parameter("header", "general")],
            get: operation("a", { parameters: [{ $ref: "#/components/parameters/Own" }] }),
          },
        },
        components: { parameters: { Own: parameter("query", "own") } },
      }),
    );
    expect(operations[0]?.parameters.map((found) => [found.in, found.description])).toEqual([
      ["query", "own"],
      ["header", "general"],
    ]);
  });

  it("need a path parameter even where the description forgets to say so", () => {
    const parameters = [{ name: "a", in: "path" }];
    const { operations } = modelOf(
      specOf({ paths: { "/{a}": { get: operation("a", { parameters }) } } }),
    );
    expect(operations[0]?.parameters[0]?.required).toBe(true);
  });

  it("have their bodies and responses without references", () => {
    const content = { "text/plain": { schema: { type: "string" } } };
    const { operations } = modelOf(
      specOf({
        paths: {
          "/a": {
            post: operation("a", {
              requestBody: { $ref: "#/components/requestBodies/Body" },
              responses: {
                default: { $ref: "#/components/responses/Failure" },
                "200": { description: "Fine." },
              },
            }),
          },
        },
        components: {
          requestBodies: { Body: { required: true, content } },
          responses: { Failure: { description: "Not fine.", content } },
        },
      }),
    );
    expect(operations[0]?.requestBody?.required).toBe(true);
    expect(
      operations[0]?.responses.map(({ status, content: found }) => [status, found.length]),
    ).toEqual([
      ["200", 0],
      ["default", 1],
    ]);
  });

  it("that want the same name keep it only when it is their operationId", () => {
    const { operations } = modelOf(
      specOf({
        paths: { "/a": { get: operation("get_team") }, "/b": { get: operation("getTeam") } },
      }),
    );
    expect(operations.map(({ functionName }) => functionName)).toEqual(["getA", "getTeam"]);
  });

  it("that want the same name and the same place in it are numbered", () => {
    const { operations } = modelOf(
      specOf({
        paths: {
          "/a/b": { get: operation() },
          "/a-b": { get: operation() },
          "/a_b": { get: operation() },
        },
      }),
    );
    const names = operations.map(({ functionName }) => functionName);
    expect(new Set(names).size).toBe(3);
  });
});

describe("schemas", () => {
  it("are sorted by key", () => {
    expect(modelOf(schemasOf({ b: {}, a: {}, B: {} })).schemas.map(({ key }) => key)).toEqual([
      "B",
      "a",
      "b",
    ]);
  });

  it("keep a key that can name a type, whatever else wants that name", () => {
    const names = modelOf(schemasOf({ "foo-bar": {}, FooBar: {}, "foo bar": {} })).schemas.map(
      ({ key, typeName }) => [key, typeName],
    );
    expect(Object.fromEntries(names)).toEqual({
      FooBar: "FooBar",
      "foo bar": "FooBar2",
      "foo-bar": "FooBar3",
    });
  });

  it("do not take the name of an operation function", () => {
    const { schemas } = modelOf({
      ...schemasOf({ listTeams: {} }),
      paths: { "/a": { get: operation("list_teams") } },
    });
    expect(schemas[0]?.typeName).toBe("listTeamsSchema");
  });

  it("leaves their names to the types that every client exports", () => {
    const { schemas } = modelOf(schemasOf({ OperationInit: {}, OperationResult: {} }));
    expect(schemas.map(({ typeName }) => typeName)).toEqual([
      "OperationInitSchema",
      "OperationResultSchema",
    ]);
  });
});

describe("the server", () => {
  it("is the first one", () => {
    const servers = [{ url: "https://a.example.com" }, { url: "https://b.example.com" }];
    expect(modelOf(specOf({ servers })).server).toEqual({
      url: "https://a.example.com",
      variables: [],
    });
  });

  it("is none when the list is empty or broken", () => {
    expect(modelOf(specOf({ servers: [] })).server).toBeUndefined();
    expect(modelOf(specOf({ servers: [{}] })).server).toBeUndefined();
    expect(modelOf(specOf({ servers: "https://a.example.com" })).server).toBeUndefined();
  });

  it("has the variables of its URL: those with an empty default have none", () => {
    const servers = [
      {
        url: "https://{a}.{b}.{c}",
        variables: {
          b: { default: "" },
          a: { default: "x", enum: ["x"] },
          unused: { default: "" },
        },
      },
    ];
    expect(modelOf(specOf({ servers })).server?.variables).toEqual([
      { name: "a", description: undefined, default: "x", values: ["x"] },
      { name: "b", description: undefined, default: undefined, values: undefined },
      { name: "c", description: undefined, default: undefined, values: undefined },
    ]);
  });
});

it("does not depend on the order of keys", () => {
  fc.assert(
    fc.property(randomSpec, fc.infiniteStream(fc.double({ noNaN: true })), (spec, numbers) => {
      const shuffled = shuffleKeys(spec, () => Number(numbers.next().value)) as JsonObject;
      expect(modelOf(shuffled)).toEqual(modelOf(spec));
    }),
  );
});

it("passes over what is no description at all", () => {
  expect(modelOf({})).toEqual({
    title: "API",
    description: undefined,
    server: undefined,
    operations: [],
    schemas: [],
  });
});
