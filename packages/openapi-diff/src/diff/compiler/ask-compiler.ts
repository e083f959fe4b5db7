import type ts from "typescript";
import { code, propertyText } from "../compare/words.ts";
import { loadTypeScript, type Compiler } from "./load-typescript.ts";
import { ExcessProperties } from "./excess-properties.ts";
import { ObjectTypes } from "./object-types.ts";
import { typesOfCalls } from "./operation-questions.ts";
import { typesOfStreams } from "./stream-types.ts";
import { TypeTexts } from "./type-texts.ts";
import type { Direction } from "../severity.ts";
import type { TypeAnswer, TypePair, TypeQuestion } from "./type-question.ts";
import { UnreadableProperties } from "./unreadable-properties.ts";
import { virtualProgram, type Library } from "./virtual-program.ts";

/**
 * What questions use: a part of a type through what is optional or a union, whether two types are one, an argument
 * without what its functions are like, and the results of a function without failures where the old one could not be asked for any.
 */
const prelude = `
type At<T, K> = T extends null | undefined ? never : K extends keyof T ? T[K] : never;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Callback = (...args: never[]) => unknown;
interface Called { called: true }
type WithoutCalls<T> = Exclude<T, Callback> | ([Extract<T, Callback>] extends [never] ? never : Called);
type Given<T> = T extends Callback ? T : { [K in keyof T]: WithoutCalls<T[K]> };
type Felt<Old, New> = "error" extends keyof Old
  ? [NonNullable<Old["error"]>] extends [never]
    ? New extends { data?: undefined } ? never : New
    : New
  : New;
${typesOfCalls}${typesOfStreams}`;

/** What {@link askCompiler} is asked. */
export interface Inquiry {
  /** The old and the new module, and what they import, as texts by absolute name. */
  readonly files: Readonly<Record<string, string>>;
  /** The names of the two modules, which questions call `Base` and `Head`. */
  readonly base: string;
  readonly head: string;
  /** What the files know besides each other. */
  readonly library: Library;
  /**
   * Types that others are made of, the innermost first. The compiler takes types that hold each other more than three
   * deep for alike; what it has compared by itself before, it remembers, however deep it meets it again.
   */
  readonly parts: readonly TypePair[];
  readonly questions: readonly TypeQuestion[];
  /** An earlier program of the same files, which are then not parsed again. */
  readonly earlier?: ts.Program | undefined;
}

/** What the compiler says to an {@link Inquiry}. */
export interface CompilerAnswers {
  /** By the ids of the questions. */
  readonly answers: ReadonlyMap<string, TypeAnswer>;
  /** The program in which they were asked, with all files. */
  readonly program: ts.Program;
}

/** Asks the compiler, all questions in one program. */
export async function askCompiler({
  files,
  base,
  head,
  library,
  parts,
  questions,
  earlier,
}: Inquiry): Promise<CompilerAnswers> {
  const compiler = loadTypeScript();
  const pairs: readonly TypePair[] = [...parts, ...questions];
  const lines = pairs.flatMap((pair, index) => [
    `export type B${index} = ${pair.base};`,
    `export type H${index} = ${pair.head};`,
  ]);
  const imports = `import type * as Base from "${base}";\nimport type * as Head from "${head}";`;
  const ask = imports + prelude + lines.join("\n");
  const program = virtualProgram(compiler, {
    files: { ...files, "/ask.ts": ask },
    roots: ["/ask.ts"],
    library,
    earlier,
  });
  const checker = program.getTypeChecker();
  const types = aliasesOf(compiler, checker, program.getSourceFile("/ask.ts"));
  const judge = new Judge(compiler, checker);
  const answers = new Map<string, TypeAnswer>();
  const typesOf = (index: number): { old: ts.Type; now: ts.Type } | undefined => {
    const old = types.get(`B${index}`);
    const now = types.get(`H${index}`);
    return old === undefined || now === undefined ? undefined : { old, now };
  };
  parts.forEach((_, index) => {
    const pair = typesOf(index);
    if (pair === undefined) return;
    checker.isTypeAssignableTo(pair.now, pair.old);
    checker.isTypeAssignableTo(pair.old, pair.now);
  });
  questions.forEach(({ id, direction }, index) => {
    const pair = typesOf(parts.length + index);
    if (pair === undefined) return;
    const reason = judge.whyNot(direction, pair.old, pair.now);
    answers.set(id, answer(compiler, checker, reason, pair.old, pair.now));
  });
  return { answers, program };
}

