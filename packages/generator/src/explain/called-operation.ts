import type ts from "typescript";
import type { Compiler } from "@convex-openapi/diff/report";

/**
 * The way to the operation that a function calls with `wire.call(client, "GET", "/teams", …)`, or with
 * `wire.streamed(wire.lines, client, "GET", "/teams", …)`.
 */
export function calledOperation(
  compiler: Compiler,
  { body }: ts.FunctionDeclaration,
): readonly ["paths", path: string, method: string] | undefined {
  const find = (node: ts.Node): readonly ["paths", string, string] | undefined => {
    if (compiler.isCallExpression(node)) {
      const texts = node.arguments.filter((argument) => compiler.isStringLiteral(argument));
      const [method, path] = texts;
      if (method !== undefined && path !== undefined)
        return ["paths", path.text, method.text.toLowerCase()];
    }
    return compiler.forEachChild(node, find);
  };
  return body === undefined ? undefined : find(body);
}
