import type ts from "typescript";
import type { Compiler } from "@convex-openapi/diff/report";
import { keyOf } from "./type-references.ts";

/** The old and the new of something that stands on both sides. */
export type Pair<Item> = readonly [before: Item, after: Item];

/** What lists members, by whatever name. */
export type ObjectNode = ts.TypeLiteralNode | ts.InterfaceDeclaration;

/** Whether a node lists all the members that its type has. */
export function isObjectNode(compiler: Compiler, node: ts.Node): node is ObjectNode {
  if (compiler.isTypeLiteralNode(node)) return true;
  return compiler.isInterfaceDeclaration(node) && node.heritageClauses === undefined;
}

/** A member that one of two object types has, or both. */
export interface MemberPair {
  /** `undefined` for what has no name, such as an index signature. */
  readonly key: string | undefined;
  readonly old: ts.TypeElement | undefined;
  readonly now: ts.TypeElement | undefined;
}

/** The members of two object types, those of the same name together. */
export function pairMembers(
  compiler: Compiler,
  [before, after]: Pair<ObjectNode>,
  textOf: (node: ts.Node) => string,
): readonly MemberPair[] {
  const byName = ({ members }: ObjectNode): Map<string, ts.TypeElement> =>
    new Map(
      members.map((member) => [keyOf(compiler, member.name) ?? `[] ${textOf(member)}`, member]),
    );
  const left = byName(before);
  const right = byName(after);
  return [...new Set([...left.keys(), ...right.keys()])].map((name) => ({
    key: name.startsWith("[] ") ? undefined : name,
    old: left.get(name),
    now: right.get(name),
  }));
}

/** The type that an alias, a property, a variable or a parameter is declared with. */
export function declaredType(compiler: Compiler, node: ts.Node): ts.TypeNode | undefined {
  const isTyped =
    compiler.isTypeAliasDeclaration(node) ||
    compiler.isPropertySignature(node) ||
    compiler.isVariableDeclaration(node) ||
    compiler.isParameter(node);
  return isTyped ? node.type : undefined;
}
