import type ts from "typescript";
import { type Compiler, virtualProgram } from "@convex-openapi/diff/report";
import { type Complaint, complaintsOf } from "./complaints.ts";
import { entryFile } from "../emit/generated-file.ts";
import { DeclarationGraph } from "./declaration-graph.ts";
import { declarationsIn } from "./declarations.ts";
import { openapiFetch } from "./openapi-fetch.ts";

/** A name that a client exports. */
export interface ExportedName {
  /** The id of the declaration behind it; `undefined` where no module of the client has one. */
  readonly id: string | undefined;
  readonly isValue: boolean;
  readonly isType: boolean;
  /** Whether a type takes arguments, so that nothing can be said of it by its name alone. */
  readonly isGeneric: boolean;
}

/** The output of a version of the generator, as the compiler reads it. */
export interface Output {
  /** Modules by name. */
  readonly modules: ReadonlyMap<string, ts.SourceFile>;
  readonly graph: DeclarationGraph;
  readonly exports: ReadonlyMap<string, ExportedName>;
  /** What keeps modules from being parsed. */
  readonly unparsed: readonly Complaint[];
}

/** Modules by name below the folder of a client. */
export type ModuleTexts = ReadonlyMap<string, string>;

/** The name of a module in the program that compares two outputs. */
export function moduleName(side: "base" | "head", name: string): string {
  return `/${side}/${name}`;
}

const openapiFetchFile = "node_modules/openapi-fetch/index.d.ts";

/** The files of a program that holds two outputs, with what they import from elsewhere. */
export function programFiles(base: ModuleTexts, head: ModuleTexts): Record<string, string> {
  const named = (side: "base" | "head", texts: ModuleTexts): [string, string][] =>
    [...texts].map(([name, text]) => [moduleName(side, name), text]);
  return {
    ...Object.fromEntries([...named("base", base), ...named("head", head)]),
    // Generic types that both sides share, the compiler compares by their arguments, and not by what they come to.
    [moduleName("base", openapiFetchFile)]: openapiFetch,
    [moduleName("head", openapiFetchFile)]: openapiFetch,
  };
}

/** Two outputs, as the compiler reads them. */
export interface Outputs {
  readonly base: Output;
  readonly head: Output;
  /** The program of both. It knows next to nothing besides them, and cannot tell whether they compile. */
  readonly program: ts.Program;
}

/** Reads two outputs in one program. */
export function readOutputs(compiler: Compiler, base: ModuleTexts, head: ModuleTexts): Outputs {
  const program = virtualProgram(compiler, {
    files: programFiles(base, head),
    roots: [moduleName("base", entryFile), moduleName("head", entryFile)],
    library: "emitted",
  });
  return {
    base: readSide(compiler, program, "base", base),
    head: readSide(compiler, program, "head", head),
    program,
  };
}

function readSide(
  compiler: Compiler,
  program: ts.Program,
  side: "base" | "head",
  texts: ModuleTexts,
): Output {
  const checker = program.getTypeChecker();
  const modules = new Map<string, ts.SourceFile>();
  for (const name of texts.keys()) {
    const file = program.getSourceFile(moduleName(side, name));
    if (file !== undefined) modules.set(name, file);
  }
  return {
    modules,
    graph: new DeclarationGraph(
      [...modules].flatMap(([name, file]) => declarationsIn(compiler, file, name)),
    ),
    exports: exportsOf(compiler, checker, modules.get(entryFile)),
    unparsed: [...modules].flatMap(([name, file]) =>
      complaintsOf(compiler, name, program.getSyntacticDiagnostics(file)),
    ),
  };
}

function exportsOf(
  compiler: Compiler,
  checker: ts.TypeChecker,
  entry: ts.SourceFile | undefined,
): Map<string, ExportedName> {
  const found = new Map<string, ExportedName>();
  const symbol = entry && checker.getSymbolAtLocation(entry);
  for (const exported of symbol === undefined ? [] : checker.getExportsOfModule(symbol)) {
    const isAlias = (exported.flags & compiler.SymbolFlags.Alias) !== 0;
    const target = isAlias ? checker.getAliasedSymbol(exported) : exported;
    const [declaration] = target.declarations ?? [];
    // The name of a module that is not there stands for nothing.
    if (declaration === undefined) continue;
    const isTypeOnly = exported.declarations?.some((node) =>
      compiler.isTypeOnlyImportOrExportDeclaration(node),
    );
    found.set(exported.name, {
      id: target.name,
      isValue: isTypeOnly !== true && (target.flags & compiler.SymbolFlags.Value) !== 0,
      isType: (target.flags & compiler.SymbolFlags.Type) !== 0,
      isGeneric: "typeParameters" in declaration && declaration.typeParameters !== undefined,
    });
  }
  return found;
}
