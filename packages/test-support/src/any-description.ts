import fc from "fast-check";
import type { JsonObject, JsonValue } from "./json.ts";

/** JSON whose keys and texts are those that descriptions have, in any place. */
export const likeADescription: fc.Arbitrary<JsonObject> = (() => {
  const keys = fc.constantFrom(
    ..."paths webhooks components schemas parameters responses requestBody content schema get query".split(
      " ",
    ),
    ..."properties items allOf oneOf type enum required discriminator propertyName mapping name in".split(
      " ",
    ),
    ..."callbacks headers servers url variables additionalOperations $ref $anchor $defs /a/{b} a 200".split(
      " ",
    ),
    ..."operationId tags security info title __proto__ x-a pathItems definitions".split(" "),
  );
  const texts = fc.constantFrom(
    "#",
    "#/paths/~1a~1{b}",
    "#/components/schemas/a",
    "#/components/parameters/a",
    "#/components/pathItems/a",
    "#a",
    "path",
    "query",
    "object",
    "a",
    "",
  );
  const scalar = fc.oneof(texts, fc.constantFrom(null, true, false, 0));
  const { value } = fc.letrec<{ value: JsonValue; object: JsonObject }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 7, depthSize: "large" },
      scalar,
      tie("object"),
      fc.array(tie("value"), { maxLength: 3 }),
    ),
    object: fc.dictionary(keys, tie("value"), { maxKeys: 5 }),
  }));
  const part = fc.dictionary(keys, value, { maxKeys: 4 });
  return fc.record({
    paths: fc.oneof(value, part),
    webhooks: value,
    components: fc.dictionary(keys, part, { maxKeys: 4 }),
    info: value,
    servers: value,
    security: value,
    definitions: value,
  });
})();

const names = ["A", "B", "a-b", "string"];
const inSchemas = names.map((name) => `#/components/schemas/${name}`);
const refs = [
  ...inSchemas,
  "#/components/schemas/A/properties/a",
  "#/components/schemas/B/allOf/0",
  "#/components/schemas/B/$defs/D",
  "#/components/responses/R",
];

const rarely = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined, freq: 1 });

/** Without the keys whose values are `undefined`. */
const written = <Value extends object>(value: fc.Arbitrary<Value>): fc.Arbitrary<JsonObject> =>
  value.map((object) => JSON.parse(JSON.stringify(object)) as JsonObject);

const { schema } = fc.letrec<{ schema: JsonValue; list: JsonValue[] }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, depthSize: "small", withCrossShrink: true },
    fc.constantFrom<JsonValue>({}, true, false, { type: "string", format: "binary" }),
    fc.constantFrom(...refs).map(($ref) => ({ $ref })),
    written(
      fc.record({
        type: rarely(fc.constantFrom<JsonValue>("object", "array", "string", ["array", "null"], 7)),
        $ref: rarely(fc.constantFrom(...refs)),
        properties: rarely(fc.dictionary(fc.constantFrom("a", "b", "kind"), tie("schema"))),
        required: rarely(fc.constant(["a"])),
        items: rarely(fc.oneof(tie("schema"), tie("list"))),
        allOf: rarely(tie("list")),
        anyOf: rarely(tie("list")),
        oneOf: rarely(tie("list")),
        not: rarely(tie("schema")),
        additionalProperties: rarely(tie("schema")),
        $defs: rarely(fc.record({ D: tie("schema") })),
        nullable: rarely(fc.constant(true)),
        enum: rarely(fc.constant(["a", null, { b: [1] }])),
        discriminator: rarely(
          fc.constant({ propertyName: "kind", mapping: { a: "A", c: "C", b: inSchemas[1] ?? "" } }),
        ),
      }),
    ),
  ),
  list: fc.array(tie("schema"), { maxLength: 3 }),
}));

const parameter = written(
  fc.record({
    name: rarely(fc.constantFrom("id", "Accept", "b")),
    in: fc.constantFrom("path", "query", "header", "querystring"),
    schema: rarely(schema),
  }),
);

const content = fc.dictionary(
  fc.constantFrom("application/json", "text/plain", "multipart/form-data"),
  written(fc.record({ schema: rarely(schema) })),
  { maxKeys: 2 },
);

const operation = written(
  fc.record({
    operationId: rarely(fc.constantFrom("get-a", "getA", null)),
    parameters: rarely(fc.array(parameter, { maxLength: 1 })),
    requestBody: rarely(fc.record({ content })),
    responses: rarely(
      fc.dictionary(fc.constantFrom("200", "4XX", "x-a"), fc.record({ content }), { maxKeys: 2 }),
    ),
  }),
);

/** Descriptions whose shape is right, and whose parts are put together in any way: in circles, too. */
export const composed: fc.Arbitrary<JsonObject> = fc.record({
  openapi: fc.constantFrom("3.0.3", "3.1.0"),
  info: fc.constant({ title: "Test" }),
  paths: fc.dictionary(
    fc.constantFrom("/a", "/a/", "/a/{id}", "/a/{b}"),
    fc.dictionary(fc.constantFrom("get", "post", "query"), operation, { maxKeys: 2 }),
  ),
  components: fc.record({
    schemas: fc.record(Object.fromEntries(names.map((name) => [name, schema]))),
    responses: fc.constant({ R: { description: "R" } }),
  }),
});
