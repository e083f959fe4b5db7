import type ts from "typescript";
import {
  type Compiler,
  type Direction,
  partsOfCall,
  type TypePair,
  type TypeQuestion,
} from "@convex-openapi/diff/report";
import type { Declaration } from "./declarations.ts";
import type { Output } from "./read-output.ts";

/** Something that users call: an operation function, or an operation by its path. */
export interface Surface {
  readonly id: string;
  readonly base: Declaration;
  readonly head: Declaration;
}

/** A question about a part of a surface. */
export interface SurfaceQuestion extends TypeQuestion {
  readonly surface: string;
  /** Names the part in a sentence, in Markdown. */
  readonly part: string;
  /** Whether the surface alone says this, and nothing that it is made of. */
  readonly isOwn: boolean;
}

const methods: ReadonlySet<string> = new Set(
  "get put post delete options head patch trace".split(" "),
);

/** Whether a declaration is the type of an operation of a path. */
export function isOperation({ way: [root, , key] }: Declaration): boolean {
  return root === "paths" && key !== undefined && methods.has(key);
}

/** What can be called with both outputs. */
export function surfacesOf(compiler: Compiler, base: Output, head: Output): Surface[] {
  const exported = (name: string): boolean =>
    base.exports.get(name)?.isValue === true && head.exports.get(name)?.isValue === true;
  const hasPaths = base.exports.has("paths") && head.exports.has("paths");
  return [...base.graph.declarations.values()].flatMap((old): Surface[] => {
    const now = head.graph.declarations.get(old.id);
    if (now === undefined) return [];
    const isFunction =
      compiler.isFunctionDeclaration(old.node) && compiler.isFunctionDeclaration(now.node);
    const isSurface = isFunction ? exported(old.id) : isOperation(old) && hasPaths;
    return isSurface ? [{ id: old.id, base: old, head: now }] : [];
  });
}

const argumentCount = "the number of arguments";

/** Whether old calls are still taken, and old code can use what they give. */
export function questionsOf(compiler: Compiler, surface: Surface): SurfaceQuestion[] {
  const { id, base, head } = surface;
  const question = (part: string, direction: Direction, pair: TypePair): SurfaceQuestion => ({
    id: `surface ${id} ${part}`,
    surface: id,
    part,
    isOwn: part === argumentCount,
    direction,
    ...pair,
  });
  if (!compiler.isFunctionDeclaration(base.node) || !compiler.isFunctionDeclaration(head.node)) {
    const types = { base: `Base.${base.name}`, head: `Head.${head.name}` };
    return partsOfCall(types).map(({ part, direction, ...pair }) =>
      question(`\`${part}\``, direction, pair),
    );
  }
  const old = functionTypes(compiler, "Base", id, base.node);
  const now = functionTypes(compiler, "Head", id, head.node);
  const count = { base: `${old.parameters}["length"]`, head: `${now.parameters}["length"]` };
  const both = Math.min(base.node.parameters.length, head.node.parameters.length);
  const parameters = base.node.parameters.slice(0, both);
  return [
    question(argumentCount, "request", count),
    ...parameters.map(({ name }, index) =>
      question(`\`${name.getText()}\``, "request", {
        base: `Given<${old.parameters}[${index}]>`,
        head: `Given<${now.parameters}[${index}]>`,
      }),
    ),
    question("the result", "response", {
      base: old.result,
      head: `Felt<${old.result}, ${now.result}>`,
    }),
  ];
}

function functionTypes(
  compiler: Compiler,
  side: "Base" | "Head",
  name: string,
  node: ts.FunctionDeclaration,
): { readonly parameters: string; readonly result: string } {
  const plain = `typeof ${side}.${name}`;
  return {
    parameters: `Parameters<${plain}>`,
    result: `Awaited<ReturnType<${plain}${defaultArguments(compiler, node)}>>`,
  };
}

/**
 * The type arguments of a call that gives none and lets none be inferred. Defaults are constants such as `"json"` in
 * what we emit; where one is not, the compiler takes what the parameter allows.
 */
function defaultArguments(compiler: Compiler, node: ts.FunctionDeclaration): string {
  const defaults = node.typeParameters?.map((parameter) => parameter.default) ?? [];
  const texts = defaults.flatMap((type) =>
    type !== undefined && compiler.isLiteralTypeNode(type) ? [type.getText()] : [],
  );
  return texts.length > 0 && texts.length === defaults.length ? `<${texts.join(", ")}>` : "";
}
