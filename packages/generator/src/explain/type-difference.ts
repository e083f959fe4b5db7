import type ts from "typescript";
import type { Compiler } from "@convex-openapi/diff/report";
import { TypeCutter } from "./cut-types.ts";
import type { Declaration } from "./declarations.ts";
import { declaredType, isObjectNode, pairMembers, type Pair } from "./type-members.ts";
import { memberPath } from "./type-references.ts";
import { TypeText } from "./type-text.ts";

/** Two types, cut around what is different in them, each on one line. */
export interface TypeDifference {
  /** The way to the smallest type that holds every difference. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

interface Place {
  readonly path: string;
  readonly pair: Pair<ts.Node>;
}

/** Shows how two declarations of the same name differ. */
export class DifferenceFinder {
  readonly #compiler: Compiler;
  readonly #text: TypeText;
  readonly #cutter: TypeCutter;

  constructor(compiler: Compiler) {
    this.#compiler = compiler;
    this.#text = new TypeText(compiler);
    this.#cutter = new TypeCutter(compiler, this.#text);
  }

  /** The difference of two declarations; `undefined` where their types are written alike. */
  between(base: Declaration, head: Declaration): TypeDifference | undefined {
    const { path, pair } = this.#descend(this.#placeOf(base, head));
    const [before, after] = this.#cutter.cut(pair, true);
    return before === after ? undefined : { path, before, after };
  }

  /** Where a declaration says its type. */
  #placeOf({ name: path, node: old }: Declaration, { node: now }: Declaration): Place {
    const compiler = this.#compiler;
    if (compiler.isFunctionDeclaration(old) && compiler.isFunctionDeclaration(now))
      return this.#placeInFunctions(path, [old, now]);
    const isGeneric = (node: ts.Node): boolean =>
      "typeParameters" in node && node.typeParameters !== undefined;
    const before = declaredType(compiler, old);
    const after = declaredType(compiler, now);
    return before === undefined || after === undefined || isGeneric(old) || isGeneric(now)
      ? { path, pair: [old, now] }
      : { path, pair: [before, after] };
  }

  /** The result of two functions or one of their parameters, where nothing else is different. */
  #placeInFunctions(name: string, [old, now]: Pair<ts.FunctionDeclaration>): Place {
    const whole: Place = { path: `typeof ${name}`, pair: [old, now] };
    if (!this.#text.isSame(old.typeParameters, now.typeParameters)) return whole;
    if (this.#text.isSame(old.parameters, now.parameters)) {
      if (old.type === undefined || now.type === undefined) return whole;
      return { path: `ReturnType<typeof ${name}>`, pair: [old.type, now.type] };
    }
    if (!this.#text.isSame(old.type, now.type) || old.parameters.length !== now.parameters.length)
      return whole;
    const different = old.parameters.flatMap((parameter, index): Place[] => {
      const other = now.parameters[index];
      if (other === undefined || this.#text.isSame(parameter, other)) return [];
      return [{ path: `Parameters<typeof ${name}>[${index}]`, pair: [parameter, other] }];
    });
    const [only, ...more] = different;
    return only === undefined || more.length > 0 ? whole : only;
  }

  /** Goes down as long as one member alone is different. */
  #descend(place: Place): Place {
    const compiler = this.#compiler;
    const [before, after] = place.pair;
    if (!isObjectNode(compiler, before) || !isObjectNode(compiler, after)) return place;
    const [only, ...more] = pairMembers(compiler, [before, after], (node) =>
      this.#text.of(node),
    ).filter(({ old, now }) => !this.#text.isSame(old, now));
    if (only?.key === undefined || only.old === undefined || only.now === undefined) return place;
    const oldType = declaredType(compiler, only.old);
    const newType = declaredType(compiler, only.now);
    // Whether a property has to be there is said by the object that holds it.
    const isOptional = ({ questionToken }: ts.TypeElement): boolean => questionToken !== undefined;
    if (more.length > 0 || isOptional(only.old) !== isOptional(only.now)) return place;
    if (oldType === undefined || newType === undefined) return place;
    const path = memberPath(place.path, [only.key]);
    return this.#descend({ path, pair: [oldType, newType] });
  }
}
