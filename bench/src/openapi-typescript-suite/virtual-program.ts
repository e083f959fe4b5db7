import ts from "typescript";

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
  types: [],
};

/** A program of files that are on no disk, by their paths. */
export function programOf(files: readonly (readonly [name: string, text: string])[]): ts.Program {
  const texts = new Map(files);
  const disk = ts.createCompilerHost(options);
  return ts.createProgram([...texts.keys()], options, {
    ...disk,
    getSourceFile(name, version) {
      const text = texts.get(name);
      if (text === undefined) return disk.getSourceFile(name, version);
      return ts.createSourceFile(name, text, version, true);
    },
    directoryExists: () => true,
    fileExists: (name) => texts.has(name) || disk.fileExists(name),
    readFile: (name) => texts.get(name) ?? disk.readFile(name),
  });
}
