import type { ApiDocument, JsonObject, JsonValue } from "../../src/document.ts";
import { diffDocuments, type DiffOptions } from "../../src/diff/diff-documents.ts";
import type { DiffReport } from "../../src/diff/report.ts";

/** A description that was not read from a file: every pointer stands at line 1. */
export function documentOf(value: JsonObject, file = "spec.json"): ApiDocument {
  return { file, value, locate: () => ({ file, line: 1, column: 1 }) };
}

/** Compares two descriptions on a fixed day. */
export function compare(
  base: JsonObject,
  head: JsonObject,
  options: DiffOptions = {},
): Promise<DiffReport> {
  return diffDocuments(documentOf(base, "base.json"), documentOf(head, "head.json"), {
    today: "2026-06-15",
    ...options,
  });
}

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
