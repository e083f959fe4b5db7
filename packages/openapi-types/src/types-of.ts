import { ApiModel, type ApiDocument } from "@convex-openapi/document/model";
import { checkArguments } from "./check-arguments.ts";
import { emitTypesOf, type TypesOptions } from "./emit-types-of.ts";

/**
 * The types of a description as one TypeScript module without imports: `paths`, `components` and `operations`, which
 * openapi-fetch and other libraries read. The same description gives the same text, laid out as Prettier would.
 *
 * The document should have passed its checks. One with faults is read as well as possible.
 *
 * @throws {TypeError} for anything else than a document and options that there are.
 * @throws {HookError} when a hook fails or gives something else than text.
 */
export function typesOf(document: ApiDocument, options: TypesOptions = {}): string {
  checkArguments(document, options);
  return emitTypesOf(new ApiModel(document), options);
}
