import type ts from "typescript";
import type { Compiler } from "@convex-openapi/diff/report";

/** Writes types on one line each, without comments. Files have to be in a program whose types were asked for. */
export class TypeText {
  readonly #compiler: Compiler;
  readonly #printer: ts.Printer;

  constructor(compiler: Compiler) {
    this.#compiler = compiler;
    this.#printer = compiler.createPrinter({ removeComments: true });
  }

  /** A type, or a function as the type of its calls; nothing of nothing. */
  of(node: ts.Node | undefined): string {
    if (node === undefined) return "";
    const compiler = this.#compiler;
    const shown =
      compiler.isFunctionDeclaration(node) && node.type !== undefined
        ? compiler.factory.createFunctionTypeNode(node.typeParameters, node.parameters, node.type)
        : node;
    return this.#printer
      .printNode(compiler.EmitHint.Unspecified, shown, node.getSourceFile())
      .replaceAll(/\s*\n\s*/g, " ");
  }

  /** Whether two types, or two lists of them, are written alike. */
  isSame(
    left: ts.Node | readonly ts.Node[] | undefined,
    right: ts.Node | readonly ts.Node[] | undefined,
  ): boolean {
    const text = (part: ts.Node | readonly ts.Node[] | undefined): string =>
      part !== undefined && "length" in part
        ? part.map((node) => this.of(node)).join()
        : this.of(part);
    return text(left) === text(right);
  }
}
