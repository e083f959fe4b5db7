import type ts from "typescript";
import type { Compiler } from "@convex-openapi/diff/report";

/** The tokens of a piece of code without its comments: those that say its types, and those that run. */
export interface SourceTokens {
  readonly types: string;
  readonly code: string;
}

/**
 * Divides the tokens of a node. Bodies of functions run, and so do values whose type is written beside them; everything
 * else says what the type is.
 */
export function tokensIn(compiler: Compiler, node: ts.Node, file: ts.SourceFile): SourceTokens {
  const types: string[] = [];
  const code: string[] = [];
  const visit = (here: ts.Node, into: string[]): void => {
    const children = here.getChildren(file);
    if (children.length === 0) {
      const text = here.getText(file);
      if (text !== "") into.push(text);
      return;
    }
    for (const child of children) visit(child, runs(compiler, here, child) ? code : into);
  };
  visit(node, types);
  return { types: types.join(" "), code: code.join(" ") };
}

function runs(compiler: Compiler, parent: ts.Node, child: ts.Node): boolean {
  if (compiler.isFunctionLike(parent)) return "body" in parent && parent.body === child;
  if (!compiler.isVariableDeclaration(parent) && !compiler.isPropertyDeclaration(parent))
    return false;
  return parent.type !== undefined && parent.initializer === child;
}
