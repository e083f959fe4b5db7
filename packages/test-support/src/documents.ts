import type { JsonObject } from "./json.ts";

/** A description as it is read: its value, and where each part of it stands. */
export interface TestDocument {
  readonly file: string;
  readonly value: JsonObject;
  locate(): { readonly file: string; readonly line: number; readonly column: number };
}

/** A document that was not read from a file: everything stands in its first line. */
export function documentOf(value: JsonObject, file = "spec.json"): TestDocument {
  return { file, value, locate: () => ({ file, line: 1, column: 1 }) };
}

/** A valid document with the given parts. */
export function specOf(parts: JsonObject): JsonObject {
  return { openapi: "3.1.0", info: { title: "Test", version: "1" }, paths: {}, ...parts };
}

/** A valid document whose `components.schemas` are the given ones. */
export function schemasOf(schemas: JsonObject): JsonObject {
  return specOf({ components: { schemas } });
}
