import type ts from "typescript";
import { compareText } from "../../model/sorted.ts";
import { stringLiteral } from "../code-text.ts";
import { intersection, union, withIndexSignature } from "./compose.ts";
import {
  array,
  atom,
  generic,
  indexSignature,
  lookup,
  object,
  property,
  tuple,
  type Member,
  type Type,
} from "./type.ts";

/**
 * A function that reads the compiler's syntax tree of a type as openapi-typescript builds it, with the members of each
 * object type sorted by name.
 *
 * @param docOf The doc comment of a property.
 */
export function readTypeNode(
  compiler: typeof ts,
  docOf: (node: ts.Node) => readonly string[],
): (node: ts.Node) => Type {
  const read = (node: ts.Node): Type => {
    if (compiler.isParenthesizedTypeNode(node)) return read(node.type);
    if (compiler.isTypeLiteralNode(node)) return readMembers(node.members);
    if (compiler.isUnionTypeNode(node)) return union(node.types.map(read));
    if (compiler.isIntersectionTypeNode(node)) return intersection(node.types.map(read));
    if (compiler.isArrayTypeNode(node)) return array(read(node.elementType));
    if (compiler.isTupleTypeNode(node)) return tuple(node.elements.map(read));
    if (compiler.isLiteralTypeNode(node)) return readLiteral(node.literal);
    if (compiler.isIndexedAccessTypeNode(node)) {
      return lookup(textOf(read(node.objectType)), literalText(node.indexType));
    }
    if (compiler.isTypeReferenceNode(node)) {
      const name = nameText(node.typeName);
      return node.typeArguments === undefined
        ? atom(name)
        : generic(name, node.typeArguments.map(read));
    }
    // The literal type of a string comes as an identifier that is spelled as JSON.
    if (compiler.isIdentifier(node)) return atom(stringLiteral(JSON.parse(node.text) as string));
    const keyword = compiler.tokenToString(node.kind);
    if (keyword === undefined) throw unexpected(node);
    return atom(keyword);
  };

  const readMembers = (nodes: readonly ts.Node[]): Type => {
    const members: Member[] = [];
    let map: Type | undefined;
    for (const node of nodes) {
      if (compiler.isPropertySignature(node) && node.type !== undefined) {
        members.push(
          property(nameText(node.name), read(node.type), {
            optional: node.questionToken !== undefined,
            readonly:
              node.modifiers?.some(({ kind }) => kind === compiler.SyntaxKind.ReadonlyKeyword) ??
              false,
            doc: docOf(node),
          }),
        );
      } else if (compiler.isIndexSignatureDeclaration(node)) {
        map = read(node.type);
      } else {
        throw unexpected(node);
      }
    }
    members.sort((left, right) => compareText(left.name ?? "", right.name ?? ""));
    if (map === undefined) return object(members);
    return members.length === 0 ? object([indexSignature(map)]) : withIndexSignature(members, map);
  };

  const readLiteral = (node: ts.Node): Type => {
    if (compiler.isPrefixUnaryExpression(node))
      return atom(`-${textOf(readLiteral(node.operand))}`);
    if (compiler.isNumericLiteral(node)) return atom(node.text.toLowerCase());
    if (compiler.isStringLiteral(node)) return atom(stringLiteral(node.text));
    return read(node);
  };

  const literalText = (node: ts.Node): string => {
    if (compiler.isLiteralTypeNode(node) && compiler.isStringLiteral(node.literal))
      return node.literal.text;
    throw unexpected(node);
  };

  const nameText = (node: ts.Node): string => {
    if (compiler.isIdentifier(node)) return compiler.idText(node);
    if (compiler.isStringLiteral(node) || compiler.isNumericLiteral(node)) return node.text;
    throw unexpected(node);
  };

  const unexpected = (node: ts.Node): Error =>
    new Error(
      `openapi-typescript built a type that cannot be read: ${compiler.SyntaxKind[node.kind]}`,
    );

  return read;
}

function textOf(type: Type): string {
  return type.flat ?? "unknown";
}
