import { type DirectedTypes, stringLiteral } from "@convex-openapi/types/printing";
import { banner } from "./banner.ts";
import type { EmitOptions } from "./emit-options.ts";
import { type PagedOperation, pagesFunction } from "./pages/pages-function.ts";
import { pagingPieces } from "./pages/paging-code.ts";
import { bracedList, importTypes } from "./statements.ts";

/**
 * `pages.ts`: a function for the pages of each operation that has some. What reads pages is in `wire.ts`, where no
 * operation and no schema can have the same name.
 *
 * @param schemaNames The types of schemas that `types` has referred to, once functions are printed.
 */
export function emitPagesFile(
  paged: readonly PagedOperation[],
  types: DirectedTypes,
  schemaNames: ReadonlySet<string>,
  options: EmitOptions,
): { readonly text: string; readonly wireNames: readonly string[] } {
  const { importExtension, clientName } = options;
  const used = new Set<string>();
  const functions = paged.map((operation) => pagesFunction(operation, types, options, used));
  const throws = options.errors === "throw";
  const from = (file: string): string => `./${file}${importExtension}`;
  const operations = paged.flatMap(({ shape: { operation, names } }) => [
    operation.functionName,
    `type ${names.init}`,
    `type ${names.success}`,
  ]);
  const schemas = [...schemaNames].filter((name) => used.has(name)).sort();
  const text = [
    banner(options),
    "\n",
    importTypes([`${clientName}Client`], from("client")),
    bracedList("import {", operations, `} from ${stringLiteral(from("operations"))};`),
    throws ? "" : `import { orThrow } from ${stringLiteral(from("results"))};\n`,
    schemas.length === 0 ? "" : importTypes(schemas, from("types")),
    `import * as wire from ${stringLiteral(from("wire"))};\n`,
    pagesType,
    ...functions,
  ].join("");
  return {
    text,
    wireNames: ["pages", ...paged.flatMap(({ pages }) => pagingPieces(pages.pagination))],
  };
}

/** The type that functions for pages give. */
const pagesType = `
/** The items of a list from all of its pages, in their order. Each iteration starts at the first page. */
export interface Pages<Item, Page> extends AsyncIterable<Item> {
  /** The pages as they come. With a \`limit\`, none is requested behind the one that reaches it. */
  byPage(): AsyncIterable<Page>;
}
`;
