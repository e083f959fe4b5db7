import ts from "typescript";
import { type Compared, filesOf, pairStart, type TypeFiles } from "./type-files.ts";
import { programOf } from "./virtual-program.ts";

/** What the compiler says of two types, or of all the types of two modules. */
export interface Verdict {
  /** Each fits the other. */
  readonly assignable: boolean;
  /** The compiler takes one for the other. */
  readonly identical: boolean;
  /** What differs, by name. */
  readonly different: readonly string[];
  /** Why the wanted types do not compile, if they do not. */
  readonly wantFaults: readonly string[];
  /** Why ours do not compile, if they do not. */
  readonly ownFaults: readonly string[];
}

/** Asks the compiler of each pair whether its types are the same. A name that both only use is a type of its own. */
export function compareTypes(pairs: readonly Compared[]): Verdict[] {
  const unknownNames = faultsOf(pairs.map((pair) => filesOf(pair, []))).map((files) => [
    ...new Set(
      files.flatMap(({ code, text }) => (code === 2304 ? [/'(\S+)'/.exec(text)?.[1] ?? ""] : [])),
    ),
  ]);
  const files = pairs.map((pair, index) => filesOf(pair, unknownNames[index] ?? []));
  const program = programOf(files.flatMap(({ texts }, index) => named(texts, index)));
  const checker = program.getTypeChecker();
  return files.map((pair, index) => {
    const faults = faultsIn(program, pair, index);
    const source = program.getSourceFile(`/${index}/${pair.check}`);
    const results =
      source === undefined
        ? []
        : resultsIn(
            source,
            checker,
            faults.map(({ line }) => line),
          );
    const faultTexts = (isOwn: boolean): string[] =>
      faults.filter((fault) => fault.isOwn === isOwn && fault.isType).map(({ text }) => text);
    return {
      assignable: results.every(({ assignable }) => assignable),
      identical: results.every(({ identical }) => identical),
      different: results.filter(({ assignable }) => !assignable).map(({ name }) => name),
      wantFaults: faultTexts(false),
      ownFaults: faultTexts(true),
    };
  });
}

interface Result {
  readonly name: string;
  readonly assignable: boolean;
  readonly identical: boolean;
}

function resultsIn(
  source: ts.SourceFile,
  checker: ts.TypeChecker,
  faultLines: readonly number[],
): Result[] {
  return source.statements.filter(ts.isTypeAliasDeclaration).flatMap((statement) => {
    if (!statement.name.text.startsWith(pairStart) || !ts.isTupleTypeNode(statement.type))
      return [];
    const [ours, theirs, isOne] = statement.type.elements.map((node) =>
      checker.getTypeFromTypeNode(node),
    );
    if (ours === undefined || theirs === undefined || isOne === undefined) return [];
    const line = source.getLineAndCharacterOfPosition(statement.getStart()).line;
    // What is `any` fits everything and says nothing.
    const isAny = [ours, theirs].some(({ flags }) => (flags & ts.TypeFlags.Any) !== 0);
    const isKnown = !isAny && !faultLines.includes(line);
    const name = statement.name.text.slice(pairStart.length);
    const assignable =
      isKnown &&
      checker.isTypeAssignableTo(ours, theirs) &&
      checker.isTypeAssignableTo(theirs, ours);
    return [{ name, assignable, identical: assignable && checker.typeToString(isOne) === "true" }];
  });
}

interface Fault {
  readonly code: number;
  readonly text: string;
  readonly line: number;
  readonly isOwn: boolean;
  /** Whether it is a fault of types, not of the comparison. */
  readonly isType: boolean;
}

function faultsOf(files: readonly TypeFiles[]): Fault[][] {
  const program = programOf(files.flatMap(({ texts }, index) => named(texts, index)));
  return files.map((pair, index) => faultsIn(program, pair, index));
}

function faultsIn(
  program: ts.Program,
  { texts, check, ownLines }: TypeFiles,
  index: number,
): Fault[] {
  return Object.keys(texts).flatMap((name) => {
    const source = program.getSourceFile(`/${index}/${name}`);
    if (source === undefined) return [];
    const all = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ];
    return all.map(({ code, messageText, start = 0 }) => {
      const { line } = source.getLineAndCharacterOfPosition(start);
      const isPair = (source.text.split("\n")[line] ?? "").startsWith(`export type ${pairStart}`);
      return {
        code,
        text: ts.flattenDiagnosticMessageText(messageText, " "),
        line: name === check ? line : -1,
        isOwn: name === "ours.ts" && line < ownLines,
        isType: !isPair,
      };
    });
  });
}

function named(texts: TypeFiles["texts"], index: number): [name: string, text: string][] {
  return Object.entries(texts).map(([name, text]) => [`/${index}/${name}`, text]);
}
