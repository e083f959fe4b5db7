import type ts from "typescript";
import { textsBeside } from "../texts-beside.ts";
import type { Compiler } from "./load-typescript.ts";

/** Types are shown in so many characters. */
const longestText = 160;

/** Upper bound on nested types to print: recursive types have no end. */
const MAX_LEVELS = 4;

/** Two types, each on one line. */
export interface TextPair {
  readonly before: string;
  readonly after: string;
}

/** Writes pairs of types so that what differs is seen, however long they are. */
export class TypeTexts {
  readonly #compiler: Compiler;
  readonly #checker: ts.TypeChecker;
  readonly #textOf: (type: ts.Type) => string;

  /** @param textOf a type on one line, however long. */
  constructor(compiler: Compiler, checker: ts.TypeChecker, textOf: (type: ts.Type) => string) {
    this.#compiler = compiler;
    this.#checker = checker;
    this.#textOf = textOf;
  }

  /**
   * Two types. Of long ones, only the members of unions and the properties of objects that the other one has not, or has
   * otherwise.
   */
  beside(old: ts.Type, now: ts.Type, level = 0): TextPair {
    const [before, after] = [this.#textOf(old), this.#textOf(now)];
    if (before.length <= longestText && after.length <= longestText) return { before, after };
    const inside =
      level === MAX_LEVELS
        ? undefined
        : (this.#ofUnions(old, now) ??
          this.#ofLists(old, now, level + 1) ??
          this.#ofObjects(old, now, level + 1));
    return this.#cut(inside ?? { before, after });
  }

  #cut({ before, after }: TextPair): TextPair {
    const [left, right] = textsBeside(before, after, longestText);
    return { before: left, after: right };
  }

  #ofUnions(old: ts.Type, now: ts.Type): TextPair | undefined {
    if (!old.isUnion() && !now.isUnion()) return undefined;
    const textsOf = (type: ts.Type): string[] =>
      (type.isUnion() ? type.types : [type]).map((member) => this.#textOf(member));
    const only = (own: readonly string[], other: readonly string[]): string => {
      const rest = own.filter((text) => !other.includes(text));
      return [...rest, ...(rest.length < own.length ? ["..."] : [])].join(" | ");
    };
    const [left, right] = [textsOf(old), textsOf(now)];
    return { before: only(left, right), after: only(right, left) };
  }

  #ofLists(old: ts.Type, now: ts.Type, level: number): TextPair | undefined {
    const left = this.#itemOf(old);
    const right = this.#itemOf(now);
    if (left === undefined || right === undefined) return undefined;
    const { before, after } = this.beside(left, right, level);
    const list = (item: string): string => (/ [|&] /.test(item) ? `(${item})[]` : `${item}[]`);
    return { before: list(before), after: list(after) };
  }

  #itemOf(type: ts.Type): ts.Type | undefined {
    if (!this.#checker.isArrayType(type)) return undefined;
    return this.#checker.getTypeArguments(type as ts.TypeReference)[0];
  }

  #ofObjects(old: ts.Type, now: ts.Type, level: number): TextPair | undefined {
    // What arrays and texts have as properties are their methods.
    if ([old, now].some((type) => !this.#isPlainObject(type))) return undefined;
    const left = this.#propertiesOf(old);
    const right = this.#propertiesOf(now);
    const before: string[] = [];
    const after: string[] = [];
    for (const name of new Set([...left.keys(), ...right.keys()])) {
      const was = left.get(name);
      const is = right.get(name);
      if (was !== undefined && is !== undefined) {
        if (this.#memberText(was) === this.#memberText(is)) continue;
        const both = this.beside(this.#typeOf(was), this.#typeOf(is), level);
        before.push(this.#headOf(was) + both.before);
        after.push(this.#headOf(is) + both.after);
      } else if (was !== undefined) before.push(this.#memberText(was));
      else if (is !== undefined) after.push(this.#memberText(is));
    }
    if (before.length + after.length === 0) return undefined;
    const object = (members: readonly string[]): string => `{ ${[...members, "..."].join("; ")} }`;
    return { before: object(before), after: object(after) };
  }

  #isPlainObject(type: ts.Type): boolean {
    const isObject = (type.flags & this.#compiler.TypeFlags.Object) !== 0;
    return isObject && !this.#checker.isArrayType(type) && !this.#checker.isTupleType(type);
  }

  #propertiesOf(type: ts.Type): ReadonlyMap<string, ts.Symbol> {
    return new Map(this.#checker.getPropertiesOfType(type).map((item) => [item.name, item]));
  }

  #typeOf(property: ts.Symbol): ts.Type {
    return this.#checker.getTypeOfSymbol(property);
  }

  #headOf({ name, flags }: ts.Symbol): string {
    return `${name}${(flags & this.#compiler.SymbolFlags.Optional) === 0 ? "" : "?"}: `;
  }

  #memberText(property: ts.Symbol): string {
    return this.#headOf(property) + this.#textOf(this.#typeOf(property));
  }
}
