import type { JsonObject } from "../src/document.ts";
import { emitTypes } from "../src/emit/types/emit-types.ts";
import { ApiModel } from "../src/model/api-model.ts";
import { nameClient } from "../src/model/client-names.ts";
import { documentOf } from "./documents.ts";

/** The types of a document that was not read from a file. */
export function typesOf(value: JsonObject): string {
  const model = new ApiModel(documentOf(value));
  return emitTypes(model, nameClient(model), { banner: "" });
}
