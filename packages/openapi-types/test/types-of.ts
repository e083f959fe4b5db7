import { ApiModel, type JsonObject, nameClient } from "@convex-openapi/document/model";
import { emitTypes } from "../src/emit-types.ts";
import { documentOf } from "@convex-openapi/test-support/documents";

/** The types of a document that was not read from a file. */
export function typesOf(value: JsonObject): string {
  const model = new ApiModel(documentOf(value));
  return emitTypes(model, nameClient(model), { banner: "" });
}
