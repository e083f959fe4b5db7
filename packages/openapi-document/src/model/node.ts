import { toPointer } from "../json-pointer.ts";
import { kindBelow, type NodeKind } from "./grammar.ts";

/** A location in a description as a chain of keys: cheap to extend on a walk, turned into text when it is printed. */
export interface Node {
  /** `undefined` for the description itself. */
  readonly parent: Node | undefined;
  /** The key in the parent; the index in a list, as text. */
  readonly key: string;
  /** What stands here by the grammar of OpenAPI. */
  readonly kind: NodeKind;
}

/** The description itself. */
export const rootNode: Node = { parent: undefined, key: "", kind: "document" };

/** The node under a key of a node. */
export function child(parent: Node, key: string | number, kind?: NodeKind): Node {
  const token = String(key);
  return { parent, key: token, kind: kind ?? kindBelow(parent.kind, token) };
}

/** Where the text of a `$ref` stands, by the object that has it. */
export function refNode(holder: Node): Node {
  return child(holder, "$ref");
}

/** The JSON pointer of a node (RFC 6901); `""` for the description itself. */
export function pointerOf(node: Node): string {
  return toPointer(tokensOf(node));
}

/** The keys that lead from the description to a node. */
export function tokensOf(node: Node): string[] {
  const tokens: string[] = [];
  for (let here = node; here.parent !== undefined; here = here.parent) tokens.push(here.key);
  return tokens.reverse();
}

/** Whether two nodes are the same location. */
export function isSameNode(left: Node, right: Node): boolean {
  let one: Node | undefined = left;
  let other: Node | undefined = right;
  while (one !== other) {
    if (one === undefined || other === undefined || one.key !== other.key) return false;
    one = one.parent;
    other = other.parent;
  }
  return true;
}

/** The node that stands to another one as a node stands to what it is below, `undefined` where it is not below. */
export function movedBelow(node: Node, from: Node, to: Node): Node | undefined {
  const start = tokensOf(from);
  const tokens = tokensOf(node);
  if (!start.every((token, index) => token === tokens[index])) return undefined;
  return tokens.slice(start.length).reduce<Node>((here, token) => child(here, token), to);
}
