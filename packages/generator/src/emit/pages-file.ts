import { type DirectedTypes, stringLiteral } from "@convex-openapi/types/printing";
import { banner } from "./banner.ts";
import type { EmitOptions } from "./emit-options.ts";
import { type PagedOperation, pagesFunction } from "./pages/pages-function.ts";
import { pagesType, pagingPieces, readPages } from "./pages/pages-pieces.ts";
import { pagingPiece } from "./pages/paging-code.ts";
import { bracedList, importTypes } from "./statements.ts";

/**
 * `pages.ts`: a function for the pages of each operation that has some, and how one page follows another, as far as
 * these need it.
 *
 * @param schemaNames The types of schemas that `types` has referred to, once functions are printed.
 */
export function emitPagesFile(
  paged: readonly PagedOperation[],
  types: DirectedTypes,
  schemaNames: ReadonlySet<string>,
  options: EmitOptions,
): string {
  const { importExtension, clientName } = options;
  const used = new Set<string>();
  const functions = paged.map((operation) => pagesFunction(operation, types, options, used));
  const throws = options.errors === "throw";
  const from = (file: string): string => `./${file}${importExtension}`;
  const operations = paged.flatMap(({ shape: { names } }) => [names.init, names.success]);
  const schemas = [...schemaNames].filter((name) => used.has(name)).sort();
  return [
    banner(options),
    "\n",
    importTypes([`${clientName}Client`], from("client")),
    `import * as operations from ${stringLiteral(from("operations"))};\n`,
    importTypes(operations, from("operations")),
    throws
      ? ""
      : bracedList(
          "import {",
          ["type OperationFailure", "type OperationSuccess", "orThrow"],
          `} from ${stringLiteral(from("results"))};`,
        ),
    schemas.length === 0 ? "" : importTypes(schemas, from("types")),
    pagesType,
    ...functions,
    readPages[throws ? "throw" : "result"],
    ...neededPieces(paged.map(({ pages }) => pagingPiece(pages.pagination))),
  ].join("");
}

/** The texts of pieces and of those that they need. */
function neededPieces(used: readonly string[]): string[] {
  const needed = new Set(used);
  // A set is read on as it grows.
  for (const name of needed) for (const other of pagingPieces[name]?.needs ?? []) needed.add(other);
  return Object.entries(pagingPieces)
    .filter(([name]) => needed.has(name))
    .map(([, { text }]) => text);
}
