import type ts from "typescript";
import type { Compiler } from "@convex-openapi/diff/report";

/** The way to the operation that a function calls with `wire.call(client, "GET", "/teams", …)`. */
export function calledOperation(
  compiler: Compiler,
  { body }: ts.FunctionDeclaration,
): readonly ["paths", path: string, method: string] | undefined {
  const find = (node: ts.Node): readonly ["paths", string, string] | undefined => {
    if (compiler.isCallExpression(node)) {
      const [, method, path] = node.arguments;
      const isRequest =
        method !== undefined &&
        path !== undefined &&
        compiler.isStringLiteral(method) &&
        compiler.isStringLiteral(path);
      if (isRequest) return ["paths", path.text, method.text.toLowerCase()];
    }
    return compiler.forEachChild(node, find);
  };
  return body === undefined ? undefined : find(body);
}
