import fc from "fast-check";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";

const names = ["Alpha", "Beta", "Gamma"] as const;

/** Schemas in the dialect of OpenAPI 3.0, with references to {@link names}. */
const schemas = fc.letrec<{ schema: JsonObject; plain: JsonObject }>((tie) => ({
  plain: fc.oneof(
    fc.record({
      type: fc.constant("string"),
      ...optional({
        minLength: fc.nat(5),
        maxLength: fc.integer({ min: 6, max: 20 }),
        pattern: fc.constantFrom("^a", "^b"),
        format: fc.constantFrom("date", "uuid", "byte", "binary"),
        nullable: fc.boolean(),
        description: fc.string(),
        default: fc.constantFrom("x", "y"),
      }),
    }),
    fc.record({
      type: fc.constantFrom("integer", "number"),
      minimum: fc.integer({ min: 0, max: 5 }),
      ...optional({ exclusiveMinimum: fc.boolean(), nullable: fc.boolean() }),
    }),
    fc.record({
      type: fc.constant("string"),
      enum: fc.subarray(["a", "b", "c", "d"], { minLength: 1 }),
      ...optional({ nullable: fc.boolean() }),
    }),
    fc.record({ type: fc.constant("boolean") }),
  ),
  schema: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie("plain"),
    fc.constantFrom(...names).map((name): JsonObject => ({ $ref: `#/components/schemas/${name}` })),
    fc.record({ type: fc.constant("array"), items: tie("schema") }),
    fc
      .record({
        properties: fc.dictionary(fc.constantFrom("id", "name", "size", "tags"), tie("schema"), {
          maxKeys: 3,
        }),
        required: fc.subarray(["id", "name", "size"]),
        nullable: fc.boolean(),
      })
      .map(({ properties, required, nullable }): JsonObject => ({
        type: "object",
        properties,
        required: required.filter((name) => Object.hasOwn(properties, name)),
        ...(nullable ? { nullable } : {}),
      })),
    fc.array(tie("schema"), { minLength: 2, maxLength: 3 }).map((oneOf): JsonObject => ({ oneOf })),
    fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 2 }).map((refs): JsonObject => ({
      allOf: refs.map((name) => ({ $ref: `#/components/schemas/${name}` })),
    })),
  ),
}));

function optional(
  values: Record<string, fc.Arbitrary<JsonValue>>,
): Record<string, fc.Arbitrary<JsonValue | undefined>> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, fc.option(value, { nil: undefined })]),
  );
}

/** A description in OpenAPI 3.0 whose schemas, parameters, bodies and responses are anything. */
export const descriptions: fc.Arbitrary<JsonObject> = fc
  .record({
    Alpha: schemas.schema,
    Beta: schemas.schema,
    Gamma: schemas.plain,
    parameter: schemas.plain,
    body: schemas.schema,
    answer: schemas.schema,
    failure: schemas.schema,
    required: fc.boolean(),
  })
  .map(({ Alpha, Beta, Gamma, parameter, body, answer, failure, required }) => ({
    openapi: "3.0.3",
    info: { title: "Things", version: "1.0.0" },
    paths: {
      "/things/{id}": {
        parameters: [{ name: "id", in: "path", required: true, schema: parameter }],
        post: {
          operationId: "changeThing",
          tags: ["things"],
          requestBody: { required, content: { "application/json": { schema: body } } },
          responses: {
            "200": { description: "Done.", content: { "application/json": { schema: answer } } },
            "4XX": { description: "Failed.", content: { "application/json": { schema: failure } } },
          },
        },
      },
    },
    components: { schemas: { Alpha: breakCycle(Alpha), Beta: breakCycle(Beta), Gamma } },
  }));

/**
 * A schema that is nothing but a reference could lead in a circle. Named lists are left out as well: openapi-typescript
 * 7.13 writes a list of an `allOf` of one list as the inner list, so that writing a reference out changes its types.
 */
function breakCycle(schema: JsonObject): JsonObject {
  const isWrapped = ["$ref", "allOf", "oneOf", "items"].some((keyword) => keyword in schema);
  return isWrapped ? { type: "object", properties: { inner: schema } } : schema;
}
