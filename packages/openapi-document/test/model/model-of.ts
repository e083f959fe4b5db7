import type { JsonObject } from "../../src/document.ts";
import { ApiModel } from "../../src/model/api-model.ts";
import { documentOf } from "@convex-openapi/test-support/documents";

/** The model of a document that was not read from a file. */
export function modelOf(value: JsonObject): ApiModel {
  return new ApiModel(documentOf(value));
}
