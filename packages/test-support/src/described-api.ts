import type { JsonObject, JsonValue } from "./json.ts";

/** A description with some paths and, if given, schemas and more. */
export function api(paths: JsonObject, more: JsonObject = {}): JsonObject {
  return { openapi: "3.1.0", info: { title: "Things", version: "1.0.0" }, paths, ...more };
}

/** A description whose only operation sends a body of this schema. */
export function sending(schema: JsonValue, schemas: JsonObject = {}): JsonObject {
  return api(
    {
      "/things": {
        post: {
          operationId: "createThing",
          requestBody: { required: true, content: { "application/json": { schema } } },
          responses: { "204": { description: "Done." } },
        },
      },
    },
    { components: { schemas } },
  );
}

/** A description whose only operation answers with a body of this schema. */
export function answering(schema: JsonValue, schemas: JsonObject = {}): JsonObject {
  return api(
    {
      "/things": {
        get: {
          operationId: "getThing",
          responses: {
            "200": { description: "Here.", content: { "application/json": { schema } } },
          },
        },
      },
    },
    { components: { schemas } },
  );
}

/** An operation without parameters and body that answers with nothing, and what else is given. */
export function operation(more: JsonObject = {}): JsonObject {
  return { operationId: "getThing", responses: { "204": { description: "Done." } }, ...more };
}
