import type ts from "typescript";
import {
  askCompiler,
  type Compiler,
  type Direction,
  directions,
  type TypePair,
  type TypeQuestion,
} from "@convex-openapi/diff/report";
import { entryFile } from "../emit/generated-file.ts";
import type { Declaration } from "./declarations.ts";
import { moduleName, programFiles, type ModuleTexts, type Output } from "./read-output.ts";
import { questionsOf, surfacesOf, type SurfaceQuestion } from "./surfaces.ts";

/** What the compiler says of a type that is written otherwise. */
export interface TypeVerdict {
  /** Why old code does not compile, by direction; without an entry where it does. */
  readonly rejected: ReadonlyMap<Direction, string>;
  /** Whether both types are one to the compiler. */
  readonly isSame: boolean;
}

/** A part of a surface that old code can no longer use. */
export interface BrokenPart {
  readonly question: SurfaceQuestion;
  readonly reason: string;
}

/** What the compiler says of a new output. */
export interface OutputVerdict {
  readonly broken: readonly BrokenPart[];
  /** The verdict of a declaration by its id; none of what cannot be named from outside, or only with arguments. */
  readonly types: ReadonlyMap<string, TypeVerdict>;
  /** Functions that a change can reach, by id, and whether both are one to the compiler. */
  readonly functions: ReadonlyMap<string, boolean>;
  /** The program of both outputs, in which the compiler was asked. */
  readonly program: ts.Program;
}

/** Both sides of what is judged. */
export interface OutputPair {
  readonly base: Output;
  readonly head: Output;
  readonly texts: { readonly base: ModuleTexts; readonly head: ModuleTexts };
  /** The program in which both were read. */
  readonly program: ts.Program;
}

/** The declarations of both outputs whose types are written otherwise, by id. */
export function changedIds({ base, head }: OutputPair): Set<string> {
  const renamed = base.graph.renamedIn(head.graph);
  const changed = new Set<string>();
  for (const [id, old] of base.graph.declarations) {
    const now = head.graph.declarations.get(id);
    const before = old.tokens.types.split(" ").map((token) => renamed.get(token) ?? token);
    if (now !== undefined && now.tokens.types !== before.join(" ")) changed.add(id);
  }
  return changed;
}

/** Asks about each declaration that is written otherwise and about every surface that such a one can reach. */
export async function judgeOutput(compiler: Compiler, pair: OutputPair): Promise<OutputVerdict> {
  const { base, head, texts, program: earlier } = pair;
  const changed = changedIds(pair);
  const gone = [...base.graph.declarations.keys()].filter((id) => !head.graph.declarations.has(id));
  const concerned = new Set([...changed, ...gone]);
  const isReached = (id: string): boolean =>
    directions.some((direction) =>
      [base, head].some(({ graph }) =>
        [...graph.closureOf(id, direction)].some((part) => concerned.has(part)),
      ),
    );
  const surfaces = surfacesOf(compiler, base, head).filter(({ id }) => isReached(id));
  const surfaceQuestions = surfaces.flatMap((surface) => questionsOf(compiler, surface));
  const functions = surfaces.filter(({ base: old }) => compiler.isFunctionDeclaration(old.node));
  const named = [...changed].flatMap((id): NamedPair[] => {
    const types = expressionsOf(compiler, pair, id);
    const way = base.graph.declarations.get(id)?.way ?? [];
    const isCall = way[0] === "operations" || way[0] === "paths";
    return types === undefined ? [] : [{ id, types, isCall }];
  });
  const { answers, program } = await askCompiler({
    files: programFiles(texts.base, texts.head),
    base: moduleName("base", entryFile),
    head: moduleName("head", entryFile),
    library: "whole",
    parts: partsOf(compiler, pair, isReached),
    questions: [
      ...surfaceQuestions,
      ...named.flatMap(typeQuestions),
      ...functions.map(({ id }) =>
        sameQuestion(id, { base: `typeof Base.${id}`, head: `typeof Head.${id}` }),
      ),
    ],
    earlier,
  });
  const reasonOf = (id: string): string | undefined => answers.get(id)?.reason;
  return {
    broken: surfaceQuestions.flatMap((question) => {
      const reason = reasonOf(question.id);
      if (reason === undefined) return [];
      return [
        { question, reason: question.isOwn ? "the result of old calls is not accepted" : reason },
      ];
    }),
    types: new Map(
      named.map(({ id }) => {
        const rejected = directions.flatMap((direction): [Direction, string][] => {
          const reason = reasonOf(`type ${id} ${direction}`);
          return reason === undefined ? [] : [[direction, reason]];
        });
        return [id, { rejected: new Map(rejected), isSame: reasonOf(`same ${id}`) === undefined }];
      }),
    ),
    functions: new Map(functions.map(({ id }) => [id, reasonOf(`same ${id}`) === undefined])),
    program,
  };
}

/** A declaration that can be written from outside. */
interface NamedPair {
  readonly id: string;
  readonly types: TypePair;
  /** Whether it is the type of an operation, of which one part is sent and another received. */
  readonly isCall: boolean;
}

function typeQuestions({ id, types, isCall }: NamedPair): TypeQuestion[] {
  const part = (type: string, direction: Direction): string => {
    if (!isCall) return type;
    return direction === "request" ? `Omit<${type}, "responses">` : `At<${type}, "responses">`;
  };
  return [
    ...directions.map((direction) => ({
      id: `type ${id} ${direction}`,
      direction,
      base: part(types.base, direction),
      head: part(types.head, direction),
    })),
    sameQuestion(id, types),
  ];
}

function sameQuestion(id: string, { base, head }: TypePair): TypeQuestion {
  return { id: `same ${id}`, direction: "response", base: "true", head: `Same<${base}, ${head}>` };
}

/** How to write the types of a declaration from outside; `undefined` where there is no way. */
function expressionsOf(
  compiler: Compiler,
  { base, head }: OutputPair,
  id: string,
): TypePair | undefined {
  const write = (side: "Base" | "Head", { graph, exports }: Output): string | undefined => {
    const declaration = graph.declarations.get(id);
    const exported = declaration && exports.get(declaration.way[0]);
    if (declaration === undefined || exported === undefined || exported.isGeneric) return undefined;
    if (exported.isType) return `${side}.${declaration.name}`;
    return isFunction(compiler, declaration) ? undefined : `typeof ${side}.${declaration.name}`;
  };
  const old = write("Base", base);
  const now = write("Head", head);
  return old === undefined || now === undefined ? undefined : { base: old, head: now };
}

function isFunction(compiler: Compiler, { node }: Declaration): boolean {
  return compiler.isFunctionDeclaration(node);
}

const typesFile = "types.ts";

/** What of it holds the types of operations. */
const callHolders: ReadonlySet<string> = new Set(["paths", "webhooks", "operations"]);

/** The named types that a change can reach, the innermost first. */
function partsOf(
  compiler: Compiler,
  pair: OutputPair,
  isReached: (id: string) => boolean,
): TypePair[] {
  const isNamed = (id: string): boolean => {
    const { module = "", way: [root] = [""] } = pair.base.graph.declarations.get(id) ?? {};
    return module === typesFile && !callHolders.has(root);
  };
  return pair.base.graph
    .innermostFirst()
    .filter((id) => isNamed(id) && isReached(id))
    .flatMap((id) => expressionsOf(compiler, pair, id) ?? []);
}
