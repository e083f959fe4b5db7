import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../src/document.ts";
import type { ApiModel } from "../../src/model/api-model.ts";
import { factsOf } from "../../src/model/facts/describe-schema.ts";
import { mergedSchema } from "../../src/model/facts/merged-schema.ts";
import type { Schema } from "../../src/model/schema.ts";
import { modelOf } from "./model-of.ts";
import { schemasOf, specOf } from "@convex-openapi/test-support/documents";

const text = { type: "string" };
const readOnly = { type: "string", readOnly: true };
const writeOnly = { type: "string", writeOnly: true };
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: "object",
  properties,
  ...more,
});

function schemaIn(model: ApiModel, name = "X"): Schema {
  const schema = model.components.schemas.get(name);
  if (schema === undefined) throw new Error(`There is no ${name}.`);
  return schema;
}

/** The properties that `X` lacks as it is sent. */
function notSent(X: JsonValue, others: JsonObject = {}, version = "3.1.0"): string[] {
  const model = modelOf({ ...schemasOf({ ...others, X }), openapi: version });
  return [...model.directions.sent.leftOut(schemaIn(model))];
}

describe("a property that is no part of what is sent", () => {
  it.each<[string, JsonValue, JsonObject]>([
    ["is read-only", readOnly, {}],
    ["refers to a schema that is", ref("Y"), { Y: readOnly }],
    ["refers to one by way of another", ref("Z"), { Z: ref("Y"), Y: readOnly }],
    ["says so beside a `$ref`", { ...ref("Y"), readOnly: true }, { Y: text }],
    ["says so in a part of `allOf`", { allOf: [ref("Y"), { readOnly: true }] }, { Y: text }],
    ["has such a part by reference", { allOf: [ref("Y")] }, { Y: readOnly }],
    ["may be null besides", { oneOf: [{ type: "null" }, ref("Y")] }, { Y: readOnly }],
    ["lists null among its choices", { anyOf: [ref("Y"), { enum: [null] }] }, { Y: readOnly }],
  ])("%s", (_, property, others) => {
    expect(notSent(object({ a: property, b: text }), others)).toEqual(["a"]);
  });

  it("may say so beside a `$ref` of OpenAPI 3.0 too", () => {
    const property = { ...ref("Y"), readOnly: true };
    expect(notSent(object({ a: property }), { Y: text }, "3.0.3")).toEqual(["a"]);
  });

  it("is none in any part of the whole, whichever of them says so", () => {
    const parts = [ref("Base"), object({ a: { readOnly: true } })];
    expect(notSent({ allOf: parts }, { Base: object({ a: text, b: text }) })).toEqual(["a"]);
  });
});

describe("a property stays part of what is sent", () => {
  it.each<[string, JsonValue, JsonObject]>([
    ["that is not read-only", { ...text, readOnly: false }, {}],
    ["whose `readOnly` is a text", { ...text, readOnly: "true" }, {}],
    ["that is write-only", writeOnly, {}],
    ["that is read-only and write-only", { ...text, readOnly: true, writeOnly: true }, {}],
    ["that is both by way of a reference", { ...ref("Y"), writeOnly: true }, { Y: readOnly }],
    ["of which one choice alone is read-only", { oneOf: [readOnly, ref("Y")] }, { Y: text }],
    ["whose items are read-only", { type: "array", items: readOnly }, {}],
    ["that has a read-only property", object({ c: readOnly }), {}],
    ["that is read-only in what it is not", { not: readOnly }, {}],
    ["that refers to nothing", ref("Nowhere"), {}],
    ["that refers to itself", ref("Y"), { Y: ref("Y") }],
  ])("%s", (_, property, others) => {
    expect(notSent(object({ a: property, b: text }), others)).toEqual([]);
  });

  it("whose name is `readOnly`", () => {
    expect(notSent(object({ readOnly: text }))).toEqual([]);
  });
});

describe("a schema differs as it is sent", () => {
  const differs = (X: JsonValue, others: JsonObject = {}): boolean => {
    const model = modelOf(schemasOf({ ...others, X }));
    return model.directions.differs(schemaIn(model));
  };

  it.each<[string, JsonValue]>([
    ["a property", object({ a: ref("Y") })],
    ["an array", { type: "array", items: ref("Y") }],
    ["a tuple", { type: "array", prefixItems: [text, ref("Y")] }],
    ["a tuple of older drafts", { type: "array", items: [text, ref("Y")] }],
    ["a map", { type: "object", additionalProperties: ref("Y") }],
    ["a map by pattern", { type: "object", patternProperties: { "^a": ref("Y") } }],
    ["a choice", { oneOf: [text, ref("Y")] }],
    ["a choice of several", { anyOf: [text, ref("Y")] }],
    ["a part of `allOf`", { allOf: [ref("Y")] }],
    ["a reference", ref("Y")],
    ["a reference with siblings", { ...ref("Y"), required: ["b"] }],
    ["a circle", object({ self: ref("X"), y: ref("Y") })],
  ])("for what it holds in %s", (_, schema) => {
    expect(differs(schema, { Y: object({ a: readOnly }) })).toBe(true);
    expect(differs(schema, { Y: object({ a: writeOnly }) })).toBe(true);
    expect(differs(schema, { Y: object({ a: text }), Other: object({ a: readOnly }) })).toBe(false);
  });

  it("for the values of a map that are read-only", () => {
    expect(differs({ type: "object", additionalProperties: readOnly })).toBe(true);
  });

  it.each<[string, JsonValue]>([
    ["because it is read-only itself", readOnly],
    ["because its items are", { type: "array", items: readOnly }],
    ["for what it must not be", { not: object({ a: readOnly }) }],
    ["for a condition", { if: object({ a: readOnly }), else: object({ b: text }) }],
    ["for the names of properties", { propertyNames: object({ a: readOnly }) }],
    ["for a definition that nobody uses", { $defs: { a: object({ a: readOnly }) } }],
    ["for an example", { example: { properties: { a: { readOnly: true } } } }],
  ])("not %s", (_, schema) => {
    expect(differs(schema)).toBe(false);
  });

  it("however many references lead to what differs", () => {
    const chain = Array.from({ length: 10_000 }, (_, index): [string, JsonObject] => [
      `A${index}`,
      index % 2 === 0 ? ref(`A${index + 1}`) : { allOf: [ref(`A${index + 1}`)] },
    ]);
    const schemas = Object.fromEntries([...chain, ["A10000", object({ a: readOnly })]]);
    const model = modelOf(schemasOf(schemas));
    expect(model.directions.differs(schemaIn(model, "A0"))).toBe(true);
  });
});

