import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const libraryFolder = dirname(fileURLToPath(import.meta.resolve("typescript")));
const libraryFiles = new Map<string, ts.SourceFile>();

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  types: [],
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
};

/** A strict consumer's program of files that only exist here, with TypeScript's own library, which is parsed once. */
export function consumerProgram(
  files: Readonly<Record<string, string>>,
  before?: ts.Program,
): ts.Program {
  const texts = new Map(Object.entries(files));
  const host: ts.CompilerHost = {
    fileExists: (name) => texts.has(name) || existsSync(name),
    readFile: (name) => texts.get(name) ?? readFileSync(name, "utf8"),
    getSourceFile(name, language) {
      const text = texts.get(name);
      if (text !== undefined) return ts.createSourceFile(name, text, language);
      if (!existsSync(name)) return undefined;
      const file =
        libraryFiles.get(name) ?? ts.createSourceFile(name, readFileSync(name, "utf8"), language);
      libraryFiles.set(name, file);
      return file;
    },
    getDefaultLibFileName: () => join(libraryFolder, "lib.es2022.full.d.ts"),
    getDefaultLibLocation: () => libraryFolder,
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    writeFile: () => undefined,
  };
  const rootNames = Object.keys(files);
  return ts.createProgram({ rootNames, options, host, ...(before && { oldProgram: before }) });
}

/** The types that a file exports by name, those with parameters aside. */
export function exportedTypes(program: ts.Program, file: string): ReadonlyMap<string, ts.Type> {
  const checker = program.getTypeChecker();
  const found = new Map<string, ts.Type>();
  for (const statement of program.getSourceFile(file)?.statements ?? []) {
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    if (isType && statement.typeParameters === undefined) {
      found.set(statement.name.text, checker.getTypeAtLocation(statement.name));
    }
  }
  return found;
}

/** The lines of a file with a compile error. */
export function linesWithErrors(program: ts.Program, file: string): ReadonlySet<number> {
  const source = program.getSourceFile(file);
  if (source === undefined) throw new Error(`the program has no ${file}`);
  return new Set(
    program
      .getSemanticDiagnostics(source)
      .map(({ start = 0 }) => source.getLineAndCharacterOfPosition(start).line),
  );
}
