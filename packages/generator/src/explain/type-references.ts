import type ts from "typescript";
import type { Compiler } from "@convex-openapi/diff/report";

/** The way to a member of an interface as code writes it: `components["schemas"]["Team"]`. */
export function memberPath(root: string, keys: readonly string[]): string {
  return `${root}${keys.map((key) => `[${/^\d+$/.test(key) ? key : JSON.stringify(key)}]`).join("")}`;
}

/** The name of a property as a key; `undefined` for a computed one. */
export function keyOf(compiler: Compiler, name: ts.PropertyName | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (compiler.isIdentifier(name) || compiler.isStringLiteralLike(name)) return name.text;
  return compiler.isNumericLiteral(name) ? name.text : undefined;
}

/**
 * What a piece of code refers to, as ways of names and keys: `["components", "schemas", "Team"]` for
 * `components["schemas"]["Team"]`, `["Team"]` for a type by its name.
 */
export function referencesIn(compiler: Compiler, node: ts.Node): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const visit = (here: ts.Node): void => {
    const way = wayOf(compiler, here);
    if (way !== undefined) {
      found.push(way);
      // Arguments of a generic type are references of their own.
      argumentsOf(compiler, here).forEach(visit);
      return;
    }
    compiler.forEachChild(here, visit);
  };
  visit(node);
  return found;
}

function wayOf(compiler: Compiler, node: ts.Node): readonly string[] | undefined {
  if (compiler.isTypeReferenceNode(node) && compiler.isIdentifier(node.typeName))
    return [node.typeName.text];
  if (compiler.isTypeQueryNode(node) && compiler.isIdentifier(node.exprName))
    return [node.exprName.text];
  if (compiler.isExpressionWithTypeArguments(node) && compiler.isIdentifier(node.expression))
    return [node.expression.text];
  if (!compiler.isIndexedAccessTypeNode(node)) return undefined;
  const { indexType } = node;
  if (!compiler.isLiteralTypeNode(indexType)) return undefined;
  const { literal } = indexType;
  if (!compiler.isStringLiteral(literal) && !compiler.isNumericLiteral(literal)) return undefined;
  const start = wayOf(compiler, node.objectType);
  return start === undefined ? undefined : [...start, literal.text];
}

function argumentsOf(compiler: Compiler, node: ts.Node): readonly ts.TypeNode[] {
  if (compiler.isIndexedAccessTypeNode(node)) return argumentsOf(compiler, node.objectType);
  const holdsArguments =
    compiler.isTypeReferenceNode(node) ||
    compiler.isTypeQueryNode(node) ||
    compiler.isExpressionWithTypeArguments(node);
  return holdsArguments ? (node.typeArguments ?? []) : [];
}
