import type ts from "typescript";
import type { Compiler, Direction } from "@convex-openapi/diff/report";
import { calledOperation } from "./called-operation.ts";
import { tokensIn, type SourceTokens } from "./source-tokens.ts";
import { keyOf, memberPath, referencesIn } from "./type-references.ts";

/** Something that a module of a client declares, or a member of one of the large interfaces in `types.ts`. */
export interface Declaration {
  /** Its name, with the module before it where no other can import it: `Team`, `client.ts:CallOptions`. */
  readonly id: string;
  /** How code writes it: `listTeams`, `Team`, `components["schemas"]["Team"]`, `paths["/teams"]["get"]`. */
  readonly name: string;
  /** The name of the module. */
  readonly module: string;
  readonly node: ts.Node;
  readonly file: ts.SourceFile;
  /** What it is a member of, and under which keys; the root alone for what is declared by itself. */
  readonly way: readonly [root: string, ...keys: string[]];
  /** Whether it is a key of `components` whose type goes by a name of its own. */
  readonly isKeyOfName: boolean;
  readonly tokens: SourceTokens;
  /** The ways to what it refers to, where it is sent and where it is received. */
  readonly references: Readonly<Record<Direction, readonly (readonly string[])[]>>;
}

/** Interfaces whose members are reported one by one, and how deep these are. */
const holders: Readonly<Record<string, number>> = {
  paths: 2,
  webhooks: 2,
  components: 2,
  operations: 1,
};

/** The id of what a module keeps to itself. */
export function privateId(module: string, name: string): string {
  return `${module}:${name}`;
}

/** Everything that a module declares. */
export function declarationsIn(
  compiler: Compiler,
  file: ts.SourceFile,
  module: string,
): Declaration[] {
  const make = (node: ts.Node, way: Declaration["way"]): Declaration => {
    const [root, ...keys] = way;
    const name = memberPath(root, keys);
    const id = isExported(compiler, node) ? name : privateId(module, name);
    const references = referencesOf(compiler, node);
    return {
      id,
      name,
      module,
      node,
      file,
      way,
      isKeyOfName: root === "components" && isName(compiler, node),
      tokens: tokensIn(compiler, node, file),
      references,
    };
  };
  return file.statements.flatMap((statement): Declaration[] => {
    if (compiler.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap((declaration) =>
        compiler.isIdentifier(declaration.name) ? [make(declaration, [declaration.name.text])] : [],
      );
    }
    const isNamed =
      compiler.isFunctionDeclaration(statement) ||
      compiler.isInterfaceDeclaration(statement) ||
      compiler.isTypeAliasDeclaration(statement) ||
      compiler.isClassDeclaration(statement) ||
      compiler.isEnumDeclaration(statement);
    if (!isNamed || statement.name === undefined) return [];
    const name = statement.name.text;
    const depth = holders[name];
    if (depth === undefined || !compiler.isInterfaceDeclaration(statement))
      return [make(statement, [name])];
    return membersOf(compiler, statement, [name], depth).map(({ node, way }) => make(node, way));
  });
}

function isName(compiler: Compiler, node: ts.Node): boolean {
  return (
    compiler.isPropertySignature(node) &&
    node.type !== undefined &&
    compiler.isTypeReferenceNode(node.type) &&
    node.type.typeArguments === undefined
  );
}

/** Whether other modules can see a declaration, or the one that holds it. */
function isExported(compiler: Compiler, node: ts.Node): boolean {
  for (let here: ts.Node | undefined = node; here !== undefined; here = here.parent) {
    if (compiler.isStatement(here) && compiler.canHaveModifiers(here)) {
      const modifiers = compiler.getModifiers(here) ?? [];
      return modifiers.some(({ kind }) => kind === compiler.SyntaxKind.ExportKeyword);
    }
  }
  return false;
}

interface Member {
  readonly node: ts.Node;
  readonly way: Declaration["way"];
}

function membersOf(
  compiler: Compiler,
  holder: ts.InterfaceDeclaration | ts.TypeLiteralNode,
  way: Declaration["way"],
  depth: number,
): Member[] {
  return holder.members.flatMap((node): Member[] => {
    if (!compiler.isPropertySignature(node)) return [];
    const key = keyOf(compiler, node.name);
    // A method that a path does not have may be written as `put?: never`.
    if (key === undefined || node.type?.kind === compiler.SyntaxKind.NeverKeyword) return [];
    const inner: Declaration["way"] = [...way, key];
    if (depth > 1 && node.type !== undefined && compiler.isTypeLiteralNode(node.type))
      return membersOf(compiler, node.type, inner, depth - 1);
    return [{ node, way: inner }];
  });
}

function referencesOf(compiler: Compiler, node: ts.Node): Declaration["references"] {
  const inAll = (nodes: readonly (ts.Node | undefined)[]): (readonly string[])[] =>
    nodes.flatMap((part) => (part === undefined ? [] : referencesIn(compiler, part)));
  if (compiler.isFunctionDeclaration(node)) {
    const called = calledOperation(compiler, node);
    const common = [...inAll(node.typeParameters ?? []), ...(called === undefined ? [] : [called])];
    return {
      request: [...common, ...inAll(node.parameters)],
      response: [...common, ...inAll([node.type])],
    };
  }
  if (compiler.isVariableDeclaration(node)) {
    const references = inAll([node.type ?? node.initializer]);
    return { request: references, response: references };
  }
  const parts = operationParts(compiler, node);
  if (parts !== undefined)
    return { request: inAll(parts.request), response: inAll(parts.response) };
  const references = inAll([node]);
  return { request: references, response: references };
}

/** What of an operation is sent and what comes back; `undefined` for anything else. */
function operationParts(
  compiler: Compiler,
  node: ts.Node,
): Readonly<Record<Direction, readonly ts.Node[]>> | undefined {
  if (!compiler.isPropertySignature(node) || node.type === undefined) return undefined;
  if (!compiler.isTypeLiteralNode(node.type)) return undefined;
  const byKey = new Map(
    node.type.members.map((member) => [keyOf(compiler, member.name), member] as const),
  );
  const responses = byKey.get("responses");
  if (responses === undefined || !byKey.has("parameters")) return undefined;
  const request = [...byKey].flatMap(([key, member]) => (key === "responses" ? [] : [member]));
  return { request, response: [responses] };
}
