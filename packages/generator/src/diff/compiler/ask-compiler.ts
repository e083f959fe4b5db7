import type ts from "typescript";
import { lostProperty } from "./lost-properties.ts";
import type { TypeAnswer, TypeQuestion } from "./type-question.ts";
import { virtualProgram, type Compiler } from "./virtual-program.ts";

/** Types are shown in so many characters. */
const longestText = 160;

/** What questions use: the types of both sides, and a part of a type through what is optional or a union. */
const prelude = `import type * as Base from "./base.ts";
import type * as Head from "./head.ts";
type At<T, K> = T extends null | undefined ? never : K extends keyof T ? T[K] : never;
`;

/**
 * Asks the compiler, all questions in one program. `base` and `head` are the emitted types of the old and the new
 * description.
 */
export async function askCompiler(
  base: string,
  head: string,
  questions: readonly TypeQuestion[],
): Promise<ReadonlyMap<string, TypeAnswer>> {
  const { default: compiler } = await import("typescript");
  const lines = questions.flatMap((question, index) => [
    `export type B${index} = ${question.base};`,
    `export type H${index} = ${question.head};`,
  ]);
  const files = { "/base.ts": base, "/head.ts": head, "/ask.ts": prelude + lines.join("\n") };
  const program = virtualProgram(compiler, files, "/ask.ts");
  const checker = program.getTypeChecker();
  const types = aliasesOf(compiler, checker, program.getSourceFile("/ask.ts"));
  const answers = new Map<string, TypeAnswer>();
  questions.forEach((question, index) => {
    const old = types.get(`B${index}`);
    const now = types.get(`H${index}`);
    if (old !== undefined && now !== undefined) {
      answers.set(question.id, answer(compiler, checker, question, old, now));
    }
  });
  return answers;
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

function answer(
  compiler: Compiler,
  checker: ts.TypeChecker,
  { direction }: TypeQuestion,
  old: ts.Type,
  now: ts.Type,
): TypeAnswer {
  const text = (type: ts.Type): string => {
    const flags = compiler.TypeFormatFlags.NoTruncation | compiler.TypeFormatFlags.InTypeAlias;
    const line = checker
      .typeToString(type, undefined, flags)
      .replaceAll(/import\("[^"]*"\)\./g, "");
    return line.length > longestText ? `${line.slice(0, longestText - 3)}...` : line;
  };
  const memberText = (property: ts.Symbol): string => {
    const isOptional = (property.flags & compiler.SymbolFlags.Optional) !== 0;
    return `${property.name}${isOptional ? "?" : ""}: ${text(checker.getTypeOfSymbol(property))}`;
  };
  /** Of a long object type only the properties that the other one has not, or has otherwise. */
  const textBeside = (type: ts.Type, other: ts.Type): string => {
    const whole = text(type);
    const properties = checker.getPropertiesOfType(type);
    if (whole.length < longestText || type.isUnion() || properties.length === 0) return whole;
    const members = properties.flatMap((property) => {
      const same = checker.getPropertyOfType(other, property.name);
      const own = memberText(property);
      return same !== undefined && memberText(same) === own ? [] : [own];
    });
    return `{ ${[...members, "..."].join("; ")} }`;
  };
  const reason = old === now ? undefined : whyNot(compiler, checker, direction, old, now);
  return {
    accepts: reason === undefined,
    reason,
    texts: () => ({ before: textBeside(old, now), after: textBeside(now, old) }),
  };
}

function whyNot(
  compiler: Compiler,
  checker: ts.TypeChecker,
  direction: TypeQuestion["direction"],
  old: ts.Type,
  now: ts.Type,
): string | undefined {
  // What was `never` could not be used by any code: an operation without a described failure, for example.
  if ((old.flags & compiler.TypeFlags.Never) !== 0) return undefined;
  if (direction === "request" && !checker.isTypeAssignableTo(old, now)) {
    return "an old argument is not assignable to the new type";
  }
  if (direction === "response" && !checker.isTypeAssignableTo(now, old)) {
    return "a new result is not assignable to the old type";
  }
  const lost = lostProperty(checker, old, now);
  return lost === undefined ? undefined : `\`${lost}\` is not a property of the new type`;
}
