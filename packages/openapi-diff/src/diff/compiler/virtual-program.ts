import type ts from "typescript";
import type { Compiler } from "./load-typescript.ts";

/**
 * The global types that emitted types and our questions use. The real library would take most of the time. Each has a
 * member, because the compiler tells a text from an object of optional properties by that.
 */
const emittedLibrary = `
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

/**
 * What a program knows besides its files: `emitted` has the few global types that emitted types use, `whole` everything
 * that the compiler brings along for browsers and modern runtimes, at the cost of a second.
 */
export type Library = "emitted" | "whole";

/** What {@link virtualProgram} makes a program of. */
export interface VirtualFiles {
  /** Texts by absolute name. They exist in the program alone. */
  readonly files: Readonly<Record<string, string>>;
  /** The names of those that the compiler starts from. */
  readonly roots: readonly string[];
  readonly library: Library;
  /** An earlier program, whose files serve again where their names and texts are the same. */
  readonly earlier?: ts.Program | undefined;
}

const strictConsumer = (compiler: Compiler): ts.CompilerOptions => ({
  strict: true,
  noEmit: true,
  types: [],
  target: compiler.ScriptTarget.ES2022,
  module: compiler.ModuleKind.ESNext,
  moduleResolution: compiler.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  // No package takes the place of a file of the library, so none is looked for.
  libReplacement: false,
});

/** The library of the compiler takes most of the time of a program; all programs can share it. */
const wholeLibrary = new Map<string, ts.SourceFile | undefined>();

/** A program of files that only exist here, by name, with the options of a strict consumer. */
export function virtualProgram(
  compiler: Compiler,
  { files, roots, library, earlier }: VirtualFiles,
): ts.Program {
  const own = new Map(Object.entries(files));
  const options = strictConsumer(compiler);
  const parse = (name: string, text: string): ts.SourceFile => {
    // Comments say nothing about types, and reading them takes as long as reading the types.
    const jsDocParsingMode = compiler.JSDocParsingMode.ParseNone;
    const languageVersion = compiler.ScriptTarget.ES2022;
    return compiler.createSourceFile(name, text, { languageVersion, jsDocParsingMode });
  };
  const libraryFile = (name: string): ts.SourceFile | undefined => {
    if (wholeLibrary.has(name)) return wholeLibrary.get(name);
    const text = compiler.sys.readFile(name);
    const file = text === undefined ? undefined : parse(name, text);
    wholeLibrary.set(name, file);
    return file;
  };
  const whole = compiler.getDefaultLibFilePath(options).replaceAll("\\", "/");
  const location = whole.slice(0, whole.lastIndexOf("/"));
  if (library === "emitted") own.set("/lib.d.ts", emittedLibrary);
  const host: ts.CompilerHost = {
    fileExists: (name) => own.has(name),
    readFile: (name) => own.get(name),
    getSourceFile(name) {
      const text = own.get(name);
      const known = earlier?.getSourceFile(name);
      if (known !== undefined && known.text === text) return known;
      if (text !== undefined) return parse(name, text);
      return name.startsWith(`${location}/lib.`) ? libraryFile(name) : undefined;
    },
    ...(library === "emitted"
      ? { getDefaultLibFileName: () => "/lib.d.ts" }
      : { getDefaultLibFileName: () => whole, getDefaultLibLocation: () => location }),
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    writeFile: () => undefined,
  };
  return compiler.createProgram({ rootNames: roots, options, host });
}