function aliasesOf(
  compiler: Compiler,
  checker: ts.TypeChecker,
  file: ts.SourceFile | undefined,
): Map<string, ts.Type> {
  const found = new Map<string, ts.Type>();
  for (const statement of file?.statements ?? []) {
    if (compiler.isTypeAliasDeclaration(statement) && statement.typeParameters === undefined) {
      found.set(statement.name.text, checker.getTypeAtLocation(statement.name));
    }
  }
  return found;
}

/** Writing a type down takes long, and types that changed are written for each finding in them. */
const fullTexts = new WeakMap<ts.Type, string>();

function answer(
  compiler: Compiler,
  checker: ts.TypeChecker,
  reason: string | undefined,
  old: ts.Type,
  now: ts.Type,
): TypeAnswer {
  const fullText = (type: ts.Type): string => {
    const known = fullTexts.get(type);
    if (known !== undefined) return known;
    const flags = compiler.TypeFormatFlags.NoTruncation | compiler.TypeFormatFlags.InTypeAlias;
    const written = checker.typeToString(type, undefined, flags);
    const full = written.replaceAll(/import\("[^"]*"\)\./g, "");
    fullTexts.set(type, full);
    return full;
  };
  return {
    accepts: reason === undefined,
    reason,
    isSame: (about) => {
      if (old.isUnion() || now.isUnion() || about !== "unlisted properties")
        return reason === undefined && fullText(old) === fullText(now);
      const [before, after] = [old, now].map((type) =>
        checker.getIndexTypeOfType(type, compiler.IndexKind.String),
      );
      return (before && fullText(before)) === (after && fullText(after));
    },
    texts: () => new TypeTexts(compiler, checker, fullText).beside(old, now),
  };
}

/** Judges pairs of types of one program. What it finds out about a pair serves for others that hold it. */
class Judge {
  readonly #checker: ts.TypeChecker;
  readonly #never: ts.TypeFlags;
  readonly #excess: ExcessProperties;
  readonly #unreadable: UnreadableProperties;

  constructor(compiler: Compiler, checker: ts.TypeChecker) {
    const types = new ObjectTypes(compiler, checker);
    this.#checker = checker;
    this.#never = compiler.TypeFlags.Never;
    this.#excess = new ExcessProperties(types);
    this.#unreadable = new UnreadableProperties(types);
  }

  /** Why code written against the old type does not compile against the new one; `undefined` when it does. */
  whyNot(direction: Direction, old: ts.Type, now: ts.Type): string | undefined {
    // What was `never` could not be used by any code: the error of an operation without a described failure.
    if (old === now || (old.flags & this.#never) !== 0) return undefined;
    if (direction === "request") {
      if (!this.#checker.isTypeAssignableTo(old, now))
        return "a value of the old type is not assignable to the new type";
      const excess = this.#excess.find(old, now);
      if (excess === undefined) return undefined;
      const property = code(propertyText(excess.path));
      return excess.isListed
        ? `${property} as it was matches no variant of the new type`
        : `${property} is not a property of the new type`;
    }
    if (!this.#checker.isTypeAssignableTo(now, old))
      return "a value of the new type is not assignable to the old type";
    const gone = this.#unreadable.find(old, now);
    return gone === undefined
      ? undefined
      : `${code(propertyText(gone))} is not a property of the new type`;
  }
}
