import fc from "fast-check";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";

const names = ["Pet", "Toy", "Shop"];
const keys = ["id", "name", "foo-bar", "default"];

const simple: fc.Arbitrary<JsonObject> = fc.constantFrom<JsonObject>(
  { type: "string" },
  { type: "string", format: "date-time", description: "When." },
  { type: "number", minimum: 1 },
  { type: "integer", default: 5 },
  { type: "boolean", deprecated: true },
  { type: "null" },
  { type: ["string", "null"] },
  { type: ["integer", "string"] },
  { type: "string", nullable: true },
  { type: "string", enum: ["one", "two", 'it\'s "3"'] },
  { enum: [1, "two", null, false] },
  { const: "fixed" },
  { const: 1 },
  { type: "object" },
  {},
);

const reference: fc.Arbitrary<JsonObject> = fc
  .constantFrom(...names)
  .map((name) => ({ $ref: `#/components/schemas/${name}` }));

const { schema, object } = fc.letrec<{
  schema: JsonObject;
  list: JsonObject;
  object: JsonObject;
}>((tie) => ({
  schema: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    simple,
    reference,
    tie("object"),
    tie("list"),
    fc.record({
      type: fc.constant("array"),
      prefixItems: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }),
      items: fc.constant(false),
    }),
    fc.record({ type: fc.constant("object"), additionalProperties: tie("schema") }),
    fc.record({ oneOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ anyOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
    fc.tuple(tie("object"), simple).map(([whole, part]) => ({
      allOf: [whole, { type: "object", properties: { only: part }, required: ["only"] }],
    })),
  ),
  // A list of a choice is one of the known differences, as the choice may be a list.
  list: fc.record({
    type: fc.constantFrom<JsonValue>("array", ["array", "null"]),
    items: fc.oneof(simple, reference, tie("object"), tie("list")),
  }),
  object: fc
    .record({
      properties: fc.dictionary(fc.constantFrom(...keys), tie("schema"), {
        minKeys: 1,
        maxKeys: 3,
        noNullPrototype: true,
      }),
      wanted: fc.subarray(keys),
      type: fc.constantFrom<JsonValue>("object", ["object", "null"]),
    })
    // A name that is required and has no property is one of the known differences.
    .map(({ properties, wanted, type }) => ({
      type,
      properties,
      required: wanted.filter((key) => Object.hasOwn(properties, key)),
    })),
}));

const content = schema.map((value) => ({ content: { "application/json": { schema: value } } }));

const operation = fc
  .record({
    query: fc.boolean(),
    limit: schema,
    id: schema,
    requestBody: fc.option(content, { nil: undefined }),
    responses: fc.dictionary(fc.constantFrom("200", "404", "4XX", "default"), content, {
      minKeys: 1,
      maxKeys: 2,
      noNullPrototype: true,
    }),
  })
  .map(({ query, limit, id, requestBody, responses }) => ({
    parameters: [
      { name: "limit", in: query ? "query" : "header", schema: limit },
      { name: "id", in: "path", required: true, schema: id },
    ],
    ...(requestBody !== undefined && { requestBody: { ...requestBody, required: true } }),
    responses,
  }));

/** Descriptions of what openapi-typescript and we give one meaning to. */
export const comparableSpec: fc.Arbitrary<JsonObject> = fc
  .record({ Pet: object, Toy: object, Shop: object, get: operation, post: operation })
  .map(({ get, post, ...schemas }) => ({
    openapi: "3.1.0",
    info: { title: "Random", version: "1" },
    paths: { "/pets/{id}": { get, post } },
    components: { schemas },
  }));
