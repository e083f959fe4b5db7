import type ts from "typescript";
import type { Compiler } from "@convex-openapi/diff/report";
import {
  declaredType,
  isObjectNode,
  pairMembers,
  type MemberPair,
  type ObjectNode,
  type Pair,
} from "./type-members.ts";
import type { TypeText } from "./type-text.ts";

/** Stands for what is the same on both sides. */
const rest = "…";

/** A list of members up to this length stays whole: it says more than `…`. */
const MAX_WHOLE_LIST = 60;

/** Cuts two types around what is different in them. */
export class TypeCutter {
  readonly #compiler: Compiler;
  readonly #text: TypeText;

  constructor(compiler: Compiler, text: TypeText) {
    this.#compiler = compiler;
    this.#text = text;
  }

  /**
   * Both texts with `…` in place of what is the same.
   * @param isWhole whether the members of the object type itself all stay, for a report that counts them.
   */
  cut(pair: Pair<ts.Node>, isWhole = false): Pair<string> {
    const [before, after] = pair;
    const compiler = this.#compiler;
    if (isObjectNode(compiler, before) && isObjectNode(compiler, after))
      return this.#cutObjects([before, after], isWhole);
    if (compiler.isParenthesizedTypeNode(before) && compiler.isParenthesizedTypeNode(after))
      return around("(", this.cut([before.type, after.type]), ")");
    if (compiler.isArrayTypeNode(before) && compiler.isArrayTypeNode(after))
      return around("", this.cut([before.elementType, after.elementType]), "[]");
    if (compiler.isUnionTypeNode(before) && compiler.isUnionTypeNode(after))
      return this.#cutLists([before.types, after.types], " | ");
    if (compiler.isIntersectionTypeNode(before) && compiler.isIntersectionTypeNode(after))
      return this.#cutLists([before.types, after.types], " & ");
    if (compiler.isTypeReferenceNode(before) && compiler.isTypeReferenceNode(after))
      return this.#cutArguments([before, after]);
    return [this.#text.of(before), this.#text.of(after)];
  }

  #cutObjects(pair: Pair<ObjectNode>, isWhole: boolean): Pair<string> {
    const members = pairMembers(this.#compiler, pair, (node) => this.#text.of(node));
    const isSame = ({ old, now }: MemberPair): boolean => this.#text.isSame(old, now);
    const shown = isWhole ? members : members.filter((member) => !isSame(member));
    const texts = shown.map((member) => this.#cutMember(member));
    const end = shown.length < members.length ? [rest] : [];
    const side = (index: 0 | 1): string => {
      const parts = [...texts.map((text) => text[index]).filter((text) => text !== ""), ...end];
      return parts.length === 0 ? "{}" : `{ ${parts.join(" ")} }`;
    };
    return [side(0), side(1)];
  }

  #cutMember({ old, now }: MemberPair): Pair<string> {
    const whole: Pair<string> = [this.#text.of(old), this.#text.of(now)];
    const before = old && declaredType(this.#compiler, old);
    const after = now && declaredType(this.#compiler, now);
    if (whole[0] === whole[1] || before === undefined || after === undefined) return whole;
    const cut = this.cut([before, after]);
    const side = (index: 0 | 1, type: ts.TypeNode): string =>
      `${whole[index].slice(0, -this.#text.of(type).length - 1)}${cut[index]};`;
    return [side(0, before), side(1, after)];
  }

  #cutLists([old, now]: Pair<readonly ts.Node[]>, sign: string): Pair<string> {
    const texts = (nodes: readonly ts.Node[]): string[] => nodes.map((node) => this.#text.of(node));
    const before = texts(old);
    const after = texts(now);
    const whole: Pair<string> = [before.join(sign), after.join(sign)];
    if (whole.every(({ length }) => length <= MAX_WHOLE_LIST)) return whole;
    const gone = old.filter((node) => !after.includes(this.#text.of(node)));
    const come = now.filter((node) => !before.includes(this.#text.of(node)));
    if (gone.length + come.length === 0) return whole;
    const [first] = gone;
    const [second] = come;
    const isOne = gone.length === 1 && come.length === 1;
    const changed =
      isOne && first !== undefined && second !== undefined
        ? this.cut([first, second]).map((text) => [text])
        : [texts(gone), texts(come)];
    const end = gone.length < old.length ? [rest] : [];
    const side = (index: 0 | 1): string => [...(changed[index] ?? []), ...end].join(sign);
    return [side(0), side(1)];
  }

  #cutArguments([before, after]: Pair<ts.TypeReferenceNode>): Pair<string> {
    const name = this.#text.of(before.typeName);
    const old = before.typeArguments ?? [];
    const now = after.typeArguments ?? [];
    if (name !== this.#text.of(after.typeName) || old.length !== now.length || old.length === 0)
      return [this.#text.of(before), this.#text.of(after)];
    const texts = old.map((argument, index): Pair<string> => {
      const other = now[index] ?? argument;
      return this.#text.isSame(argument, other) ? [rest, rest] : this.cut([argument, other]);
    });
    const side = (index: 0 | 1): string => texts.map((text) => text[index]).join(", ");
    return around(`${name}<`, [side(0), side(1)], ">");
  }
}

function around(open: string, [before, after]: Pair<string>, close: string): Pair<string> {
  return [`${open}${before}${close}`, `${open}${after}${close}`];
}
