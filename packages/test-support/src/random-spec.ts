import fc from "fast-check";
import type { JsonObject, JsonValue } from "./json.ts";

/** Names that documents have and that TypeScript finds hard, besides ordinary ones. */
const schemaNames = [
  "Team",
  "TeamId",
  "foo_bar",
  "foo-bar",
  "FooBar",
  "Error",
  "Promise",
  "Record",
  "class",
  "paths",
  "components",
  "2fa",
  "a b/c~d",
  "Été",
];

const propertyNames = [
  "id",
  "name",
  "kind",
  "foo-bar",
  "2fa",
  "default",
  "it's",
  'say "hi"',
  "ünï",
  "constructor",
];

const descriptions = [
  "Short.",
  "Two\n\nparagraphs.",
  "Ends the comment */ and begins a tag:\n@deprecated",
  "A line that is much longer than what fits between the margins of a file and thus has to be wrapped somewhere.",
];

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 3 });

/** A JSON object without the keys whose value is `undefined`. */
function defined(parts: { [key: string]: JsonValue | undefined }): JsonObject {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

const description = maybe(fc.constantFrom(...descriptions));
const flag = fc.constantFrom(undefined, true);

const primitive: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.record({ type: fc.constantFrom("string", "number", "integer", "boolean", "null") }),
  fc.record({
    type: fc.constant("string"),
    format: fc.constantFrom("date-time", "binary", "uuid"),
  }),
  fc.record({ type: fc.constant<JsonValue>(["string", "null"]) }),
  fc.record({ type: fc.constant("string"), nullable: fc.constant(true) }),
  fc.record({ type: fc.constant("integer"), format: fc.constant("int64"), default: fc.integer() }),
  fc.record({ const: fc.constantFrom<JsonValue>("fixed", 1, -1.5, true, null, 'it\'s "quoted"') }),
  fc.record({
    type: fc.constant("string"),
    enum: fc.uniqueArray(
      fc.constantFrom("one", "two", "three", "long-member-of-an-enumeration", "a\nb"),
      { minLength: 1 },
    ),
  }),
  fc.record({ enum: fc.constant<JsonValue[]>([1, "two", null, false]) }),
  fc.constant({}),
);

const reference = (name: string): JsonObject => ({
  $ref: `#/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`,
});

/** A schema that may refer to any schema of `names`, but only where a property or an array stands between. */
function schemaOver(names: readonly string[]): fc.Arbitrary<JsonObject> {
  const leaf = fc.oneof(primitive, fc.constantFrom(...names).map(reference));
  const { schema } = fc.letrec<{ schema: JsonObject; object: JsonObject }>((tie) => ({
    schema: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      leaf,
      tie("object"),
      fc.record({ type: fc.constant("array"), items: tie("schema") }),
      fc.record({ type: fc.constant<JsonValue>(["array", "null"]), items: tie("schema") }),
      fc
        .record({
          type: fc.constant("array"),
          prefixItems: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }),
          items: fc.oneof(fc.constantFrom<JsonValue | undefined>(undefined, false), tie("schema")),
          minItems: maybe(fc.nat(2)),
        })
        .map(defined),
      fc.record({
        oneOf: fc.array(fc.oneof(tie("object"), primitive), { minLength: 1, maxLength: 4 }),
      }),
      fc.record({ anyOf: fc.array(tie("object"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ allOf: fc.array(tie("object"), { minLength: 1, maxLength: 3 }) }),
    ),
    object: fc
      .record({
        type: fc.constantFrom<JsonValue | undefined>("object", ["object", "null"], undefined),
        properties: maybe(
          fc.dictionary(fc.constantFrom(...propertyNames), fc.oneof(tie("schema"), leaf), {
            maxKeys: 4,
          }),
        ),
        required: maybe(fc.subarray(propertyNames)),
        additionalProperties: fc.oneof(
          fc.constantFrom<JsonValue | undefined>(undefined, undefined, true, false, {}),
          tie("schema"),
        ),
        anyOf: maybe(fc.constant<JsonValue>([{ required: ["id"] }, { required: ["name"] }])),
        description,
        deprecated: flag,
      })
      .map(defined),
  }));
  return schema;
}

const noSchema: JsonValue | undefined = undefined;

function parametersOver(
  path: string,
  schema: fc.Arbitrary<JsonObject>,
): fc.Arbitrary<JsonObject[]> {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name: name ?? "",
    in: "path",
    required: true,
  }));
  const others = fc.uniqueArray(
    fc.record({
      name: fc.constantFrom("limit", "X-Trace", "filter[]"),
      in: fc.constantFrom("query", "header", "cookie"),
    }),
    { maxLength: 3, selector: (parameter) => `${parameter.in} ${parameter.name}` },
  );
  return others.chain((list) =>
    fc.tuple(
      ...[...inPath, ...list].map((place) =>
        fc
          .record({
            required: flag,
            deprecated: flag,
            description,
            schema: fc.oneof(fc.constant(noSchema), schema),
          })
          .map((parts) => defined({ ...parts, ...place })),
      ),
    ),
  );
}

