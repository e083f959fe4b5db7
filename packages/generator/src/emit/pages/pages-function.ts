import type { OperationPages } from "@convex-openapi/document/model";
import {
  addNamesIn,
  atom,
  callCode,
  type DirectedTypes,
  docComment,
  generic,
  lazyCode,
  printCode,
  printType,
  printWidth,
  stringLiteral,
  type Type,
} from "@convex-openapi/types/printing";
import type { EmitOptions } from "../emit-options.ts";
import { needsInit, type OperationShape } from "../operation-shape.ts";
import { oneLine } from "../banner.ts";
import { pagingCode, pathCode } from "./paging-code.ts";
import { pagesPhrase } from "./pages-text.ts";

/** An operation with pages, and the name of the function for them. */
export interface PagedOperation {
  readonly shape: OperationShape;
  readonly functionName: string;
  readonly pages: OperationPages;
}

/** The type that the function for pages gives. */
export function pagesResult({ shape, pages }: PagedOperation, types: DirectedTypes): Type {
  const item = types.received.typeOf(pages.item);
  return generic("Pages", [item, atom(shape.names.success)]);
}

/** The declaration of what the function for pages takes, without its name. */
export function pagesInit({ shape }: PagedOperation): string {
  return `${needsInit(shape) ? "init" : "init?"}: ${shape.names.init} & { limit?: number }`;
}

/**
 * The function for the pages of an operation, with its doc comment.
 *
 * @param used Gets the names of types that it refers to.
 */
export function pagesFunction(
  paged: PagedOperation,
  types: DirectedTypes,
  { clientName, errors }: EmitOptions,
  used: Set<string>,
): string {
  const { shape, functionName, pages } = paged;
  const { operation } = shape;
  const call = `${operation.method.toUpperCase()} ${operation.path}`;
  const page = callCode(operation.functionName, "client", "given");
  const code = callCode(
    "wire.pages",
    lazyCode(errors === "throw" ? page : callCode("orThrow", page), "given"),
    "init",
    stringLiteral(call),
    pathCode(pages.pagination.items),
    pagingCode(pages),
  );
  const result = pagesResult(paged, types);
  addNamesIn(result, used);
  return [
    "\n",
    docComment(docOf(paged), 0),
    head(functionName, [`client: ${clientName}Client`, pagesInit(paged)], result),
    `  return ${printCode(code, 2, 9, 1)};\n`,
    "}\n",
  ].join("");
}

function docOf({ shape, pages }: PagedOperation): string[] {
  const { functionName, deprecated } = shape.operation;
  const { pagination } = pages;
  const origin = pages.origin === "declared" ? "as declared" : "as found in the description";
  return [
    `All items of {@link ${functionName}} from its pages, ${origin}: ${oneLine(pagesPhrase(pagination))}.`,
    "",
    "A failure is thrown as `orThrow` does. `limit` is the most items to give.",
    "",
    "@throws RangeError When `limit` is no whole number from 0 on.",
    ...(deprecated ? ["@deprecated"] : []),
  ];
}

function head(name: string, parameters: readonly string[], result: Type): string {
  const start = `export function ${name}(`;
  const flat = `${start}${parameters.join(", ")}): ${result.flat ?? ""} {`;
  if (result.flat !== undefined && flat.length <= printWidth) return `${flat}\n`;
  const lines = parameters.map((parameter) => {
    const line = `  ${parameter},\n`;
    // Prettier breaks the object of a line that is too long.
    return line.length <= printWidth + 1 ? line : line.replace(/\{ (.*) \}/, "{\n    $1;\n  }");
  });
  return `${start}\n${lines.join("")}): ${printType(result, 0, 3, 2)} {\n`;
}