describe("a schema has a type as it is sent", () => {
  const body = (schema: JsonValue): JsonObject => ({ content: { "application/json": { schema } } });
  const response = (schema: JsonValue): JsonObject => ({
    200: { description: "", ...body(schema) },
  });
  const X = object({ a: readOnly });

  const isWritable = (parts: JsonObject, components: JsonObject = {}): boolean => {
    const model = modelOf(specOf({ ...parts, components: { ...components, schemas: { X } } }));
    return model.directions.isWritable(schemaIn(model));
  };

  it.each<[string, JsonObject]>([
    ["in a request body", { paths: { "/x": { put: { requestBody: body(ref("X")) } } } }],
    [
      "in a parameter",
      { paths: { "/x": { get: { parameters: [{ name: "x", in: "query", schema: ref("X") }] } } } },
    ],
    [
      "in a parameter of the path item",
      { paths: { "/x": { get: {}, parameters: [{ name: "x", in: "query", schema: ref("X") }] } } },
    ],
    [
      "in a response to a webhook",
      { webhooks: { x: { post: { responses: response(ref("X")) } } } },
    ],
    [
      "in a header of one",
      {
        webhooks: {
          x: { post: { responses: { 200: { headers: { "X-A": { schema: ref("X") } } } } } },
        },
      },
    ],
    [
      "in a response to a callback",
      {
        paths: {
          "/x": {
            put: { callbacks: { done: { "{$url}": { post: { responses: response(ref("X")) } } } } },
          },
        },
      },
    ],
  ])("where it is sent %s", (_, parts) => {
    expect(isWritable(parts)).toBe(true);
  });

  it("where it is the data of an event that is sent, which is text in the schema of the event", () => {
    const data = { contentMediaType: "application/json", contentSchema: ref("X") };
    const content = { "text/event-stream": { itemSchema: object({ data }) } };
    expect(isWritable({ paths: { "/x": { post: { requestBody: { content } } } } })).toBe(true);
    expect(isWritable({ paths: { "/x": { get: { responses: { 200: { content } } } } } })).toBe(
      false,
    );
  });

  it("where a request body of `components` has it", () => {
    expect(isWritable({}, { requestBodies: { X: body(ref("X")) } })).toBe(true);
  });

  it.each<[string, JsonObject]>([
    ["which nothing uses", {}],
    ["that is a response", { paths: { "/x": { get: { responses: response(ref("X")) } } } }],
    ["that a webhook brings", { webhooks: { x: { post: { requestBody: body(ref("X")) } } } }],
    [
      "that a read-only property alone leads to",
      {
        paths: {
          "/x": { put: { requestBody: body(object({ x: { ...ref("X"), readOnly: true } })) } },
        },
      },
    ],
  ])("but one %s does not", (_, parts) => {
    expect(isWritable(parts)).toBe(false);
  });

  it("but one that does not differ does not", () => {
    const parts = { paths: { "/x": { put: { requestBody: body(ref("Y")) } } } };
    const model = modelOf(
      specOf({ ...parts, components: { schemas: { X, Y: object({ a: text }) } } }),
    );
    expect(model.directions.isWritable(schemaIn(model, "Y"))).toBe(false);
  });
});

describe("the facts of a schema", () => {
  const factsOfX = (
    X: JsonObject,
    Y: JsonObject,
    openapi: string,
  ): { readOnly: boolean; writeOnly: boolean } =>
    factsOf(mergedSchema(schemaIn(modelOf({ ...schemasOf({ X, Y }), openapi }))));

  it.each(["3.0.3", "3.1.0"])("know what %s says of its way beside a `$ref`", (version) => {
    const facts = factsOfX({ ...ref("Y"), writeOnly: true }, text, version);
    expect(facts).toMatchObject({ readOnly: false, writeOnly: true });
  });

  it("say no way for one that is read-only and write-only", () => {
    const facts = factsOfX({ ...ref("Y"), writeOnly: true }, readOnly, "3.1.0");
    expect(facts).toMatchObject({ readOnly: false, writeOnly: false });
  });
});