function contentOver(schema: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> {
  const mediaTypes = fc.constantFrom(
    "application/json",
    "text/plain",
    "text/event-stream",
    "application/octet-stream",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "application/x.y+json; v=1",
  );
  return fc.dictionary(mediaTypes, fc.record({ schema }), { maxKeys: 2, noNullPrototype: true });
}

function operationOver(path: string, schema: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> {
  const statuses = fc.constantFrom("200", "201", "204", "302", "404", "4XX", "5XX", "default");
  const response = fc.record({
    description: fc.constantFrom(...descriptions),
    content: contentOver(schema),
  });
  return fc
    .record({
      summary: description,
      description,
      deprecated: flag,
      parameters: parametersOver(path, schema),
      requestBody: maybe(fc.record({ required: fc.boolean(), content: contentOver(schema) })),
      responses: fc.dictionary(statuses, response, {
        minKeys: 1,
        maxKeys: 3,
        noNullPrototype: true,
      }),
    })
    .map(defined);
}

/**
 * A schema for a name. What it is made of directly, it may only take from earlier names: a schema that is itself, or a
 * union with itself, is not valid.
 */
function namedSchema(names: readonly string[], index: number): fc.Arbitrary<JsonObject> {
  const schema = schemaOver(names).map((value) =>
    "$ref" in value ? { type: "object", properties: { self: value } } : value,
  );
  const earlier = names.slice(0, index);
  if (earlier.length === 0) return schema;
  const refer = fc.constantFrom(...earlier).map(reference);
  const nothing: JsonObject = { type: "null" };
  return fc.oneof(
    schema,
    refer,
    fc.tuple(refer, schema).map((allOf) => ({ allOf, required: ["id", "name"] })),
    refer.map((value) => ({ oneOf: [nothing, value] })),
    fc.tuple(refer, schema).map((anyOf) => ({ anyOf })),
  );
}

const paths = ["/", "/teams", "/teams/{team_id}", "/teams/{team_id}/it's-{x}"];
const methods = ["get", "post", "delete", "patch"];

/**
 * Valid OpenAPI 3.1 documents: references and cycles through properties and arrays, composition, nullable types,
 * enumerations, open objects, awkward names, parameters in all places with and without a schema, several media types,
 * operations with and without an operationId.
 */
export const randomSpec: fc.Arbitrary<JsonObject> = fc
  .uniqueArray(fc.constantFrom(...schemaNames), { minLength: 1, maxLength: 6 })
  .chain((names) => {
    const schema = schemaOver(names);
    const pathItem = (path: string): fc.Arbitrary<JsonObject> =>
      fc.dictionary(fc.constantFrom(...methods), operationOver(path, schema), {
        maxKeys: 2,
        noNullPrototype: true,
      });
    return fc.record({
      names: fc.constant(names),
      schemas: fc.tuple(...names.map((_, index) => namedSchema(names, index))),
      pathItems: fc.tuple(...paths.map((path) => pathItem(path))),
      withIds: fc.boolean(),
    });
  })
  .map(({ names, schemas, pathItems, withIds }) => ({
    openapi: "3.1.0",
    info: { title: "Random", version: "1.0.0" },
    servers: [{ url: "https://{host}.example.com", variables: { host: { default: "" } } }],
    paths: Object.fromEntries(
      pathItems.map((pathItem, index) => [
        paths[index] ?? "",
        withIds ? withOperationIds(pathItem, index) : pathItem,
      ]),
    ),
    components: { schemas: Object.fromEntries(names.map((name, index) => [name, schemas[index]])) },
  }));

function withOperationIds(pathItem: JsonObject, index: number): JsonObject {
  return Object.fromEntries(
    Object.entries(pathItem).map(([method, operation]) => [
      method,
      { ...(operation as JsonObject), operationId: `${method} thing ${index}` },
    ]),
  );
}

/** The same document with the keys of every object in another order. */
export function shuffleKeys(value: JsonValue, random: () => number): JsonValue {
  if (Array.isArray(value)) return value.map((item) => shuffleKeys(item, random));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => ({ key, item, rank: random() }));
  entries.sort((left, right) => left.rank - right.rank);
  return Object.fromEntries(
    entries.map(({ key, item }) => [key, item === undefined ? item : shuffleKeys(item, random)]),
  );
}
