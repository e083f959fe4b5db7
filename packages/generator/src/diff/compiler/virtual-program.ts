import type ts from "typescript";

/** The compiler, loaded when it is first needed. */
export type Compiler = typeof ts;

/**
 * The global types that emitted types and our questions use. The real library would take most of the time. Each has a
 * member, because the compiler tells a text from an object of optional properties by that.
 */
const library = `
interface Array<T> { length: number; push(item: T): number; [index: number]: T }
interface ReadonlyArray<T> { readonly length: number; slice(): T[]; readonly [index: number]: T }
interface Boolean { valueOf(): boolean }
interface CallableFunction {}
interface Function {}
interface IArguments {}
interface NewableFunction {}
interface Number { toFixed(): string }
interface Object {}
interface RegExp {}
interface String { readonly length: number; charAt(at: number): string }
interface Symbol {}
interface ArrayBuffer { readonly byteLength: number; slice(begin?: number): ArrayBuffer }
interface ArrayBufferView { readonly buffer: ArrayBuffer; readonly byteOffset: number }
interface Blob { readonly size: number; text(): string }
type Exclude<T, U> = T extends U ? never : T;
type Extract<T, U> = T extends U ? T : never;
type NonNullable<T> = T & {};
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>;
type Partial<T> = { [P in keyof T]?: T[P] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Readonly<T> = { readonly [P in keyof T]: T[P] };
type Record<K extends keyof any, T> = { [P in K]: T };
type Required<T> = { [P in keyof T]-?: T[P] };
`;

/** A program of files that only exist here, by name, with the options of a strict consumer. */
export function virtualProgram(
  compiler: Compiler,
  files: Readonly<Record<string, string>>,
  root: string,
): ts.Program {
  const texts = new Map(Object.entries({ ...files, "/lib.d.ts": library }));
  const host: ts.CompilerHost = {
    fileExists: (name) => texts.has(name),
    readFile: (name) => texts.get(name),
    getSourceFile(name, options) {
      const text = texts.get(name);
      if (text === undefined) return undefined;
      const version = typeof options === "object" ? options : { languageVersion: options };
      // Comments say nothing about types, and reading them takes as long as reading the types.
      const jsDocParsingMode = compiler.JSDocParsingMode.ParseNone;
      return compiler.createSourceFile(name, text, { ...version, jsDocParsingMode });
    },
    getDefaultLibFileName: () => "/lib.d.ts",
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    writeFile: () => undefined,
  };
  return compiler.createProgram({
    rootNames: [root],
    options: {
      strict: true,
      noEmit: true,
      types: [],
      target: compiler.ScriptTarget.ES2022,
      module: compiler.ModuleKind.ESNext,
      moduleResolution: compiler.ModuleResolutionKind.Bundler,
      allowImportingTsExtensions: true,
    },
    host,
  });
}
