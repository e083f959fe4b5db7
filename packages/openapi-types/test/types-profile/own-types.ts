import { ApiModel, type JsonObject } from "@convex-openapi/document/model";
import { documentOf } from "@convex-openapi/test-support/documents";
import { emitOpenapiTypescript } from "../../src/openapi-typescript/emit-openapi-typescript.ts";
import type { OpenapiTypescriptOptions } from "../../src/openapi-typescript/options.ts";

/** Options that both take by the same name. */
export type SharedOptions = Omit<
  OpenapiTypescriptOptions,
  "inject" | "transform" | "transformProperty" | "postTransform"
>;

/** Our types of a description. */
export function ownTypes(spec: JsonObject, options: OpenapiTypescriptOptions = {}): string {
  return emitOpenapiTypescript(new ApiModel(documentOf(spec)), options);
}
