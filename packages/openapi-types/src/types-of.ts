import { ApiModel, nameClient, type ApiDocument } from "@convex-openapi/document/model";
import { emitTypes, type TypesOptions } from "./emit-types.ts";

/**
 * The types of a description as one TypeScript module without imports: `paths`, `components` and `operations` in the
 * layout of openapi-typescript, which openapi-fetch reads. The same description gives the same text, whatever the order
 * of its keys, laid out as Prettier would.
 *
 * The document should have passed its checks. One with faults is read as well as possible.
 */
export function typesOf(
  document: ApiDocument,
  { banner = "" }: Partial<TypesOptions> = {},
): string {
  const model = new ApiModel(document);
  return emitTypes(model, nameClient(model), { banner }).trimStart();
}
