import type { ClientOperation } from "./client.ts";
import { docComment } from "@convex-openapi/types/printing";

/**
 * `functions`, the object that holds all operation functions by their names, in the order of the model.
 *
 * A literal that refers to functions has no side effects, so bundlers drop it where nothing uses it. Its type is written
 * out for `isolatedDeclarations`; the type of the module would do too, but makes bundlers of declarations add a file.
 */
export function functionMap(operations: readonly ClientOperation[]): string {
  const names = operations.map(({ functionName }) => functionName);
  const types = names.map((name) => `  readonly ${name}: typeof ${name};\n`);
  const values = names.map((name) => `  ${name},\n`);
  return [
    docComment(doc, 0),
    "export const functions: ",
    ...(names.length === 0
      ? ["Record<never, never> = {};\n"]
      : ["{\n", ...types, "} = {\n", ...values, "};\n"]),
  ].join("");
}

const doc = [
  "All operation functions by name, for code that handles them all the same way. A bundle that uses this contains all of them.",
];
