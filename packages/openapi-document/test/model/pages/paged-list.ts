import type { JsonObject } from "../../../src/document.ts";
import type { Operation } from "../../../src/model/operation.ts";
import { specOf } from "@convex-openapi/test-support/documents";
import { modelOf } from "../model-of.ts";

export const text: JsonObject = { type: "string" };
export const flag: JsonObject = { type: "boolean" };
export const list: JsonObject = { type: "array", items: { type: "integer" } };

/** An object with these properties. */
export function object(properties: JsonObject): JsonObject {
  return { type: "object", properties };
}

/** A query parameter of type `string`. */
export function query(name: string, more: JsonObject = {}): JsonObject {
  return { name, in: "query", schema: text, ...more };
}

/** Responses whose success is JSON. */
export function json(schema: JsonObject, more: JsonObject = {}): JsonObject {
  return {
    "200": { description: "A page.", content: { "application/json": { schema } }, ...more },
  };
}

/** The only operation of a description. */
export function operationOf(operation: JsonObject, method = "get"): Operation {
  const paths = { "/things": { [method]: operation } };
  const [only] = modelOf(specOf({ paths })).operations;
  if (only === undefined) throw new Error("no operation");
  return only;
}
